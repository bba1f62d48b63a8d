/** Reads the input tabs into what the rules take: one read a tab, by headings, dates and numbers as the sheet holds them. */
import type { Assessment } from '../../core/objectives/assessment';
import { cached } from '../../core/cached';
import { parseDate, parseDateTime } from '../../core/calendar/calendar-date';
import type { OneStopCounts, OneStopRow } from '../../core/one-stop/dossier';
import { COUNT_IDS } from '../../core/one-stop/counts';
import { quotedText } from '../../core/text/foreign-text';
import type { HolidayRow } from '../../core/calendar/holidays';
import type { SurveySheet, TallyRow } from '../../core/survey/survey';
import { normalise, tidy, type Cell } from '../../core/text/text';
import { unitDirectory, type UnitDirectory, type UnitRow } from '../../core/unit-directory';
import { parseCount } from '../../core/text/vietnamese-number';
import { workingCalendar, type WorkingCalendar } from '../../core/calendar/working-days';
import type { Sheets } from '../ports';
import type { RunLog } from '../run-log';
import { parseMonth } from '../settings';
import { columnOf, readTable, type Table } from '../tabs/table';
import { ASSESSMENTS } from '../tabs/spec/assessments-tab';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';
import { HOLIDAYS, UNITS } from '../tabs/spec/set-up-tabs';
import { CRITERIA, levelColumns, SURVEY, TALLIES } from '../tabs/spec/survey-tabs';

export function readUnitRows(sheets: Sheets): UnitRow[] {
  const table = readTable(sheets, UNITS);
  return table.rows
    .filter((row) => table.text(row, 'name') !== '')
    .map((row) => ({
      name: table.text(row, 'name'),
      otherNames: table.text(row, 'otherNames'),
      group: table.text(row, 'group'),
      email: table.text(row, 'email'),
      account: table.text(row, 'account'),
      scope: table.text(row, 'scope'),
    }));
}

export function readUnits(sheets: Sheets, log: RunLog): UnitDirectory {
  const directory = unitDirectory(readUnitRows(sheets));
  for (const fault of directory.faults) log.warn(`Trang tính “${UNITS.name}”: ${fault}`);
  return directory;
}

export const readCalendar = (sheets: Sheets, log: RunLog): WorkingCalendar =>
  workingCalendar(readHolidays(sheets, log));

export function readHolidays(sheets: Sheets, log: RunLog): HolidayRow[] {
  const table = readTable(sheets, HOLIDAYS);
  const rows: HolidayRow[] = [];
  eachFilledRow(table, 'date', (row, number) => {
    const date = parseDate(table.text(row, 'date'));
    if (date === null)
      log.warn(unreadable(table, number, 'Ngày', table.text(row, 'date'), 'Ghi theo dạng ngày/tháng/năm.'));
    else
      rows.push({
        date,
        name: table.text(row, 'name'),
        kind: normalise(table.text(row, 'kind')) === 'làm bù' ? 'work' : 'off',
      });
  });
  return rows;
}

/** A row of tab `Một cửa` with its number. */
export type NumberedRow = OneStopRow & { readonly row: number };

/** Rows of `Một cửa`; a row with a broken date or count is left out and reported. */
export function readOneStop(table: Table, log: RunLog): NumberedRow[] {
  const rows: NumberedRow[] = [];
  const textOf = cached((cell: Cell) => tidy(String(cell)));
  const dateOf = cached((cell: Cell) => parseDate(textOf(cell)));
  const timeOf = cached((cell: Cell) => parseDateTime(textOf(cell)) ?? '');
  const kindOf = cached((cell: Cell) => (normalise(String(cell)) === 'lĩnh vực' ? 'field' : 'unit'));
  const column = (id: string): number => columnOf(table.heading, id) - 1;
  const from = column('from');
  const to = column('to');
  const by = column('by');
  const name = column('name');
  const source = column('source');
  const importedAt = column('importedAt');
  const countColumns = COUNT_IDS.map((id) => [id, column(id)] as const);
  const report = (row: number, id: string, cell: Cell, what: string): void => {
    log.warn(unreadable(table, row, headingOf(table, id), textOf(cell), what));
  };
  table.rows.forEach((cells, index) => {
    const row = table.rowNumber(index);
    const cell = (at: number): Cell => cells[at] ?? '';
    if (textOf(cell(name)) === '') return;
    const [start, end] = [dateOf(cell(from)), dateOf(cell(to))];
    if (start === null) return report(row, 'from', cell(from), 'Hàng này chưa được tính.');
    if (end === null) return report(row, 'to', cell(to), 'Hàng này chưa được tính.');
    const counts = {} as Record<keyof OneStopCounts, number>;
    for (const [id, at] of countColumns) {
      const count = countOf(cell(at));
      if (count === null) return report(row, id, cell(at), 'Cần một số nguyên. Hàng này chưa được tính.');
      counts[id] = count;
    }
    rows.push({
      row,
      from: start,
      to: end,
      by: kindOf(cell(by)),
      name: textOf(cell(name)),
      counts,
      source: textOf(cell(source)),
      importedAt: timeOf(cell(importedAt)),
    });
  });
  return rows;
}

