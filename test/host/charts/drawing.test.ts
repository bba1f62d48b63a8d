/** What is drawn: the texts of the chart, in the spreadsheet's way of writing numbers. */
import { chartPng, chartSvg } from '../../../src/host/charts/drawing/draw-chart';
import { plainNumber, type ChartTable } from '../../../src/host/charts/drawing/chart-table';
import type { OptionTree } from '../../../src/host/model/option-tree';
import { pictureSize } from '../../../src/host/model/picture-model';
import { sheetLocale, type SheetLocale } from '../../../src/host/model/sheet-locale';

const locale = sheetLocale('vi_VN') as SheetLocale;
const show = plainNumber(locale);
const HEADS = ['Phòng', 'Đúng hạn', 'Quá hạn'];
const ROWS: [string, number, number][] = [
  ['Nội vụ', 1250, 120],
  ['Tư pháp', 830, 64],
  ['Y tế', 910, 33],
];
const table: ChartTable = {
  columns: HEADS.map((label, index) => ({ label, kind: index === 0 ? 'string' : 'number', show })),
  rows: ROWS.map((row) => row.map((value) => ({ value, shown: typeof value === 'number' ? show(value) : value }))),
};
const svg = (type: string, options: OptionTree = {}): string => chartSvg({ type, options, table, locale });
const texts = (drawn: string): string[] => [...drawn.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');

it.each(['AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'STEPPED_AREA'])('%s: title, rows, legend, numbers', (type) => {
  const drawn = texts(svg(type, { title: 'Kết quả' }));
  expect(drawn).toEqual(expect.arrayContaining(['Kết quả', 'Nội vụ', 'Đúng hạn', 'Quá hạn', '0']));
  expect(drawn.some((text) => /^1\.\d00$/.test(text))).toBe(true);
});

it('a pie writes the shares of its slices', () => {
  expect(texts(svg('PIE'))).toEqual(expect.arrayContaining(['41,8%', 'Nội vụ']));
});

it('shares of a whole go to 100%', () => {
  expect(texts(svg('COLUMN', { isStacked: 'percent' }))).toContain('100%');
});

it('a legend of position none is not there', () => {
  expect(texts(svg('LINE', { legend: 'none' }))).not.toContain('Đúng hạn');
});

it('colours are those asked for', () => {
  expect(svg('COLUMN', { colors: ['#123456', '#654321'] })).toContain('#123456');
});

it('a histogram counts into round buckets', () => {
  expect(texts(svg('HISTOGRAM'))).toContain('0 – 500');
});

it('a table has all cells, and escapes them', () => {
  const one = { ...table, rows: [[{ value: 'a<b', shown: 'a<b' }]] };
  expect(chartSvg({ type: 'TABLE', options: {}, table: one, locale })).toContain('a&lt;b');
});

it('the same data give the same bytes', () => {
  const drawing = { type: 'COLUMN', options: { title: 'Kết quả giải quyết hồ sơ' }, table, locale };
  const first = chartPng(drawing);
  expect(pictureSize(first)).toEqual({ contentType: 'image/png', width: 600, height: 371 });
  expect(Buffer.from(chartPng(drawing)).equals(Buffer.from(first))).toBe(true);
});

it('nothing to draw is an empty chart', () => {
  expect(svg('COLUMN')).toContain('<svg');
  expect(chartSvg({ type: 'COLUMN', options: {}, table: { columns: [], rows: [] }, locale })).toContain('<svg');
});

it('a type that the host cannot draw says so', () => {
  expect(() => svg('GEO')).toThrow('NOT IMPLEMENTED: drawing a chart of type GEO');
});
