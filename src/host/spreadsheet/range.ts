/** Range, part 7: sorting, copying, protecting; the class that scripts hold. */
import { ServiceError, type HostValue } from '../border/service-object';
import { copyArea, type CopiedParts } from '../model/copying';
import { newProtection } from '../model/protection-model';
import { sortRows, type SortKey } from '../model/sorting';
import { EnumValue } from '../border/enum-value';
import { Protection } from './protection';
import { checkedArea } from './range-bounds';
import { RangeNotes } from './range-notes';
import { signatureError, wholeNumbers } from './service-arguments';

const ALL: CopiedParts = { contents: true, look: true, rules: true, notes: true };
const PASTED: Readonly<Record<string, CopiedParts>> = {
  PASTE_NORMAL: ALL,
  PASTE_FORMAT: { look: true, rules: true },
  PASTE_VALUES: { contents: true },
  PASTE_DATA_VALIDATION: { rules: true },
};

export class Range extends RangeNotes {
  /** Sorts the rows of the range by columns of the sheet: a number, `{column, ascending}`, or a list of these. */
  sort(...given: HostValue[]): HostValue {
    const specs = Array.isArray(given[0]) ? (given[0] as readonly HostValue[]) : [given[0]];
    const keys = specs.map((spec) => this._sortKey(spec, given));
    const { locale } = this._book.model;
    return this._write(() => sortRows(this._sheet, this._area, keys, locale.code));
  }

  /** The block is copied to the destination's top left, again and again where the destination is bigger. */
  copyTo(...given: HostValue[]): void {
    const [destination] = given;
    if (!(destination instanceof Range)) throw signatureError('Range.copyTo', given);
    if (given[2] === true) throw new Error('NOT IMPLEMENTED: Range.copyTo transposed');
    const parts = copiedParts(given);
    const { row, column, height, width } = destination._area;
    const times = {
      down: Math.max(1, Math.floor(height / this._area.height)),
      across: Math.max(1, Math.floor(width / this._area.width)),
    };
    const target = checkedArea(
      destination._sheet,
      row,
      column,
      this._area.height * times.down,
      this._area.width * times.across,
    );
    this._book.read(this._area.height * this._area.width);
    this._book.write(destination._sheet, target, target.height * target.width, () =>
      copyArea(this._sheet, this._area, destination._sheet, target, parts),
    );
  }

  /** Protects nobody until its editors are changed; a block already protected gets one more protection. */
  protect(): HostValue {
    return this._book.restructure(() => {
      this._book.requireRight(this._sheet, this._area);
      const protection = newProtection(this._book.model.nextProtectionId(), this._area);
      this._sheet.protections.push(protection);
      return new Protection(this._book, this._sheet, protection);
    });
  }

  _sortKey(spec: HostValue | undefined, given: readonly HostValue[]): SortKey {
    const isRecord = typeof spec === 'object' && spec !== null && 'column' in spec;
    const record = (isRecord ? spec : { column: spec }) as { readonly [key: string]: HostValue };
    const [column = 0] = wholeNumbers('Range.sort', [record['column']]);
    if (column < this._area.column || column > this.getLastColumn()) {
      throw new ServiceError('Sort columns must be within the range.');
    }
    if (isRecord && record['ascending'] instanceof EnumValue) throw signatureError('Range.sort', given);
    return { column, ascending: record['ascending'] !== false };
  }
}

function copiedParts(given: readonly HostValue[]): CopiedParts {
  const option = given[1];
  if (option === undefined) return ALL;
  if (option instanceof EnumValue) {
    const parts = PASTED[option._name];
    if (!parts) throw new Error(`NOT IMPLEMENTED: CopyPasteType.${option._name}`);
    return parts;
  }
  if (option === null || typeof option !== 'object') throw signatureError('Range.copyTo', given);
  const { contentsOnly, formatOnly } = option as { readonly [key: string]: HostValue };
  if (contentsOnly === true) return { contents: true };
  return formatOnly === true ? { look: true, rules: true } : ALL;
}
