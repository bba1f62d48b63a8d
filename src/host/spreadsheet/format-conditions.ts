/** The two kinds of condition of a conditional format rule, as scripts read them. */
import { enumValue } from '../border/enums';
import { ServiceObject, type HostValue } from '../border/service-object';
import type { ConditionalFormat, Gradient, GradientPoint } from '../model/conditional-format';
import type { Book } from './book';
import { colourObject } from './colour';
import { argumentValue } from './rule-arguments';

/** `null` for a rule that is a colour scale, or that has no condition yet. */
export function booleanConditionOf(book: Book, format: ConditionalFormat): HostValue {
  return format.criteria === '' ? null : new BooleanCondition(book, format);
}

/** `null` for a rule that is no colour scale. */
export function gradientConditionOf(book: Book, { gradient }: ConditionalFormat): HostValue {
  return gradient ? new GradientCondition(book, gradient) : null;
}

export class BooleanCondition extends ServiceObject {
  readonly referenceName = 'BooleanCondition';

  constructor(
    private readonly _book: Book,
    private readonly _format: ConditionalFormat,
  ) {
    super(_book.execution);
  }

  getCriteriaType(): HostValue {
    return this._book.enums.BooleanCriteria[this._format.criteria] ?? null;
  }

  getCriteriaValues(): HostValue {
    return this._format.args.map((argument) => argumentValue(this._book, argument));
  }

  getBackground(): HostValue {
    return this._format.look.background;
  }

  getBackgroundObject(): HostValue {
    return colourObject(this.execution, this._format.look.background);
  }

  getFontColor(): HostValue {
    return this._format.look.fontColor;
  }

  getFontColorObject(): HostValue {
    return colourObject(this.execution, this._format.look.fontColor);
  }

  getBold(): HostValue {
    return this._format.look.bold;
  }

  getItalic(): HostValue {
    return this._format.look.italic;
  }

  getStrikethrough(): HostValue {
    return this._format.look.strikethrough;
  }

  getUnderline(): HostValue {
    return this._format.look.underline;
  }
}

export class GradientCondition extends ServiceObject {
  readonly referenceName = 'GradientCondition';

  constructor(
    book: Book,
    private readonly _gradient: Gradient,
  ) {
    super(book.execution);
  }

  getMaxColorObject(): HostValue {
    return this._colour(this._gradient.max);
  }

  getMaxType(): HostValue {
    return this._type(this._gradient.max);
  }

  getMaxValue(): string {
    return this._gradient.max?.value ?? '';
  }

  getMidColorObject(): HostValue {
    return this._colour(this._gradient.mid);
  }

  getMidType(): HostValue {
    return this._type(this._gradient.mid);
  }

  getMidValue(): string {
    return this._gradient.mid?.value ?? '';
  }

  getMinColorObject(): HostValue {
    return this._colour(this._gradient.min);
  }

  getMinType(): HostValue {
    return this._type(this._gradient.min);
  }

  getMinValue(): string {
    return this._gradient.min?.value ?? '';
  }

  _colour(point: GradientPoint | undefined): HostValue {
    return colourObject(this.execution, point?.color ?? null);
  }

  _type(point: GradientPoint | undefined): HostValue {
    return point ? enumValue(this.execution, 'InterpolationType', point.type) : null;
  }
}
