/** Format that a formula's number brings along: `TODAY()` a date's, `A1+7` that of A1. */
import { isDateFormat } from '../model/number-format';
import type { SheetLocale } from '../model/sheet-locale';
import type { Node } from './syntax';

/** Format of the first cell of a reference or a name, `null` where it has none. */
export type FormatOf = (node: Node) => string | null;

const OF_LOCALE: Readonly<Record<string, 'date' | 'dateTime' | 'time'>> = {
  ...{ DATE: 'date', EDATE: 'date', EOMONTH: 'date', TODAY: 'date', TO_DATE: 'date', WORKDAY: 'date' },
  ...{ 'WORKDAY.INTL': 'date', NOW: 'dateTime', TIME: 'time' },
};

/** Which argument a function takes its format from: all of them in turn, or those at these places. */
const FROM_ARGUMENTS: Readonly<Record<string, 'all' | readonly number[]>> = {
  ...{ SUM: 'all', MAX: 'all', MIN: 'all', AVERAGE: 'all', MEDIAN: 'all', MODE: 'all', IFERROR: 'all', IFNA: 'all' },
  ...{
    LARGE: [0],
    SMALL: [0],
    INDEX: [0],
    ABS: [0],
    ROUND: [0],
    INT: [0],
    ARRAYFORMULA: [0],
    UNIQUE: [0],
    FILTER: [0],
  },
  ...{ IF: [1, 2], MAXIFS: [0], MINIFS: [0], SUMIFS: [0], SUMIF: [2, 0], XLOOKUP: [2], LOOKUP: [2, 1] },
};

export function resultFormat(node: Node, locale: SheetLocale, formatOf: FormatOf): string | null {
  const inner = (child: Node | undefined): string | null => (child ? resultFormat(child, locale, formatOf) : null);
  switch (node.kind) {
    case 'reference':
    case 'name':
      return formatOf(node);
    case 'prefix':
      return inner(node.of);
    case 'binary':
      return ofBinary(node.sign, inner(node.left), inner(node.right));
    case 'call': {
      const own = OF_LOCALE[node.name];
      if (own !== undefined) return locale[own];
      const from = FROM_ARGUMENTS[node.name];
      if (from === undefined) return null;
      const places = from === 'all' ? node.given.map((_, index) => index) : from;
      return places.reduce<string | null>((found, place) => found ?? inner(node.given[place]), null);
    }
    default:
      return null;
  }
}

/** A date less a date is a number of days. */
function ofBinary(sign: string, left: string | null, right: string | null): string | null {
  if (sign === '+') return left ?? right;
  if (sign === '-') return left !== null && right !== null && isDateFormat(left) && isDateFormat(right) ? null : left;
  if (sign !== '*' && sign !== '/') return null;
  const kept = left ?? (sign === '*' ? right : null);
  return kept !== null && isDateFormat(kept) ? null : kept;
}
