/** The grid of the page: shows what the host says, tells what people write, and keeps their place meanwhile. */
import {
  BooleanNumber,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import type { SeenSeat } from '../../protocol';
import type { DrawingView, MergeView, SheetLayout, SheetView } from '../../sheet-view';
import { watchPlace, type CellPlace } from './cell-place';
import { watchCells } from './cell-watch';
import { GridSelection } from './grid-selection';
import { GridSheets } from './grid-sheets';
import { SheetWriter, UNIT } from './sheet-writer';
import type { CellExtra } from './univer-cells';
import { startUniver } from './univer-start';

/** The active block: rows and columns from 1. */
export interface Selected extends MergeView {
  readonly sheet: number;
}

export interface GridEvents {
  readonly typed: (sheet: number, row: number, column: number, texts: string[][]) => void;
  readonly selected: (selected: Selected) => void;
  readonly resized: (sheet: number, axis: 'rows' | 'columns', at: number, count: number, size: number) => void;
  /** The sheet is to be shown anew. */
  readonly strayed: (sheet: number) => void;
}

const FIRST_CELL: MergeView = { row: 1, column: 1, height: 1, width: 1 };

export class SheetGrid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly workbook: Workbook;
  private readonly writer: SheetWriter;
  private readonly selection: GridSelection;
  private readonly sheets: GridSheets;
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
    this.writer = new SheetWriter(this.injector, this.workbook);
    this.selection = new GridSelection(this.injector, this.writer);
    this.sheets = new GridSheets(this.writer);
    watchCells(this.injector, {
      typed: (texts, row, column) => this.active !== null && events.typed(this.active, row, column, texts),
      resized: (axis, at, count, size) => this.active !== null && events.resized(this.active, axis, at, count, size),
      strayed: () => this.active !== null && events.strayed(this.active),
    });
    this.injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>) => {
      if (command.id === SetSelectionsOperation.id || command.id === SetWorksheetActiveOperation.id)
        events.selected(this.selected);
    });
  }

  /** Version of a sheet that the grid has; 0 for none. */
  versionOf(sheet: number): number {
    return this.sheets.versionOf(sheet);
  }

  /** Takes in a view, whole or what has changed, and leaves selection, place and a half-typed text alone. */
  take(view: SheetView): void {
    const { sheet, moves } = view;
    const before = this.active === sheet ? this.selection.areas : null;
    const isNew = this.sheets.take(view, (move) => before && this.selection.shift(sheet, move));
    if (moves.length > 0) this.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
    if (!isNew || !before) return;
    this.active = null;
    this.show(sheet);
    this.selection.select(sheet, before);
  }

  /** Puts back what the host says of some rows, whatever has been written over it. */
  settle(sheet: number, row: number, count: number): void {
    this.sheets.settle(sheet, row, count);
  }

  /** What is shown of a sheet is no longer what the host said. */
  forget(sheet: number): void {
    this.sheets.forget(sheet);
  }

  /** Brings a sheet to the front, as it was left. */
  show(sheet: number): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.writer.execute(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: String(sheet) });
    if (this.selection.areas.length === 0) this.selection.select(sheet, [FIRST_CELL]);
  }

  /** Selects blocks of the sheet in front and brings the first into sight. */
  goTo(areas: readonly MergeView[]): void {
    const [first] = areas;
    if (this.active === null || !first) return;
    this.selection.select(this.active, areas);
    this.selection.scrollTo(first);
  }

  get selected(): Selected {
    const { areas } = this.selection;
    return { sheet: this.active ?? 0, ...(areas[areas.length - 1] ?? FIRST_CELL) };
  }

  /** Of the sheet in front. */
  get size(): { readonly rows: number; readonly columns: number } {
    const { layout } = this;
    return { rows: layout?.rows ?? 0, columns: layout?.columns ?? 0 };
  }

  /** Over the sheet in front. */
  get drawings(): readonly DrawingView[] {
    return this.active === null ? [] : this.sheets.drawingsOf(this.active);
  }

  /** Where the person is, as they see it; `null` before anything is shown. */
  get seat(): SeenSeat | null {
    const { active } = this;
    if (active === null) return null;
    const { areas } = this.selection;
    return { sheet: active, version: this.versionOf(active), areas: areas.length > 0 ? areas : [FIRST_CELL] };
  }

  textAt(row: number, column: number): string {
    return String(this.cellAt(row, column)?.v ?? '');
  }

  extraAt(row: number, column: number): CellExtra {
    return (this.cellAt(row, column)?.custom ?? {}) as CellExtra;
  }

  /** Tells where a cell of the sheet in front stands. @returns what ends it */
  watchPlace(row: number, column: number, tell: (place: CellPlace | null) => void): () => void {
    const { layout } = this;
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

  private get layout(): SheetLayout | null {
    return this.active === null ? null : this.sheets.layoutOf(this.active);
  }

  private get worksheet(): Worksheet | null {
    return this.active === null ? null : (this.workbook.getSheetBySheetId(String(this.active)) ?? null);
  }
}
