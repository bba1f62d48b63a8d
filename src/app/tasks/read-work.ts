/** Reads what tasks are made of and what was reported of them: the register of changes, the rows of tab `Công việc`. */
import { parseDate, type CalendarDate } from '../../core/calendar/calendar-date';
import type { StandingRow } from '../../core/tasks/carried-tasks';
import type { Change } from '../../core/tasks/seen-work';
import { STATES, type Report } from '../../core/tasks/task';
import type { Cell } from '../../core/text/text';
import { headingOf, unreadable } from '../figures/inputs';
import type { Sheets } from '../ports';
import type { RunLog } from '../run-log';
import { readTable, type Table } from '../tabs/table';
import { CHANGES, TASKS } from '../tabs/spec/work-tabs';

export function readChanges(sheets: Sheets, log: RunLog): Change[] {
  const table = readTable(sheets, CHANGES);
  return table.rows.flatMap((row, index) => {
    const text = (id: string): string => table.text(row, id);
    const date = (id: string): CalendarDate | '' => {
      const day = parseDate(text(id));
      if (day === null && text(id) !== '') {
        log.warn(unreadable(table, table.rowNumber(index), headingOf(table, id), text(id), 'Ngày này chưa được tính.'));
      }
      return day ?? '';
    };
    const [kind, what, unit, decision, place] = ['kind', 'what', 'unit', 'decision', 'place'].map(text);
    if (!what && !decision) return [];
    const days = { decided: date('decided'), received: date('received'), posted: date('posted') };
    return [{ kind, what, unit, decision, place, ...days } as Change];
  });
}

const idsWhere = (isOwn: boolean): string[] =>
  TASKS.columns.filter(({ isView }) => (isView === true) === isOwn).map(({ id }) => id);

/** What the tracker writes of a line: key, number, text, unit, period, due, standing, countedOn, seen. */
export const WRITTEN = idsWhere(true);

/** What people type of it: status, doneOn, evidence, note, reporter, onBehalf. */
export const TYPED = idsWhere(false);

export const standingRows = (table: Table): StandingRow[] => {
  const own = new Set(WRITTEN.map((id) => table.heading.columns.get(id)));
  return table.rows.map((row, index) => ({
    row: table.rowNumber(index),
    key: table.text(row, 'key'),
    number: table.text(row, 'number'),
    text: table.text(row, 'text'),
    unit: table.text(row, 'unit'),
    period: table.text(row, 'period'),
    hasContent: row.some((cell, at) => cell !== '' && cell !== false && !own.has(at + 1)),
    isSeen: table.text(row, 'seen') !== '',
    isWithoutPlace: table.text(row, 'standing') === STATES.noPlace,
  }));
};

/** What people typed into a row, and the day that counted last. */
export function reportIn(table: Table, row: readonly Cell[]): Report {
  const date = (id: string): CalendarDate | '' => parseDate(table.text(row, id)) ?? '';
  return {
    status: table.text(row, 'status'),
    doneOn: date('doneOn'),
    evidence: table.text(row, 'evidence'),
    note: table.text(row, 'note'),
    countedOn: date('countedOn'),
  };
}
