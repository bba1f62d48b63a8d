/** The measures of the decision's table with what the secretary chose for them, or what is proposed. */
import { INDICATORS } from '../figures/indicator';
import { parseDeadline } from '../objectives/deadline';
import type { JudgedObjective } from '../objectives/objective-result';
import { normalise } from '../text/text';
import type { UnitDirectory } from '../unit-directory';
import { identifyMeasures, type StandingRow } from './carried-tasks';
import { followUpOf, proposeFollowUp, type FollowedMeasure } from './follow-up';

/** Beside a measure: `Cách theo dõi` and the days planned or mended; `''` where nothing is chosen. */
export interface Choice {
  readonly followUp: string;
  readonly plan: string;
}

/** @param choiceIn by the measure's row in the tab */
export function followedMeasures(
  objectives: readonly JudgedObjective[],
  choiceIn: (row: number) => Choice,
  directory: UnitDirectory,
  standing: readonly StandingRow[],
): FollowedMeasure[] {
  const measures = objectives.flatMap(({ objective, evaluation }) => {
    const indicator = INDICATORS.find(({ name, canJudge }) => canJudge && normalise(name) === normalise(evaluation));
    return objective.measures.map((measure) => ({ measure, indicator: indicator ?? null }));
  });
  const ids = identifyMeasures(
    measures.map(({ measure }) => measure),
    standing,
  );
  return measures.map(({ measure, indicator }, index) => {
    const { followUp, plan } = choiceIn(measure.row);
    const read = {
      text: measure.text,
      deadline: plan === '' ? measure.deadline : parseDeadline(plan),
      isPlanned: measure.deadline.kind === 'planned',
      responsible: directory.expand(measure.responsibleText),
      indicator,
    };
    const id = ids[index] ?? '';
    const { number, row } = measure;
    return { ...read, id, number, row, plan, followUp: followUpOf(followUp) ?? proposeFollowUp(read) };
  });
}
