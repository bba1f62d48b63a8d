/** Arguments of validation and conditional format rules, between scripts and the model. */
import { Instant, type HostValue } from '../border/service-object';
import type { RuleArgument } from '../model/validation-rule';
import type { Book } from './book';
import { EnumValue } from '../border/enum-value';
import { RangeBase } from './range-base';
import { findPlace } from './range-bounds';

/** A script's argument as the model keeps it. */
export function ruleArgument(book: Book, value: HostValue): RuleArgument {
  if (value instanceof Instant) return { moment: value.milliseconds };
  if (value instanceof RangeBase) return { range: book.model.fullA1(value._sheet, value._area) };
  if (value instanceof EnumValue) return { relative: value._name };
  if (Array.isArray(value)) return (value as readonly HostValue[]).map(String);
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') throw new Error(`NOT IMPLEMENTED: ${String(value)} as a rule's argument`);
  return value;
}

/** A rule's argument as scripts get it: a Date, a Range, a relative date, or itself. */
export function argumentValue(book: Book, argument: RuleArgument): HostValue {
  if (typeof argument !== 'object' || argument === null) return argument;
  if ('moment' in argument) return new Instant(argument.moment);
  if ('relative' in argument) return book.enums.RelativeDate[argument.relative];
  if (!('range' in argument)) return argument;
  const { sheet, area } = findPlace(book.model, book.activeSheet, argument.range);
  return book.range(sheet, area);
}
