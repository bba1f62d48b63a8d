/** Survey answers for tests: rows of tab `Khảo sát` in a fixed order of columns. */
import { countSurveys, type SurveyCounts, type SurveyInput } from '../../src/core/survey/survey';
import type { Cell } from '../../src/core/text/text';
import { unitDirectory } from '../../src/core/unit-directory';
import { SCALE } from './sample-year';

export interface Answer {
  at?: string;
  code?: string;
  unit?: string;
  field?: string;
  overall?: string;
  channel?: string;
  source?: string;
  id?: string;
}

const COLUMNS = { at: 0, code: 1, unit: 2, field: 3, overall: 4, channel: 5, source: 6, id: 7 } as const;

export const UNITS = unitDirectory(
  ['Phòng Tư pháp', 'Phòng Y tế'].map((name) => ({
    name,
    otherNames: '',
    group: 'Cơ quan chuyên môn',
    email: '',
    scope: '',
  })),
);

export function answerRow(answer: Answer): Cell[] {
  const whole = {
    at: '2024-06-05 08:00:00',
    code: '',
    unit: 'Phòng Tư pháp',
    field: '',
    overall: 'Hài lòng',
    channel: '',
    source: '',
    id: '',
    ...answer,
  };
  return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((id) => whole[id]);
}

export function countAnswers(answers: readonly Answer[], more: Partial<SurveyInput> = {}): SurveyCounts {
  return countSurveys({
    sheet: { rows: answers.map(answerRow), firstRow: 2, columns: COLUMNS, criteria: [] },
    tallies: [],
    directory: UNITS,
    scale: SCALE,
    periods: [],
    ...more,
  });
}
