/** Listens to what people write in the grid, and gives the cell's whole content to whoever begins to edit it. */
import {
  CellValueType,
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetRowHeightMutationParams,
} from '@univerjs/sheets';
import type { CellExtra } from './univer-cells';

/** Colour and size of the corner of a cell with a note. */
const NOTE_MARK = { color: '#d9822b', size: 7 };

/** What people do in the grid; rows and columns from 1. */
export interface CellEvents {
  /** A block of texts was written from a cell on. */
  readonly typed: (texts: string[][], row: number, column: number) => void;
  readonly resized: (axis: 'rows' | 'columns', at: number, count: number, size: number) => void;
  /** The grid did something to itself that the host has no part in: it is to be shown anew. */
  readonly strayed: () => void;
}

/** What the grid does on its own account while somebody writes. */
const OWN_AFFAIRS = /auto-height|mark-dirty|mutation\.empty/;

const extraOf = (cell: Nullable<ICellData>): CellExtra => (cell?.custom ?? {}) as CellExtra;

/** What the host is to read in the cell, as if it had been typed. */
function textOf(cell: Nullable<ICellData>): string {
  if (!cell) return '';
  return extraOf(cell).typed ?? cell.f ?? String(cell.v ?? '');
}

export function watchCells(injector: Injector, events: CellEvents): void {
  const interceptors = injector.get(SheetInterceptorService);
  const { writeCellInterceptor } = interceptors;
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 1,
    handler: (cell, location, next) => {
      const { typed: whole } = extraOf(location.origin);
      return next(cell && whole !== undefined ? { ...cell, v: whole, t: CellValueType.STRING } : cell);
    },
  });
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1,
    handler: (cell, location, next) => next(cell && asTyped(cell, location.origin)),
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 1,
    handler: (cell, _location, next) =>
      next(cell && extraOf(cell).note !== undefined ? { ...cell, markers: { ...cell.markers, tr: NOTE_MARK } } : cell),
  });
  injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (options?.fromCollab === true || options?.onlyLocal === true) return;
    if (!command.id.startsWith('sheet.mutation.') || OWN_AFFAIRS.test(command.id)) return;
    if (!tellWhat(command, events)) events.strayed();
  });
}

/** @returns whether it was something that the host takes */
function tellWhat({ id, params }: Readonly<ICommandInfo>, { typed, resized }: CellEvents): boolean {
  switch (id) {
    case SetRangeValuesMutation.id:
      return tellBlocks((params as ISetRangeValuesMutationParams).cellValue ?? {}, typed);
    case MoveRangeMutation.id: {
      const { from, to } = params as IMoveRangeMutationParams;
      return tellBlocks(from.value as Values, typed) && tellBlocks(to.value as Values, typed);
    }
    case SetWorksheetColWidthMutation.id: {
      const { ranges, colWidth } = params as ISetWorksheetColWidthMutationParams;
      if (typeof colWidth !== 'number') return false;
      for (const { startColumn, endColumn } of ranges)
        resized('columns', startColumn + 1, endColumn - startColumn + 1, Math.round(colWidth));
      return true;
    }
    case SetWorksheetRowHeightMutation.id: {
      const { ranges, rowHeight } = params as ISetWorksheetRowHeightMutationParams;
      if (typeof rowHeight !== 'number') return false;
      for (const { startRow, endRow } of ranges)
        resized('rows', startRow + 1, endRow - startRow + 1, Math.round(rowHeight));
      return true;
    }
    default:
      return false;
  }
}

/** Text as it was typed: the grid reads no numbers, dates or formulas, the host does. */
function asTyped(cell: ICellData, origin: Nullable<ICellData>): ICellData {
  const isForced = cell.t === CellValueType.FORCE_STRING;
  const text = cell.f ?? (isForced ? `'${String(cell.v ?? '')}` : String(cell.v ?? ''));
  const { typed, ...rest } = extraOf(origin);
  if (origin && text === (typed ?? String(origin.v ?? ''))) return origin;
  return { ...cell, v: text, t: CellValueType.STRING, f: null, p: null, custom: rest };
}

type Values = Record<number, Record<number, Nullable<ICellData>>>;

/**
 * Neighbouring cells of a row go together, and rows alike one below the other.
 *
 * @returns whether there was a text among it
 */
function tellBlocks(values: Values, typed: CellEvents['typed']): boolean {
  const blocks: { row: number; column: number; texts: string[][] }[] = [];
  const rows = new Map<number, [column: number, text: string][]>();
  new ObjectMatrix(values).forValue((row, column, cell) => {
    if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell) && !('custom' in cell)) return;
    const cells = rows.get(row) ?? [];
    cells.push([column, textOf(cell)]);
    rows.set(row, cells);
  });
  for (const [row, cells] of rows) {
    const [first] = cells[0] ?? [0];
    const isRun = cells.every(([column], index) => column === first + index);
    const last = blocks[blocks.length - 1];
    const texts = cells.map(([, text]) => text);
    if (!isRun) for (const [column, text] of cells) blocks.push({ row, column, texts: [[text]] });
    else if (
      last &&
      last.column === first &&
      last.row + last.texts.length === row &&
      last.texts[0]?.length === texts.length
    )
      last.texts.push(texts);
    else blocks.push({ row, column: first, texts: [texts] });
  }
  for (const { row, column, texts } of blocks) typed(texts, row + 1, column + 1);
  return blocks.length > 0;
}
