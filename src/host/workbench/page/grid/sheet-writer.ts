/** Puts sheets, their layout and their cells into the grid, as mutations that come from the host. */
import {
  BooleanNumber,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type Injector,
  type IRowData,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
} from '@univerjs/sheets';
import type { CellStyleView, Move, RowView, SheetLayout, SheetView } from '../../sheet-view';
import { fittingHeights } from './row-fitting';
import { cellData, COLUMN_WIDTH, columnData, GRID_FONT, rangeOf, rowData, ROW_HEIGHT } from './univer-cells';

/** The one workbook in the grid. */
export const UNIT = 'workbook';

const FROM_HOST = { fromCollab: true } as const;

export class SheetWriter {
  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
  ) {}

  /** A sheet that is there already is taken out first. */
  insert({ sheet, layout, rows, styles }: SheetView & { readonly layout: SheetLayout }): void {
    if (this.workbook.getSheetBySheetId(String(sheet))) this.workbook.removeSheet(String(sheet));
    this.execute(InsertSheetMutation.id, {
      unitId: UNIT,
      index: this.workbook.getSheets().length,
      sheet: mergeWorksheetSnapshotWithDefault({
        id: String(sheet),
        name: String(sheet),
        rowCount: layout.rows,
        columnCount: layout.columns,
        defaultColumnWidth: COLUMN_WIDTH,
        defaultRowHeight: ROW_HEIGHT,
        defaultStyle: { ff: GRID_FONT, fs: 10 },
        freeze: freezeOf(layout),
        showGridlines: layout.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        mergeData: layout.merges.map(rangeOf),
        rowData: rowData(layout),
        columnData: columnData(layout),
        cellData: Object.fromEntries(
          rows.map(({ row, cells }) => [
            row - 1,
            Object.fromEntries(cells.map((cell) => [cell.column - 1, cellData(cell, styles)])),
          ]),
        ),
      }),
    });
  }

  /** Puts in rows or columns, or takes them out. */
  move(sheet: number, { axis, at, count }: Move): void {
    const worksheet = this.workbook.getSheetBySheetId(String(sheet));
    if (!worksheet) return;
    const size = Math.abs(count);
    const isRows = axis === 'rows';
    const range = isRows
      ? { startRow: at - 1, endRow: at + size - 2, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 }
      : { startColumn: at - 1, endColumn: at + size - 2, startRow: 0, endRow: worksheet.getRowCount() - 1 };
    const [insert, remove] = isRows ? [InsertRowMutation, RemoveRowMutation] : [InsertColMutation, RemoveColMutation];
    this.execute((count > 0 ? insert : remove).id, { unitId: UNIT, subUnitId: String(sheet), range });
  }

  /** @returns whether all heights of rows were set anew */
  layOut(sheet: number, before: SheetLayout | null, layout: SheetLayout): boolean {
    const target = { unitId: UNIT, subUnitId: String(sheet) };
    const same = (key: keyof SheetLayout): boolean => JSON.stringify(before?.[key]) === JSON.stringify(layout[key]);
    if (!same('merges')) {
      const present = this.workbook.getSheetBySheetId(String(sheet))?.getMergeData() ?? [];
      this.execute(RemoveWorksheetMergeMutation.id, { ...target, ranges: [...present] });
      this.execute(AddWorksheetMergeMutation.id, { ...target, ranges: layout.merges.map(rangeOf) });
    }
    const usualRow: Partial<IRowData> = { h: ROW_HEIGHT, hd: BooleanNumber.FALSE };
    const usualColumn: Partial<IColumnData> = { w: COLUMN_WIDTH, hd: BooleanNumber.FALSE };
    const isHigher = !same('heights') || !same('hiddenRows') || !same('rows');
    if (isHigher)
      this.execute(SetRowDataMutation.id, { ...target, rowData: filled(layout.rows, rowData(layout), usualRow) });
    if (!same('widths') || !same('hiddenColumns') || !same('columns'))
      this.execute(SetColDataMutation.id, {
        ...target,
        columnData: filled(layout.columns, columnData(layout), usualColumn),
      });
    if (!same('frozenRows') || !same('frozenColumns'))
      this.execute(SetFrozenMutation.id, { ...target, ...freezeOf(layout), resetScroll: false });
    return isHigher;
  }

  /** What a row held goes first: the grid would otherwise keep looks of cells that are plain now. */
  write(sheet: number, rows: readonly RowView[], styles: readonly CellStyleView[]): void {
    if (rows.length === 0) return;
    const worksheet = this.workbook.getSheetBySheetId(String(sheet));
    const columns = worksheet?.getColumnCount() ?? 0;
    const target = { unitId: UNIT, subUnitId: String(sheet) };
    const [none, all]: [Values, Values] = [{}, {}];
    for (const { row, cells } of rows) {
      const fresh = new Map(cells.map((cell) => [cell.column - 1, cellData(cell, styles)]));
      const [gone, come]: [Record<number, ICellData | null>, Record<number, ICellData | null>] = [{}, {}];
      for (let column = 0; column < columns; column += 1) {
        const present = worksheet?.getCellRaw(row - 1, column);
        const next = fresh.get(column);
        if (present) gone[column] = null;
        if (next) come[column] = next;
      }
      none[row - 1] = gone;
      all[row - 1] = come;
    }
    this.execute(SetRangeValuesMutation.id, { ...target, cellValue: none });
    this.execute(SetRangeValuesMutation.id, { ...target, cellValue: all });
  }

  /** Makes rows higher where their texts need it. */
  fit(sheet: number, layout: SheetLayout, rows: readonly RowView[], styles: readonly CellStyleView[]): void {
    const heights = fittingHeights(this.injector, UNIT, String(sheet), layout, rows, styles);
    const taller = Object.entries(heights).map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }] as const);
    if (taller.length === 0) return;
    this.execute(SetRowDataMutation.id, {
      unitId: UNIT,
      subUnitId: String(sheet),
      rowData: Object.fromEntries(taller),
    });
  }

  execute(id: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, params, FROM_HOST);
  }
}

type Values = Record<number, Record<number, ICellData | null>>;

function freezeOf({ frozenRows, frozenColumns }: SheetLayout) {
  return {
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  };
}

function filled<T extends object>(count: number, own: Readonly<Record<number, T>>, usual: T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index, { ...usual, ...own[index] }]));
}
