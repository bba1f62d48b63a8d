/** What is known of Google’s sheets, through scripts. */
import { errorOf, hostWith, OWNER, valueOf } from '../../builders/script';

const EDITOR = 'nguoisua@example.vn';
const inSheet = (body: string): string =>
  `(function () { const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheets()[0]; ${body} })()`;

test('platform: Sheets: getLastRow and getLastColumn are 0 on an empty sheet, getDataRange() is A1 with one empty text; 0 and false are content (D/L)', () => {
  expect(
    valueOf(
      inSheet(`const empty = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()];
        sheet.getRange('B3').setValue(0); sheet.getRange('C2').setValue(false);
        return empty.concat([sheet.getLastRow(), sheet.getLastColumn()]);`),
    ),
  ).toEqual([0, 0, 'A1', [['']], 3, 3]);
});

test('platform: Sheets: appendRow writes after the last row with content and grows the sheet, in one call (D)', () => {
  const host =
    hostWith(`function append() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.deleteRows(3, sheet.getMaxRows() - 2);
    sheet.getRange('B2').setValue('x'); sheet.appendRow(['y']); return [sheet.getLastRow(), sheet.getMaxRows(), sheet.getRange('A3').getValue()]; }`);
  expect(host.call('append', [], { from: 'sidebar' })).toEqual([3, 3, 'y']);
  expect(host.calls.byName.get('Sheet.appendRow')).toBe(1);
});

test('platform: Sheets: getSheetByName gives null; a name clash throws (D/R)', () => {
  expect(valueOf(`SpreadsheetApp.getActive().getSheetByName('Không có')`)).toBeNull();
  expect(errorOf(`const ss = SpreadsheetApp.getActive(); ss.insertSheet('X'); ss.insertSheet('X')`)).toBe(
    'Exception: A sheet with the name "X" already exists. Please enter another name.',
  );
});

test('platform: Sheets: clear() keeps notes and validations (L)', () => {
  expect(
    valueOf(
      inSheet(`const cell = sheet.getRange('A1').setValue('x').setNote('ghi chú').setBackground('#ff0000');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
        sheet.clear();
        return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];`),
    ),
  ).toEqual(['', '#ffffff', 'ghi chú', true]);
});

test('platform: Sheets: sorting puts numbers before text before booleans; Sheet.sort includes the header (L)', () => {
  expect(
    valueOf(
      inSheet(`sheet.getRange('A1:A5').setValues([['Tên'], [true], ['a'], [10], [2]]);
        sheet.sort(1);
        return sheet.getRange('A1:A5').getValues().map(function (row) { return row[0]; });`),
    ),
  ).toEqual([2, 10, 'a', 'Tên', true]);
});

describe('platform: Sheets: protect() protects nobody until editors are removed; the owner and the current user cannot be (D)', () => {
  const host = (): ReturnType<typeof hostWith> => {
    const made = hostWith(`function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }
      function lock(emails) { const protection = SpreadsheetApp.getActiveSheet().protect(); protection.removeEditors(emails); return protection.getEditors().map(String); }`);
    made.workbook.editors.push(EDITOR);
    return made;
  };

  test('another editor writes on', () => {
    const open = host();
    open.call('lock', [[]]);
    expect(() => open.call('write', [], { email: EDITOR })).not.toThrow();
  });

  test('until removed', () => {
    const open = host();
    open.call('lock', [[EDITOR]]);
    expect(() => open.call('write', [], { email: EDITOR })).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  });

  test('the owner writes on', () => {
    const open = host();
    open.call('lock', [[OWNER, EDITOR]], { from: 'sidebar' });
    expect(() => open.call('write', [], { from: 'sidebar' })).not.toThrow();
  });

  test('the current user stays one', () => {
    const open = host();
    open.workbook.editors.push('thuba@example.vn');
    expect(open.call('lock', [[EDITOR]], { from: 'sidebar', email: EDITOR })).toContain(EDITOR);
  });
});

test('platform: Sheets: an installable trigger runs as its creator and may write into protected cells; a simple onEdit may not', () => {
  const host = hostWith(`
    function stamp_(cell) { SpreadsheetApp.getActiveSheet().getRange(cell).setValue('đã ghi'); SpreadsheetApp.flush(); }
    function onEdit() { stamp_('C1'); }
    function edited() { stamp_('C2'); }
    function make() {
      ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      SpreadsheetApp.getActiveSheet().getRange('C1:C2').protect().removeEditors(['${EDITOR}']);
    }
    function seen() { return SpreadsheetApp.getActiveSheet().getRange('C1:C2').getValues().map(String); }`);
  host.workbook.editors.push(EDITOR);
  host.call('make');
  host.person(EDITOR).type('Trang tính1', 1, 1, [['x']]);
  expect(host.executions.find(({ name }) => name === 'onEdit')?.error).toContain('protected cell');
  expect(host.call('seen', [], { from: 'sidebar' })).toEqual(['', 'đã ghi']);
});

test('platform: Sheets: flush() applies pending writes; without it they are bundled (D)', () => {
  const host = hostWith(
    `function write() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue('x'); Utilities.sleep(1); SpreadsheetApp.flush(); Utilities.sleep(1); }`,
  );
  const seen: unknown[] = [];
  host.calls.before = ({ name }) => {
    if (name === 'Utilities.sleep') seen.push(host.workbook.sheets[0]?.cells.at(1, 1));
  };
  host.call('write');
  expect(seen).toEqual(['', 'x']);
});
