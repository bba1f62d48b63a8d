/** The enumerations of SpreadsheetApp that the host itself uses; the border gives scripts the same objects. */
import type { EnumOf } from '../border/enum-value';
import { googleEnum } from '../border/enums';
import type { Execution } from '../border/service-object';

/** Of one execution: a value of one run is no value of another. */
export class SpreadsheetEnums {
  readonly BooleanCriteria: EnumOf<string>;
  readonly BorderStyle: EnumOf<'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE'>;
  readonly CopyPasteType: EnumOf<string>;
  readonly DataValidationCriteria: EnumOf<string>;
  readonly Dimension: EnumOf<'COLUMNS' | 'ROWS'>;
  readonly Direction: EnumOf<'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT'>;
  readonly ProtectionType: EnumOf<'RANGE' | 'SHEET'>;
  readonly RelativeDate: EnumOf<string>;
  readonly SheetType: EnumOf<'GRID' | 'OBJECT' | 'DATASOURCE'>;
  readonly WrapStrategy: EnumOf<'WRAP' | 'OVERFLOW' | 'CLIP'>;

  constructor(execution: Execution) {
    const named = <N extends string>(name: string): EnumOf<N> => googleEnum(execution, name) as EnumOf<N>;
    this.BooleanCriteria = named('BooleanCriteria');
    this.BorderStyle = named('BorderStyle');
    this.CopyPasteType = named('CopyPasteType');
    this.DataValidationCriteria = named('DataValidationCriteria');
    this.Dimension = named('Dimension');
    this.Direction = named('Direction');
    this.ProtectionType = named('ProtectionType');
    this.RelativeDate = named('RelativeDate');
    this.SheetType = named('SheetType');
    this.WrapStrategy = named('WrapStrategy');
  }
}
