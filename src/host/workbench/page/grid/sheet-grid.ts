/** The grid of the page: shows what the host says, tells what people write, and keeps their place meanwhile. */
import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type IColumnData,
  type IRowData,
  type Univer,
  type Workbook,
  type Worksheet,
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
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import type { CellStyleView, CellView, Move, RowView, SheetLayout, SheetView } from '../../protocol';
import { watchPlace, type CellPlace } from './cell-place';
import { watchCells } from './cell-watch';
import { fittingHeights } from './row-fitting';
import {
  cellData,
  COLUMN_WIDTH,
  columnData,
  GRID_FONT,
  rangeOf,
  rowData,
  ROW_HEIGHT,
  type CellExtra,
} from './univer-cells';
import { startUniver } from './univer-start';

export interface Selected {
  readonly sheet: number;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export interface GridEvents {
  readonly typed: (sheet: number, row: number, column: number, texts: string[][]) => void;
  readonly selected: (selected: Selected) => void;
}

const UNIT = 'workbook';
const FROM_HOST = { fromCollab: true } as const;

interface ShownSheet {
  version: number;
  layout: SheetLayout | null;
  styles: readonly CellStyleView[];
  /** What the host says, by row from 0: what people write stands in the grid until the host has answered. */
  readonly rows: (readonly CellView[])[];
}

export class SheetGrid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly workbook: Workbook;
  private readonly shown = new Map<number, ShownSheet>();
  private active: number | null = null;

  /** @returns once it is drawn: before that it has no places for its cells */
  static async open(container: HTMLElement, events: GridEvents): Promise<SheetGrid> {
    const grid = new SheetGrid(container, events);
    await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    grid.injector.get(IUniverInstanceService).focusUnit(UNIT);
    // The box of the cell takes the keys; two stops at the same place would trap whoever goes by Tab.
    for (const canvas of container.querySelectorAll('canvas')) canvas.tabIndex = -1;
    return grid;
  }

