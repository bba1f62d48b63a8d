/** ConditionalFormatRule: a rule as scripts read it. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { ConditionalFormat } from '../model/conditional-format';
import type { SheetModel } from '../model/sheet-model';
import type { Book } from './book';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { booleanConditionOf, gradientConditionOf } from './format-conditions';

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
    return booleanConditionOf(this._book, this._format);
  }

  getGradientCondition(): HostValue {
    return gradientConditionOf(this._book, this._format);
  }

  copy(): HostValue {
    const make = (sheet: SheetModel, format: ConditionalFormat): HostValue =>
      new ConditionalFormatRule(this._book, sheet, format);
    return new ConditionalFormatRuleBuilder(this._book, make, this._sheet, this._format);
  }
}
