/** Range: how text is turned, which way it is read, whether links show. */
import { enumValue, nameOfEnum } from '../border/enums';
import type { HostValue } from '../border/service-object';
import { RangeFilter } from './range-filter';
import { flag, matrix } from './service-arguments';
import { TextRotation, turnOf, type Turn } from './text-rotation';

export abstract class RangeText extends RangeFilter {
  getTextRotation(): HostValue {
    return this._rotation(this._style('textRotation'), this._style('textStack'));
  }

  getTextRotations(): HostValue {
    const stacks = this._styles('textStack');
    return this._styles('textRotation').map((row, r) =>
      row.map((degrees, c) => this._rotation(degrees, stacks[r]?.[c])),
    );
  }

  /** @param rotation degrees, or a TextRotation */
  setTextRotation(rotation: HostValue): HostValue {
    const turn = turnOf(rotation);
    return this._writeWhole(() => {
      this._sheet.styles.fill('textRotation', this._area, turn.degrees);
      this._sheet.styles.fill('textStack', this._area, stackOf(turn));
    });
  }

  setTextRotations(...given: HostValue[]): HostValue {
    const turns = matrix('Range.setTextRotations', given, this._area).map((row) => row.map(turnOf));
    return this._write(() => {
      this._sheet.styles.setEach(
        'textRotation',
        this._area,
        each(turns, ({ degrees }) => degrees),
      );
      this._sheet.styles.setEach('textStack', this._area, each(turns, stackOf));
    });
  }

  setVerticalText(isVertical: boolean): HostValue {
    return this._writeWhole(() => this._sheet.styles.fill('textStack', this._area, isVertical ? 'VERTICAL' : null));
  }

  /** `null` where the text itself tells. */
  getTextDirection(): HostValue {
    return this._direction(this._style('textDirection'));
  }

  getTextDirections(): HostValue {
    return this._styles('textDirection').map((row) => row.map((name) => this._direction(name)));
  }

  /** `null` leaves it to the text: the direction is then `null` again. */
  setTextDirection(direction: HostValue): HostValue {
    const row = new Array<HostValue>(this._area.width).fill(direction);
    return this._setDirections(new Array<HostValue[]>(this._area.height).fill(row));
  }

  setTextDirections(...given: HostValue[]): HostValue {
    return this._setDirections(matrix('Range.setTextDirections', given, this._area));
  }

  setShowHyperlink(...given: HostValue[]): HostValue {
    const isShown = flag('Range.setShowHyperlink', given);
    return this._writeWhole(() => this._sheet.styles.fill('hyperlinks', this._area, isShown ? 'SHOWN' : 'HIDDEN'));
  }

  _rotation(degrees: number, stack: string | undefined): HostValue {
    return new TextRotation(this.execution, { degrees, isVertical: stack === 'VERTICAL' });
  }

  _direction(name: string): HostValue {
    return name === '' ? null : enumValue(this.execution, 'TextDirection', name);
  }

  _setDirections(directions: readonly (readonly HostValue[])[]): HostValue {
    const names = each(directions, (direction) => nameOfEnum(direction, 'TextDirection') ?? null);
    return this._write(() => this._sheet.styles.setEach('textDirection', this._area, names));
  }
}

const stackOf = ({ isVertical }: Turn): string | null => (isVertical ? 'VERTICAL' : null);

const each = <T, R>(rows: readonly (readonly T[])[], make: (value: T) => R): R[][] => rows.map((row) => row.map(make));
