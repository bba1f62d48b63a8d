/** Protection: who may edit a sheet or a range. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { UNBOUNDED } from '../model/bounds';
import type { ProtectionModel } from '../model/protection-model';
import { mayEdit } from '../model/protection-model';
import type { SheetModel } from '../model/sheet-model';
import type { NamedRangeModel } from '../model/workbook-model';
import type { Book } from './book';
import { NamedRange } from './named-range';
import { RangeBase } from './range-base';
import { address, flag, list, service, signatureError, text } from './service-arguments';

export class Protection extends ServiceObject {
  readonly referenceName = 'Protection';

  constructor(
    readonly _book: Book,
    readonly _sheet: SheetModel,
    readonly _protection: ProtectionModel,
  ) {
    super(_book.execution);
  }

  getProtectionType(): HostValue {
    const { RANGE, SHEET } = this._book.enums.ProtectionType;
    return this._protection.area ? RANGE : SHEET;
  }

  getRange(): HostValue {
    const { area, bounds } = this._protection;
    return this._book.range(this._sheet, area ?? this._sheet.wholeArea, area ? bounds : UNBOUNDED);
  }

  setRange(...given: HostValue[]): HostValue {
    const range = service('Protection.setRange', given, RangeBase);
    return this._change({ area: range._area, bounds: range._bounds, rangeName: null });
  }

  /** Moves the protection to the named range; both must be on one sheet (what Google says else has no source). */
  setNamedRange(...given: HostValue[]): HostValue {
    return this._bind(service('Protection.setNamedRange', given, NamedRange)._named);
  }

  setRangeName(...given: HostValue[]): HostValue {
    const name = text('Protection.setRangeName', given);
    const named = this._book.model.namedRanges.find((one) => one.name === name);
    if (!named) throw new ServiceError('Range not found');
    return this._bind(named);
  }

  getRangeName(): HostValue {
    return this._protection.rangeName;
  }

  getDescription(): string {
    return this._protection.description;
  }

  setDescription(...given: HostValue[]): HostValue {
    return this._change({ description: text('Protection.setDescription', given) });
  }

  isWarningOnly(): boolean {
    return this._protection.warningOnly;
  }

  setWarningOnly(...given: HostValue[]): HostValue {
    return this._change({ warningOnly: flag('Protection.setWarningOnly', given) });
  }

  getUnprotectedRanges(): HostValue {
    return this._protection.unprotected.map((area) => this._book.range(this._sheet, area));
  }

  setUnprotectedRanges(...given: HostValue[]): HostValue {
    const ranges = list('Protection.setUnprotectedRanges', given);
    const areas = ranges.map((range) => {
      if (!(range instanceof RangeBase)) throw signatureError('Protection.setUnprotectedRanges', given);
      if (range._sheet !== this._sheet) throw new ServiceError('Unprotected ranges must be on the protected sheet.');
      return range._area;
    });
    if (this._protection.area) throw new ServiceError('Only a protected sheet can have unprotected ranges.');
    return this._change({ unprotected: areas });
  }

  canEdit(): boolean {
    const { model, execution } = this._book;
    return model.isEditor(execution.effectiveUser) && mayEdit(this._protection, execution.effectiveUser, model.owner);
  }

  /** Only where the owner's account belongs to a Workspace domain, which the host's never does. */
  canDomainEdit(): boolean {
    return false;
  }

  /** @throws ServiceError always: the spreadsheet belongs to no domain (Google's words for that have no source) */
  setDomainEdit(): HostValue {
    throw new ServiceError('The spreadsheet does not belong to a Google Workspace domain.');
  }

  /** @throws ServiceError for those who may not edit what is protected, as the reference says (not in which words) */
  getEditors(): HostValue {
    if (!this.canEdit()) this._book.requireRight(this._sheet, this._protection.area ?? this._sheet.wholeArea);
    return this._editors().map((email) => this._book.user(email));
  }

  addEditor(...given: HostValue[]): HostValue {
    return this._addEditors([address('Protection.addEditor', given)]);
  }

  addEditors(...given: HostValue[]): HostValue {
    return this._addEditors(
      list('Protection.addEditors', given).map((_, index, all) => address('Protection.addEditors', all, index)),
    );
  }

  removeEditor(...given: HostValue[]): HostValue {
    return this._removeEditors([address('Protection.removeEditor', given)]);
  }

  removeEditors(...given: HostValue[]): HostValue {
    const all = list('Protection.removeEditors', given);
    return this._removeEditors(all.map((_, index) => address('Protection.removeEditors', all, index)));
  }

  remove(): void {
    this._change({});
    this._sheet.protections = this._sheet.protections.filter((protection) => protection !== this._protection);
  }

  _bind({ name, sheetId, area }: NamedRangeModel): HostValue {
    if (sheetId !== this._sheet.id) throw new ServiceError('The named range must be on the protected sheet.');
    return this._change({ area, rangeName: name });
  }

  /**
   * Those that it names: at first the spreadsheet's editors, without the owner, who may edit in any case and is told only
   * where somebody has added him; nobody where it only warns.
   */
  _editors(): string[] {
    const { owner, editors } = this._book.model;
    if (this._protection.warningOnly) return [];
    return this._protection.editors ?? editors.filter((email) => email !== owner);
  }

  _addEditors(emails: readonly string[]): HostValue {
    return this._change({ editors: [...new Set([...this._editors(), ...emails])] });
  }

  /** Neither the owner nor the current user can be removed. */
  _removeEditors(emails: readonly string[]): HostValue {
    const kept = [this._book.model.owner, this.execution.effectiveUser];
    const editors = this._editors().filter((email) => kept.includes(email) || !emails.includes(email));
    return this._change({ editors });
  }

  _change(change: Partial<ProtectionModel>): HostValue {
    return this._book.restructure(() => {
      if (!this.canEdit()) this._book.requireRight(this._sheet, this._protection.area ?? this._sheet.wholeArea);
      Object.assign(this._protection, change);
      return this;
    });
  }
}
