/** What a spreadsheet does for its active sheet: members of Sheet that Spreadsheet has too, under the same names. */
import type { HostValue } from '../border/service-object';
import type { Sheet } from './sheet';

const NAMES = [
  ...['autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getColumnWidth'],
  ...['getFrozenColumns', 'getRowHeight', 'getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter'],
  ...['insertColumnBefore', 'insertColumnsAfter', 'insertColumnsBefore', 'insertRowAfter', 'insertRowBefore'],
  ...['insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser', 'isRowHiddenByUser', 'setColumnWidth'],
  ...['setFrozenColumns', 'setRowHeight', 'unhideColumn', 'unhideRow'],
] as const satisfies readonly (keyof Sheet)[];

type ActiveSheetMembers = Readonly<Record<(typeof NAMES)[number], (...given: HostValue[]) => HostValue>>;

/** Methods by name, for a class whose objects have an active sheet. */
export function activeSheetMembers(): PropertyDescriptorMap & ThisType<{ readonly _active: ActiveSheetMembers }> {
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      {
        value(this: { readonly _active: ActiveSheetMembers }, ...given: HostValue[]): HostValue {
          return this._active[name](...given);
        },
      },
    ]),
  );
}
