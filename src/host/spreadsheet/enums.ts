/** The enumerations of SpreadsheetApp that the host knows, by name, values in Google's order. */
import type { Execution } from '../border/service-object';
import type { EnumOf } from '../border/enum-value';
import { googleEnum } from '../border/enums';
import { FURTHER_ENUMS } from './further-enums';

const RELATIVE_DATES = ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'] as const;

const BOOLEAN_CRITERIA = [
  ...['CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_NOT_EQUAL_TO'],
  ...['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO'],
  ...['NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  ...['NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'],
  ...['TEXT_NOT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'CUSTOM_FORMULA'],
];

const VALIDATION_CRITERIA = [
  ...['DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN'],
  ...['DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN'],
  ...['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN'],
  ...['NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL'],
  ...['TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX', 'DATE_AFTER_RELATIVE'],
  ...['DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'],
];

const PASTE_TYPES = [
  ...['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES'],
  ...['PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS'],
];

/** Made anew for each execution: a value of one run is no value of another. */
export class SpreadsheetEnums {
  readonly BooleanCriteria;
  readonly BorderStyle;
  readonly CopyPasteType;
  readonly DataValidationCriteria;
  readonly Dimension;
  readonly Direction;
  readonly ProtectionType;
  readonly RelativeDate;
  readonly SheetType;
  readonly WrapStrategy;
  /** The enumerations that nothing in the host uses. */
  readonly further: Readonly<Record<string, EnumOf<string>>>;

  constructor(execution: Execution) {
    const make = <N extends string>(name: string, values: readonly N[]) => googleEnum(execution, name, values);
    this.BooleanCriteria = make('BooleanCriteria', BOOLEAN_CRITERIA);
    this.BorderStyle = make('BorderStyle', ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
    this.CopyPasteType = make('CopyPasteType', PASTE_TYPES);
    this.DataValidationCriteria = make('DataValidationCriteria', VALIDATION_CRITERIA);
    this.Dimension = make('Dimension', ['COLUMNS', 'ROWS']);
    this.Direction = make('Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
    this.ProtectionType = make('ProtectionType', ['RANGE', 'SHEET']);
    this.RelativeDate = make('RelativeDate', RELATIVE_DATES);
    this.SheetType = make('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
    this.further = Object.fromEntries(
      Object.entries(FURTHER_ENUMS).map(([name, values]) => [name, make(name, values)]),
    );
    this.WrapStrategy = make('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
  }
}
