/**
 * Recomputes tab `Công việc`: the tracker's own columns of each line, lines that come in and lines that go. What people typed
 * is in no write's range, and a line that holds any of it is never removed.
 */
import { addDays } from '../../core/calendar/calendar-date';
import type { Figures } from '../figures/figures';
import { carryTasks, type CarriedTasks } from '../../core/tasks/carried-tasks';
import { followedMeasures } from '../../core/tasks/followed-measures';
import { FOLLOW_UPS, type FollowedMeasure } from '../../core/tasks/follow-up';
import { owedTasks } from '../../core/tasks/owed-tasks';
import { standingOf, STATES, type Standing, type Task } from '../../core/tasks/task';
import { countTasks, type TaskCounts } from '../../core/tasks/task-counts';
import { quotedText } from '../../core/text/foreign-text';
import type { Cell } from '../../core/text/text';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import type { CellRecord } from '../tabs/appended-rows';
import type { CellMap } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { addRecords, removeRows } from '../tabs/row-changes';
import { columnOf, readTable, type Table } from '../tabs/table';
import { OBJECTIVES } from '../tabs/spec/objectives-tab';
import { TASKS } from '../tabs/spec/work-tabs';
import { readChanges, reportIn, standingRows } from './read-work';

export interface TaskRun {
  readonly counts: TaskCounts;
  /** `Cách theo dõi` proposed where nobody chose, by the measure's row in `Mục tiêu`. */
  readonly proposed: ReadonlyMap<number, string>;
}

/** What is reported before the working day begins was reported the day before. */
const MORNING = '09:00';

interface Plan extends CarriedTasks {
  readonly measures: readonly FollowedMeasure[];
  readonly standings: ReadonlyMap<Task, Standing>;
}

/** @param before the tab as it was read in this run */
export function recomputeTasks(ports: Ports, log: RunLog, figures: Figures, before: Table): TaskRun {
  const { sheets } = ports;
  const planFor = planner(ports, log, figures);
  let [table, plan] = [before, planFor(before)];
  if (plan.removed.length > 0) {
    // Looked at again: somebody may have reported on one since the run began.
    table = readTable(sheets, TASKS);
    plan = planFor(table);
    removeRows(sheets, table, plan.removed);
    table = readTable(sheets, TASKS);
    plan = planFor(table);
  }
  table = keepCells(sheets, table, blocksOf(table, plan));
  // Rows are told by their keys while all else is written, and by all else while a key is.
  const changed = [...plan.standing].some(([row, { key }]) => key !== cellIn(table, row, 'key'));
  if (changed) {
    const column = columnOf(table.heading, 'key');
    const keys = [...planFor(table).standing].filter(([row, { key }]) => key !== cellIn(table, row, 'key'));
    table = keepCells(sheets, table, new Map(keys.map(([row, { key }]) => [row, new Map([[column, key]])])));
  }
  addRecords(
    sheets,
    table,
    plan.added.map((task) => ({ key: task.key, ...recordOf(task, plan) })),
  );
  reportMeasures(plan.measures, log, figures);
  return {
    counts: countTasks([...plan.standings].map(([task, { outcome }]) => ({ task, outcome }))),
    proposed: proposals(plan.measures, figures),
  };
}

const cellIn = ({ cells, heading }: Table, row: number, id: string): Cell =>
  cells[row - 1]?.[columnOf(heading, id) - 1] ?? '';

