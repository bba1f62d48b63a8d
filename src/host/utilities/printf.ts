/** `Utilities.formatString`: C's way of filling marks such as `%05d`, `%-10s`, `%.2f` in. */
import { ServiceError } from '../border/service-object';

/** A value as the script has it: numbers stay numbers, all else is its text already. */
export type Filling = string | number | boolean;

const MARK = /%([-+ 0#,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Mark {
  readonly flags: string;
  readonly precision: number | undefined;
  readonly letter: string;
  readonly whole: string;
}

/** @throws ServiceError for a mark without its value, or of a letter that does not exist */
export function formatted(template: string, fillings: readonly Filling[]): string {
  let used = 0;
  return template.replace(MARK, (whole, flags: string, width?: string, precision?: string, letter = '') => {
    if (letter === '%') return aligned('%', flags, Number(width ?? 0));
    const filling = fillings[used];
    used += 1;
    if (filling === undefined) throw new ServiceError(`Format specifier '${whole}'`);
    const mark = { flags, letter, whole, precision: precision === undefined ? undefined : Number(precision) };
    return aligned(shown(filling, mark), flags, Number(width ?? 0), isNumber(letter));
  });
}

const isNumber = (letter: string): boolean => 'diuxXofeEgG'.includes(letter);

function shown(filling: Filling, mark: Mark): string {
  const { letter, precision, flags } = mark;
  if (letter === 's' || letter === 'S') {
    const text = String(filling).slice(0, precision);
    return letter === 'S' ? text.toUpperCase() : text;
  }
  if (letter === 'b') return String(Boolean(filling));
  if (letter === 'c') return typeof filling === 'number' ? String.fromCodePoint(filling) : String(filling).slice(0, 1);
  if (!isNumber(letter)) throw new ServiceError(`Unknown format conversion '${mark.whole}'`);
  return signed(Number(filling), mark, flags);
}

function signed(value: number, mark: Mark, flags: string): string {
  const digits = magnitude(value, mark);
  if (value < 0 && digits !== 'NaN') return `-${digits}`;
  return `${flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''}${digits}`;
}

function magnitude(value: number, { letter, precision = 6, flags }: Mark): string {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return Number.isNaN(size) ? 'NaN' : 'Infinity';
  switch (letter) {
    case 'x':
      return `${flags.includes('#') ? '0x' : ''}${Math.trunc(size).toString(16)}`;
    case 'X':
      return `${flags.includes('#') ? '0X' : ''}${Math.trunc(size).toString(16).toUpperCase()}`;
    case 'o':
      return Math.trunc(size).toString(8);
    case 'f':
      return grouped(size.toFixed(precision), flags);
    case 'e':
    case 'E':
      return exponent(size, precision, letter);
    case 'g':
    case 'G':
      return size !== 0 && (size < 1e-4 || size >= 10 ** (precision || 1))
        ? exponent(size, Math.max(precision - 1, 0), letter === 'g' ? 'e' : 'E')
        : String(Number(size.toPrecision(precision || 1)));
    default:
      return grouped(String(Math.trunc(size)), flags);
  }
}

/** At least two digits in the exponent. */
function exponent(size: number, precision: number, letter: string): string {
  const text = size.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
  return letter === 'E' ? text.toUpperCase() : text;
}

const grouped = (text: string, flags: string): string =>
  flags.includes(',') ? text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : text;

function aligned(text: string, flags: string, width: number, takesZeros = false): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!takesZeros || !flags.includes('0')) return text.padStart(width);
  const [sign = ''] = /^[+\- ]?/.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
