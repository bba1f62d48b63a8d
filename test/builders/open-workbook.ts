/** An empty spreadsheet, opened through SpreadsheetApp as a script opens it. */
import { SpreadsheetAppService } from '../../src/host/spreadsheet/spreadsheet-app';
import type { Range } from '../../src/host/spreadsheet/range';
import type { Sheet } from '../../src/host/spreadsheet/sheet';
import type { Spreadsheet } from '../../src/host/spreadsheet/spreadsheet';
import { WorkbookModel } from '../../src/host/model/workbook-model';
import { OWNER, testExecution, type TestExecution } from './execution';

export interface OpenWorkbook {
  readonly model: WorkbookModel;
  readonly execution: TestExecution;
  readonly app: SpreadsheetAppService;
  readonly spreadsheet: Spreadsheet;
  /** The first sheet. */
  readonly sheet: Sheet;
  range(...at: (string | number)[]): Range;
  /** The same workbook as a script run by somebody else meets it. */
  as(user: string): OpenWorkbook;
}

export function newWorkbook(locale = 'vi_VN', timeZone = 'Asia/Ho_Chi_Minh'): WorkbookModel {
  return WorkbookModel.create({ id: 'sheet-1', title: 'Theo dõi', owner: OWNER, locale, timeZone });
}

export function openWorkbook(model: WorkbookModel = newWorkbook(), user = OWNER): OpenWorkbook {
  const execution = testExecution(user);
  const app = new SpreadsheetAppService(
    execution,
    model,
    () => null,
    () => 0.5,
  );
  const spreadsheet = app.getActiveSpreadsheet() as Spreadsheet;
  const sheet = app.getActiveSheet() as Sheet;
  return {
    model,
    execution,
    app,
    spreadsheet,
    sheet,
    range: (...at) => sheet.getRange(...at) as Range,
    as: (other) => {
      execution.pending.flush();
      return openWorkbook(model, other);
    },
  };
}
