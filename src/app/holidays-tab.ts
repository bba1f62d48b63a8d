/** Keeps tab `Ngày nghỉ` filled for the years that matter; what people changed there stays. */
import { parseDate, yearOf } from '../core/calendar/calendar-date';
import { publicHolidays } from '../core/calendar/holidays';
import type { Ports } from './ports';
import { addRecords } from './tabs/row-changes';
import { readTable } from './tabs/table';
import { HOLIDAYS } from './tabs/spec/set-up-tabs';

/**
 * Lists the public holidays of a year and its neighbours where the tab has none of that year yet:
 * the last summary of a year goes out in the next one.
 */
export function fillHolidays(ports: Ports, year: number): void {
  const table = readTable(ports.sheets, HOLIDAYS);
  const present = new Set(
    table.rows
      .map((row) => parseDate(table.text(row, 'date')))
      .flatMap((date) => (date === null ? [] : [yearOf(date)])),
  );
  const lacking = [year - 1, year, year + 1].filter((one) => !present.has(one));
  addRecords(
    ports.sheets,
    table,
    lacking.flatMap((one) => publicHolidays(one).map(({ date, name }) => ({ date, name, kind: 'Nghỉ' }))),
  );
}
