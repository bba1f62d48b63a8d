/** A decimal as it was written: digits and places, so that a target of 90,5% is compared in whole numbers. */
import { tidy } from '../text/text';
import { formatNumber, parseNumber } from '../text/vietnamese-number';

/** `digits / 10^places`; 90,5 is `{ digits: 905, places: 1 }`. */
export interface Decimal {
  readonly digits: number;
  readonly places: number;
}

/** Reads a Vietnamese number of at least nought; `null` where it is none. */
export function parseDecimal(text: string): Decimal | null {
  const value = parseNumber(tidy(text));
  if (value === null || value < 0) return null;
  const places = (tidy(text).split(',')[1] ?? '').length;
  return { digits: Math.round(value * 10 ** places), places };
}

export function decimalValue({ digits, places }: Decimal): number {
  return digits / 10 ** places;
}

/** `{ digits: 905, places: 1 }` → `90,5`. */
export function formatDecimal(decimal: Decimal): string {
  return formatNumber(decimalValue(decimal));
}