function planner(ports: Ports, log: RunLog, figures: Figures): (table: Table) => Plan {
  const { settings, directory, calendar, objectives, objectivesTable, assessments, imports } = figures;
  const today = ports.clock.today();
  const reportedBy = ports.clock.now().slice(11) < MORNING ? addDays(today, -1) : today;
  const held = { figures, imports, assessments, changes: readChanges(ports.sheets, log), today };
  const leaders = directory.expand(settings.leaders).units;
  const secretary = directory.expand(settings.secretary).units[0]?.name ?? settings.secretary;
  const rules = { ...settings, calendar, directory, leaders, secretary };
  const choiceIn = (row: number): { followUp: string; plan: string } => {
    const cells = objectivesTable.rows[row - objectivesTable.heading.row - 1] ?? [];
    return { followUp: objectivesTable.text(cells, 'followUp'), plan: objectivesTable.text(cells, 'plan') };
  };
  return (table) => {
    const standing = standingRows(table);
    const measures = followedMeasures(objectives, choiceIn, directory, standing);
    const owed = owedTasks(measures, rules, held);
    const carried = carryTasks(owed, standing, settings.year, directory);
    const stand = (task: Task, cells: readonly Cell[]): readonly [Task, Standing] => [
      task,
      standingOf(task, reportIn(table, cells), today, reportedBy),
    ];
    const standings = new Map([
      ...[...carried.standing].map(([row, task]) => stand(task, table.cells[row - 1] ?? [])),
      ...carried.added.map((task) => stand(task, [])),
    ]);
    return { ...carried, measures, standings };
  };
}

const recordOf = (task: Task, { standings }: Plan): CellRecord => ({
  number: task.number,
  text: task.text,
  unit: task.unit,
  period: task.period,
  due: task.due,
  standing: standings.get(task)?.state ?? '',
  countedOn: standings.get(task)?.countedOn ?? '',
  seen: task.seen?.text ?? '',
});

/** For each of the tracker's columns one run of cells, from the first row that changes to the last. */
function blocksOf(table: Table, plan: Plan): CellMap {
  const records = new Map<number, CellRecord>([
    ...[...plan.standing].map(([row, task]) => [row, recordOf(task, plan)] as const),
    ...plan.withoutPlace.map((row) => [row, { standing: STATES.noPlace, seen: '' }] as const),
  ]);
  const changed = [...records].flatMap(([row, record]) =>
    Object.entries(record).some(([id, cell]) => cellIn(table, row, id) !== cell) ? [row] : [],
  );
  const blocks = new Map<number, ReadonlyMap<number, Cell>>();
  if (changed.length === 0) return blocks;
  const ids = TASKS.columns.filter(({ id, isView }) => isView && id !== 'key').map(({ id }) => id);
  for (let row = Math.min(...changed); row <= Math.max(...changed); row += 1) {
    const record = records.get(row);
    blocks.set(row, new Map(ids.map((id) => [columnOf(table.heading, id), record?.[id] ?? cellIn(table, row, id)])));
  }
  return blocks;
}

function proposals(measures: readonly FollowedMeasure[], { objectivesTable: table }: Figures): Map<number, string> {
  const isChosen = (row: number): boolean =>
    table.text(table.rows[row - table.heading.row - 1] ?? [], 'followUp') !== '';
  return new Map(
    measures.flatMap(({ row, followUp }) => (isChosen(row) ? [] : [[row, FOLLOW_UPS[followUp]] as const])),
  );
}

/** What is unclear in the deadlines and units of the measures, without writing anything. */
export function reportTasks(ports: Ports, log: RunLog, figures: Figures): void {
  reportMeasures(planner(ports, log, figures)(readTable(ports.sheets, TASKS)).measures, log, figures);
}

function reportMeasures(measures: readonly FollowedMeasure[], log: RunLog, { objectivesTable }: Figures): void {
  const say = (row: number, id: string, text: string): void => {
    const heading = OBJECTIVES.columns.find((column) => column.id === id)?.heading ?? '';
    log.warn(`Trang tính “${objectivesTable.tab.name}”, hàng ${row}, cột “${heading}”: ${text}`);
  };
  for (const { row, deadline, plan, responsible } of measures) {
    if (deadline.kind === 'unclear') {
      const then = 'Ghi thời hạn rõ hơn ở cột “Lịch theo dõi”; không cần sửa lời văn của quyết định.';
      say(row, plan === '' ? 'time' : 'plan', `chưa xác định được ${quotedText(deadline.text)}. ${then}`);
    }
    for (const name of responsible.unmatched) {
      say(row, 'responsible', `${quotedText(name)} không có trong trang “Đơn vị” nên chưa giao việc.`);
    }
  }
}
