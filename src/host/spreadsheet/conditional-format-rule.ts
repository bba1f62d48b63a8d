/** ConditionalFormatRule and its condition, as scripts read them. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { ConditionalFormat } from '../model/conditional-format';
import type { SheetModel } from '../model/sheet-model';
import type { Book } from './book';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { argumentValue } from './rule-arguments';

export class ConditionalFormatRule extends ServiceObject {
  readonly referenceName = 'ConditionalFormatRule';

  constructor(
    readonly _book: Book,
    readonly _sheet: SheetModel,
    readonly _format: ConditionalFormat,
  ) {
    super(_book.execution);
  }

  getRanges(): HostValue {
    return this._format.ranges.map((area) => this._book.range(this._sheet, area));
  }

  getBooleanCondition(): HostValue {
    return new BooleanCondition(this._book, this._format);
  }

  /** Colour scales are not among what the host knows. */
  getGradientCondition(): HostValue {
    return null;
  }

  copy(): HostValue {
    const make = (sheet: SheetModel, format: ConditionalFormat): HostValue =>
      new ConditionalFormatRule(this._book, sheet, format);
    return new ConditionalFormatRuleBuilder(this._book, make, this._sheet, this._format);
  }
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

  getFontColor(): HostValue {
    return this._format.look.fontColor;
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
