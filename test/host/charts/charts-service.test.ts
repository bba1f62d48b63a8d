/** The Charts service, as a script uses it. */
import { errorOf, hostWith, valueOf } from '../../builders/script';

const TABLE = `Charts.newDataTable()
  .addColumn(Charts.ColumnType.STRING, 'Phòng').addColumn(Charts.ColumnType.NUMBER, 'Hồ sơ')
  .addRow(['Nội vụ', 12]).addRow(['Tư pháp', 30])`;

/** Width and height that stand in the head of a PNG. */
const SIZE = `(function (blob) {
  var head = blob.getBytes().map(function (byte) { return byte & 255; });
  return [head[18] * 256 + head[19], head[22] * 256 + head[23], blob.getContentType()];
})`;

describe('charts without a sheet', () => {
  it.each(['Area', 'Bar', 'Column', 'Line', 'Pie', 'Scatter'])('%s: a PNG of the size asked for', (kind) => {
    const chart = `Charts.new${kind}Chart().setDataTable(${TABLE}).setTitle('Biểu đồ').setDimensions(400, 300).build()`;
    expect(valueOf(`${SIZE}(${chart}.getBlob())`)).toEqual([400, 300, 'image/png']);
  });

  it('a table is as big as its rows', () => {
    const chart = `Charts.newTableChart().setDataTable(${TABLE}).build()`;
    expect(valueOf(`${SIZE}(${chart}.getAs('image/png'))[1]`)).toBe(26 * 3);
  });

  it('a range is a source of data', () => {
    const chart = `Charts.newColumnChart().setDataTable(SpreadsheetApp.getActiveSheet().getRange('A1:B2')).build()`;
    expect(valueOf(`${SIZE}(${chart}.getBlob())`)).toEqual([600, 371, 'image/png']);
  });

  it('other types of picture are had as far as a blob can be turned into them', () => {
    const chart = `Charts.newPieChart().setDataTable(${TABLE}).build()`;
    expect(valueOf(`${chart}.getAs('image/jpeg').getContentType()`)).toBe('image/jpeg');
    expect(errorOf(`${chart}.getAs('image/bmp')`)).toBe('Error: NOT IMPLEMENTED: Blob.getAs to image/bmp');
  });

  it('its picture goes with a mail', () => {
    const chart = `Charts.newPieChart().setDataTable(${TABLE}).build()`;
    const host = hostWith(
      `function send() { MailApp.sendEmail('a@example.vn', 'S', 'B', { attachments: [${chart}.getBlob()] }); }`,
    );
    host.call('send');
    expect(host.mailbox.sent[0]?.attachments).toMatchObject([{ name: 'chart.png', contentType: 'image/png' }]);
  });
});

describe('options', () => {
  it('get gives what was set, null where nothing was', () => {
    const options = `Charts.newLineChart().setTitle('A').setOption('hAxis', {title: 'B'}).build().getOptions()`;
    expect(
      valueOf(`(function (o) { return [o.get('title'), o.get('hAxis.title'), o.get('vAxis.title')]; })(${options})`),
    ).toEqual(['A', 'B', null]);
  });

  it('getOrDefault gives Google’s own value', () => {
    expect(valueOf(`Charts.newLineChart().build().getOptions().getOrDefault('width')`)).toBe(600);
  });

  it('a text style becomes the parts that are set', () => {
    const style = `Charts.newTextStyle().setColor('#0000FF').setFontSize(26).build()`;
    expect(
      valueOf(`Charts.newBarChart().setTitleTextStyle(${style}).build().getOptions().get('titleTextStyle')`),
    ).toEqual({
      color: '#0000FF',
      fontSize: 26,
    });
    expect(valueOf(`Charts.newTextStyle().setFontName('Arial').build().getFontName()`)).toBe('Arial');
  });
});

it.each([
  ['ColumnType', 'DATE'],
  ['ChartType', 'COMBO'],
  ['CurveStyle', 'SMOOTH'],
  ['PointStyle', 'HUGE'],
  ['Position', 'BOTTOM'],
  ['MatchType', 'PREFIX'],
  ['Orientation', 'VERTICAL'],
  ['PickerValuesLayout', 'BELOW_STACKED'],
  ['ChartHiddenDimensionStrategy', 'SHOW_BOTH'],
  ['ChartMergeStrategy', 'MERGE_ROWS'],
])('Charts.%s.%s is a value of its own', (name, value) => {
  expect(valueOf(`[String(Charts.${name}.${value}), Charts.${name}.${value} === Charts.${name}.${value}]`)).toEqual([
    value,
    true,
  ]);
});
