/** Tab `Khảo sát` as the pull sees it: which answers are there, by response id, and putting answers in. */
import type { Cell } from '../../core/text/text';
import type { Ports } from '../ports';
import { appendRecords } from '../tabs/appended-rows';
import { cellsOfRecord } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { columnOf, readOneColumn, readTable, type Place } from '../tabs/table';
import { SURVEY } from '../tabs/spec/survey-tabs';

export type AnswerRecord = Readonly<Record<string, Cell>> & { readonly id: string };

export interface SurveyTab {
  readonly place: Place;
  /** Rows of those of the answers that are in the tab, by response id. */
  rowsOf(ids: Iterable<string>): Map<string, number>;
  /** Their times, `YYYY-MM-DD HH:mm:ss`: one read of the block that spans them; the newest mostly lie together. */
  timesOf(rows: readonly number[]): (row: number | undefined) => string | null;
}

/** Reads the heading and the column of ids; whatever the length of the tab, a fixed number of calls. */
export function openSurveyTab(ports: Ports): SurveyTab {
  const { place, column } = readOneColumn(ports.sheets, SURVEY, 'id');
  const first = place.heading.row + 1;
  const present = column.slice(place.heading.row);
  return {
    place,
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
      const times = place.tab.readCells(columnOf(place.heading, 'at'), low, high - low + 1);
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
  const { place, rowsOf } = openSurveyTab(ports);
  const present = rowsOf(records.map(({ id }) => id));
  const edited = records.filter(({ id }) => present.has(id));
  if (edited.length > 0) replaceAnswers(ports, edited);
  const fresh = records.filter(({ id }) => !present.has(id));
  appendRecords(ports.sheets, place, fresh);
  return { added: fresh.length, replaced: edited.length };
}

/** Over their own rows, all but the id, by which a row is known. The whole tab is read: what a slip hits comes back. */
function replaceAnswers(ports: Ports, records: readonly AnswerRecord[]): void {
  const table = readTable(ports.sheets, SURVEY);
  const byId = new Map<Cell, AnswerRecord>(records.map((record) => [record.id, record]));
  const idColumn = columnOf(table.heading, 'id') - 1;
  const plan = new Map<number, ReadonlyMap<number, Cell>>();
  table.rows.forEach((row, index) => {
    const record = byId.get(row[idColumn] ?? '');
    if (record) plan.set(table.rowNumber(index), cellsOfRecord(table.heading, withoutId(record)));
  });
  keepCells(ports.sheets, table, plan);
}

const withoutId = (record: AnswerRecord): Readonly<Record<string, Cell | undefined>> => ({ ...record, id: undefined });
