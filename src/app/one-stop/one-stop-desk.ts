/** What the sidebar of the one-stop desk has to know when it opens: whose figures are typed, and what was imported last. */
import type { LocalDateTime } from '../../core/calendar/calendar-date';
import { isInScope, unitsOfGroup } from '../../core/unit-directory';
import type { SidebarJob } from '../guard';
import { readUnits } from '../figures/inputs';
import { readLastImport } from './last-import';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
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
  readonly lastImport: UndoableImport | null;
}

function describeDesk(ports: Ports): OneStopDesk {
  const today = ports.clock.today();
  const directory = readUnits(ports.sheets, new RunLog(''));
  const members = unitsOfGroup(directory, readSettings(ports.sheets).settlingGroup);
  const last = readLastImport(ports.memory);
  return {
    today,
    units: members.filter((unit) => isInScope(unit, today)).map(({ name }) => name),
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
