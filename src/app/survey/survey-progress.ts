/** How far the pull has come with the Form's answers, kept outside all tabs. */
import { addDays, type LocalDateTime } from '../../core/calendar/calendar-date';
import type { Ports } from '../ports';

export interface SurveyProgress {
  /**
   * All answers up to this moment are in the tab. Times in the tab would not do: a trigger that missed three days pulls the
   * fourth day's answers first, and staff mistype years.
   */
  readonly complete: LocalDateTime;
  /** Answers after it that the last pull had no time for. */
  readonly left: number;
}

const KEY = 'surveyComplete';

/** `null` where nothing was pulled yet, or what was kept is lost: every answer is then looked at again. */
export function surveyProgress(ports: Ports): SurveyProgress | null {
  const parts = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})(?: (\d+))?$/.exec(ports.memory.get(KEY) ?? '');
  return parts ? { complete: parts[1] ?? '', left: Number(parts[2] ?? 0) } : null;
}

export function keepSurveyProgress(ports: Ports, { complete, left }: SurveyProgress): void {
  ports.memory.set(KEY, left > 0 ? `${complete} ${left}` : complete);
}

/** Answers so much older than what is known to be complete are looked at again: they may show late. */
const OVERLAP_DAYS = 1;

/**
 * From when on answers are to be looked at. While some are left there is no overlap, which alone could fill a run: what
 * shows late is far from there, and the overlap comes when all is caught up.
 */
export function pullFrom(progress: SurveyProgress | null): LocalDateTime | null {
  if (progress === null) return null;
  const { complete, left } = progress;
  return left > 0 ? complete : `${addDays(complete.slice(0, 10), -OVERLAP_DAYS)}${complete.slice(10)}`;
}
