/** Where a person sits: a run of theirs is told what is in front of them, and brings them elsewhere. */
import { Seat } from '../../../src/host/model/seat';
import { selectionOf } from '../../../src/host/model/sheet-selection';
import { hostWith, OWNER } from '../../builders/script';

const SCRIPT = `
  function onOpen() { SpreadsheetApp.setActiveSheet(SpreadsheetApp.getActive().getSheets()[1]); }
  function addSheet() { SpreadsheetApp.getActive().insertSheet('Hai'); }
  function where() {
    return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(),
      SpreadsheetApp.getCurrentCell().getA1Notation()].join();
  }
  function goTo(tab, ranges) {
    var sheet = SpreadsheetApp.getActive().getSheetByName(tab);
    sheet.activate();
    if (ranges) sheet.getRangeList(ranges).activate();
  }
  function askThenGo() { SpreadsheetApp.getUi().alert('Đi?'); goTo('Hai', ['B2:C3']); }`;

function seated() {
  const host = hostWith(SCRIPT);
  host.call('addSheet');
  const [first, second] = host.workbook.sheets.map(({ id }) => id) as [number, number];
  return { host, first, second, seat: new Seat() };
}

const area = (row: number, column: number, height = 1, width = 1) => ({ row, column, height, width });

test('a run is told the sheet in front of the person and what is selected there', () => {
  const { host, second, seat } = seated();
  seat.take(second, selectionOf([area(1, 1), area(4, 2, 3, 2)]));
  expect(host.call('where', [], { from: 'sidebar', seat })).toBe('Hai,B4:C6,B4');
  expect(seat.moves).toBe(0);
});

test('a run that nobody sits before finds the first sheet, whatever people look at', () => {
  const { host, second, seat } = seated();
  host.call('goTo', ['Hai', ['B2']], { from: 'sidebar', seat });
  expect(seat.sheetId).toBe(second);
  expect(host.call('where', [], { from: 'sidebar' })).toBe('Trang tính1,A1,A1');
});

test('what a run brings to the front and selects is there afterwards, on that seat only', () => {
  const { host, second, seat } = seated();
  const other = new Seat();
  host.call('goTo', ['Hai', ['2:3', '7:7']], { from: 'sidebar', seat, email: OWNER });
  expect(seat.sheetId).toBe(second);
  expect(seat.selectionOn(second).areas.map(({ row, height }) => [row, height])).toEqual([
    [2, 2],
    [7, 1],
  ]);
  expect([seat.moves > 0, other.moves, other.sheetId]).toEqual([true, 0, null]);
});

test('a run that was answered goes on from the seat it began on', () => {
  const { host, second, seat } = seated();
  const turn = host.begin('askThenGo', [], { seat });
  expect(seat.moves).toBe(0);
  if (turn.state === 'asks') turn.answer({ button: 'OK', text: '' });
  expect([seat.sheetId, seat.selectionOn(second).cell]).toEqual([second, area(2, 2)]);
});

test('opening the spreadsheet, too, may bring a person to a sheet', () => {
  const { host, second, seat } = seated();
  host.open(OWNER, seat);
  expect(seat.sheetId).toBe(second);
});

test('the sheet in front may be gone by the time a run begins', () => {
  const { host, second, seat } = seated();
  seat.take(second, selectionOf([area(4, 2)]));
  host.person(OWNER).deleteSheet('Hai');
  expect(host.call('where', [], { from: 'sidebar', seat })).toBe('Trang tính1,A1,A1');
});
