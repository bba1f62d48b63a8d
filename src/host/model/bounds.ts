/** Which sides of a block were named: `A2:C` has no last row, `3:7` no columns; such sides reach to the sheet's edge. */

export interface Bounds {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
}

/** A block named on all sides. */
export const BOUNDED: Bounds = { startRow: true, endRow: true, startColumn: true, endColumn: true };

/** The whole sheet: no side is named, and its A1 notation is empty. */
export const UNBOUNDED: Bounds = { startRow: false, endRow: false, startColumn: false, endColumn: false };

/** First and last position along one axis as somebody wrote them; `null` where nothing was written. */
export type Span = readonly [number | null, number | null];

export interface ResolvedSpan {
  readonly first: number;
  readonly last: number;
  readonly isStartBound: boolean;
  readonly isEndBound: boolean;
}

/**
 * A written span on a sheet of so many positions: in any order, and one side alone is the start (`A:A5` is `A5:A`).
 * What is written may lie beyond the sheet.
 */
export function resolveSpan([a, b]: Span, size: number): ResolvedSpan {
  if (a !== null && b !== null) {
    return { first: Math.min(a, b), last: Math.max(a, b), isStartBound: true, isEndBound: true };
  }
  const first = a ?? b;
  return { first: first ?? 1, last: Math.max(first ?? 1, size), isStartBound: first !== null, isEndBound: false };
}
