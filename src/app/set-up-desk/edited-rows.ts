/** The tabs that the set-up fills, as a page sees them: rows of texts, in the columns that people fill. */
import type { Sheets } from '../ports';
import { OBJECTIVES } from '../tabs/spec/objectives-tab';
import { SETTINGS, UNITS } from '../tabs/spec/set-up-tabs';
import { textsIn } from '../tabs/seen-cells';
import { readTable, type Table } from '../tabs/table';

export const EDITED = {
  settings: { spec: SETTINGS, ids: ['name', 'value', 'help'] },
  units: {
    spec: UNITS,
    ids: ['name', 'otherNames', 'group', 'email', 'account', 'contact', 'phone', 'scope', 'confirmed'],
  },
  objectives: {
    spec: OBJECTIVES,
    ids: [
      ...['number', 'objective', 'target', 'measure', 'time', 'responsible', 'note'],
      ...['resources', 'evaluation', 'followUp', 'plan', 'aim'],
    ],
  },
} as const;

export type EditedTab = keyof typeof EDITED;

/** One text for each of the tab's ids, as the cell has it. */
export type RowTexts = readonly string[];

/** Rows that say something, each with its place in `table.rows`. */
export function rowsIn(table: Table, tab: EditedTab): { readonly index: number; readonly texts: RowTexts }[] {
  return table.rows.flatMap((row, index) => {
    const texts = textsIn(table, row, EDITED[tab].ids);
    return texts.join('').trim() !== '' ? [{ index, texts }] : [];
  });
}

/** @throws TrackerFault where the tab or a heading is missing */
export function editedTable(sheets: Sheets, tab: EditedTab): Table {
  return readTable(sheets, EDITED[tab].spec);
}
