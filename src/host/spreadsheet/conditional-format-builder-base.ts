/** ConditionalFormatRuleBuilder, parts 1 and 2: ranges, the look that the rule gives, and how its condition is kept. */
import { nameOfEnum } from '../border/enums';
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { NO_LOOK, type ConditionalFormat, type ConditionalLook, type Gradient } from '../model/conditional-format';
import type { SheetModel } from '../model/sheet-model';
import type { Book } from './book';
import { colourCode } from './colour';
import { cssColour } from './css-colour';
import { booleanConditionOf, gradientConditionOf } from './format-conditions';
import { RangeBase } from './range-base';
import { list, signatureError } from './service-arguments';
import type { Condition } from './when-conditions';

const NEW_FORMAT: ConditionalFormat = { ranges: [], criteria: '', args: [], look: NO_LOOK };

export abstract class ConditionalFormatBuilderBase extends ServiceObject {
  readonly referenceName = 'ConditionalFormatRuleBuilder';
  _sheet: SheetModel;
  _format: ConditionalFormat;

  constructor(
    readonly _book: Book,
    readonly _finish: (sheet: SheetModel, format: ConditionalFormat) => HostValue,
    sheet: SheetModel = _book.activeSheet,
    format: ConditionalFormat = NEW_FORMAT,
  ) {
    super(_book.execution);
    this._sheet = sheet;
    this._format = format;
  }

  /** @throws ServiceError without a range or a condition (the words are the host's own: Google's have no source) */
  build(): HostValue {
    if (this._format.ranges.length === 0)
      throw new ServiceError('A conditional format rule must have at least one range.');
    const { gradient, criteria } = this._format;
    if (gradient && !(gradient.max && gradient.min)) {
      throw new ServiceError('A colour scale must have a minpoint and a maxpoint.');
    }
    if (!gradient && criteria === '') throw new ServiceError('A conditional format rule must have a condition.');
    return this._finish(this._sheet, this._format);
  }

  getRanges(): HostValue {
    return this._format.ranges.map((area) => this._book.range(this._sheet, area));
  }

  setRanges(...given: HostValue[]): HostValue {
    const ranges = list('ConditionalFormatRuleBuilder.setRanges', given).map((range) => {
      if (!(range instanceof RangeBase)) throw signatureError('ConditionalFormatRuleBuilder.setRanges', given);
      return range;
    });
    this._sheet = ranges[0]?._sheet ?? this._sheet;
    return this._set({ ranges: ranges.map((range) => range._area) });
  }

  getBooleanCondition(): HostValue {
    return booleanConditionOf(this._book, this._format);
  }

  getGradientCondition(): HostValue {
    return gradientConditionOf(this._book, this._format);
  }

  setBackgroundObject(...given: HostValue[]): HostValue {
    return this._look({ background: colourCode(given[0]) });
  }

  setFontColorObject(...given: HostValue[]): HostValue {
    return this._look({ fontColor: colourCode(given[0]) });
  }

  setBackground(...given: HostValue[]): HostValue {
    return this._look({ background: cssColour(given[0]) });
  }

  setFontColor(...given: HostValue[]): HostValue {
    return this._look({ fontColor: cssColour(given[0]) });
  }

  setBold(...given: HostValue[]): HostValue {
    return this._look({ bold: switched('setBold', given) });
  }

  setItalic(...given: HostValue[]): HostValue {
    return this._look({ italic: switched('setItalic', given) });
  }

  setStrikethrough(...given: HostValue[]): HostValue {
    return this._look({ strikethrough: switched('setStrikethrough', given) });
  }

  setUnderline(...given: HostValue[]): HostValue {
    return this._look({ underline: switched('setUnderline', given) });
  }

  _look(change: Partial<ConditionalLook>): HostValue {
    return this._set({ look: { ...this._format.look, ...change } });
  }

  /** A condition takes the place of a colour scale. */
  _when(condition: Condition): HostValue {
    return this._set({ ...condition, gradient: null });
  }

  /**
   * A colour scale takes the place of a condition.
   *
   * @param given `(colour, type, value)`; `null` for a maxpoint or minpoint that is the greatest or least value
   */
  _setPoint(point: keyof Gradient, color: string | null, given: readonly HostValue[] | null): HostValue {
    const points = Object.entries(this._format.gradient ?? {}).filter(([own]) => own !== point);
    const others = Object.fromEntries(points) as Gradient;
    const type = given ? nameOfEnum(given[1], 'InterpolationType') : point.toUpperCase();
    const value = given ? String(given[2] ?? '') : '';
    const gradient = type === undefined ? others : { ...others, [point]: { color, type, value } };
    return this._set({ criteria: '', args: [], gradient });
  }

  _set(change: Partial<ConditionalFormat>): HostValue {
    this._format = { ...this._format, ...change };
    return this;
  }
}

function switched(method: string, given: readonly HostValue[]): boolean | null {
  const [value] = given;
  if (value === null || typeof value === 'boolean') return value;
  throw signatureError(`ConditionalFormatRuleBuilder.${method}`, given);
}
