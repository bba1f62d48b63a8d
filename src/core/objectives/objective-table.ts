/** The decision's table read into objectives and measures; cells that are merged with the one above come blank. */
import { parseDeadline, type Deadline } from './deadline';
import { parseTarget, type Target } from './target';
import { tidy, type Cell } from '../text/text';

export interface Measure {
  /** `2.1`. */
  readonly number: string;
  readonly text: string;
  readonly timeText: string;
  readonly deadline: Deadline;
  readonly responsibleText: string;
  /** Row in the tab, 1-based. */
  readonly row: number;
}

export interface Objective {
  readonly number: string;
  readonly text: string;
  readonly targetText: string;
  readonly target: Target;
  readonly row: number;
  /** Rows that the objective takes, its own included. */
  readonly rowCount: number;
  readonly measures: readonly Measure[];
}

/** 0-based columns of the decision's table. */
export interface ObjectiveColumns {
  readonly number: number;
  readonly objective: number;
  readonly target: number;
  readonly measure: number;
  readonly time: number;
  readonly responsible: number;
  /** Where the secretary wrote a target that the decision does not word clearly. */
  readonly aim?: number;
}

/** @param columnOf 0-based, by the id of tab `Mục tiêu` */
export const objectiveColumns = (columnOf: (id: keyof ObjectiveColumns) => number): ObjectiveColumns => ({
  number: columnOf('number'),
  objective: columnOf('objective'),
  target: columnOf('target'),
  measure: columnOf('measure'),
  time: columnOf('time'),
  responsible: columnOf('responsible'),
  aim: columnOf('aim'),
});

/**
 * An objective begins where `TT` or `Mục tiêu` is filled and runs until the next; blank lines are passed over.
 *
 * @param firstRow row in the tab of the first of `rows`
 */
export function readObjectives(
  rows: readonly (readonly Cell[])[],
  columns: ObjectiveColumns,
  firstRow: number,
): Objective[] {
  const objectives: (Objective & { rowCount: number; measures: Measure[] })[] = [];
  rows.forEach((cells, index) => {
    const text = (id: keyof ObjectiveColumns): string => tidy(String(cells[columns[id] ?? -1] ?? ''));
    const row = firstRow + index;
    if (text('number') !== '' || text('objective') !== '') {
      objectives.push({
        number: text('number') || String(objectives.length + 1),
        text: text('objective'),
        targetText: text('target'),
        target: parseTarget(text('aim') || text('target')),
        row,
        rowCount: 1,
        measures: [],
      });
    }
    const objective = objectives[objectives.length - 1];
    if (!objective || text('measure') === '') return;
    objective.rowCount = row - objective.row + 1;
    objective.measures.push({
      number: `${objective.number}.${objective.measures.length + 1}`,
      text: text('measure'),
      timeText: text('time'),
      deadline: parseDeadline(text('time')),
      responsibleText: text('responsible'),
      row,
    });
  });
  return objectives;
}
