/** The filter of a sheet: a block whose first row is its heading, and what each column must hold for a row to be seen. */
import type { Area } from './area';
import { meets, type CriteriaContext, type TestedCell } from './boolean-criteria';
import { readDisplay, readValues } from './cell-reading';
import type { SheetLocale } from './sheet-locale';
import type { SheetModel } from './sheet-model';
import type { RuleArgument } from './validation-rule';

export interface FilterCriteriaModel {
  /** Name of Google's `BooleanCriteria`; `null` where only values or colours are looked at. */
  readonly criteria: string | null;
  readonly args: readonly RuleArgument[];
  /** Texts as shown. */
  readonly hiddenValues: readonly string[];
  /** For pivot tables only. */
  readonly visibleValues: readonly string[];
  readonly background: string | null;
  readonly foreground: string | null;
}

export const NO_CRITERIA: FilterCriteriaModel = {
  criteria: null,
  args: [],
  hiddenValues: [],
  visibleValues: [],
  background: null,
  foreground: null,
};

export interface FilterModel {
  area: Area;
  /** By the column's number on the sheet. */
  columns: Readonly<Record<string, FilterCriteriaModel>>;
}

export interface FilterContext extends CriteriaContext {
  readonly locale: SheetLocale;
}

/** Whether the filter of the sheet hides a row, by what its cells hold now. */
export function isHiddenByFilter(sheet: SheetModel, row: number, context: FilterContext): boolean {
  const { filter } = sheet;
  if (!filter || row <= filter.area.row || row >= filter.area.row + filter.area.height) return false;
  return Object.entries(filter.columns).some(([column, criteria]) => {
    return !isShown(sheet, criteria, { row, column: Number(column), height: 1, width: 1 }, context);
  });
}

/** The filter after its block has moved with the rows and columns of the sheet; `null` where nothing of it is left. */
export function movedFilter(filter: FilterModel, move: (area: Area) => Area | null): FilterModel | null {
  const { area } = filter;
  const columns = Object.entries(filter.columns).flatMap(([column, criteria]) => {
    const moved = move({ ...area, column: Number(column), width: 1 });
    return moved ? [[String(moved.column), criteria] as const] : [];
  });
  const moved = move(area);
  return moved && Object.assign(filter, { area: moved, columns: Object.fromEntries(columns) });
}

function isShown(sheet: SheetModel, criteria: FilterCriteriaModel, at: Area, context: FilterContext): boolean {
  const cell = testedCell(sheet, at, context.locale);
  const { row, column } = at;
  if (criteria.hiddenValues.includes(cell.shown)) return false;
  if (criteria.background !== null && sheet.styles.at('background', row, column) !== criteria.background) return false;
  if (criteria.foreground !== null && sheet.styles.at('fontColor', row, column) !== criteria.foreground) return false;
  return criteria.criteria === null || meets(criteria.criteria, criteria.args, cell, context);
}

function testedCell(sheet: SheetModel, at: Area, locale: SheetLocale): TestedCell {
  const [[value = ''] = []] = readValues(sheet, at, (serial) => ({ serial }));
  const [[shown = ''] = []] = readDisplay(sheet, at, locale);
  const isDate = typeof value === 'object';
  return { value: isDate ? value.serial : value, isDate, shown };
}
