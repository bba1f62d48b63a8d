/** Spreadsheet and SpreadsheetApp: identity, people, names, zone and locale. */
import type { Protection } from '../../../src/host/spreadsheet/protection';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Spreadsheet } from '../../../src/host/spreadsheet/spreadsheet';
import type { User } from '../../../src/host/spreadsheet/user';
import { SpreadsheetAppService } from '../../../src/host/spreadsheet/spreadsheet-app';
import { ServiceError } from '../../../src/host/border/service-object';
import { OWNER, testExecution } from '../../builders/execution';
import { newWorkbook, openWorkbook } from '../../builders/open-workbook';

describe('SpreadsheetApp', () => {
  it('opens the spreadsheet by its own id and address, and no other', () => {
    const { app, spreadsheet } = openWorkbook();
    expect((app.openById('sheet-1') as Spreadsheet).getName()).toBe('Theo dõi');
    expect((app.openByUrl(spreadsheet.getUrl()) as Spreadsheet).getId()).toBe('sheet-1');
    expect(() => app.openById('khác')).toThrow(ServiceError);
  });

  it('platform: Triggers: no Ui from a time trigger (R)', () => {
    const refuse = (): never => {
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    };
    const app = new SpreadsheetAppService(testExecution(), newWorkbook(), refuse, () => 0.5);
    expect(() => app.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('an enumeration’s value is the same object wherever it comes from', () => {
    const { app, sheet } = openWorkbook();
    expect((sheet.protect() as Protection).getProtectionType()).toBe(app.ProtectionType.SHEET);
    expect(String(app.BorderStyle.SOLID_MEDIUM)).toBe('SOLID_MEDIUM');
    expect(app.BorderStyle.DASHED.ordinal()).toBe(1);
  });
});

describe('Spreadsheet', () => {
  it('has an owner and editors, the owner among them', () => {
    const { spreadsheet } = openWorkbook();
    spreadsheet.addEditor('canbo@example.vn');
    expect((spreadsheet.getOwner() as User).getEmail()).toBe(OWNER);
    expect((spreadsheet.getEditors() as User[]).map((user) => user.getEmail())).toEqual([OWNER, 'canbo@example.vn']);
    spreadsheet.removeEditor('canbo@example.vn');
    expect(spreadsheet.getEditors()).toHaveLength(1);
  });

  it('has a zone and a locale of its own', () => {
    const { spreadsheet } = openWorkbook();
    expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
      'Asia/Ho_Chi_Minh',
      'vi_VN',
    ]);
    spreadsheet.setSpreadsheetTimeZone('UTC');
    expect(spreadsheet.getSpreadsheetTimeZone()).toBe('UTC');
    expect(() => spreadsheet.setSpreadsheetTimeZone('Hà Nội')).toThrow('Invalid argument');
    expect(() => spreadsheet.setSpreadsheetLocale('fr_FR')).toThrow('NOT IMPLEMENTED');
  });

  it('has named ranges; null where there is none', () => {
    const { spreadsheet, range } = openWorkbook();
    spreadsheet.setNamedRange('DonVi', range('A2:A10'));
    expect((spreadsheet.getRangeByName('DonVi') as Range).getA1Notation()).toBe('A2:A10');
    expect(range('DonVi').getA1Notation()).toBe('A2:A10');
    expect(spreadsheet.getRangeByName('KhongCo')).toBeNull();
    spreadsheet.removeNamedRange('DonVi');
    expect(spreadsheet.getRangeByName('DonVi')).toBeNull();
  });

  it('a name in other letters’ case is the same name', () => {
    const { spreadsheet, range } = openWorkbook();
    spreadsheet.setNamedRange('DonVi', range('A2:A10'));
    spreadsheet.setNamedRange('DONVI', range('B1'));
    expect(spreadsheet.getNamedRanges()).toHaveLength(1);
    expect((spreadsheet.getRangeByName('donvi') as Range).getA1Notation()).toBe('B1');
  });

  it.each(['A1', 'r1c1', 'TRUE', 'falsehood', '1x', 'hai chữ', ''])('“%s” is no name for a range', (name) => {
    const { spreadsheet, range } = openWorkbook();
    expect(() => spreadsheet.setNamedRange(name, range('A1'))).toThrow('is not a valid name for a range.');
  });

  it('shows a toast', () => {
    const { spreadsheet, model } = openWorkbook();
    spreadsheet.toast('Đã xong', 'Mục tiêu chất lượng', 5);
    expect(model.toasts).toEqual([{ title: 'Mục tiêu chất lượng', text: 'Đã xong' }]);
  });
});

describe('copying cells', () => {
  it('takes values, look, rules and notes; or only what is asked for', () => {
    const { range } = openWorkbook();
    range('A1:B1').setValues([[0.5, 'x']]);
    range('A1').setNumberFormat('0%');
    range('B1').setNote('n');
    range('A1:B1').copyTo(range('A3'));
    range('A1:B1').copyTo(range('A5'), { contentsOnly: true });
    expect(range('A3:B3').getDisplayValues()).toEqual([['50%', 'x']]);
    expect(range('B3').getNote()).toBe('n');
    expect(range('A5:B5').getDisplayValues()).toEqual([['0,5', 'x']]);
  });
});
