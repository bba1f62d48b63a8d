/** Puts cells of the workbook into the engine: only those that formulas ask for. */
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { FormulaCell, ImageCell, type CellContent } from '../model/cell';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetModel } from '../model/sheet-model';
import type { EngineBook } from './engine';

/** A cell's content as somebody would type it into the engine. */
export function engineInput(content: CellContent, { decimal }: SheetLocale): string {
  if (content instanceof FormulaCell || content instanceof ImageCell) return '';
  if (typeof content === 'number') return decimal === ',' ? String(content).replace('.', ',') : String(content);
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return content === '' ? '' : `'${content}`;
}

/** Loads blocks that may overlap, each cell once; formulas are not among what is loaded. */
export function loadCells(
  book: EngineBook,
  index: number,
  sheet: SheetModel,
  blocks: readonly Area[],
  locale: SheetLocale,
): void {
  for (const [column, spans] of spansByColumn(sheet, blocks)) {
    let next = 1;
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
      for (let row = Math.max(from, next); row <= to; row += 1) {
        const content = sheet.cells.at(row, column);
        if (content !== '' && typeof content !== 'object') {
          book.setUserInput(index, row, column, engineInput(content, locale));
        }
      }
      next = Math.max(next, to + 1);
    }
  }
}

function spansByColumn(sheet: SheetModel, blocks: readonly Area[]): Map<number, [number, number][]> {
  const spans = new Map<number, [number, number][]>();
  const { lastRow, lastColumn } = sheet.cells;
  for (const block of blocks) {
    const to = Math.min(lastRowOf(block), lastRow);
    for (let column = block.column; column <= Math.min(lastColumnOf(block), lastColumn); column += 1) {
      const list = spans.get(column);
      if (list) list.push([block.row, to]);
      else spans.set(column, [[block.row, to]]);
    }
  }
  return spans;
}
