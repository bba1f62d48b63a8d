/** What the sidebar of the register of changes has to know: the last entries, and all by which a day of posting is due. */
import type { HolidayRow } from '../../core/calendar/holidays';
import type { Deadline } from '../../core/objectives/deadline';
import { callerOf, type Role } from '../caller';
import { objectivesIn } from '../figures/figures';
import { readHolidays, readUnits } from '../figures/inputs';
import type { SidebarJob } from '../guard';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { readSettings } from '../settings';
import { textsIn } from '../tabs/seen-cells';
import { OBJECTIVES } from '../tabs/spec/objectives-tab';
import { CHANGES } from '../tabs/spec/work-tabs';
import { readTable, type Table } from '../tabs/table';

/** Columns of an entry, in the order in which it is sent. */
export const ENTRY = CHANGES.columns.map(({ id }) => id);

export interface ChangeMeasure {
  readonly number: string;
  readonly text: string;
  readonly deadline: Deadline;
  readonly followUp: string;
  readonly plan: string;
}

export interface ChangeDesk {
  readonly today: string;
  readonly role: Role;
  /** Units that the person may enter changes for. */
  readonly units: readonly string[];
  readonly year: number;
  readonly changeDays: number;
  readonly holidays: readonly HolidayRow[];
  readonly measures: readonly ChangeMeasure[];
  /** Of the register, the last first. */
  readonly last: readonly (readonly string[])[];
}

const SHOWN = 20;

/** The last entries, the last first. */
export const lastEntries = (table: Table): string[][] =>
  table.rows
    .map((row) => textsIn(table, row, ENTRY))
    .filter((entry) => entry.join('') !== '')
    .slice(-SHOWN)
    .reverse();

function describeDesk({ sheets, clock, ...ports }: Ports): ChangeDesk {
  const log = new RunLog('');
  const directory = readUnits(sheets, log);
  const { role, units } = callerOf({ sheets, clock, ...ports }, directory);
  const { year, changeDays } = readSettings(sheets);
  const objectives = readTable(sheets, OBJECTIVES);
  const measures = objectivesIn(objectives).flatMap((objective) => objective.measures);
  return {
    today: clock.today(),
    role,
    units: role === 'secretary' ? directory.units.map(({ name }) => name) : units,
    year,
    changeDays,
    holidays: readHolidays(sheets, log),
    measures: measures.map(({ number, text, deadline, row }) => {
      const [followUp = '', plan = ''] = textsIn(objectives, objectives.cells[row - 1] ?? [], ['followUp', 'plan']);
      return { number, text, deadline, followUp, plan };
    }),
    last: lastEntries(readTable(sheets, CHANGES)),
  };
}

export const OPEN_CHANGES: SidebarJob<Opening, ChangeDesk> = {
  name: 'Mở sổ thay đổi',
  may: 'staff',
  ...OPENING,
  run: describeDesk,
};
