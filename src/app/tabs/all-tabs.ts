/** Every tab of the workbook. */
import type { TabSpec } from './tab-spec';
import { ASSESSMENTS } from './spec/assessments-tab';
import { OBJECTIVES } from './spec/objectives-tab';
import { ONE_STOP } from './spec/one-stop-tab';
import { UNITS, SETTINGS, HOLIDAYS } from './spec/set-up-tabs';
import { SURVEY, TALLIES } from './spec/survey-tabs';
import { ACTIONS, CHANGES, TASKS } from './spec/work-tabs';
import { INDICATORS, OUTBOX, LOG, OVERVIEW } from './spec/view-tabs';

/** All tabs in the order they stand in the workbook. */
export const ALL_TABS: readonly TabSpec[] = [
  OBJECTIVES,
  TASKS,
  INDICATORS,
  OVERVIEW,
  SURVEY,
  TALLIES,
  ONE_STOP,
  ASSESSMENTS,
  CHANGES,
  ACTIONS,
  UNITS,
  SETTINGS,
  HOLIDAYS,
  OUTBOX,
  LOG,
];
