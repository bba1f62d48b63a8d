/** Tab `Công việc` without a sheet: the sample's objectives as people edit them, and what a run makes of the rows. */
import { publicHolidays } from '../../src/core/calendar/holidays';
import { workingCalendar } from '../../src/core/calendar/working-days';
import { countDossiers } from '../../src/core/one-stop/dossier';
import { proposeEvaluation } from '../../src/core/objectives/objective-result';
import { readObjectives } from '../../src/core/objectives/objective-table';
import { countSurveys } from '../../src/core/survey/survey';
import { carryTasks, type CarriedTasks, type StandingRow } from '../../src/core/tasks/carried-tasks';
import { followedMeasures, type Choice } from '../../src/core/tasks/followed-measures';
import type { FollowedMeasure } from '../../src/core/tasks/follow-up';
import { owedTasks, type TaskRules } from '../../src/core/tasks/owed-tasks';
import type { Held } from '../../src/core/tasks/seen-work';
import type { Task } from '../../src/core/tasks/task';
import { csv } from './sample-files';
import { sampleDirectory, SCALE } from './sample-year';

export type ObjectiveRow = readonly string[];

export const SAMPLE_OBJECTIVES: readonly ObjectiveRow[] = csv('muc-tieu.csv').slice(1);

const COLUMNS = { number: 0, objective: 1, target: 2, measure: 3, time: 4, responsible: 5 };

export const directory = sampleDirectory();

export const RULES: TaskRules = {
  year: 2024,
  calendar: workingCalendar([2024, 2025].flatMap(publicHolidays)),
  graceDays: 3,
  changeDays: 5,
  selfCheckMonths: 3,
  directory,
  leaders: directory.expand('Lãnh đạo UBND huyện').units,
  secretary: 'Thư ký BCĐ ISO huyện',
};

/** Nothing measured yet. */
export const NOTHING: Held = {
  figures: {
    dossiers: countDossiers([], directory),
    surveys: countSurveys({
      sheet: {
        rows: [],
        firstRow: 2,
        columns: { at: 0, code: 0, unit: 0, field: 0, overall: 0, channel: 0, source: 0, id: 0 },
        criteria: [],
      },
      tallies: [],
      directory,
      scale: SCALE,
      periods: [],
    }),
  },
  imports: new Map(),
  assessments: [],
  changes: [],
  today: '2024-07-15',
};

const NO_CHOICE: Choice = { followUp: '', plan: '' };

export function measuresOf(
  rows: readonly ObjectiveRow[] = SAMPLE_OBJECTIVES,
  choices: Readonly<Record<string, Partial<Choice>>> = {},
  standing: readonly StandingRow[] = [],
): FollowedMeasure[] {
  const objectives = readObjectives(rows, COLUMNS, 2).map((objective) => ({
    objective,
    evaluation: proposeEvaluation(objective),
  }));
  const numbers = new Map(
    objectives.flatMap(({ objective }) => objective.measures.map((one) => [one.row, one.number])),
  );
  const choiceIn = (row: number): Choice => ({ ...NO_CHOICE, ...choices[numbers.get(row) ?? ''] });
  return followedMeasures(objectives, choiceIn, directory, standing);
}

export function tasksOf(
  measures: readonly FollowedMeasure[] = measuresOf(),
  held: Partial<Held> = {},
  rules: Partial<TaskRules> = {},
): Task[] {
  return owedTasks(measures, { ...RULES, ...rules }, { ...NOTHING, ...held });
}

/** A row of the tab: the tracker's cells, and what people typed. */
export interface TabRow {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  readonly typed: string;
  readonly isWithoutPlace: boolean;
}

export const standingIn = (tab: readonly TabRow[]): StandingRow[] =>
  tab.map(({ typed, ...row }, index) => ({ ...row, row: index, hasContent: typed !== '', isSeen: false }));

export interface Run {
  readonly tab: readonly TabRow[];
  readonly carried: CarriedTasks;
}

/** What a run makes of the tab: rows rewritten in place, some gone, new ones below. */
export function runOn(tab: readonly TabRow[], rows: readonly ObjectiveRow[], held: Partial<Held> = {}): Run {
  const standing = standingIn(tab);
  const carried = carryTasks(tasksOf(measuresOf(rows, {}, standing), held), standing, RULES.year, directory);
  const rowOf = ({ key, number, text, unit, period }: Task, typed: string): TabRow => ({
    key,
    number,
    text,
    unit,
    period,
    typed,
    isWithoutPlace: false,
  });
  const kept = tab.flatMap((row, index) => {
    const task = carried.standing.get(index);
    if (task) return [rowOf(task, row.typed)];
    return carried.removed.includes(index) ? [] : [{ ...row, isWithoutPlace: carried.withoutPlace.includes(index) }];
  });
  return { tab: [...kept, ...carried.added.map((task) => rowOf(task, ''))], carried };
}