/** A blank count is nought: people leave cells empty. */
const countOf = (cell: Cell): number | null => (cell === '' ? 0 : parseCount(cell));

export function readOneStopTab(sheets: Sheets, log: RunLog): NumberedRow[] {
  return readOneStop(readTable(sheets, ONE_STOP), log);
}

export function readAssessments(sheets: Sheets, log: RunLog): Assessment[] {
  const table = readTable(sheets, ASSESSMENTS);
  const rows: Assessment[] = [];
  eachFilledRow(table, 'kind', (row, number) => {
    const date = parseDate(table.text(row, 'date'));
    if (date === null) {
      log.warn(unreadable(table, number, 'Ngày', table.text(row, 'date'), 'Lần đánh giá này chưa được tính.'));
      return;
    }
    rows.push({
      kind: table.text(row, 'kind'),
      date,
      assessor: table.text(row, 'assessor'),
      conclusion: table.text(row, 'conclusion'),
      nonconformities: countOf(table.value(row, 'nonconformities')) ?? 0,
    } as Assessment);
  });
  return rows;
}

function eachFilledRow(table: Table, key: string, visit: (row: readonly Cell[], rowNumber: number) => void): void {
  table.rows.forEach((row, index) => {
    if (table.text(row, key) !== '') visit(row, table.rowNumber(index));
  });
}

export const headingOf = ({ spec }: Table, id: string): string =>
  spec.columns.find((one) => one.id === id)?.heading ?? '';

export function unreadable(table: Table, row: number, heading: string, text: string, what: string): string {
  return `Trang tính “${table.tab.name}”, hàng ${row}, cột “${heading}”: chưa hiểu ${quotedText(text)}. ${what}`;
}

/** The rows of `Khảo sát` as they are: the rules read them by column, without an object for each. */
export function readSurvey(sheets: Sheets): SurveySheet {
  const { heading, rows } = readTable(sheets, SURVEY);
  const column = (id: string): number => columnOf(heading, id) - 1;
  return {
    rows,
    firstRow: heading.row + 1,
    columns: {
      at: column('at'),
      code: column('code'),
      unit: column('unit'),
      field: column('field'),
      overall: column('overall'),
      channel: column('channel'),
      source: column('source'),
      id: column('id'),
    },
    criteria: CRITERIA.map(({ id, heading: name }) => ({ name, column: column(id) })),
  };
}

/**
 * Rows of `Phiếu tổng hợp`, counts in the order of the scale; a row with a broken month or count, or with slips of a level
 * that the scale lacks, is left out and reported.
 */
export function readTallies(sheets: Sheets, log: RunLog, scale: readonly string[]): TallyRow[] {
  const table = readTable(sheets, TALLIES);
  const rows: TallyRow[] = [];
  const columns = levelColumns(scale);
  const used = columns.slice(0, scale.length);
  eachFilledRow(table, 'period', (row, number) => {
    const report = (id: string, what: string): void =>
      log.warn(unreadable(table, number, headingOf(table, id), table.text(row, id), what));
    const month = parseMonth(table.text(row, 'period'));
    if (month === null) return report('period', 'Ghi theo dạng tháng/năm, ví dụ 6/2024.');
    const counts = columns.map((id) => countOf(table.value(row, id)));
    const broken = counts.findIndex((count, index) => count === null || (count > 0 && index >= used.length));
    if (broken >= 0) {
      const wanted =
        broken < used.length
          ? 'Cần số nguyên'
          : `Cột này không thuộc thang mức độ, chỉ ghi ở ${used.map((id) => `“${headingOf(table, id)}”`).join(', ')}`;
      return report(columns[broken] ?? '', `${wanted}. Hàng này chưa được tính.`);
    }
    rows.push({
      row: number,
      month,
      unit: table.text(row, 'unit'),
      source: table.text(row, 'source'),
      counts: used.map((_, level) => counts[level] ?? 0),
    });
  });
  return rows;
}
