/** Sheet, part 6: the pictures over its grid. */
import { ServiceError, type HostValue } from '../border/service-object';
import { readPicture } from './pictures/given-picture';
import { OverGridImage } from './pictures/over-grid-image';
import { SheetCharts } from './sheet-charts';

export abstract class SheetPictures extends SheetCharts {
  getImages(): OverGridImage[] {
    this._book.read();
    return this._sheet.pictures.map(({ id }) => new OverGridImage(this._book, this._sheet, id));
  }

  /** Takes the column first, as Google does; the picture comes in its own size. */
  insertImage(source: HostValue, column: HostValue, row: HostValue, x: HostValue = 0, y: HostValue = 0): HostValue {
    const anchor = { row: whole(row), column: whole(column), x: whole(x), y: whole(y) };
    if (anchor.row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (anchor.column < 1) throw new ServiceError('The starting column of the range is too small.');
    const content = readPicture(source);
    const id = this._book.model.nextObjectId();
    this._change(() => {
      this._requireAnchor(anchor);
      const { width, height } = content;
      const picture = { id, anchor, width, height, title: '', description: '', script: '', content };
      this._sheet.pictures = [...this._sheet.pictures, picture];
    });
    return new OverGridImage(this._book, this._sheet, id);
  }

  /** Only a person at the screen can make a drawing. */
  getDrawings(): HostValue {
    this._book.read();
    return [];
  }
}

const whole = (value: HostValue): number => Math.trunc(Number(value));
