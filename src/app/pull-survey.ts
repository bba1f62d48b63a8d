/** Brings the Form's answers into tab `Khảo sát`, by response id: none lost, none doubled, whatever the events did. */
import { addDays } from '../core/calendar-date';
import { maskPersonalData } from '../core/mask';
import type { Cell } from '../core/text';
import { requireAutomationAccount } from './automation-account';
import type { Ports, SurveyAnswer } from './ports';
import type { RunLog } from './run-log';
import { surveyForm } from './survey-form';
import { columnOf, findHeading, HEADING_ROWS, openTab, writeRecords } from './table';
import { SURVEY } from './tabs';

/** Marks rows that came from the Form. */
const SOURCE = 'Biểu mẫu';

/** Answers so much older than the newest one pulled are looked at again: events come late, answers are edited. */
const OVERLAP_DAYS = 1;

/** A pull ends after so long and leaves the rest to the next one: Google stops a run at six minutes. */
const SECONDS = 150;

export interface Pulled {
  readonly added: number;
  readonly replaced: number;
  /** Answers left for the next run, because this one's time was up. */
  readonly left: number;
}

/**
 * Pulls what is new or edited since the last pull. Reads two columns of the tab whatever its length; costs a fixed
 * number of calls for each new answer and none for those already there.
 */
export function pullSurvey(ports: Ports, log: RunLog): Pulled {
  const form = surveyForm(ports);
  if (!form) return { added: 0, replaced: 0, left: 0 };
  const tab = openTab(ports.sheets, SURVEY);
  const heading = findHeading(SURVEY, tab.readTop(HEADING_ROWS));
  const first = heading.row + 1;
  const ids = tab.readColumn(columnOf(heading, 'id'), first);
  const times = tab.readColumn(columnOf(heading, 'at'), first);
  const known = knownAnswers(ids, times);

  const answers = ports.forms.answersSince(form, startOfPull(known));
  const changed = answers.filter(({ id, at }) => known.get(id)?.at !== at);
  const { records, left } = readWithinTime(ports, changed);

  const fresh = records.filter(({ id }) => !known.has(String(id)));
  writeRecords(tab, SURVEY, heading, Math.max(tab.lastRow(), heading.row) + 1, fresh);
  const edited = records.filter(({ id }) => known.has(String(id)));
  for (const record of edited) {
    writeRecords(tab, SURVEY, heading, first + (known.get(String(record['id']))?.index ?? 0), [record]);
  }
  if (edited.length > 0) log.info(`Đã cập nhật ${edited.length} phiếu khảo sát được người trả lời sửa lại.`);
  if (left > 0) log.warn(`Còn ${left} phiếu khảo sát chưa lấy kịp; lần chạy sau sẽ lấy tiếp.`);
  return { added: fresh.length, replaced: edited.length, left };
}

interface KnownAnswer {
  readonly at: string;
  readonly index: number;
}

function knownAnswers(ids: readonly Cell[], times: readonly Cell[]): Map<string, KnownAnswer> {
  const known = new Map<string, KnownAnswer>();
  ids.forEach((id, index) => {
    if (id !== '') known.set(String(id), { at: withTime(String(times[index] ?? '')), index });
  });
  return known;
}

/** A date cell at midnight comes without its time. */
const withTime = (at: string): string => (at.length === 10 ? `${at} 00:00:00` : at);

function startOfPull(known: ReadonlyMap<string, KnownAnswer>): string | null {
  let latest = '';
  for (const { at } of known.values()) if (at > latest) latest = at;
  return latest === '' ? null : `${addDays(latest.slice(0, 10), -OVERLAP_DAYS)}${latest.slice(10)}`;
}

function readWithinTime(
  ports: Ports,
  answers: readonly SurveyAnswer[],
): { records: Record<string, Cell>[]; left: number } {
  const start = ports.clock.secondsInRun();
  const records: Record<string, Cell>[] = [];
  for (const answer of answers) {
    if (ports.clock.secondsInRun() - start > SECONDS) break;
    const read = answer.read();
    records.push({
      ...read,
      at: answer.at,
      comment: maskPersonalData(read['comment'] ?? ''),
      source: SOURCE,
      id: answer.id,
    });
  }
  return { records, left: answers.length - records.length };
}

/** For the menu: pulls, and says what it did. */
export function pullAndReport(ports: Ports, log: RunLog): string {
  const { added, replaced, left } = pullSurvey(ports, log);
  const rest = left > 0 ? ` Còn ${left} phiếu, lần chạy sau lấy tiếp.` : '';
  const message = `Đã lấy ${added} phiếu mới, cập nhật ${replaced} phiếu được sửa.${rest}`;
  log.info(message);
  return message;
}

/** For the submit trigger: the event's own content is not trusted, it only says that there is something to pull. */
export function pullOnSubmit(ports: Ports, log: RunLog): void {
  requireAutomationAccount(ports);
  pullSurvey(ports, log);
}
