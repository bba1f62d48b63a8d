/** Brings the Form's answers into tab `Khảo sát`, by response id: none lost, none doubled, whatever the events did. */
import { hourBefore, type LocalDateTime } from '../../core/calendar/calendar-date';
import { maskPersonalData } from '../../core/text/mask';
import { formatNumber } from '../../core/text/vietnamese-number';
import type { Ports, SurveyAnswer } from '../ports';
import type { RunLog } from '../run-log';
import { surveyForm } from './survey-form';
import { keepSurveyProgress, pullFrom, surveyProgress } from './survey-progress';
import { openSurveyTab, writeAnswers, type AnswerRecord } from './survey-tab';

/** Marks rows that came from the Form. */
const SOURCE = 'Biểu mẫu';

/** A pull ends after so long: Google stops a run at six minutes, and the daily run has more to do. */
const SECONDS = 120;

/** Answers looked at, read and written together: what a run that is cut has done stands. */
const BATCH = 50;

export interface Pulled {
  readonly added: number;
  readonly replaced: number;
  /** Answers left for the next run, because this one's time was up. */
  readonly left: number;
}

/**
 * Pulls whatever is new or edited since the last pull that left nothing behind; costs a fixed number of calls for each new
 * answer, and few for those already there.
 *
 * @param seconds after which it ends and leaves the rest to the next one
 */
export function pullSurvey(ports: Ports, log: RunLog, seconds = SECONDS): Pulled {
  const form = surveyForm(ports);
  if (!form) return NOTHING;
  const now = ports.clock.now();
  const progress = surveyProgress(ports);
  const answers = ports.forms.answersSince(form, pullFrom(progress));
  const pulled = pullInBatches(ports, answers, seconds);
  const { left, through } = pulled;
  const complete = left === 0 ? now : (through ?? progress?.complete);
  if (complete !== undefined) keepSurveyProgress(ports, { complete, left });
  tellReplaced(log, pulled);
  return pulled;
}

/** Pulls what came within the last hour, for the moment at which something comes; the daily run takes in the rest. */
export function pullRecent(ports: Ports, log: RunLog): void {
  const form = surveyForm(ports);
  if (!form) return;
  const answers = ports.forms.answersSince(form, hourBefore(ports.clock.now()));
  tellReplaced(log, pullInBatches(ports, answers, SECONDS));
}

function tellReplaced(log: RunLog, { replaced }: Pulled): void {
  if (replaced > 0) log.info(`Đã cập nhật ${formatNumber(replaced)} phiếu khảo sát được người trả lời sửa lại.`);
}

const NOTHING: Pulled = { added: 0, replaced: 0, left: 0 };

interface Progress extends Pulled {
  /** Moment up to which nothing is left, `null` where that cannot be told. */
  readonly through: LocalDateTime | null;
}

function pullInBatches(ports: Ports, answers: readonly SurveyAnswer[], seconds: number): Progress {
  const start = ports.clock.secondsInRun();
  const isTimeUp = (): boolean => ports.clock.secondsInRun() - start > seconds;
  let [added, replaced, seen] = [0, 0, 0];
  const times: LocalDateTime[] = [];
  while (seen < answers.length && !isTimeUp()) {
    const batch = answers.slice(seen, seen + BATCH);
    const { records, count } = readChanged(ports, batch, isTimeUp);
    const written = writeAnswers(ports, records);
    added += written.added;
    replaced += written.replaced;
    seen += count;
    times.push(...batch.slice(0, count).map(({ at }) => at));
    if (count < batch.length) break;
  }
  return { added, replaced, left: answers.length - seen, through: throughOf(times) };
}

/** So many answers in a row are never all edited ones. */
const NEVER_ALL_EDITED = 50;

/**
 * Google gives answers in the order in which they were handed in; an edited one may stand in its old place with its new,
 * later time. So what is still to come is no older than the oldest of the last ones looked at. Where times go back more
 * often than edits could explain, nothing is concluded.
 */
function throughOf(times: readonly LocalDateTime[]): LocalDateTime | null {
  const drops = times.filter((at, index) => at < (times[index - 1] ?? '')).length;
  if (times.length === 0 || drops * 4 > times.length) return null;
  return times.slice(-NEVER_ALL_EDITED).reduce((oldest, at) => (at < oldest ? at : oldest));
}

/** Reads those of a batch that are not in the tab as they are now, as far as time allows: the first `count` are done. */
function readChanged(
  ports: Ports,
  batch: readonly SurveyAnswer[],
  isTimeUp: () => boolean,
): { records: AnswerRecord[]; count: number } {
  const { rowsOf, timesOf } = openSurveyTab(ports);
  const rows = rowsOf(batch.map(({ id }) => id));
  const timeAt = timesOf([...rows.values()]);
  const records: AnswerRecord[] = [];
  for (const [count, answer] of batch.entries()) {
    if (timeAt(rows.get(answer.id)) === answer.at) continue;
    if (isTimeUp()) return { records, count };
    records.push(recordOf(answer));
  }
  return { records, count: batch.length };
}

function recordOf(answer: SurveyAnswer): AnswerRecord {
  const read = answer.read();
  const masked = (id: string): string => maskPersonalData(read[id] ?? '');
  return { ...read, field: masked('field'), comment: masked('comment'), at: answer.at, source: SOURCE, id: answer.id };
}
