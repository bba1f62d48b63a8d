/** RangeList: several ranges, changed together. */
import { withMethods } from '../border/declared-methods';
import { ServiceObject, type HostValue } from '../border/service-object';
import type { Book } from './book';
import type { Range } from './range';

/** Members that do for each of the ranges what Range's member of the same name does for one. */
const CHANGES = [
  ...(['breakApart', 'check', 'uncheck', 'insertCheckboxes', 'removeCheckboxes', 'trimWhitespace'] as const),
  ...(['clear', 'clearContent', 'clearDataValidations', 'clearFormat', 'clearNote'] as const),
  ...(['setBackground', 'setBackgroundRGB', 'setBorder', 'setFontColor', 'setFontFamily', 'setFontLine'] as const),
  ...(['setFontSize', 'setFontStyle', 'setFontWeight', 'setFormula', 'setFormulaR1C1', 'setNote'] as const),
  ...(['setHorizontalAlignment', 'setVerticalAlignment', 'setNumberFormat', 'setShowHyperlink', 'setValue'] as const),
  ...(['setTextDirection', 'setTextRotation', 'setVerticalText', 'setWrap', 'setWrapStrategy'] as const),
];

abstract class RangeListBase extends ServiceObject {
  readonly referenceName = 'RangeList';

  constructor(
    readonly _book: Book,
    readonly _ranges: readonly Range[],
  ) {
    super(_book.execution);
  }

  getRanges(): HostValue {
    return this._ranges;
  }

  /** Selects all of them; the last is the active one. */
  activate(): HostValue {
    this._book.select(this._ranges);
    return this;
  }

  _each(name: string, given: readonly HostValue[]): HostValue {
    for (const range of this._ranges) {
      const change = (range as unknown as Record<string, ((...values: readonly HostValue[]) => void) | undefined>)[
        name
      ];
      if (!change) throw new Error(`NOT IMPLEMENTED: Range.${name}`);
      change.apply(range, [...given]);
    }
    return this;
  }
}

export class RangeList extends withMethods(
  RangeListBase,
  CHANGES,
  (name) => (list, given) => list._each(name, given),
) {}
