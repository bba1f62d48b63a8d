/** A tab as a person sees it: found by its name, columns by their headings, cells as they are shown. */
import { normalise } from '../../core/text/text';
import { readDisplay } from '../model/cell-reading';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

/** A person finds the headings among the first rows. */
const HEADING_ROWS = 10;

export class ShownTable {
  private constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: SheetModel,
    /** 1-based. */
    readonly headingRow: number,
    private readonly columns: ReadonlyMap<string, number>,
  ) {}

  /** @returns `null` where the workbook has no such tab, or the tab none of the headings */
  static find(workbook: WorkbookModel, name: string, headings: readonly string[]): ShownTable | null {
    const sheet = workbook.sheetNamed(name);
    if (!sheet) return null;
    const wanted = headings.map(normalise);
    const top = readDisplay(
      sheet,
      { row: 1, column: 1, height: HEADING_ROWS, width: sheet.columns.count },
      workbook.locale,
    );
    const keys = top.map((row) => row.map(normalise));
    const found = keys.findIndex((row) => wanted.every((heading) => row.includes(heading)));
    if (found < 0) return null;
    const columns = new Map((keys[found] ?? []).map((key, index) => [key, index + 1]));
    return new ShownTable(workbook, sheet, found + 1, columns);
  }

  get lastRow(): number {
    return Math.max(this.headingRow, this.sheet.cells.lastRow);
  }

  /** 1-based; `null` where there is no such heading. */
  column(heading: string): number | null {
    return this.columns.get(normalise(heading)) ?? null;
  }

  /** Cells under the given headings, from a row on, as they are shown. */
  rows(headings: readonly string[], from = this.headingRow + 1): string[][] {
    const height = this.lastRow - from + 1;
    if (height < 1) return [];
    const area = { row: from, column: 1, height, width: this.sheet.columns.count };
    const columns = headings.map((heading) => this.column(heading) ?? 0);
    return readDisplay(this.sheet, area, this.workbook.locale).map((row) =>
      columns.map((column) => row[column - 1] ?? ''),
    );
  }

  /**
   * Texts placed under their headings, blanks between: one block to be typed.
   *
   * @returns the block's first column and its rows
   */
  arranged(headings: readonly string[], rows: readonly (readonly string[])[]): { column: number; values: string[][] } {
    const columns = headings.map((heading) => this.column(heading));
    const present = columns.filter((column) => column !== null);
    const first = Math.min(...present);
    const width = Math.max(...present) - first + 1;
    const values = rows.map((row) => {
      const cells = new Array<string>(width).fill('');
      columns.forEach((column, index) => {
        if (column !== null) cells[column - first] = row[index] ?? '';
      });
      return cells;
    });
    return { column: first, values };
  }
}
