/** Spreadsheets beside the one that the script is bound to: made, opened, copied, written, saved. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptHost } from '../../../src/host/host';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Sheet } from '../../../src/host/spreadsheet/sheet';
import type { Spreadsheet } from '../../../src/host/spreadsheet/spreadsheet';
import { openWorkbook } from '../../builders/open-workbook';

/** A script whose manifest names no scopes: it is asked for those that it needs, all spreadsheets among them. */
function hostWith(code: string): AppsScriptHost {
  const host = AppsScriptHost.create({ now: '2024-06-05 08:00:00', owner: 'chu@example.vn' });
  host.install({ code, manifest: {}, files: {} });
  return host;
}

const valueOf = (expression: string): unknown =>
  hostWith(`function look() { return ${expression}; }`).call('look', [], { from: 'sidebar' });

const errorOf = (expression: string): unknown =>
  valueOf(`(function () { try { ${expression}; } catch (error) { return error.name + ': ' + error.message; } })()`);

describe('SpreadsheetApp.create', () => {
  it('gives a spreadsheet of the size asked for, the active one stays', () => {
    expect(
      valueOf(`(function () {
        var made = SpreadsheetApp.create('Sổ', 25, 10);
        var sheet = made.getSheets()[0];
        return [made.getName(), made.getNumSheets(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(),
          made.getOwner().getEmail(), made.getSpreadsheetLocale(), made.getSpreadsheetTimeZone(),
          SpreadsheetApp.getActive().getId() === made.getId()];
      })()`),
    ).toEqual(['Sổ', 1, 'Trang tính1', 25, 10, 'chu@example.vn', 'vi_VN', 'Asia/Ho_Chi_Minh', false]);
  });

  it('1000 × 26 without a size', () => {
    const sheet = (openWorkbook().app.create('Sổ') as Spreadsheet).getSheets() as Sheet[];
    expect([sheet[0]?.getMaxRows(), sheet[0]?.getMaxColumns()]).toEqual([1000, 26]);
  });

  it('more cells than a spreadsheet may have are refused', () => {
    expect(() => openWorkbook().app.create('Sổ', 1_000_000, 11)).toThrow('above the limit of 10000000 cells');
  });
});

describe('opening', () => {
  it('by id and by address, what another call wrote', () => {
    expect(
      valueOf(`(function () {
        var made = SpreadsheetApp.create('Sổ');
        made.appendRow(['một', 1]);
        var byId = SpreadsheetApp.openById(made.getId());
        var byUrl = SpreadsheetApp.openByUrl(made.getUrl() + '#gid=0');
        return [byId.getName(), byUrl.getSheets()[0].getDataRange().getValues()];
      })()`),
    ).toEqual(['Sổ', [['một', 1]]]);
  });

  it.each([
    [
      `SpreadsheetApp.openById('khong-co')`,
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    [`SpreadsheetApp.openById('')`, 'Invalid argument: id'],
    [`SpreadsheetApp.openByUrl('https://example.vn')`, 'Invalid argument: url'],
    [
      `SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/khong-co/edit')`,
      'Unexpected error while getting the method or property openByUrl on object SpreadsheetApp.',
    ],
  ])('%s throws', (expression, message) => {
    expect(errorOf(expression)).toBe(`Exception: ${message}`);
  });

  it('what somebody else has not shared is refused', () => {
    const made = openWorkbook();
    const { app } = made.as('nguoi-la@example.vn');
    expect(() => app.openById(made.model.id)).toThrow('You do not have permission to access the requested document.');
  });

  it('the active spreadsheet is the bound one until another is made active', () => {
    const { app, spreadsheet } = openWorkbook();
    const made = app.create('Sổ') as Spreadsheet;
    expect((app.getActive() as Spreadsheet).getId()).toBe(spreadsheet.getId());
    app.setActiveSpreadsheet(made);
    expect((app.getActive() as Spreadsheet).getId()).toBe(made.getId());
    expect(((app.getActiveSheet() as Sheet).getParent() as Spreadsheet).getName()).toBe('Sổ');
  });
});

describe('copies', () => {
  it('Sheet.copyTo puts the sheet last in another spreadsheet, under its own id', () => {
    const { app, sheet, range } = openWorkbook();
    range('A1:B1').setValues([['một', '1/2/2024']]);
    const made = app.create('Sổ') as Spreadsheet;
    const copy = sheet.copyTo(made) as Sheet;
    expect([copy.getName(), copy.getIndex(), (copy.getParent() as Spreadsheet).getName()]).toEqual([
      'Copy of Trang tính1',
      2,
      'Sổ',
    ]);
    expect((copy.getRange('A1:B1') as Range).getDisplayValues()).toEqual([['một', '01/02/2024']]);
    expect((sheet.copyTo(made) as Sheet).getName()).toBe('Copy of Trang tính1 1');
    expect((made.getActiveSheet() as Sheet).getName()).toBe('Trang tính1');
  });

  it('Spreadsheet.copy has the same sheets and names; only its owner may use it', () => {
    const { spreadsheet, range } = openWorkbook();
    spreadsheet.addEditor('canbo@example.vn');
    range('A1').setValue('x');
    spreadsheet.setNamedRange('Ten', range('A1'));
    const copy = spreadsheet.copy('Bản sao') as Spreadsheet;
    expect([copy.getName(), copy.getId() === spreadsheet.getId()]).toEqual(['Bản sao', false]);
    expect((copy.getRangeByName('Ten') as Range).getValue()).toBe('x');
    expect((copy.getEditors() as unknown[]).length).toBe(1);
    range('A1').setValue('y');
    expect((copy.getRangeByName('Ten') as Range).getValue()).toBe('x');
  });

  it.each(['copyTo', 'moveTo'] as const)('Range.%s to another spreadsheet is refused', (method) => {
    const { app, range } = openWorkbook();
    const target = ((app.create('Sổ') as Spreadsheet).getSheets() as Sheet[])[0]?.getRange('A1');
    expect(() => range('A1')[method](target)).toThrow('Target range and source range must be on the same spreadsheet.');
  });
});

it('what scripts made is saved with the rest, and the same bytes each time', () => {
  const host = hostWith(`function make() { SpreadsheetApp.create('Sổ', 3, 2).appendRow(['một']); }`);
  host.call('make');
  const folder = mkdtempSync(join(tmpdir(), 'host-state-'));
  host.save(folder);
  const opened = AppsScriptHost.open(folder);
  expect(opened.workbooks.map(({ title }) => title)).toEqual(['Bảng tính không có tiêu đề', 'Sổ']);
  expect(opened.workbooks[1]?.toJSON()).toEqual(host.workbooks[1]?.toJSON());
  expect(opened.workbooks[1]?.sheets[0]?.cells.at(1, 1)).toBe('một');
});
