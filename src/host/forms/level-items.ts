/** Linear scales and ratings. */
import { enumValue, nameOfEnum } from '../border/enums';
import type { HostValue } from '../border/service-object';
import { invalidUpdate } from './form-errors';
import { GeneralItem } from './question-item';

const FEWEST_LEVELS = 3;
const MOST_LEVELS = 10;

abstract class LevelItem extends GeneralItem {
  createResponse(response: HostValue): HostValue {
    return this._response(String(response));
  }

  protected _setUpper(upper: number): void {
    if (!(upper >= FEWEST_LEVELS && upper <= MOST_LEVELS)) throw invalidUpdate();
    this._item.upper = upper;
  }
}

export class ScaleItem extends LevelItem {
  getLowerBound(): HostValue {
    return this._item.lower;
  }

  getUpperBound(): HostValue {
    return this._item.upper;
  }

  setBounds(lower: HostValue, upper: HostValue): HostValue {
    const from = Math.trunc(Number(lower));
    if (from !== 0 && from !== 1) throw invalidUpdate();
    this._setUpper(Math.trunc(Number(upper)));
    this._item.lower = from;
    return this;
  }

  getLeftLabel(): HostValue {
    return this._item.labels?.[0] ?? '';
  }

  getRightLabel(): HostValue {
    return this._item.labels?.[1] ?? '';
  }

  setLabels(lower: HostValue, upper: HostValue): HostValue {
    this._item.labels = [String(lower), String(upper)];
    return this;
  }
}

export class RatingItem extends LevelItem {
  getRatingIcon(): HostValue {
    return enumValue(this.execution, 'RatingIconType', this._item.icon ?? 'STAR');
  }

  setRatingIcon(icon: HostValue): HostValue {
    const name = nameOfEnum(icon, 'RatingIconType');
    if (name === undefined) throw invalidUpdate();
    this._item.icon = name;
    return this;
  }

  getRatingScaleLevel(): HostValue {
    return this._item.upper;
  }

  setRatingScaleLevel(level: HostValue): HostValue {
    this._setUpper(Number(level));
    return this;
  }
}
