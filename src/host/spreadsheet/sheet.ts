/** Sheet, part 7: protection, conditional formats, names, copies; the class that scripts hold. */
import type { HostValue } from '../border/service-object';
import { newProtection } from '../model/protection-model';
import { ConditionalFormatRule } from './conditional-format-rule';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { list, service, signatureError } from './service-arguments';
import { EnumValue } from '../border/enum-value';
import { SheetPictures } from './sheet-pictures';
import { SpreadsheetBase } from './spreadsheet-base';

export class Sheet extends SheetPictures {
  getParent(): HostValue {
    return this._book.spreadsheet();
  }

  /** Protects nobody until its editors are changed; a sheet already protected gives its protection. */
  protect(): HostValue {
    return this._book.restructure(() => {
      this._book.requirePresent(this._sheet);
      const present = this._sheet.protections.find(({ area }) => area === null);
      if (present) return new Protection(this._book, this._sheet, present);
      this._book.requireRight(this._sheet, this._sheet.wholeArea);
      const made = newProtection(this._book.model.nextProtectionId(), null);
      this._sheet.protections.push(made);
      return new Protection(this._book, this._sheet, made);
    });
  }

  getProtections(...given: HostValue[]): HostValue {
    this._book.read();
    return protectionsOf(this, given);
  }

  getConditionalFormatRules(): HostValue {
    this._book.read();
    return this._sheet.conditionalFormats.map((format) => new ConditionalFormatRule(this._book, this._sheet, format));
  }

  setConditionalFormatRules(...given: HostValue[]): void {
    const formats = list('Sheet.setConditionalFormatRules', given).map((rule) => {
      if (!(rule instanceof ConditionalFormatRule)) throw signatureError('Sheet.setConditionalFormatRules', given);
      return rule._format;
    });
    this._layOut(() => {
      this._sheet.conditionalFormats = formats;
    });
  }

  clearConditionalFormatRules(): void {
    this._layOut(() => {
      this._sheet.conditionalFormats = [];
    });
  }

  getNamedRanges(): HostValue {
    this._book.read();
    const own = this._book.model.namedRanges.filter(({ sheetId }) => sheetId === this._sheet.id);
    return own.map((named) => new NamedRange(this._book, named));
  }

  /** The copy stands last in the spreadsheet, which may be another; it is not shown. */
  copyTo(...given: HostValue[]): HostValue {
    const target = service('Sheet.copyTo', given, SpreadsheetBase);
    this._book.requirePresent(this._sheet);
    const { _book: book } = target;
    return book.adoptCopy(this._sheet, book.copyName(this._sheet.name), book.model.sheets.length);
  }
}

/** Protections of a sheet that are of the type asked for. */
export function protectionsOf(sheet: Sheet, given: readonly HostValue[]): Protection[] {
  const [type] = given;
  if (!(type instanceof EnumValue) || type.referenceName !== 'ProtectionType')
    throw signatureError('Sheet.getProtections', given);
  const isSheet = type._name === 'SHEET';
  const wanted = sheet._sheet.protections.filter(({ area }) => (area === null) === isSheet);
  return wanted.map((protection) => new Protection(sheet._book, sheet._sheet, protection));
}
