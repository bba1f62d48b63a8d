/** Copies a block of cells within a workbook. */
import type { Area } from './area';
import { FormulaCell } from './cell';
import { STYLE_NAMES } from './cell-style';
import { hiddenByMerges } from './cell-writing';
import { mergesTurned, pasteMerges } from './merge-moving';
import type { SheetModel } from './sheet-model';

export interface CopiedParts {
  /** Rows become columns. */
  readonly transposed?: boolean;
  readonly contents?: boolean;
  readonly look?: boolean;
  /** Borders stay as they are at the target. */
  readonly withoutBorders?: boolean;
  readonly merges?: boolean;
  readonly rules?: boolean;
  readonly notes?: boolean;
}

/**
 * Fills `target` with the block, repeated where the target is a multiple of it.
 *
 * @throws Error `NOT IMPLEMENTED` for a block with formulas, whose references would have to move
 */
export function copyArea(from: SheetModel, source: Area, to: SheetModel, target: Area, parts: CopiedParts): void {
  const turn = <T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    parts.transposed ? transposed(matrix) : matrix;
  const contents = turn(from.cells.block(source));
  if (parts.contents && contents.some((row) => row.some((cell) => cell instanceof FormulaCell))) {
    throw new Error('NOT IMPLEMENTED: copying formulas');
  }
  const names = STYLE_NAMES.filter((name) => !parts.withoutBorders || !name.startsWith('border'));
  const styles = names.map((name) => [name, turn<string | number>(from.styles.matrix(name, source))] as const);
  const rules = turn(from.rulesOf(source));
  const notes = turn(from.notes.matrix(source, undefined));
  const richTexts = turn(from.richTexts.matrix(source, undefined));
  const row = (index: number): number => index % contents.length;
  const column = (index: number): number => index % (contents[0]?.length ?? 1);

  if (parts.merges) {
    const merges = from.mergesIn(source);
    const tile = parts.transposed ? { ...source, height: source.width, width: source.height } : source;
    pasteMerges(to, parts.transposed ? mergesTurned(merges, source) : merges, tile, target);
  }
  const isHidden = hiddenByMerges(to, target);
  for (let r = 0; parts.contents && r < target.height; r += 1) {
    const cells = Array.from({ length: target.width }, (_, c) =>
      isHidden?.(target.row + r, target.column + c) ? '' : (contents[row(r)]?.[column(c)] ?? ''),
    );
    to.cells.writeRow(target.row + r, target.column, cells);
  }
  if (parts.look) {
    for (const [name, matrix] of styles) {
      to.styles.grid(name).setEach(target, (r, c) => matrix[row(r)]?.[column(c)]);
    }
  }
  if (parts.contents) to.richTexts.setEach(target, (r, c) => richTexts[row(r)]?.[column(c)]);
  if (parts.notes) to.notes.setEach(target, (r, c) => notes[row(r)]?.[column(c)]);
  for (let r = 0; parts.rules && r < target.height; r += 1) {
    for (let c = 0; c < target.width; c += 1) {
      to.setRule(
        { row: target.row + r, column: target.column + c, height: 1, width: 1 },
        rules[row(r)]?.[column(c)] ?? null,
      );
    }
  }
}

function transposed<T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) => matrix.map((row) => row[column] as T));
}
