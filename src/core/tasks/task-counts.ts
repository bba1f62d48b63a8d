/** *Measures done*: how many of the tasks due so far were done on time, late, or not at all; self-checks by themselves. */
import { monthOf, type CalendarDate, type Month } from '../calendar/calendar-date';
import { TallyByMonth, WHOLE } from '../figures/tally';
import { readKey, SELF_CHECK, type Outcome, type Task } from './task';

type Counted = Exclude<Outcome, null>;

/** Of each outcome its share of all that was due, by unit and month. */
export interface TaskCounts {
  readonly dated: Readonly<Record<Counted, TallyByMonth>>;
  readonly selfChecks: Readonly<Record<Counted, TallyByMonth>>;
}

const OUTCOMES: readonly Counted[] = ['onTime', 'late', 'undone'];

export function countTasks(tasks: readonly { readonly task: Task; readonly outcome: Outcome }[]): TaskCounts {
  const empty = (): Record<Counted, TallyByMonth> => ({
    onTime: new TallyByMonth(),
    late: new TallyByMonth(),
    undone: new TallyByMonth(),
  });
  const counts = { dated: empty(), selfChecks: empty() };
  for (const { task, outcome } of tasks) {
    if (outcome === null || task.due === '') continue;
    const tallies = counts[readKey(task.key)?.measure === SELF_CHECK ? 'selfChecks' : 'dated'];
    const month = monthInYear(task.due, readKey(task.key)?.year ?? '');
    for (const one of OUTCOMES) {
      for (const name of [WHOLE, task.unit]) tallies[one].add(name, month, one === outcome ? 1 : 0, 1);
    }
  }
  return counts;
}

/** December's figures are due in January, and still are the year's. */
function monthInYear(due: CalendarDate, year: string): Month {
  const month = monthOf(due);
  return month.startsWith(year) ? month : `${year}-${month < year ? '01' : '12'}`;
}
