/** Selection: what is selected on the active sheet. */
import { nameOfEnum } from '../border/enums';
import { ServiceObject, type HostValue } from '../border/service-object';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { nextDataCell } from '../model/data-region';
import type { Book } from './book';
import { RangeList } from './range-list';
import { activeArea } from '../model/sheet-selection';

export class Selection extends ServiceObject {
  readonly referenceName = 'Selection';

  constructor(private readonly _book: Book) {
    super(_book.execution);
  }

  getActiveSheet(): HostValue {
    return this._book.sheet(this._book.activeSheet);
  }

  getActiveRange(): HostValue {
    return this._range(this._active);
  }

  getActiveRangeList(): HostValue {
    return activeRangeList(this._book);
  }

  getCurrentCell(): HostValue {
    return this._range(this._book.selection(this._book.activeSheet).cell);
  }

  /**
   * As Ctrl + Shift + arrow: the edge across from the current cell goes to where the data end. A block that reaches from
   * end to end of the sheet, or that has the current cell within it, stays as it is.
   */
  getNextDataRange(direction: HostValue): HostValue {
    this._book.read();
    const name = nameOfEnum(direction, 'Direction');
    const sheet = this._book.activeSheet;
    const { cell } = this._book.selection(sheet);
    const active = this._active;
    const isVertical = name === 'UP' || name === 'DOWN';
    const step = name === 'UP' || name === 'PREVIOUS' ? -1 : 1;
    const [first, last, anchor, size] = isVertical
      ? [active.row, lastRowOf(active), cell.row, sheet.rows.count]
      : [active.column, lastColumnOf(active), cell.column, sheet.columns.count];
    if (first === 1 && last === size) return this._range(active);
    const edge = anchor === first ? last : anchor === last ? first : null;
    if (edge === null) return this._range(active);
    const [row, column] = isVertical
      ? nextDataCell(sheet, edge, cell.column, [step, 0])
      : nextDataCell(sheet, cell.row, edge, [0, step]);
    const end = isVertical ? row : column;
    const [start, length] = [Math.min(anchor, end), Math.abs(anchor - end) + 1];
    return this._range(
      isVertical ? { ...active, row: start, height: length } : { ...active, column: start, width: length },
    );
  }

  get _active(): Area {
    return activeArea(this._book.selection(this._book.activeSheet));
  }

  _range(area: Area): HostValue {
    return this._book.range(this._book.activeSheet, area);
  }
}

export function activeRangeList(book: Book, sheet = book.activeSheet): RangeList {
  return new RangeList(
    book,
    book.selection(sheet).areas.map((area) => book.range(sheet, area)),
  );
}