  private constructor(container: HTMLElement, events: GridEvents) {
    this.univer = startUniver(container);
    this.injector = this.univer.__getInjector();
    this.workbook = this.univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      name: '',
      appVersion: '0.25.1',
      locale: LocaleType.VI_VN,
      styles: {},
      sheetOrder: ['blank'],
      sheets: { blank: { id: 'blank', name: ' ', rowCount: 1, columnCount: 1, hidden: BooleanNumber.TRUE } },
    });
    watchCells(this.injector, (texts, row, column) => {
      if (this.active !== null) events.typed(this.active, row, column, texts);
    });
    this.injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>) => {
      if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
        events.selected(this.selected);
    });
  }

  /** Version of a sheet that is shown; 0 for none. */
  versionOf(sheet: number): number {
    return this.shown.get(sheet)?.version ?? 0;
  }

  /** Takes in a view, whole or what has changed, and leaves selection, place and a half-typed text alone. */
  take(view: SheetView): void {
    const known = this.shown.get(view.sheet);
    if (!known || view.isWhole) this.insert(view);
    else {
      this.move(view.sheet, view.moves);
      for (const { axis, at, count } of view.moves)
        if (axis === 'rows') known.rows.splice(at - 1, Math.max(0, -count), ...newRows(count));
      for (const { row, cells } of view.rows) known.rows[row - 1] = cells;
      known.styles = view.styles;
      if (view.layout) this.layOut(view.sheet, known.layout, view.layout);
      this.write(view.sheet, view.rows, view.styles);
      known.layout = view.layout ?? known.layout;
      if (known.layout) this.fit(view.sheet, known.layout, view.rows, view.styles);
      known.version = view.version;
      if (view.moves.length > 0) this.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
    }
  }

  /** Puts back what the host says of some rows, whatever has been written over it. */
  settle(sheet: number, row: number, count: number): void {
    const known = this.shown.get(sheet);
    if (!known) return;
    const rows = Array.from({ length: count }, (_, index) => {
      return { row: row + index, cells: known.rows[row - 1 + index] ?? [] };
    });
    this.write(sheet, rows, known.styles);
  }

  /** Brings a sheet to the front, as it was left. */
  show(sheet: number): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.execute(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: String(sheet) });
    if (!this.injector.get(SheetsSelectionsService).getCurrentLastSelection()) this.select(1, 1);
  }

  select(row: number, column: number, height = 1, width = 1): void {
    if (this.active === null) return;
    const range = rangeOf({ row, column, height, width });
    const primary = {
      actualRow: row - 1,
      actualColumn: column - 1,
      isMerged: false,
      isMergedMainCell: false,
      ...range,
    };
    this.execute(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: String(this.active),
      selections: [{ range, primary, style: null }],
    });
  }

  get selected(): Selected {
    const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range ?? {};
    const [row, column] = [startRow + 1, startColumn + 1];
    return { sheet: this.active ?? 0, row, column, height: endRow - startRow + 1, width: endColumn - startColumn + 1 };
  }

  textAt(row: number, column: number): string {
    return String(this.cellAt(row, column)?.v ?? '');
  }

  extraAt(row: number, column: number): CellExtra {
    return (this.cellAt(row, column)?.custom ?? {}) as CellExtra;
  }

  /** Tells where a cell of the sheet in front stands. @returns what ends it */
  watchPlace(row: number, column: number, tell: (place: CellPlace | null) => void): () => void {
    const layout = this.active === null ? null : this.shown.get(this.active)?.layout;
    const frozen = { rows: layout?.frozenRows ?? 0, columns: layout?.frozenColumns ?? 0 };
    return watchPlace(this.injector, UNIT, row, column, frozen, tell);
  }

  /** Tells over which cell the pointer rests. @returns what ends it */
  watchPointer(tell: (cell: { readonly row: number; readonly column: number } | null) => void): () => void {
    const { currentCell$ } = this.injector.get(HoverManagerService);
    const watching = currentCell$.subscribe((cell) =>
      tell(cell ? { row: cell.location.row + 1, column: cell.location.col + 1 } : null),
    );
    return () => watching.unsubscribe();
  }

  dispose(): void {
    this.univer.dispose();
  }

  private cellAt(row: number, column: number): ICellData | null {
    const { worksheet } = this;
    const merge = worksheet?.getMergedCell(row - 1, column - 1);
    return worksheet?.getCellRaw(merge?.startRow ?? row - 1, merge?.startColumn ?? column - 1) ?? null;
  }

  private get worksheet(): Worksheet | null {
    return this.active === null ? null : (this.workbook.getSheetBySheetId(String(this.active)) ?? null);
  }

  private insert({ sheet, version, layout, rows, styles }: SheetView): void {
    if (!layout) return;
    if (this.shown.has(sheet)) this.workbook.removeSheet(String(sheet));
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
    const known: ShownSheet = { version, layout, styles, rows: [] };
    for (const { row, cells } of rows) known.rows[row - 1] = cells;
    this.shown.set(sheet, known);
    this.fit(sheet, layout, rows, styles);
  }

  /** Rows that come in above what somebody looks at or writes push it down with them. */
  private move(sheet: number, moves: readonly Move[]): void {
    const worksheet = this.workbook.getSheetBySheetId(String(sheet));
    if (!worksheet) return;
    for (const { axis, at, count } of moves) {
      const size = Math.abs(count);
      const isRows = axis === 'rows';
      const range = isRows
        ? { startRow: at - 1, endRow: at + size - 2, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 }
        : { startColumn: at - 1, endColumn: at + size - 2, startRow: 0, endRow: worksheet.getRowCount() - 1 };
      const [insert, remove] = isRows ? [InsertRowMutation, RemoveRowMutation] : [InsertColMutation, RemoveColMutation];
      this.execute((count > 0 ? insert : remove).id, { unitId: UNIT, subUnitId: String(sheet), range });
      this.shiftSelection(sheet, axis, at, count);
    }
  }

  private shiftSelection(sheet: number, axis: Move['axis'], at: number, count: number): void {
    if (sheet !== this.active) return;
    const { row, column, height, width } = this.selected;
    const place = axis === 'rows' ? row : column;
    if (place < at) return;
    const moved = Math.max(1, Math.max(place + count, at));
    if (axis === 'rows') this.select(moved, column, height, width);
    else this.select(row, moved, height, width);
  }

  private layOut(sheet: number, before: SheetLayout | null, layout: SheetLayout): void {
    const target = { unitId: UNIT, subUnitId: String(sheet) };
    const same = (key: keyof SheetLayout): boolean => JSON.stringify(before?.[key]) === JSON.stringify(layout[key]);
    if (!same('merges')) {
      const present = this.workbook.getSheetBySheetId(String(sheet))?.getMergeData() ?? [];
      this.execute(RemoveWorksheetMergeMutation.id, { ...target, ranges: [...present] });
      this.execute(AddWorksheetMergeMutation.id, { ...target, ranges: layout.merges.map(rangeOf) });
    }
    const usualRow: Partial<IRowData> = { h: ROW_HEIGHT, hd: BooleanNumber.FALSE };
    const usualColumn: Partial<IColumnData> = { w: COLUMN_WIDTH, hd: BooleanNumber.FALSE };
    if (!same('heights') || !same('hiddenRows') || !same('rows'))
      this.execute(SetRowDataMutation.id, { ...target, rowData: filled(layout.rows, rowData(layout), usualRow) });
    if (!same('widths') || !same('hiddenColumns') || !same('columns'))
      this.execute(SetColDataMutation.id, {
        ...target,
        columnData: filled(layout.columns, columnData(layout), usualColumn),
      });
    if (!same('frozenRows') || !same('frozenColumns'))
      this.execute(SetFrozenMutation.id, { ...target, ...freezeOf(layout), resetScroll: false });
  }

  /** What a row held goes first: the grid would otherwise keep looks of cells that are plain now. */
  private write(sheet: number, rows: readonly RowView[], styles: readonly CellStyleView[]): void {
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

  private fit(sheet: number, layout: SheetLayout, rows: readonly RowView[], styles: readonly CellStyleView[]): void {
    const heights = fittingHeights(this.injector, UNIT, String(sheet), layout, rows, styles);
    const taller = Object.entries(heights).map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }] as const);
    if (taller.length === 0) return;
    this.execute(SetRowDataMutation.id, {
      unitId: UNIT,
      subUnitId: String(sheet),
      rowData: Object.fromEntries(taller),
    });
  }

  private execute(id: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, params, FROM_HOST);
  }
}

const newRows = (count: number): (readonly CellView[])[] => Array.from({ length: Math.max(0, count) }, () => []);

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
