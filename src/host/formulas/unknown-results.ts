/** What the host cannot work out makes unknown whatever reads it: a made-up value must not pass for Google's. */
import { contains } from '../model/area';
import type { Target } from './engine-formula';
import { nodesOf, type Node } from './syntax';

export interface ReadingFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly node: Node | null;
  readonly targets: readonly Target[];
}

/** @param reasons why a formula's result is unknown, by its place in the list; `null` where it is known */
export function passedOn(formulas: readonly ReadingFormula[], reasons: readonly (string | null)[]): (string | null)[] {
  const missing = [...reasons];
  let unknown = missing.flatMap((reason, index) => (reason === null ? [] : [index]));
  while (unknown.length > 0) {
    const found: number[] = [];
    formulas.forEach((formula, index) => {
      if (missing[index] !== null) return;
      const source = unknown.find((other) => reads(formula, formulas[other] as ReadingFormula));
      if (source === undefined) return;
      missing[index] = missing[source] ?? null;
      found.push(index);
    });
    unknown = found;
  }
  return missing;
}

const FROM_ANYWHERE = new Set(['INDIRECT', 'OFFSET']);

/** Whether a formula may read cells that it does not name. */
export function readsAnywhere(node: Node): boolean {
  for (const part of nodesOf(node)) if (part.kind === 'call' && FROM_ANYWHERE.has(part.name)) return true;
  return false;
}

function reads({ targets, node }: ReadingFormula, { sheet, row, column }: ReadingFormula): boolean {
  const cell = { row, column, height: 1, width: 1 };
  return (
    targets.some((target) => target.sheet === sheet && contains(target.area, cell)) ||
    (node !== null && readsAnywhere(node))
  );
}
