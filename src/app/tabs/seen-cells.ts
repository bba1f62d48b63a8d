/**
 * Cells of a row as a page saw them and as they are to read: what somebody else wrote meanwhile is told from what the page
 * itself left half written, so that a change may be sent again and taken back by the same call.
 */
import * as v from 'valibot';
import type { Cell } from '../../core/text/text';
import { columnOf, type Table } from './table';

const LONGEST = 20_000;

export const UNREADABLE_TEXTS = 'Có ô quá dài hoặc chưa đúng dạng. Kiểm tra lại rồi lưu lại.';

/** Texts of a row in an order that both sides know, as a cell keeps them; days as `YYYY-MM-DD`. */
export const textsOf = (count: number) =>
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST))), v.minLength(count), v.maxLength(count));

export const textsIn = (table: Table, row: readonly Cell[], ids: readonly string[]): string[] =>
  ids.map((id) => String(table.value(row, id)));

/** Each cell reads as it was seen, or already as it is to read. */
export const isAsSeen = (now: readonly string[], seen: readonly string[], wanted: readonly string[]): boolean =>
  now.every((text, at) => text === seen[at] || text === wanted[at]);

/** Those that do not read so yet: what need not change is not written, as it may be a number. */
export const cellsToWrite = (
  { heading }: Table,
  ids: readonly string[],
  now: readonly string[],
  wanted: readonly string[],
): ReadonlyMap<number, Cell> =>
  new Map(
    ids.flatMap((id, at) => (now[at] === wanted[at] ? [] : [[columnOf(heading, id), wanted[at] ?? ''] as const])),
  );
