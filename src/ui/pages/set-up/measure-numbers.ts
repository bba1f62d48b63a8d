/** Numbers that a decision puts before its measures: the tracker counts measures itself, and would show them twice. */
import { MEASURE, NUMBER, OBJECTIVE } from './decision-columns';
import type { DecisionRow } from './pasted-table';

/** `1.2.`, `1.2`, `2.`, `2)` before words. */
const BEFORE = /^(?:(\d{1,2})\.)?(\d{1,2})[.):]?\s+(?=\p{L})/u;

/** Takes them away where every measure has its own, in their order; any other number is text of the decision. */
export function withoutMeasureNumbers(rows: readonly DecisionRow[]): DecisionRow[] {
  let [objective, place, count, ordinal] = ['', 0, 0, 0];
  const isNumbered = rows.every((row) => {
    if (row[NUMBER] !== '' || row[OBJECTIVE] !== '') {
      count += 1;
      [objective, place] = [row[NUMBER] || String(count), 0];
    }
    if (row[MEASURE] === '') return true;
    [place, ordinal] = [place + 1, ordinal + 1];
    const found = BEFORE.exec(row[MEASURE]);
    if (!found) return false;
    const [, of, own] = found;
    return of === undefined
      ? Number(own) === place || Number(own) === ordinal
      : of === objective && Number(own) === place;
  });
  if (!isNumbered || ordinal < 2) return [...rows];
  return rows.map(([number, text, target, measure, ...rest]) => [
    number,
    text,
    target,
    measure.replace(BEFORE, ''),
    ...rest,
  ]);
}
