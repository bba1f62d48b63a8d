/** The period of a one-stop export: from its own text, failing that from its name; never guessed from a date of printing. */
import { daysBetween, formatDate } from '../calendar/calendar-date';
import { MOST_DAYS } from './limits';
import type { OneStopFault } from './statistics';
import { parsePeriod, type ReportingPeriod } from '../calendar/reporting-period';
import { tidy, type Cell } from '../text/text';

const SHORTEST = 28;

const DATE = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}`;
const TWO_DATES = new RegExp(String.raw`${DATE}\s*(đến|tới|-|–|~)\s*(hết\s*)?(ngày)?\s*:?\s*${DATE}`, 'i');
const ONE_DATE = new RegExp(String.raw`(?:ngày\s*)?${DATE}|\d{4}[-_.]\d{1,2}[-_.]\d{1,2}`, 'gi');
/** `01/2020/TT-VPCP`: the number of a circular or decision. */
const DOCUMENT_NUMBER = /\d{1,6}\/\d{4}\/\p{L}+(-\p{L}+)*/gu;
const MONTH_WORDS = /tháng|kỳ|(^|[\s(])t\.?\s*\d/i;
const MORE_MONTHS = /quý\s+([ivx]+|\d)(?!\p{L})|\d\s+tháng\s+(đầu\s+|cuối\s+)?năm|cả năm/iu;

/**
 * Reads the lines above the table (`cells` up to `below`), then the file's name.
 *
 * Example: above a table stand `Thông tư 01/2020/TT-VPCP`, `(Từ ngày 15/05/2024 đến ngày 14/06/2024)` and
 * `Ngày in: 05/07/2024`: the period is 15/5–14/6/2024, key 2024-06.
 *
 * @param faults takes what is wrong with it: no period, two of them, dates that do not exist, not one month
 */
export function readPeriod(
  above: readonly (readonly Cell[])[],
  fileName: string,
  where: string,
  faults: OneStopFault[],
): ReportingPeriod | null {
  const stop = (code: OneStopFault['code'], text: string): null => {
    faults.push({ code, severity: 'stop', row: null, text: `${where}: ${text}` });
    return null;
  };
  const texts = linesOf(above);
  const betweens = texts.filter((text) => TWO_DATES.test(text));
  const broken = betweens.find((text) => parsePeriod(text) === null);
  if (broken !== undefined) {
    return stop('broken-period', `kỳ thống kê ghi “${broken}” có ngày không đúng. Sửa lại trong tệp rồi nhập lại.`);
  }
  const months = texts.map(withoutDates).filter((text) => MONTH_WORDS.test(text));
  const named = distinct(betweens.length > 0 ? betweens : months);
  if (named.length > 1) {
    return stop('two-periods', `ghi nhiều kỳ khác nhau (${named.map(days).join(', ')}). Tách mỗi kỳ thành một tệp.`);
  }
  const longer = betweens.length === 0 ? texts.map(withoutDates).find((text) => MORE_MONTHS.test(text)) : undefined;
  if (longer !== undefined) {
    return stop('long-period', `ghi “${longer}”, dài hơn một tháng. Xuất thống kê từng tháng rồi nhập lại.`);
  }
  const fromName = periodOfName(fileName);
  const period = named[0] ?? fromName;
  if (period === null) return stop('no-period', 'không ghi kỳ thống kê. Chọn kỳ rồi nhập lại.');
  const length = daysBetween(period.from, period.to) + 1;
  if (length > MOST_DAYS) {
    return stop('long-period', `kỳ ${days(period)} dài hơn một tháng. Xuất thống kê từng tháng rồi nhập lại.`);
  }
  const ask = (code: OneStopFault['code'], text: string): void => {
    faults.push({ code, severity: 'ask', row: null, text: `${where}: ${text}` });
  };
  if (length < SHORTEST) {
    ask('short-period', `kỳ ${days(period)} chỉ có ${length} ngày, chưa đủ một tháng. Kiểm tra lại có đúng tệp không.`);
  }
  if (fromName && named[0] && fromName.key !== named[0].key) {
    ask(
      'period-differs',
      `tên tệp và nội dung ghi hai kỳ khác nhau; kỳ trong nội dung (${days(period)}) sẽ được dùng. Kiểm tra lại có đúng tệp không.`,
    );
  }
  return period;
}

/** Each cell, and each row as one text, since *Từ ngày* and its date may stand in cells of their own. */
function linesOf(rows: readonly (readonly Cell[])[]): string[] {
  const texts = rows.flatMap((row) => {
    const filled = row.map((cell) => tidy(String(cell))).filter((text) => text !== '');
    return [...filled, ...(filled.length > 1 ? [filled.join(' ')] : [])];
  });
  return texts.map(inFigures);
}

/** `ngày 05 tháng 7 năm 2024` and `2024-07-05` as `05/7/2024`. */
function inFigures(text: string): string {
  return text
    .replace(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/gi, 'ngày $1/$2/$3')
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, '$3/$2/$1');
}

const withoutDates = (text: string): string => tidy(text.replace(DOCUMENT_NUMBER, ' ').replace(ONE_DATE, ' '));

function periodOfName(fileName: string): ReportingPeriod | null {
  const name = fileName.replace(/\.[a-z]+$/i, '');
  return parsePeriod(TWO_DATES.test(name) ? name : name.replace(ONE_DATE, ' '));
}

function distinct(texts: readonly string[]): ReportingPeriod[] {
  const periods = new Map<string, ReportingPeriod>();
  for (const text of texts) {
    const period = parsePeriod(text);
    if (period) periods.set(days(period), period);
  }
  return [...periods.values()];
}

const days = ({ from, to }: ReportingPeriod): string => `${formatDate(from)}–${formatDate(to)}`;
