/** A tab `Khảo sát` that already holds many answers, as a year or twenty of the Form would leave it. */
import type { AppsScriptHost } from '../../src/host/host';
import { inspect } from './tracker';

const FILL = `function fill(count) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Khảo sát');
  const levels = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng'];
  const rows = [];
  for (let index = 0; index < count; index += 1) {
    const row = new Array(14).fill('');
    row[0] = new Date(2024, index % 6, 1 + (index % 28), 8, index % 60, 0);
    row[1] = 'H08-' + index;
    row[2] = index % 3 === 0 ? 'Phòng Y tế' : 'Phòng Tư pháp';
    row[4] = levels[index % 4];
    row[12] = 'Biểu mẫu';
    row[13] = 'old-' + index;
    rows.push(row);
  }
  const missing = count + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(2, 1, count, 14).setValues(rows);
}`;

export function fillAnswers(host: AppsScriptHost, count: number): void {
  inspect(host, FILL, count);
}

/** Service calls of one call of the script, by what was called. */
export function callsOf(host: AppsScriptHost, work: () => void): number {
  const before = host.calls.total;
  work();
  return host.calls.total - before;
}
