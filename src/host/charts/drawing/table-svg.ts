/** A table chart: rows and columns with a heading, as a picture. */
import type { Options } from '../../model/option-tree';
import { chartTextWidth, FONT_FAMILY, sizeOf } from './chart-look';
import type { ChartTable } from './chart-table';

const ROW = 26;
const PAD = 8;
const SIZE = 12;
const BOLD = 1.08;

export function tableSvg(table: ChartTable, options: Options): { svg: string; width: number; height: number } {
  const rows = orderedRows(table, options);
  const first = options.number('firstRowNumber') ?? 1;
  const numbered = options.flag('showRowNumber') === true;
  const heads = [...(numbered ? [''] : []), ...table.columns.map(({ label }) => label)];
  const isRight = [...(numbered ? [true] : []), ...table.columns.map(({ kind }) => kind !== 'string')];
  const texts = rows.map((row, index) => [
    ...(numbered ? [String(first + index)] : []),
    ...row.map(({ shown }) => shown),
  ]);
  const natural = heads.map(
    (head, column) =>
      Math.max(chartTextWidth(head, SIZE) * BOLD, ...texts.map((row) => chartTextWidth(row[column] ?? '', SIZE))) +
      2 * PAD,
  );
  const own = options.number('width') === null ? null : sizeOf(options).width;
  const sum = natural.reduce((total, width) => total + width, 0);
  const scale = own !== null && sum > 0 ? own / sum : 1;
  const widths = natural.map((width) => width * scale);
  const width = Math.max(40, Math.round(own ?? sum));
  const height = Math.max(ROW, options.number('height') ?? ROW * (rows.length + 1));
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((total, one) => total + one, 0));
  const line = (cells: readonly string[], index: number, isHead: boolean): string => {
    const y = index * ROW;
    const striped = options.flag('alternatingRowStyle') !== false && index % 2 === 0;
    const fill = isHead ? '#e8eaed' : striped ? '#f8f9fa' : '#ffffff';
    const parts = cells.map((text, column) => {
      const left = lefts[column] ?? 0;
      const right = isRight[column] === true && !isHead;
      const x = right ? left + (widths[column] ?? 0) - PAD : left + PAD;
      const anchor = right ? ' text-anchor="end"' : '';
      const weight = isHead ? ' font-weight="bold"' : '';
      return `<text x="${x.toFixed(1)}" y="${y + 17}"${anchor}${weight}>${escaped(text)}</text>`;
    });
    return `<rect x="0" y="${y}" width="${width}" height="${ROW}" fill="${fill}"/>${parts.join('')}<line x1="0" x2="${width}" y1="${y + ROW - 0.5}" y2="${y + ROW - 0.5}" stroke="#dadce0"/>`;
  };
  const body = [line(heads, 0, true), ...texts.map((row, index) => line(row, index + 1, false))].join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-size="${SIZE}" ` +
    `font-family="${FONT_FAMILY}" fill="#202124"><rect width="${width}" height="${height}" fill="#ffffff"/>${body}` +
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${Math.min(height, ROW * (rows.length + 1)) - 1}" fill="none" stroke="#dadce0"/></svg>`;
  return { svg, width, height };
}

/** Sorted and paged as the options say. */
function orderedRows(table: ChartTable, options: Options): ChartTable['rows'] {
  const column = options.number('sortColumn');
  const isDown = options.flag('sortAscending') === false;
  const sorted =
    column === null || column < 0
      ? table.rows
      : [...table.rows].sort((a, b) => compare(a[column]?.value, b[column]?.value) * (isDown ? -1 : 1));
  if (options.text('page') !== 'enable') return sorted;
  const size = options.number('pageSize') ?? 10;
  const start = (options.number('startPage') ?? 0) * size;
  return sorted.slice(start, start + size);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'vi');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
