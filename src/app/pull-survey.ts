/** Brings the Form's answers into tab `Khảo sát`, by response id: none lost, none doubled, whatever the events did. */
import { addDays, type LocalDateTime } from '../core/calendar-date';
import { maskPersonalData } from '../core/mask';
import { formatNumber } from '../core/vietnamese-number';
import type { Job } from './guard';
import type { Ports, SurveyAnswer } from './ports';
import type { RunLog } from './run-log';
import { surveyForm } from './survey-form';
import { openSurveyTab, writeAnswers, type AnswerRecord } from './survey-tab';

/** Marks rows that came from the Form. */
const SOURCE = 'Biểu mẫu';

/** Answers so much older than what is known to be complete are looked at again: they may show late. */
const OVERLAP_DAYS = 1;

/** A pull ends after so long and leaves the rest to the next one: Google stops a run at six minutes. */
const SECONDS = 150;

/** Answers looked at, read and written together: what a run that is cut has done stands. */
const BATCH = 200;

/**
 * All answers up to this moment are in the tab. Times in the tab would not do: a trigger that missed three days pulls the
 * fourth day's answers first, and staff mistype years. Where it is lost every answer is looked at again.
 */
const COMPLETE_KEY = 'surveyComplete';

export interface Pulled {
  readonly added: number;
  readonly replaced: number;
  /** Answers left for the next run, because this one's time was up. */
  readonly left: number;
}

/** How far back a pull looks: `recent` the last day, `all` whatever came since the last pull that left nothing behind. */
export type Reach = 'recent' | 'all';

/** Pulls what is new or edited; costs a fixed number of calls for each new answer, and few for those already there. */
export function pullSurvey(ports: Ports, log: RunLog, reach: Reach = 'all'): Pulled {
  const form = surveyForm(ports);
  if (!form) return { added: 0, replaced: 0, left: 0 };
  const now = ports.clock.now();
  const complete = ports.memory.get(COMPLETE_KEY);
  const since = reach === 'recent' ? dayBefore(now) : complete === null ? null : dayBefore(complete);
  const answers = ports.forms.answersSince(form, since);
  const pulled = pullInBatches(ports, answers);
  const through = pulled.left === 0 ? now : pulled.through;
  if (reach === 'all' && through !== null) ports.memory.set(COMPLETE_KEY, through);

  const { replaced, left } = pulled;
  if (replaced > 0) log.info(`Đã cập nhật ${formatNumber(replaced)} phiếu khảo sát được người trả lời sửa lại.`);
  if (left > 0) log.warn(`Còn ${formatNumber(left)} phiếu khảo sát chưa lấy kịp; lần chạy sau sẽ lấy tiếp.`);
  return pulled;
}

const dayBefore = (at: LocalDateTime): LocalDateTime => `${addDays(at.slice(0, 10), -OVERLAP_DAYS)}${at.slice(10)}`;

interface Progress extends Pulled {
  /** Time of the last answer looked at, where they came in the order of their times; `null` where they did not. */
  readonly through: LocalDateTime | null;
}

function pullInBatches(ports: Ports, answers: readonly SurveyAnswer[]): Progress {
  const start = ports.clock.secondsInRun();
  const isTimeUp = (): boolean => ports.clock.secondsInRun() - start > SECONDS;
  let [added, replaced, seen] = [0, 0, 0];
  let through: LocalDateTime | null = '';
  while (seen < answers.length && !isTimeUp()) {
    const batch = answers.slice(seen, seen + BATCH);
    const { records, count } = readChanged(ports, batch, isTimeUp);
    const written = writeAnswers(ports, records);
    added += written.added;
    replaced += written.replaced;
    seen += count;
    for (const { at } of batch.slice(0, count)) through = through === null || at < through ? null : at;
    if (count < batch.length) break;
  }
  return { added, replaced, left: answers.length - seen, through: through || null };
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

/** For the menu: pulls, and says what it did. */
function pullAndReport(ports: Ports, log: RunLog): string {
  const { added, replaced, left } = pullSurvey(ports, log);
  const rest = left > 0 ? ` Còn ${formatNumber(left)} phiếu, lần chạy sau lấy tiếp.` : '';
  const message = `Đã lấy ${formatNumber(added)} phiếu mới, cập nhật ${formatNumber(replaced)} phiếu được sửa.${rest}`;
  log.info(message);
  return message;
}

/** For the submit trigger: the event's own content is not trusted, it only says that there is something to pull. */
function pullOnSubmit(ports: Ports, log: RunLog): void {
  pullSurvey(ports, log, 'recent');
}

export const PULL_SURVEY: Job<string> = { name: 'Lấy phiếu khảo sát', may: 'editor', run: pullAndReport };
export const PULL_ON_SUBMIT: Job<void> = { name: 'Nhận phiếu khảo sát', may: 'automation', run: pullOnSubmit };
