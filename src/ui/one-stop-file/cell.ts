/** Values of workbook cells as the rules want them: numbers as numbers, dates as `YYYY-MM-DD[ HH:mm:ss]`. */
import { SSF } from '@e965/xlsx';
import type { Cell } from '../../core/text/text';

/** Formats by number that [ECMA-376] 18.8.30 gives to dates in one language or another. */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const LONGEST_FORMAT = 255;

/** @param format its number, or the text of a format of the file's own */
export function isDateFormat(format: number | string): boolean {
  return typeof format === 'number' ? isDateNumber(format) : SSF.is_date(format.slice(0, LONGEST_FORMAT));
}

/** A day counted from 1900 or 1904; a number that no calendar reaches stays what it is. */
export function dateOfNumber(value: number, date1904: boolean): Cell {
  const format = Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
  return SSF.format(format, value, { date1904 }) || value;
}

/** `2024-06-01T00:00:00.000` → `2024-06-01`; a time of day stays. */
export function dateOfIso(text: string): Cell {
  const [day = '', time = ''] = text
    .trim()
    .replace('T', ' ')
    .replace(/(\.\d+)?Z?$/, '')
    .split(' ');
  return time === '' || time === '00:00:00' ? day : `${day} ${time}`;
}

/** Numbers beyond what a program can hold (`1e309`) stay text, which is then refused as no count. */
export function numberOf(text: string): Cell {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : text;
}
