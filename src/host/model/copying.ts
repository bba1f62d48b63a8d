/** Copies a block of cells within a workbook. */
import type { Area } from './area';
import { movedByCopy, movedFormula } from '../formulas/reference-moves';
import { FormulaCell, type CellContent } from './cell';
import { STYLE_NAMES } from './cell-style';
import { hiddenByMerges } from './cell-writing';
import { formulaReader } from './formula-reading';
import { mergesTurned, pasteMerges } from './merge-moving';
import type { SheetModel } from './sheet-model';

export interface CopiedParts {
  /** Rows become columns. */
  readonly transposed?: boolean;
  /**
   * `true`: formulas with their references shifted, as when somebody pastes; `values`: what formulas came to;
   * `moved`: formulas as they are.
   */
  readonly contents?: boolean | 'values' | 'moved';
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
 * @throws Error `NOT IMPLEMENTED` for formulas turned from rows into columns
 */
export function copyArea(from: SheetModel, source: Area, to: SheetModel, target: Area, parts: CopiedParts): void {
  const turn = <T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    parts.transposed ? transposed(matrix) : matrix;
  const contents = turn(from.cells.block(source));
  const paste = pasting(from, source, target, parts);
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
      isHidden?.(target.row + r, target.column + c) ? '' : paste(contents[row(r)]?.[column(c)] ?? '', r, c),
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

type Paste = (content: CellContent, r: number, c: number) => CellContent;

function pasting(from: SheetModel, source: Area, target: Area, { contents, transposed: isTurned }: CopiedParts): Paste {
  if (contents === 'moved') return (content) => content;
  if (contents === 'values') {
    const formulaValue = formulaReader(from);
    return (content) => (content instanceof FormulaCell ? formulaValue(content) : content);
  }
  return (content, r, c) => {
    if (!(content instanceof FormulaCell)) return content;
    if (isTurned) throw new Error('NOT IMPLEMENTED: formulas copied transposed');
    const down = target.row + r - (source.row + (r % source.height));
    const across = target.column + c - (source.column + (c % source.width));
    return new FormulaCell(movedFormula(content.text, movedByCopy(down, across)), content.isBroken);
  };
}

function transposed<T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) => matrix.map((row) => row[column] as T));
}
