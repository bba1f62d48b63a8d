/** Where one value is wanted and many are given, inside `ARRAYFORMULA` and its like: what the engine can do. */
import type { Node } from './syntax';

const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** The engine works these out value by value. */
const VALUE_BY_VALUE = words(
  'ABS CHOOSE DATE DAY EVEN EXP IF IFERROR IFNA INT LEFT LN LOG10 LOWER MID MONTH RIGHT SIGN SQRT SUMIF TEXT UPPER',
  'WEEKDAY YEAR LET ADD MINUS MULTIPLY DIVIDE POW EQ NE GT GTE LT LTE CONCAT TO_DATE TO_PURE_NUMBER UPLUS UMINUS',
);

/** They take all values of an array at once. */
const AS_A_WHOLE = words(
  'SUM AVERAGE MAX MIN LARGE SMALL MEDIAN AND OR COUNTA SUMPRODUCT INDEX FILTER UNIQUE TRANSPOSE HSTACK VSTACK',
  'SEQUENCE ARRAYFORMULA BYCOL BYROW FREQUENCY MAKEARRAY MAP MDETERM MINVERSE MMULT REDUCE SCAN SUMX2MY2 SUMX2PY2',
  'SUMXMY2 ROWS COLUMNS LAMBDA TOCOL TOROW CHOOSECOLS CHOOSEROWS TAKE DROP EXPAND WRAPCOLS WRAPROWS',
);

/** Ranges are meant as such, except at these places. */
const VALUES_AT: Readonly<Record<string, (index: number) => boolean>> = {
  COUNTIF: (index) => index === 1,
  COUNTIFS: (index) => index % 2 === 1,
  AVERAGEIF: (index) => index === 1,
  ...{ SUMIFS: isEvenAfterFirst, AVERAGEIFS: isEvenAfterFirst, MAXIFS: isEvenAfterFirst, MINIFS: isEvenAfterFirst },
  ...{ VLOOKUP: (index) => index !== 1, HLOOKUP: (index) => index !== 1 },
  ...{ MATCH: (index) => index !== 1, XMATCH: (index) => index !== 1, LOOKUP: (index) => index === 0 },
  XLOOKUP: (index) => index === 0 || index > 2,
};

function isEvenAfterFirst(index: number): boolean {
  return index > 0 && index % 2 === 0;
}

/** Whether a call inside an array formula would come to something else in the engine than on Google. */
export function isBeyondEngine(name: string, given: readonly Node[], isMany: (node: Node) => boolean): boolean {
  if (VALUE_BY_VALUE.has(name) || AS_A_WHOLE.has(name)) return false;
  const isValueAt = VALUES_AT[name] ?? (() => true);
  return given.some((node, index) => isValueAt(index) && hasMany(node, isMany));
}

/** @param isMany whether a reference or a name stands for several cells */
function hasMany(node: Node, isMany: (node: Node) => boolean): boolean {
  switch (node.kind) {
    case 'reference':
    case 'name':
      return isMany(node);
    case 'array':
      return true;
    case 'prefix':
    case 'percent':
      return hasMany(node.of, isMany);
    case 'binary':
      return hasMany(node.left, isMany) || hasMany(node.right, isMany);
    case 'call':
      return !GIVING_ONE.has(node.name) && node.given.some((part) => hasMany(part, isMany));
    default:
      return false;
  }
}

const GIVING_ONE = words('SUM AVERAGE MAX MIN LARGE SMALL MEDIAN AND OR COUNTA COUNT SUMPRODUCT ROWS COLUMNS');
