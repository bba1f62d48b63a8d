/** What of a sheet goes to the page: all at first, then only what has changed. */
import { BOUNDED } from '../../src/host/model/bounds';
import { StyleBook } from '../../src/host/workbench/cell-styles';
import { SheetViewer } from '../../src/host/workbench/sheet-viewer';
import { hostWith, OWNER } from '../builders/script';

const SCRIPT = `
  function fill() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B1').setValues([['Chỉ số', 'Giá trị']]).setFontWeight('bold').setNote('Ghi chú');
    sheet.getRange('A2:B3').setValues([['Một', 0.917892], ['Hai', 0.5]]);
    sheet.getRange('B2:B3').setNumberFormat('0.0%');
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(['Một', 'Hai']).build();
    sheet.getRange('A2:A3').setDataValidation(rule);
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextContains('Hai')
      .setBackground('#ffdddd').setRanges([sheet.getRange('A2:A3')]).build()]);
    sheet.setFrozenRows(1);
  }
  function draw(type) {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType[type]).addRange(sheet.getRange('A1:B3'))
      .setPosition(5, 3, 8, 4).setOption('title', 'Giá trị <b>').build());
  }`;

function filled() {
  const host = hostWith(SCRIPT);
  host.call('fill');
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('No sheet');
  const viewer = new SheetViewer(host.workbook, sheet, new StyleBook(), () => host.clock.now());
  return { host, sheet, viewer, person: host.person(OWNER) };
}

test('cells come as shown, with what stands in them while they are edited, notes, choices and looks', () => {
  const { viewer } = filled();
  const { rows, styles, choices, layout } = viewer.view(OWNER, 0);
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  expect(rows[0]?.cells.map(({ text, note }) => [text, note])).toEqual([
    ['Chỉ số', 'Ghi chú'],
    ['Giá trị', 'Ghi chú'],
  ]);
  expect(rows[1]?.cells[1]).toMatchObject({ text: '91,8%', typed: '91,7892%' });
  expect(choices[rows[1]?.cells[0]?.choices ?? -1]).toEqual(['Một', 'Hai']);
  const looks = rows.map(({ cells }) => cells.map(({ style }) => styles[style]));
  expect(looks[0]?.[0]).toMatchObject({ bold: true, align: 'left' });
  expect(looks[1]?.[1]).toMatchObject({ bold: false, align: 'right', background: null });
  expect(looks[2]?.[0]).toMatchObject({ background: '#ffdddd' });
  expect(layout).toMatchObject({ rows: 1000, columns: 26, frozenRows: 1 });
});

test('afterwards only rows that have changed come, and nothing where nothing has', () => {
  const { viewer, person, sheet } = filled();
  const { version } = viewer.view(OWNER, 0);
  expect(viewer.view(OWNER, version)).toMatchObject({ version, rows: [], moves: [] });
  person.type(sheet.name, 3, 2, [['0,25']]);
  const next = viewer.view(OWNER, version);
  expect(next.layout).toBeUndefined();
  expect(next.rows.map(({ row, cells }) => [row, cells[1]?.text])).toEqual([[3, '25,0%']]);
});

test('rows that come in push the others down without sending them again', () => {
  const { viewer, person, sheet } = filled();
  const { version } = viewer.view(OWNER, 0);
  person.insertRows(sheet.name, 2, 2);
  const next = viewer.view(OWNER, version);
  expect(next.moves).toMatchObject([{ axis: 'rows', at: 2, count: 2 }]);
  expect(next.rows.map(({ row }) => row)).toEqual([2, 3]);
  expect(next.layout?.rows).toBe(1002);
});

test('a cell that is being typed into is found again where it has moved to, unless it is gone', () => {
  const { viewer, person, sheet } = filled();
  const { version } = viewer.view(OWNER, 0);
  person.insertRows(sheet.name, 2, 2);
  person.deleteColumns(sheet.name, 1, 1);
  expect(viewer.placeNow(version, 3, 2)).toEqual({ row: 5, column: 1 });
  expect(viewer.placeNow(version, 3, 1)).toBeNull();
  const { version: later } = viewer.view(OWNER, version);
  expect(viewer.placeNow(later, 5, 1)).toEqual({ row: 5, column: 1 });
});

test('protected blocks are told, and whether they stop this person', () => {
  const { viewer, host, sheet } = filled();
  sheet.protections.push({
    id: 1,
    area: null,
    bounds: BOUNDED,
    unprotected: [],
    description: 'Chương trình ghi',
    warningOnly: false,
    editors: [],
    rangeName: null,
  });
  expect(viewer.view(host.workbook.owner, 0).locks).toMatchObject([
    { isLocked: false, description: 'Chương trình ghi' },
  ]);
  expect(viewer.view('khac@example.vn', 0).locks).toMatchObject([{ isLocked: true, row: 1, height: 1000 }]);
});

test('a chart is told once with its place and what it shows in words, and again only where its cells have changed', () => {
  const { host, viewer, person, sheet } = filled();
  const { version: before } = viewer.view(OWNER, 0);
  host.call('draw', ['COLUMN']);
  const { version, drawings } = viewer.view(OWNER, before);
  expect(drawings).toMatchObject([
    {
      anchor: { row: 5, column: 3, x: 8, y: 4 },
      width: 600,
      height: 371,
      text: 'Biểu đồ cột “Giá trị <b>”. Một: 91,8%; Hai: 50,0%',
    },
  ]);
  expect(drawings?.[0]?.source).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(viewer.view(OWNER, version).drawings).toBeUndefined();
  person.type(sheet.name, 3, 2, [['25%']]);
  const [changed] = viewer.view(OWNER, version).drawings ?? [];
  expect(changed?.text).toContain('Hai: 25,0%');
  expect(changed?.source).not.toBe(drawings?.[0]?.source);
});

test('a chart that the host does not draw keeps its place, in words', () => {
  const { host, viewer } = filled();
  host.call('draw', ['GAUGE']);
  expect(viewer.view(OWNER, 0).drawings).toMatchObject([{ source: null, text: expect.stringContaining('Một: 91,8%') }]);
});
