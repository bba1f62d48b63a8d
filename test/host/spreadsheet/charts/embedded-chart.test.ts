/** Charts on a sheet: built, put in, changed, taken out; they follow their cells and outlive the execution. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptHost } from '../../../../src/host/host';
import { errorOf, hostWith, valueOf } from '../../../builders/script';

const inSheet = (body: string): unknown =>
  valueOf(`(function () { var sheet = SpreadsheetApp.getActiveSheet(); ${body} })()`);

const INSERT = `
  sheet.getRange('A1:B3').setValues([['Phòng', 'Hồ sơ'], ['Nội vụ', 3], ['Tư pháp', 5]]);
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B3'))
    .setPosition(5, 4, 7, 8).setOption('title', 'Hồ sơ').build());`;

describe('a chart on a sheet', () => {
  it('is found there with its place, its ranges and its options', () => {
    expect(
      inSheet(`${INSERT} var chart = sheet.getCharts()[0], at = chart.getContainerInfo();
        return [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY(),
          chart.getRanges()[0].getA1Notation(), chart.getOptions().get('title'), String(chart.modify().getChartType())];`),
    ).toEqual([5, 4, 7, 8, 'A1:B3', 'Hồ sơ', 'BAR']);
  });

  it('has an id of its own; one that no sheet holds has null', () => {
    expect(
      inSheet(`${INSERT} ${INSERT} var ids = sheet.getCharts().map(function (chart) { return chart.getChartId(); });
        return [typeof ids[0], ids[0] === ids[1], sheet.newChart().build().getChartId()];`),
    ).toEqual(['number', false, null]);
  });

  it('starts with Google’s own strategies', () => {
    expect(
      inSheet(`var chart = sheet.newChart().build();
        return [String(chart.getMergeStrategy()), String(chart.getHiddenDimensionStrategy()), chart.getTransposeRowsAndColumns(), chart.getNumHeaders() < 0, chart.asDataSourceChart()];`),
    ).toEqual(['MERGE_COLUMNS', 'IGNORE_ROWS', false, true, null]);
  });

  it('changes only when it is updated', () => {
    expect(
      inSheet(`${INSERT} var changed = sheet.getCharts()[0].modify().setOption('title', 'Khác').asPieChart().set3D().build();
        var before = sheet.getCharts()[0].getOptions().get('title');
        sheet.updateChart(changed);
        var after = sheet.getCharts()[0];
        return [before, after.getOptions().get('title'), String(after.modify().getChartType()), sheet.getCharts().length];`),
    ).toEqual(['Hồ sơ', 'Khác', 'PIE', 1]);
  });

  it('goes when it is removed', () => {
    expect(inSheet(`${INSERT} sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length;`)).toBe(0);
  });

  it('is drawn from the values of the cells', () => {
    expect(
      inSheet(
        `${INSERT} var blob = sheet.getCharts()[0].getBlob(); return [blob.getContentType(), blob.getBytes().length > 2000];`,
      ),
    ).toEqual(['image/png', true]);
  });

  it('moves with its cells, and its ranges with theirs', () => {
    expect(
      inSheet(`${INSERT} sheet.insertRowsBefore(2, 3); sheet.insertColumnBefore(1);
        var chart = sheet.getCharts()[0], at = chart.getContainerInfo();
        return [at.getAnchorRow(), at.getAnchorColumn(), chart.getRanges()[0].getA1Notation()];`),
    ).toEqual([8, 5, 'B1:C6']);
  });

  it('draws from another sheet whose rows move', () => {
    expect(
      inSheet(`var other = SpreadsheetApp.getActive().insertSheet('Khác');
        other.insertChart(other.newChart().addRange(sheet.getRange('A2:B4')).build());
        sheet.deleteRow(1);
        return other.getCharts()[0].getRanges()[0].getA1Notation();`),
    ).toBe('A1:B3');
  });

  it('comes along with a copied sheet and draws from the copy', () => {
    expect(
      inSheet(`${INSERT} var copy = sheet.copyTo(SpreadsheetApp.getActive()), chart = copy.getCharts()[0];
        return [chart.getRanges()[0].getSheet().getName() === copy.getName(), chart.getChartId() === sheet.getCharts()[0].getChartId()];`),
    ).toEqual([true, false]);
  });

  it('is kept in the state, with the same bytes each time', () => {
    const host = hostWith(`function put() { var sheet = SpreadsheetApp.getActiveSheet(); ${INSERT} }`);
    host.call('put');
    const folder = mkdtempSync(join(tmpdir(), 'charts-'));
    host.save(folder);
    const again = AppsScriptHost.open(folder);
    expect(again.workbook.toJSON()).toEqual(host.workbook.toJSON());
    expect(again.workbook.sheets[0]?.charts[0]).toMatchObject({ type: 'BAR', anchor: { row: 5, column: 4 } });
  });
});

describe('ranges of a builder', () => {
  it('a range is added once', () => {
    expect(
      inSheet(
        `var range = sheet.getRange('A1:B2'); return sheet.newChart().addRange(range).addRange(range).getRanges().length;`,
      ),
    ).toBe(1);
  });

  it('are removed one by one or all', () => {
    expect(
      inSheet(`var builder = sheet.newChart().addRange(sheet.getRange('A1:B2')).addRange(sheet.getRange('C1:C2'));
        var one = builder.removeRange(sheet.getRange('A1:B2')).getRanges().length;
        return [one, builder.clearRanges().getRanges().length];`),
    ).toEqual([1, 0]);
  });
});

it('a chart that is not on the sheet cannot be updated or removed', () => {
  const chart = 'SpreadsheetApp.getActiveSheet().newChart().build()';
  expect(errorOf(`SpreadsheetApp.getActiveSheet().updateChart(${chart})`)).toMatch(/^Exception: /);
  expect(errorOf(`SpreadsheetApp.getActiveSheet().removeChart(${chart})`)).toMatch(/^Exception: /);
});

it('a place beyond the sheet is refused', () => {
  expect(
    errorOf(`var s = SpreadsheetApp.getActiveSheet(); s.insertChart(s.newChart().setPosition(5000, 1, 0, 0).build())`),
  ).toBe('Exception: The coordinates of the range are outside the dimensions of the sheet.');
});
