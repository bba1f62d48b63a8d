/** Tab `Khảo sát` as the pull sees it: which answers are there, by response id, and putting answers in. */
import type { Cell } from '../core/text';
import type { Ports, Tab } from './ports';
import { columnOf, findHeading, HEADING_ROWS, openTab, writeRecords, type Heading } from './table';
import { SURVEY } from './tabs';

export type AnswerRecord = Readonly<Record<string, Cell>> & { readonly id: string };

export interface SurveyTab {
  readonly tab: Tab;
  readonly heading: Heading;
  /** Rows of those of the answers that are in the tab, by response id. */
  rowsOf(ids: Iterable<string>): Map<string, number>;
  /** Their times, `YYYY-MM-DD HH:mm:ss`: one read of the block that spans them; the newest mostly lie together. */
  timesOf(rows: readonly number[]): (row: number | undefined) => string | null;
}

/** Reads the heading and the column of ids; whatever the length of the tab, a fixed number of calls. */
export function openSurveyTab(ports: Ports): SurveyTab {
  const tab = openTab(ports.sheets, SURVEY);
  const heading = findHeading(SURVEY, tab.readTop(HEADING_ROWS));
  const first = heading.row + 1;
  const present = tab.readColumn(columnOf(heading, 'id'), first);
  return {
    tab,
    heading,
    rowsOf: (ids) => {
      const wanted = new Set<Cell>(ids);
      const rows = new Map<string, number>();
      present.forEach((id, index) => {
        if (wanted.has(id)) rows.set(String(id), first + index);
      });
      return rows;
    },
    timesOf: (rows) => {
      if (rows.length === 0) return () => null;
      const low = rows.reduce((a, b) => Math.min(a, b));
      const high = rows.reduce((a, b) => Math.max(a, b));
      const times = tab.readColumn(columnOf(heading, 'at'), low, high - low + 1);
      return (row) => (row === undefined ? null : withTime(String(times[row - low] ?? '')));
    },
  };
}

/** A date cell at midnight comes without its time. */
const withTime = (at: string): string => (at.length === 10 ? `${at} 00:00:00` : at);

/**
 * Puts answers in: new ones below the last row, edited ones over their own. Reading them from the Form took its time, in
 * which people sort and insert: the tab is looked at again first.
 */
export function writeAnswers(ports: Ports, records: readonly AnswerRecord[]): { added: number; replaced: number } {
  if (records.length === 0) return { added: 0, replaced: 0 };
  const { tab, heading, rowsOf } = openSurveyTab(ports);
  const rows = rowsOf(records.map(({ id }) => id));
  const fresh = records.filter(({ id }) => !rows.has(id));
  writeRecords(tab, SURVEY, heading, Math.max(tab.lastRow(), heading.row) + 1, fresh);
  for (const record of records) {
    const row = rows.get(record.id);
    if (row !== undefined) writeRecords(tab, SURVEY, heading, row, [record]);
  }
  return { added: fresh.length, replaced: records.length - fresh.length };
}
