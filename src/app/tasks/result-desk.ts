/** The lines of tab `Công việc` that the person at the keyboard may report on, as they stand. */
import { readKey } from '../../core/tasks/task';
import { callerOf, mayReportFor, type Role } from '../caller';
import type { SidebarJob } from '../guard';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { TASKS } from '../tabs/spec/work-tabs';
import { textsIn } from '../tabs/seen-cells';
import { columnOf, readTable } from '../tabs/table';
import { TYPED, WRITTEN } from './read-work';

export interface ResultLine {
  /** In the tab, when it was looked at. */
  readonly row: number;
  /** Of each column that the tracker writes, and that people fill, in the order of the tab's declaration. */
  readonly written: readonly string[];
  readonly typed: readonly string[];
}

export interface ResultDesk {
  readonly today: string;
  readonly role: Role;
  /** Of the person. */
  readonly units: readonly string[];
  readonly lines: readonly ResultLine[];
  /** Of the tab, and the column of its drop-down. */
  readonly link: string;
  readonly column: number;
}

function describeDesk(ports: Ports): ResultDesk {
  const caller = callerOf(ports);
  const table = readTable(ports.sheets, TASKS);
  return {
    today: ports.clock.today(),
    role: caller.role,
    units: caller.units,
    lines: table.rows.flatMap((row, index) =>
      readKey(table.text(row, 'key')) && mayReportFor(caller, table.text(row, 'unit'))
        ? [
            {
              row: table.rowNumber(index),
              written: textsIn(table, row, WRITTEN),
              typed: textsIn(table, row, TYPED),
            },
          ]
        : [],
    ),
    link: table.tab.link(),
    column: columnOf(table.heading, 'status'),
  };
}

export const OPEN_RESULTS: SidebarJob<Opening, ResultDesk> = {
  name: 'Mở bảng cập nhật kết quả',
  may: 'staff',
  ...OPENING,
  run: describeDesk,
};
