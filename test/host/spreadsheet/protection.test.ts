/** platform.md, Sheets: protection as its owner and as a second user meet it. */
import type { NamedRange } from '../../../src/host/spreadsheet/named-range';
import type { Protection } from '../../../src/host/spreadsheet/protection';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { User } from '../../../src/host/spreadsheet/user';
import { OWNER } from '../../builders/execution';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';

const STAFF = 'canbo@example.vn';
const SECRETARY = 'thuky@example.vn';
const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function shared(): OpenWorkbook {
  const book = openWorkbook();
  book.spreadsheet.addEditors([STAFF, SECRETARY]);
  return book;
}

const emails = (users: unknown): string[] => (users as User[]).map((user) => user.getEmail());

describe('platform: Sheets: protect() protects nobody until editors are removed (D)', () => {
  it('a second user still writes', () => {
    const book = shared();
    book.range('A1:B2').protect();
    const other = book.as(STAFF);
    other.range('A1').setValue('x');
    expect(other.range('A1').getValue()).toBe('x');
  });

  it('then that user gets Google’s text, and the others write on', () => {
    const book = shared();
    (book.range('A1:B2').protect() as Protection).removeEditor(STAFF);
    expect(() => book.as(STAFF).range('B2').setValue('x')).toThrow(REFUSAL);
    expect(() => book.as(STAFF).range('A1:C3').setBackground('red')).toThrow(REFUSAL);
    expect(() => book.as(STAFF).range('C3').setValue('x')).not.toThrow();
    expect(() => book.as(SECRETARY).range('B2').setValue('x')).not.toThrow();
  });

  it('the owner and the current user cannot be removed', () => {
    const book = shared().as(SECRETARY);
    const protection = book.sheet.protect() as Protection;
    protection.removeEditors(protection.getEditors());
    expect(emails(protection.getEditors())).toEqual([SECRETARY]);
    expect(() => shared().range('A1').setValue('x')).not.toThrow();
  });

  it('of a new protection names the spreadsheet’s editors, and the owner only once he was added', () => {
    const book = shared();
    const protection = book.sheet.protect() as Protection;
    expect(emails(protection.getEditors())).toEqual([STAFF, SECRETARY]);
    protection.addEditor(OWNER);
    protection.removeEditors(protection.getEditors());
    expect(emails(protection.getEditors())).toEqual([OWNER]);
  });

  it('of one that only warns names nobody', () => {
    const protection = shared().sheet.protect() as Protection;
    protection.setWarningOnly(true);
    expect(protection.getEditors()).toEqual([]);
  });

  it('of a whole sheet has a range without a notation', () => {
    const { sheet } = shared();
    const range = (sheet.protect() as Protection).getRange() as Range;
    expect([range.getA1Notation(), range.getNumRows()]).toEqual(['', sheet.getMaxRows()]);
  });

  it('a user kept out is not told who may', () => {
    const book = shared();
    (book.range('A1').protect() as Protection).removeEditor(STAFF);
    const [met] = book.as(STAFF).sheet.getProtections(book.as(STAFF).app.ProtectionType.RANGE) as Protection[];
    expect(met?.canEdit()).toBe(false);
    expect(() => met?.getEditors()).toThrow(REFUSAL);
    expect(() => met?.remove()).toThrow(REFUSAL);
  });

  it('an editor let in by name may write', () => {
    const book = shared();
    const protection = book.sheet.protect() as Protection;
    protection.removeEditors([STAFF, SECRETARY]);
    protection.addEditor(SECRETARY);
    expect(() => book.as(STAFF).range('A1').setValue('x')).toThrow(REFUSAL);
    expect(() => book.as(SECRETARY).range('A1').setValue('x')).not.toThrow();
  });
});

describe('protection of a named range', () => {
  it.each(['by name', 'by the object'])('%s: the protection moves to it and tells its name', (way) => {
    const { spreadsheet, range } = shared();
    spreadsheet.setNamedRange('Muc_tieu', range('E1:J10'));
    const protection = range('A1:B2').protect() as Protection;
    if (way === 'by name') protection.setRangeName('Muc_tieu');
    else protection.setNamedRange((spreadsheet.getNamedRanges() as NamedRange[])[0]);
    expect((protection.getRange() as Range).getA1Notation()).toBe('E1:J10');
    expect(protection.getRangeName()).toBe('Muc_tieu');
    protection.setRange(range('A1'));
    expect(protection.getRangeName()).toBeNull();
  });

  it('a name that is none is refused', () => {
    expect(() => (shared().range('A1').protect() as Protection).setRangeName('x')).toThrow('Range not found');
  });
});

describe('protection of a sheet', () => {
  it('protecting it again gives the protection that is there', () => {
    const { sheet, app } = shared();
    (sheet.protect() as Protection).setDescription('một');
    expect((sheet.protect() as Protection).getDescription()).toBe('một');
    expect(sheet.getProtections(app.ProtectionType.SHEET)).toHaveLength(1);
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(0);
  });

  it('leaves unprotected ranges open', () => {
    const book = shared();
    const protection = book.sheet.protect() as Protection;
    protection.removeEditor(STAFF);
    protection.setUnprotectedRanges([book.range('B2:B9')]);
    const other = book.as(STAFF);
    expect(() => other.range('B3').setValue('x')).not.toThrow();
    expect(() => other.range('B9:B10').setValue('x')).toThrow(REFUSAL);
  });

  it('a warning stops no script', () => {
    const book = shared();
    const protection = book.sheet.protect() as Protection;
    protection.removeEditor(STAFF);
    protection.setWarningOnly(true);
    expect(() => book.as(STAFF).range('A1').setValue('x')).not.toThrow();
  });

  it('keeps the shut-out from deleting rows, renaming and deleting the sheet, and from lifting it', () => {
    const book = shared();
    book.spreadsheet.insertSheet('Khác');
    (book.sheet.protect() as Protection).removeEditor(STAFF);
    const other = book.as(STAFF);
    expect(() => other.sheet.deleteRow(1)).toThrow(REFUSAL);
    expect(() => other.sheet.setName('x')).toThrow(REFUSAL);
    expect(() => other.spreadsheet.deleteSheet(other.sheet)).toThrow(REFUSAL);
    const [protection] = other.sheet.getProtections(other.app.ProtectionType.SHEET) as Protection[];
    expect(protection?.canEdit()).toBe(false);
    expect(() => protection?.remove()).toThrow(REFUSAL);
    const [own] = book.sheet.getProtections(book.app.ProtectionType.SHEET) as Protection[];
    own?.remove();
    expect(() => book.as(STAFF).sheet.deleteRow(1)).not.toThrow();
  });
});

describe('somebody who may only look', () => {
  it('writes nothing', () => {
    expect(() => openWorkbook().as('khach@example.vn').range('A1').setValue('x')).toThrow(REFUSAL);
  });
});
