/** Goes on with what some cells begin: numbers and dates by their steps, names of days and months, texts that end in a number. */
import { FormulaCell, type CellContent, type CellScalar } from './cell';
import { fieldsOfSerial, serialOfDay } from './zone';

/** One cell of the line that is gone on with. */
export interface SeriesCell {
  readonly content: CellContent;
  /** Whether its number is a date. */
  readonly isDate: boolean;
}

/** Gives the cell at an index: 0 is the first that was there, negative ones lie before it. */
export type Series = (index: number) => CellContent;

const NAMES: readonly (readonly string[])[] = [
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  'January February March April May June July August September October November December'.split(' '),
  'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
];

/**
 * Numbers go on along their straight line (1, 2 gives 3; 1, 2, 4 their trend), a number alone is repeated, a date alone
 * goes on by a day, dates on the same day of their months by months. All else is repeated as it stands.
 *
 * @throws Error `NOT IMPLEMENTED` for formulas, whose references would have to move
 */
export function defaultSeries(cells: readonly SeriesCell[]): Series {
  const contents = cells.map(({ content }) => content);
  if (contents.some((content) => content instanceof FormulaCell)) throw new Error('NOT IMPLEMENTED: filling formulas');
  const numbers = contents.filter((content) => typeof content === 'number');
  if (numbers.length === cells.length) {
    if (cells.every(({ isDate }) => isDate)) return dateSeries(numbers);
    return numbers.length > 1 ? trend(numbers) : repeated(contents);
  }
  const texts = contents.filter((content) => typeof content === 'string');
  if (texts.length < cells.length) return repeated(contents);
  return nameSeries(texts) ?? numberedSeries(texts) ?? repeated(contents);
}

export function repeated(contents: readonly CellContent[]): Series {
  return (index) => contents[modulo(index, contents.length)] ?? '';
}

function dateSeries(serials: readonly number[]): Series {
  const [first = 0, second] = serials;
  if (second === undefined) return (index) => first + index;
  const months = serials.map((serial) => {
    const { date } = fieldsOfSerial(serial);
    return { month: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
  });
  const [start, next] = months;
  const step = start && next ? next.month - start.month : 0;
  const isMonthly = months.every(({ month, day }, index) => day === start?.day && month === start.month + step * index);
  if (!start || step === 0 || !isMonthly || serials.some((serial) => !Number.isInteger(serial))) return trend(serials);
  return (index) => {
    const month = start.month + step * index;
    return serialOfDay(Math.floor(month / 12), modulo(month, 12) + 1, start.day);
  };
}

/** Least squares: exact where the steps are even. */
function trend(numbers: readonly number[]): Series {
  const [first = 0, second = 0] = numbers;
  const step = second - first;
  if (numbers.every((number, index) => number === first + step * index)) return (index) => first + step * index;
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const spread = numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0) / spread;
  return (index) => Number((mean + slope * (index - middle)).toPrecision(15));
}

/** `Jan`, `Feb` or `Mon`, in the letters' case of the first. */
function nameSeries(texts: readonly string[]): Series | null {
  for (const names of NAMES) {
    const places = texts.map((text) => names.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
    const [start = -1, next = start + 1] = places;
    const step = modulo(next - start, names.length);
    const isSeries = places.every((place, index) => place >= 0 && place === modulo(start + step * index, names.length));
    if (isSeries) return (index) => cased(names[modulo(start + step * index, names.length)] ?? '', texts[0] ?? '');
  }
  return null;
}

function cased(name: string, like: string): string {
  if (like === like.toLowerCase()) return name.toLowerCase();
  return like.length > 1 && like === like.toUpperCase() ? name.toUpperCase() : name;
}

/** `Quý 1`, `Quý 2`: the same words before a whole number. */
function numberedSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*\D)(\d+)$/su.exec(text));
  const [first] = parts;
  if (!first || !parts.every((part) => part?.[1] === first[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const series = numbers.length > 1 ? trend(numbers) : (index: number): CellScalar => (numbers[0] ?? 0) + index;
  const digits = first[2] ?? '';
  const width = digits.startsWith('0') ? digits.length : 0;
  return (index) => `${first[1]}${String(Math.abs(Math.round(Number(series(index))))).padStart(width, '0')}`;
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
