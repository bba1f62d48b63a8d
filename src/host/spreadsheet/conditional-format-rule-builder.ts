/** ConditionalFormatRuleBuilder, part 3: the conditions, and points of a colour scale; the class that scripts hold. */
import { withMethods } from '../border/declared-methods';
import type { HostValue } from '../border/service-object';
import { colourCode } from './colour';
import { ConditionalFormatBuilderBase } from './conditional-format-builder-base';
import { cssColour } from './css-colour';
import { conditionOf, givenCondition, SHARED_CONDITIONS } from './when-conditions';

/** Setters of a colour scale: its point, how the colour is given, and whether type and value of the point are too. */
const GRADIENT_SETTERS = {
  setGradientMaxpoint: ['max', cssColour],
  setGradientMaxpointObject: ['max', colourCode],
  setGradientMaxpointWithValue: ['max', cssColour],
  setGradientMaxpointObjectWithValue: ['max', colourCode],
  setGradientMidpointWithValue: ['mid', cssColour],
  setGradientMidpointObjectWithValue: ['mid', colourCode],
  setGradientMinpoint: ['min', cssColour],
  setGradientMinpointObject: ['min', colourCode],
  setGradientMinpointWithValue: ['min', cssColour],
  setGradientMinpointObjectWithValue: ['min', colourCode],
} as const;

const namesOf = <N extends string>(table: Readonly<Record<N, unknown>>): N[] => Object.keys(table) as N[];

const WithConditions = withMethods(
  ConditionalFormatBuilderBase,
  namesOf(SHARED_CONDITIONS),
  (name) => (builder, given) => builder._when(conditionOf(builder._book, SHARED_CONDITIONS[name], given)),
);

const WithGradients = withMethods(WithConditions, namesOf(GRADIENT_SETTERS), (name) => (builder, given) => {
  const [point, readColour] = GRADIENT_SETTERS[name];
  return builder._setPoint(point, readColour(given[0]), name.endsWith('WithValue') ? given : null);
});

export class ConditionalFormatRuleBuilder extends WithGradients {
  copy(): HostValue {
    return new ConditionalFormatRuleBuilder(this._book, this._finish, this._sheet, this._format);
  }

  withCriteria(criteria: HostValue, args: HostValue): HostValue {
    return this._when(givenCondition(this._book, criteria, args));
  }
}
