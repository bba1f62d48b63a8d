/** Rows of the set-up's tabs in the page: texts by the ids of their columns. */
import { EDITED, type EditedTab, type RowTexts } from '../../../app/set-up-desk/edited-rows';
import { unitDirectory, type UnitDirectory } from '../../../core/unit-directory';
import type { GivenBy } from '../../../app/sidebar-calls';

export type Desk = GivenBy<'openSetUp'>;

export interface Change {
  readonly seen: RowTexts | null;
  readonly wanted: RowTexts | null;
}

const idsOf = (tab: EditedTab): readonly string[] => EDITED[tab].ids;

export const textIn = (tab: EditedTab, row: RowTexts, id: string): string => row[idsOf(tab).indexOf(id)] ?? '';

/** The row with some texts changed; of no row, a new one. */
export const rowWith = (tab: EditedTab, row: RowTexts | null, texts: Readonly<Record<string, string>>): string[] =>
  idsOf(tab).map((id) => texts[id] ?? (row ? textIn(tab, row, id) : ''));

/** As a call takes them. */
export const sendable = (changes: readonly Change[]) =>
  changes.map(({ seen, wanted }) => ({ seen: seen && [...seen], wanted: wanted && [...wanted] }));

/** Makes the changes undone. */
export const reversed = (changes: readonly Change[]): Change[] =>
  changes.map(({ seen, wanted }) => ({ seen: wanted, wanted: seen }));

export function directoryOf({ rows }: Desk): UnitDirectory {
  const read = (row: RowTexts, id: string): string => textIn('units', row, id);
  return unitDirectory(
    (rows.units ?? []).map((row) => ({
      name: read(row, 'name'),
      otherNames: read(row, 'otherNames'),
      group: read(row, 'group'),
      email: read(row, 'email'),
      account: read(row, 'account'),
      scope: read(row, 'scope'),
    })),
  );
}

/** A setting as it stands, `''` where it is blank or not there. */
export const settingIn = ({ rows }: Desk, name: string): string =>
  textIn('settings', rows.settings?.find((row) => textIn('settings', row, 'name') === name) ?? [], 'value');
