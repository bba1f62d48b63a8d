/** Numbers as Vietnamese people write them: a comma before decimals, dots between thousands. */
import { tidy, type Cell } from './text';

const WITH_THOUSANDS = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^[+-]?\d+(,\d+)?$/;

/**
 * `0,5` is a half, `1.234` one thousand two hundred and thirty-four, `1.234,5` has both; a number is itself.
 * `null` where the text is no number in this spelling (`1.23`, `12 hồ sơ`, blank).
 */
export function parseNumber(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'boolean') return null;
  const text = tidy(cell).replace(/ (?=\d{3}(\D|$))/g, '');
  if (!WITH_THOUSANDS.test(text) && !PLAIN.test(text)) return null;
  return Number(text.replace(/\./g, '').replace(',', '.'));
}

/** A whole number of at least nought, or `null`. */
export function parseCount(cell: Cell): number | null {
  const value = parseNumber(cell);
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** `1234.5` → `1.234,5`; with `decimals` given, exactly so many. */
export function formatNumber(value: number, decimals?: number): string {
  const [whole = '', fraction] = (
    decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  ).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}
