/** Dates, times, numbers and places in a sheet as people here read them. */
import type { MergeView } from '../sheet-view';

const DAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** `2024-07-01 08:30:00` → `Thứ Hai, 01/7/2024 · 08:30` */
export function clockText(now: string): string {
  const day = new Date(`${now.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return `${DAYS[day] ?? ''}, ${dateText(now)} · ${now.slice(11, 16)}`;
}

/** `01/7/2024` */
export function dateText(at: string): string {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return `${day}/${Number(month)}/${year}`;
}

export const dateTimeText = (at: string): string => `${dateText(at)} ${at.slice(11, 16)}`;

/** Milliseconds as seconds: `12,3 giây`. */
export const secondsText = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`;

/** `28` → `AB`. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `A2:C9`; whole rows are `2:9`, whole columns `A:C`. */
export function blockName({ row, column, height, width }: MergeView, size: { rows: number; columns: number }): string {
  const [lastRow, lastColumn] = [row + height - 1, column + width - 1];
  if (width === size.columns && width > 1) return `${row}:${lastRow}`;
  if (height === size.rows && height > 1) return `${columnName(column)}:${columnName(lastColumn)}`;
  const first = cellName(row, column);
  return height * width > 1 ? `${first}:${cellName(lastRow, lastColumn)}` : first;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;
