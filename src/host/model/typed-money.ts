/** Amounts of money as people type them: `$1.50`, `-$5`, `($5)` in English locales, `1.000 ₫` in Vietnamese. */
import type { SheetLocale } from './sheet-locale';
import type { Typed } from './typed-input';

/** By decimal sign: the sign, and whether it stands before the amount. */
const MONEY = {
  '.': { symbol: '$', isBefore: true },
  ',': { symbol: '₫', isBefore: false },
} as const;

/** @param readNumber reads what is left without the symbol; its format tells whether there were decimals */
export function readTypedMoney(
  text: string,
  locale: SheetLocale,
  readNumber: (digits: string) => number | null,
): Typed | null {
  const { symbol, isBefore } = MONEY[locale.decimal];
  if (!text.includes(symbol)) return null;
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const bare = inBrackets ?? text;
  const sign = /^[+-]/.exec(bare)?.[0] ?? '';
  const unsigned = bare.slice(sign.length);
  const digits = isBefore
    ? unsigned.startsWith(symbol) && unsigned.slice(symbol.length).trimStart()
    : unsigned.endsWith(symbol) && unsigned.slice(0, -symbol.length).trimEnd();
  const size = typeof digits === 'string' && /^[\d.,]+$/.test(digits) ? readNumber(digits) : null;
  if (size === null || typeof digits !== 'string') return null;
  const amount = digits.includes(locale.decimal) ? '#,##0.00' : '#,##0';
  const value = sign === '-' || inBrackets !== undefined ? -size : size;
  return { value, format: isBefore ? `"${symbol}"${amount}` : `${amount} "${symbol}"` };
}
