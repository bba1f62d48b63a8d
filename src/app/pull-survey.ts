/** Brings the Form's answers into tab `Khảo sát`, by response id: none lost, none doubled, whatever the events did. */
import { addDays } from '../core/calendar-date';
import { maskPersonalData } from '../core/mask';
import type { Cell } from '../core/text';
import { formatNumber } from '../core/vietnamese-number';
import type { Job } from './guard';
import type { Ports, SurveyAnswer, Tab } from './ports';
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

/** How far back a pull looks: `recent` the last day, `all` whatever came since the newest answer in the tab. */
export type Reach = 'recent' | 'all';

/**
 * Pulls what is new or edited. Reads whole columns of the tab, whatever its length; costs a fixed number of calls for
 * each new answer and none for those already there.
 */
export function pullSurvey(ports: Ports, log: RunLog, reach: Reach = 'all'): Pulled {
  const form = surveyForm(ports);
  if (!form) return { added: 0, replaced: 0, left: 0 };
  const tab = openTab(ports.sheets, SURVEY);
  const heading = findHeading(SURVEY, tab.readTop(HEADING_ROWS));
  const first = heading.row + 1;
  const timeColumn = columnOf(heading, 'at');

  const since = reach === 'recent' ? dayBefore(ports.clock.now()) : dayBeforeLatest(tab.readColumn(timeColumn, first));
  const answers = ports.forms.answersSince(form, since);
  const rowOf = rowsOf(answers, tab.readColumn(columnOf(heading, 'id'), first), first);
  const known = answers.flatMap(({ id }) => rowOf.get(id) ?? []);
  const timeAt = timesOf(tab, timeColumn, known);
  const changed = answers.filter(({ id, at }) => timeAt(rowOf.get(id)) !== at);
  const { records, left } = readWithinTime(ports, changed);

  const fresh = records.filter(({ id }) => !rowOf.has(String(id)));
  writeRecords(tab, SURVEY, heading, Math.max(tab.lastRow(), heading.row) + 1, fresh);
  const edited = records.filter(({ id }) => rowOf.has(String(id)));
  for (const record of edited) writeRecords(tab, SURVEY, heading, rowOf.get(String(record['id'])) ?? 0, [record]);
  if (edited.length > 0)
    log.info(`Đã cập nhật ${formatNumber(edited.length)} phiếu khảo sát được người trả lời sửa lại.`);
  if (left > 0) log.warn(`Còn ${formatNumber(left)} phiếu khảo sát chưa lấy kịp; lần chạy sau sẽ lấy tiếp.`);
  return { added: fresh.length, replaced: edited.length, left };
}

/** Rows of those answers that are in the tab, by response id. */
function rowsOf(answers: readonly SurveyAnswer[], ids: readonly Cell[], first: number): Map<string, number> {
  const rows = new Map<string, number>();
  const wanted = new Set<Cell>(answers.map(({ id }) => id));
  ids.forEach((id, index) => {
    if (wanted.has(id)) rows.set(String(id), first + index);
  });
  return rows;
}

/** Times of some rows: one read of the block that spans them, which are the newest and mostly lie together. */
function timesOf(tab: Tab, column: number, rows: readonly number[]): (row: number | undefined) => string | null {
  if (rows.length === 0) return () => null;
  const first = rows.reduce((low, row) => Math.min(low, row));
  const last = rows.reduce((high, row) => Math.max(high, row));
  const times = tab.readColumn(column, first, last - first + 1);
  return (row) => (row === undefined ? null : withTime(String(times[row - first] ?? '')));
}

/** A date cell at midnight comes without its time. */
const withTime = (at: string): string => (at.length === 10 ? `${at} 00:00:00` : at);

const dayBefore = (at: string): string => `${addDays(at.slice(0, 10), -OVERLAP_DAYS)}${at.slice(10)}`;

function dayBeforeLatest(times: readonly Cell[]): string | null {
  const latest = times
    .map((at) => withTime(String(at)))
    .reduce((late, at) => (isDateTime(at) && at > late ? at : late), '');
  return latest === '' ? null : dayBefore(latest);
}

const isDateTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2} /.test(text);

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
