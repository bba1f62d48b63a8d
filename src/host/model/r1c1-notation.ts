/**
 * R1C1 notation of places, as Google takes it beside A1: `R2C3`, `R2C2:R4C5`, `R[1]C[1]` (counted from A1), `R1C1:R2`.
 * What may be read as A1 (`R1`, `C1:C2`, `RC1`) is A1.
 */
import type { Span } from './bounds';

const HALF = /^(?:r(\d+|\[\d+\])?)?(?:c(\d+|\[\d+\])?)?$/i;

/** Rows and columns of one half; `null` where it leaves them open. */
interface Half {
  readonly row: number | null;
  readonly column: number | null;
}

/** @returns `null` where the text is no R1C1 notation; negative offsets and row 0 are none */
export function readR1C1(text: string): { readonly rows: Span; readonly columns: Span } | null {
  const [first = '', second = first, ...more] = text.split(':');
  const [start, end] = [readHalf(first), readHalf(second)];
  if (!start || !end || more.length > 0) return null;
  return { rows: [start.row, end.row], columns: [start.column, end.column] };
}

function readHalf(text: string): Half | null {
  const parts = text === '' ? null : HALF.exec(text);
  if (!parts) return null;
  const hasRow = /^r/i.test(text);
  const hasColumn = /c/i.test(text);
  const isBare = /^[rc]$/i.test(text);
  const row = hasRow || isBare ? position(parts[1]) : null;
  const column = hasColumn || isBare ? position(parts[2]) : null;
  return row === 0 || column === 0 ? null : { row, column };
}

/** A letter without a number is an offset of nothing. */
function position(written: string | undefined): number {
  if (written === undefined) return 1;
  return written.startsWith('[') ? Number(written.slice(1, -1)) + 1 : Number(written);
}
