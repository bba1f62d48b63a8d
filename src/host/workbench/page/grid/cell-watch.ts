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
  SheetInterceptorService,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { CellExtra } from './univer-cells';

/** Colour and size of the corner of a cell with a note. */
const NOTE_MARK = { color: '#d9822b', size: 7 };

type Typed = (texts: string[][], row: number, column: number) => void;

const extraOf = (cell: Nullable<ICellData>): CellExtra => (cell?.custom ?? {}) as CellExtra;

/** What the host is to read in the cell, as if it had been typed. */
function textOf(cell: Nullable<ICellData>): string {
  if (!cell) return '';
  return extraOf(cell).typed ?? cell.f ?? String(cell.v ?? '');
}

/** @param typed is told blocks of texts; rows and columns from 1 */
export function watchCells(injector: Injector, typed: Typed): void {
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
    if (command.id === SetRangeValuesMutation.id)
      tellBlocks((command.params as ISetRangeValuesMutationParams).cellValue ?? {}, typed);
    if (command.id === MoveRangeMutation.id) {
      const { from, to } = command.params as IMoveRangeMutationParams;
      tellBlocks(from.value as Values, typed);
      tellBlocks(to.value as Values, typed);
    }
  });
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

/** Neighbouring cells of a row go together, and rows alike one below the other. */
function tellBlocks(values: Values, typed: Typed): void {
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
}
