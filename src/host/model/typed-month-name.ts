/** Dates with the month's name, as English locales read them: `Jan 5, 2024`, `5 January 2024`, `5-Jan`, `Jan 2024`. */
import type { Typed } from './typed-input';
import { serialOfDay } from './zone';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');
const NAME = '([A-Za-z]{3,9})\\.?';

/** Patterns with the places of day, month and year among their groups, and the format that the cell takes on. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly parts: string;
  readonly format: (month: string, separator: string) => string;
}[] = [
  { pattern: new RegExp(`^${NAME} (\\d{1,2}),? (\\d{4})$`), parts: 'mdy', format: (month) => `${month} d, yyyy` },
  {
    pattern: new RegExp(`^(\\d{1,2})([ -])${NAME}\\2(\\d{4})$`),
    parts: 'd-my',
    format: (month, separator) => ['d', month, 'yyyy'].join(separator),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})([ -])${NAME}$`),
    parts: 'd-m',
    format: (month, separator) => ['d', month].join(separator),
  },
  { pattern: new RegExp(`^${NAME} (\\d{1,2})$`), parts: 'md', format: (month) => `${month} d` },
  { pattern: new RegExp(`^${NAME} (\\d{4})$`), parts: 'my', format: (month) => `${month} yyyy` },
];

/**
 * @param year of dates written without one; `null` where no clock is at hand
 * @returns `null` where the text is no such date
 */
export function readMonthName(text: string, year: number | null): Typed | null {
  for (const { pattern, parts, format } of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const part = (letter: string): string | undefined =>
      parts.includes(letter) ? found[parts.indexOf(letter) + 1] : undefined;
    const name = (part('m') ?? '').toLowerCase();
    const month = (MONTHS.indexOf(name) + 1 || LONG.indexOf(name) + 1) as number;
    const day = Number(part('d') ?? 1);
    const written = part('y') === undefined ? year : Number(part('y'));
    if (month === 0 || written === null || day < 1 || day > daysIn(written, month)) continue;
    const isLong = name.length > 3;
    return { value: serialOfDay(written, month, day), format: format(isLong ? 'mmmm' : 'mmm', part('-') ?? ' ') };
  }
  return null;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
