/** Formulas whose results fill other cells: what stands in their way, and what the filled cells show. */
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { FormulaCell, type CellScalar } from '../model/cell';
import type { Spill } from '../model/spill';
import type { EngineBook } from './engine';
import type { FormulaWorkbook } from './formula-setting';
import { engineInput } from './worksheet-loading';

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

interface FillingFormula extends Place {
  readonly cell: FormulaCell;
  /** As the engine reads it. */
  readonly input: string;
}

/** What the engine says of a cell whose result fills others: columns, rows. */
interface Anchor {
  readonly DynamicAnchor: readonly [number, number];
}

const NUMBER = 1;
const LOGICAL = 4;

/** The block that a formula fills; its own cell where it fills no other. */
export function filledArea(book: EngineBook, { sheet, row, column }: Place): Area {
  const structure = book.getCellArrayStructure(sheet, row, column) as string | Partial<Anchor> | null;
  const [width, height] = (typeof structure === 'object' && structure?.DynamicAnchor) || [1, 1];
  return { row, column, height, width };
}

export class Filling {
  spills: ReadonlyMap<number, readonly Spill[]> = new Map();
  private readonly copies = new Map<FormulaCell, number>();

  /** @param sheets how many the engine has: each formula here gets one more, where its result stands as texts */
  constructor(
    private readonly workbook: FormulaWorkbook,
    private readonly book: EngineBook,
    sheets: number,
    formulas: readonly FillingFormula[],
  ) {
    for (const { cell, input } of formulas) {
      if (!cell.canSpill || cell.isBroken) continue;
      book.newSheet();
      const copy = sheets + this.copies.size;
      this.copies.set(cell, copy);
      book.setUserInput(copy, 1, 1, `=(${input.slice(1)})&""`);
    }
  }

  /** How many formulas may fill other cells. */
  get reach(): number {
    return this.copies.size;
  }

  /** Whether the sheet is large enough; the engine's always is. */
  fits(place: Place): boolean {
    const area = filledArea(this.book, place);
    const size = this.workbook.sheets[place.sheet]?.size;
    return size !== undefined && lastRowOf(area) <= size.rows && lastColumnOf(area) <= size.columns;
  }

  /** Tells the engine what stands where formulas would fill cells; `true` where anything does. */
  giveObstacles(formulas: readonly FillingFormula[]): boolean {
    let isAny = false;
    for (const { sheet, row, column, cell } of formulas) {
      if (!this.copies.has(cell)) continue;
      const cells = this.workbook.sheets[sheet]?.cells;
      cells?.block(this.withinSheet(sheet, filledArea(this.book, { sheet, row, column }))).forEach((contents, r) => {
        contents.forEach((content, c) => {
          if (content === '' || content instanceof FormulaCell) return;
          const input = engineInput(content, this.workbook.locale);
          this.book.setUserInput(sheet, row + r, column + c, input === '' ? "'image" : input);
          isAny = true;
        });
      });
    }
    return isAny;
  }

  read(formulas: readonly FillingFormula[]): void {
    const spills = new Map<number, Spill[]>();
    for (const { sheet, row, column, cell } of formulas) {
      const copy = this.copies.get(cell);
      const area = filledArea(this.book, { sheet, row, column });
      if (copy === undefined || area.height * area.width === 1) continue;
      const values = Array.from({ length: area.height }, (_, r) =>
        Array.from({ length: area.width }, (__, c) =>
          this.valueOf({ sheet, row: row + r, column: column + c }, copy, r, c),
        ),
      );
      spills.set(sheet, [...(spills.get(sheet) ?? []), { area, values }]);
      cell.result = { value: values[0]?.[0] ?? '' };
    }
    this.spills = spills;
  }

  private withinSheet(sheet: number, area: Area): Area {
    const { rows, columns } = this.workbook.sheets[sheet]?.size ?? { rows: 0, columns: 0 };
    return {
      ...area,
      height: Math.max(0, Math.min(area.height, rows - area.row + 1)),
      width: Math.max(0, Math.min(area.width, columns - area.column + 1)),
    };
  }

  private valueOf({ sheet, row, column }: Place, copy: number, r: number, c: number): CellScalar {
    const type = this.book.getCellType(sheet, row, column);
    const shown = this.book.getFormattedCellValue(sheet, row, column);
    if (type === LOGICAL) return shown === 'TRUE';
    if (type !== NUMBER) return shown;
    const text = this.book.getFormattedCellValue(copy, r + 1, c + 1);
    return text === '' ? '' : Number(text);
  }
}
