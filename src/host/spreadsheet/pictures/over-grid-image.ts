/** OverGridImage: a picture that hangs over the grid. */
import { ServiceError, ServiceObject, type HostValue } from '../../border/service-object';
import type { Anchor } from '../../model/anchor';
import type { PictureModel } from '../../model/picture-model';
import type { SheetModel } from '../../model/sheet-model';
import type { Book } from '../book';
import { RangeBase } from '../range-base';
import { readPicture } from './given-picture';

export class OverGridImage extends ServiceObject {
  readonly referenceName = 'OverGridImage';

  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetModel,
    private readonly _id: number,
  ) {
    super(_book.execution);
  }

  getSheet(): HostValue {
    return this._book.sheet(this._sheet);
  }

  getAnchorCell(): HostValue {
    const { row, column } = this._picture().anchor;
    return this._book.range(this._sheet, { row, column, height: 1, width: 1 });
  }

  /** The offsets stay as they are. */
  setAnchorCell(cell: HostValue): HostValue {
    if (!(cell instanceof RangeBase)) throw new ServiceError('Invalid argument: cell');
    if (cell._sheet !== this._sheet) throw new ServiceError('The anchor cell must be on the same sheet as the image.');
    const { row, column } = cell._area;
    return this._anchor({ row, column });
  }

  getAnchorCellXOffset(): number {
    return this._picture().anchor.x;
  }

  setAnchorCellXOffset(offset: HostValue): HostValue {
    return this._anchor({ x: whole(offset) });
  }

  getAnchorCellYOffset(): number {
    return this._picture().anchor.y;
  }

  setAnchorCellYOffset(offset: HostValue): HostValue {
    return this._anchor({ y: whole(offset) });
  }

  getWidth(): number {
    return this._picture().width;
  }

  setWidth(width: HostValue): HostValue {
    return this._set({ width: whole(width) });
  }

  getHeight(): number {
    return this._picture().height;
  }

  setHeight(height: HostValue): HostValue {
    return this._set({ height: whole(height) });
  }

  getInherentWidth(): number {
    return this._picture().content.width;
  }

  getInherentHeight(): number {
    return this._picture().content.height;
  }

  resetSize(): HostValue {
    const { width, height } = this._picture().content;
    return this._set({ width, height });
  }

  /** The new picture comes in its own size. */
  replace(source: HostValue): HostValue {
    const content = readPicture(source);
    return this._set({ content, width: content.width, height: content.height });
  }

  getAltTextTitle(): string {
    return this._picture().title;
  }

  setAltTextTitle(title: HostValue): HostValue {
    return this._set({ title: String(title ?? '') });
  }

  getAltTextDescription(): string {
    return this._picture().description;
  }

  setAltTextDescription(description: HostValue): HostValue {
    return this._set({ description: String(description ?? '') });
  }

  getScript(): string {
    return this._picture().script;
  }

  assignScript(functionName: HostValue): HostValue {
    return this._set({ script: String(functionName ?? '') });
  }

  remove(): void {
    this._picture();
    this._book.restructure(() => {
      this._requireRight();
      this._sheet.pictures = this._sheet.pictures.filter(({ id }) => id !== this._id);
    });
  }

  _picture(): PictureModel {
    this._book.read();
    const picture = this._sheet.pictures.find(({ id }) => id === this._id);
    if (!picture) throw new ServiceError('The image was not found on this sheet.');
    return picture;
  }

  _anchor(part: Partial<Anchor>): HostValue {
    return this._set({ anchor: { ...this._picture().anchor, ...part } });
  }

  _set(part: Partial<PictureModel>): HostValue {
    this._picture();
    this._requireRight();
    this._sheet.pictures = this._sheet.pictures.map((one) => (one.id === this._id ? { ...one, ...part } : one));
    return this;
  }

  _requireRight(): void {
    this._book.requirePresent(this._sheet);
    this._book.requireRight(this._sheet, this._sheet.wholeArea);
  }
}

const whole = (value: HostValue): number => Math.trunc(Number(value));
