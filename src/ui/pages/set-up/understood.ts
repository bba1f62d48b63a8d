/** The decision's table as the tracker understands it, worked out in the page by the very rules that count. */
import { EDITED, type RowTexts } from '../../../app/set-up-desk/edited-rows';
import { parseDeadline, type Deadline } from '../../../core/objectives/deadline';
import { describeDeadline } from '../../../core/objectives/describe-deadline';
import {
  objectiveColumns,
  readObjectives,
  type Measure,
  type Objective,
} from '../../../core/objectives/objective-table';
import { describeTarget } from '../../../core/objectives/target';
import type { Expansion, UnitDirectory } from '../../../core/unit-directory';
import { textIn } from './edited';

export interface UnderstoodMeasure {
  readonly measure: Measure;
  readonly row: RowTexts;
  readonly deadline: Deadline;
  /** In words, `Chưa xác định` where it could not be read. */
  readonly deadlineWords: string;
  readonly units: Expansion;
}

export interface UnderstoodObjective {
  readonly objective: Objective;
  /** Its first row. */
  readonly row: RowTexts;
  readonly isClear: boolean;
  readonly targetWords: string;
  readonly measures: readonly UnderstoodMeasure[];
}

export function understand(rows: readonly RowTexts[], directory: UnitDirectory, year: number): UnderstoodObjective[] {
  const ids: readonly string[] = EDITED.objectives.ids;
  const columns = objectiveColumns((id) => ids.indexOf(id));
  return readObjectives(rows, columns, 0).map((objective) => {
    const isClear = objective.target.kind !== 'unclear';
    return {
      objective,
      row: rows[objective.row] ?? [],
      isClear,
      targetWords: isClear ? upper(describeTarget(objective.target, year)) : 'Chưa xác định',
      measures: objective.measures.map((measure) => {
        const row = rows[measure.row] ?? [];
        const plan = textIn('objectives', row, 'plan');
        const deadline = plan === '' ? measure.deadline : parseDeadline(plan);
        return {
          measure,
          row,
          deadline,
          deadlineWords: describeDeadline(deadline, year),
          units: directory.expand(measure.responsibleText),
        };
      }),
    };
  });
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Things that a person still has to mend. */
export const unclearIn = (objectives: readonly UnderstoodObjective[]): number =>
  objectives.reduce(
    (sum, { isClear, measures }) =>
      sum +
      (isClear ? 0 : 1) +
      measures.filter(({ deadline, units }) => deadline.kind === 'unclear' || units.unmatched.length > 0).length,
    0,
  );
