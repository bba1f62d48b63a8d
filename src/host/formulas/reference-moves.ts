/** How references move: when rows come and go, when a block is copied or cut, when a sheet is renamed or goes. */
import { contains, type Area, type Axis } from '../model/area';
import { referencedArea, referenceOf, referenceText, type Corner, type End, type Reference } from './reference';
import { formulaText, tokensOf, type Token } from './tokens';

/** @returns the moved reference, the same one where it stays, `null` where its cells are gone */
export type ReferenceMove = (reference: Reference) => Reference | null;

const GONE = '#REF!';

/** The formula with every reference moved; the very same text where none moves. */
export function movedFormula(formula: string, move: ReferenceMove): string {
  const tokens = tokensOf(formula);
  if (!tokens) return formula;
  let isMoved = false;
  const moved = tokens.map((token) => {
    if (token.kind !== 'reference') return token;
    const before = referenceOf(token.text);
    const after = move(before);
    if (after === before) return token;
    isMoved = true;
    return after ? { ...token, text: referenceText(after) } : { kind: 'error' as const, text: GONE };
  });
  return isMoved ? formulaText(moved) : formula;
}

/** The formula with a named range called otherwise. */
export function renamedIn(formula: string, before: string, after: string): string {
  const tokens = tokensOf(formula);
  const isIt = ({ kind, text }: Token): boolean => kind === 'name' && text.toLowerCase() === before.toLowerCase();
  if (!tokens?.some(isIt)) return formula;
  return formulaText(tokens.map((token) => (isIt(token) ? { ...token, text: after } : token)));
}

/** Rows or columns put in before `at`, or taken out from `at` on where `count` is negative. */
export function movedByShape(axis: Axis, at: number, count: number): ReferenceMove {
  return (reference) => {
    const { start, end } = reference;
    const [from, to] = [start[axis].at, (end ?? start)[axis].at];
    if (from === null && to === null) return reference;
    const isTurned = from !== null && to !== null && to < from;
    const [low, high] = isTurned ? [to, from] : [from ?? to ?? 1, from === null || to === null ? Infinity : to];
    const moved = count > 0 ? afterInsert(low, high, at, count) : afterDelete(low, high, at, -count);
    if (!moved) return null;
    if (moved[0] === low && moved[1] === high) return reference;
    const [newFrom, newTo] = isTurned ? [moved[1], moved[0]] : moved;
    const place = (corner: Corner, position: number): Corner =>
      corner[axis].at === null ? corner : { ...corner, [axis]: { ...corner[axis], at: position } };
    if (from === null) return { ...reference, end: end && place(end, newFrom) };
    return { ...reference, start: place(start, newFrom), end: end && place(end, newTo) };
  };
}

/** Copied so many rows down and columns across: what has no `$` goes along. */
export function movedByCopy(down: number, across: number): ReferenceMove {
  if (down === 0 && across === 0) return (reference) => reference;
  return (reference) => {
    const { start, end } = reference;
    const corners = [start, ...(end ? [end] : [])].map((corner) => ({
      rows: shifted(corner.rows, down),
      columns: shifted(corner.columns, across),
    }));
    if (corners.some(({ rows, columns }) => isOff(rows) || isOff(columns))) return null;
    return { ...reference, start: corners[0] as Corner, end: end && (corners[1] as Corner) };
  };
}

/**
 * A block was cut and pasted: references to cells of it, or to a part of it, follow.
 *
 * @param sheet name of the sheet they went to; `null`: that of the formula
 */
export function movedByCut(block: Area, down: number, across: number, sheet: string | null): ReferenceMove {
  return (reference) => {
    const area = referencedArea(reference, { rows: Infinity, columns: Infinity });
    if (!area || !contains(block, area)) return reference;
    const corner = ({ rows, columns }: Corner): Corner => ({
      rows: { ...rows, at: rows.at === null ? null : rows.at + down },
      columns: { ...columns, at: columns.at === null ? null : columns.at + across },
    });
    return { sheet, start: corner(reference.start), end: reference.end && corner(reference.end) };
  };
}

/** Cells put in or taken out: only what lies within their columns (or rows) moves, as if rows (or columns) did. */
export function movedByCells(block: Area, axis: Axis, isInsert: boolean): ReferenceMove {
  const [at, count] = axis === 'rows' ? [block.row, block.height] : [block.column, block.width];
  const move = movedByShape(axis, at, isInsert ? count : -count);
  return (reference) => {
    const area = referencedArea(reference, { rows: Infinity, columns: Infinity });
    const isWithin =
      area &&
      (axis === 'rows'
        ? area.column >= block.column && area.column + area.width <= block.column + block.width
        : area.row >= block.row && area.row + area.height <= block.row + block.height);
    return isWithin ? move(reference) : reference;
  };
}

const shifted = (end: End, by: number): End => (end.isFixed || end.at === null ? end : { ...end, at: end.at + by });
const isOff = ({ at }: End): boolean => at !== null && at < 1;

function afterInsert(low: number, high: number, at: number, count: number): [number, number] {
  return [low >= at ? low + count : low, high >= at ? high + count : high];
}

function afterDelete(low: number, high: number, at: number, count: number): [number, number] | null {
  const end = at + count;
  if (low >= at && high < end) return null;
  const start = low < at ? low : low >= end ? low - count : at;
  return [start, high < at ? high : high >= end ? high - count : at - 1];
}
