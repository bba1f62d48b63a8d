/** What the sidebar of the one-stop desk has to know when it opens: whose figures are typed, and what was imported last. */
import type { LocalDateTime } from '../../core/calendar/calendar-date';
import { isInScope, unitDirectory, unitsOfGroup, type UnitNames } from '../../core/unit-directory';
import type { SidebarJob } from '../guard';
import { readUnitRows } from '../figures/inputs';
import { readLastImport } from './last-import';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { readSettings } from '../settings';
import { readTable } from '../tabs/table';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';
import { whyNotUndone } from './undo-one-stop';

export interface UndoableImport {
  readonly name: string;
  readonly origin: string;
  readonly importedAt: LocalDateTime;
  readonly rowCount: number;
  /** Rows of before that undoing brings back. */
  readonly replacedCount: number;
  /** Why it cannot be undone, `null` where it can. */
  readonly obstacle: string | null;
}

export interface OneStopDesk {
  readonly today: string;
  /** Units in scope that settle dossiers, in the order of the directory. */
  readonly units: readonly string[];
  /** Every name by which a unit is known, so that the page tells units from what stands over or under them. */
  readonly names: readonly UnitNames[];
  readonly lastImport: UndoableImport | null;
}

function describeDesk(ports: Ports): OneStopDesk {
  const today = ports.clock.today();
  const rows = readUnitRows(ports.sheets);
  const directory = unitDirectory(rows);
  const members = unitsOfGroup(directory, readSettings(ports.sheets).settlingGroup);
  const last = readLastImport(ports.memory);
  return {
    today,
    units: members.filter((unit) => isInScope(unit, today)).map(({ name }) => name),
    names: rows.map(({ name, otherNames }) => ({ name, otherNames })),
    lastImport: last && {
      name: last.name,
      origin: last.origin,
      importedAt: last.importedAt,
      rowCount: last.written.length,
      replacedCount: last.removed?.length ?? 0,
      obstacle: whyNotUndone(ports, readTable(ports.sheets, ONE_STOP), last),
    },
  };
}

export const OPEN_ONE_STOP_DESK: SidebarJob<Opening, OneStopDesk> = {
  name: 'Mở bảng nhập số liệu một cửa',
  may: 'editor',
  ...OPENING,
  run: describeDesk,
};
