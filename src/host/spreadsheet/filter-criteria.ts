/** FilterCriteria and its builder: what a column must hold for a row to be seen. */
import { withMethods } from '../border/declared-methods';
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { NO_CRITERIA, type FilterCriteriaModel } from '../model/filter';
import type { Book } from './book';
import { colourCode, colourObject } from './colour';
import { argumentValue } from './rule-arguments';
import { conditionOf, FILTER_CONDITIONS, givenCondition } from './when-conditions';

abstract class CriteriaReading extends ServiceObject {
  _criteria: FilterCriteriaModel;

  constructor(
    readonly _book: Book,
    criteria: FilterCriteriaModel = NO_CRITERIA,
  ) {
    super(_book.execution);
    this._criteria = criteria;
  }

  copy(): HostValue {
    return new FilterCriteriaBuilder(this._book, this._criteria);
  }

  getCriteriaType(): HostValue {
    const { criteria } = this._criteria;
    return criteria === null ? null : (this._book.enums.BooleanCriteria[criteria] ?? null);
  }

  getCriteriaValues(): HostValue {
    return this._criteria.args.map((argument) => argumentValue(this._book, argument));
  }

  getHiddenValues(): HostValue {
    return this._criteria.hiddenValues;
  }

  getVisibleValues(): HostValue {
    return this._criteria.visibleValues;
  }

  getVisibleBackgroundColor(): HostValue {
    return colourObject(this.execution, this._criteria.background);
  }

  getVisibleForegroundColor(): HostValue {
    return colourObject(this.execution, this._criteria.foreground);
  }
}

export class FilterCriteria extends CriteriaReading {
  readonly referenceName = 'FilterCriteria';
}

abstract class CriteriaBuilding extends CriteriaReading {
  readonly referenceName = 'FilterCriteriaBuilder';

  build(): HostValue {
    return new FilterCriteria(this._book, this._criteria);
  }

  withCriteria(criteria: HostValue, args: HostValue): HostValue {
    return this._set(givenCondition(this._book, criteria, args));
  }

  setHiddenValues(values: HostValue): HostValue {
    return this._set({ hiddenValues: texts(values), visibleValues: [] });
  }

  setVisibleValues(values: HostValue): HostValue {
    return this._set({ hiddenValues: [], visibleValues: texts(values) });
  }

  setVisibleBackgroundColor(colour: HostValue): HostValue {
    return this._set({ background: colourCode(colour), foreground: null });
  }

  setVisibleForegroundColor(colour: HostValue): HostValue {
    return this._set({ background: null, foreground: colourCode(colour) });
  }

  _set(change: Partial<FilterCriteriaModel>): HostValue {
    this._criteria = { ...this._criteria, ...change };
    return this;
  }
}

export class FilterCriteriaBuilder extends withMethods(
  CriteriaBuilding,
  Object.keys(FILTER_CONDITIONS) as (keyof typeof FILTER_CONDITIONS)[],
  (name) => (builder, given) => builder._set(conditionOf(builder._book, FILTER_CONDITIONS[name], given)),
) {}

/** @throws ServiceError where one of them is null, as Google's reference says (not in which words) */
function texts(values: HostValue): string[] {
  return (values as readonly HostValue[]).map((value) => {
    if (value === null || value === undefined) throw new ServiceError('Invalid argument: values');
    return String(value);
  });
}
