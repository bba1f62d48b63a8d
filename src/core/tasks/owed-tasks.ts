/** Who owes what on which day: measures × deadlines × units, as `Cách theo dõi` says. */
import { formatDate, monthOf, addMonths, yearOf, type CalendarDate } from '../calendar/calendar-date';
import type { WorkingCalendar } from '../calendar/working-days';
import { describePeriod, dueDates, everyMonths, type DueDate } from '../objectives/due-dates';
import { cached } from '../cached';
import { fingerprint } from '../text/fingerprint';
import { normalise } from '../text/text';
import { isInScope, type Unit, type UnitDirectory } from '../unit-directory';
import { isOnRegister, takesChange, type FollowedMeasure } from './follow-up';
import { seenAssessment, seenFigures, seenPosting, type Held } from './seen-work';
import { SELF_CHECK, STATES, type Seen, type Task } from './task';

export interface TaskRules {
  readonly year: number;
  readonly calendar: WorkingCalendar;
  /** Working days after a month's end until which its figures are in time. */
  readonly graceDays: number;
  /** Working days from the day a change's decision was received. */
  readonly changeDays: number;
  /** A self-check every so many months, 0 for none. */
  readonly selfCheckMonths: number;
  readonly directory: UnitDirectory;
  /** What is theirs goes to the secretary. */
  readonly leaders: readonly Unit[];
  readonly secretary: string;
}

type Draft = Omit<Task, 'key' | 'waitsFor' | 'seen'> & {
  readonly id: string;
  /** Of the key, where it is not the period. */
  readonly part: string;
  readonly waitsFor?: string;
  readonly seen?: Seen | null;
};

/** Short and the same for the same name, whatever its case. */
const markOf = (name: string): string => (fingerprint(normalise(name)).split('-')[0] ?? '').slice(-5);

/**
 * The year's tasks in the order of their days. Example: a monthly measure that a single unit reports gives twelve, a
 * continuous one that thirteen units report gives, with all their others, thirteen self-checks a quarter.
 */
export function owedTasks(measures: readonly FollowedMeasure[], rules: TaskRules, held: Held): Task[] {
  const tasks = new Map<string, Task>();
  const unitMark = cached(markOf);
  const drafts = [
    ...measures.flatMap((measure) => draftsOf(measure, measures, rules, held)),
    ...selfChecks(measures, rules),
  ];
  for (const { id, part, ...draft } of drafts) {
    const key = `${rules.year}-${id}-${unitMark(draft.unit)}-${part}`;
    if (!tasks.has(key)) tasks.set(key, { waitsFor: '', seen: null, ...draft, key });
  }
  return [...tasks.values()].sort((a, b) => Number(orderOf(a) > orderOf(b)) - Number(orderOf(a) < orderOf(b)));
}

const orderOf = ({ due, number }: Task): string => `${due || '9'} ${number}`;

function draftsOf(
  measure: FollowedMeasure,
  measures: readonly FollowedMeasure[],
  rules: TaskRules,
  held: Held,
): Draft[] {
  const { id, number, text, deadline, followUp, isPlanned, plan } = measure;
  const about = { id, number, text };
  if (isOnRegister(measure)) {
    return onChanges(measure, measures, rules, held);
  }
  if (deadline.kind === 'continuous') return [];
  const dates = dueDates(deadline, rules);
  if (dates.length === 0) {
    const waitsFor = isPlanned && plan === '' ? STATES.noPlan : STATES.unclear;
    return [{ ...about, unit: rules.secretary, period: '', due: '', part: 'cho', waitsFor }];
  }
  const words = plan.split(/[;\n]/);
  return dates.flatMap((date, index) => {
    const isDay = isPlanned && deadline.kind === 'named';
    const period = isDay ? `Ngày ${formatDate(date.due)}` : describePeriod(date.period);
    const part = isDay ? date.due.slice(5) : partOf(date, rules.year);
    const own = { ...about, period, part };
    if (followUp === 'register') {
      const seen = seenAssessment(
        text,
        words.length === dates.length ? (words[index] ?? '') : '',
        index,
        held,
        rules.year,
      );
      return [{ ...own, unit: contactOf(measure, rules), due: date.due, seen }];
    }
    if (followUp === 'figures' && measure.indicator) return onFigures(measure, own, date, rules, held);
    const units = followUp === 'one' ? [contactOf(measure, rules)] : ownersOf(measure, date.due, rules);
    return units.map((unit) => ({ ...own, unit, due: date.due }));
  });
}

function partOf({ period, isOnly }: DueDate, year: number): string {
  if (isOnly) return 'nam';
  return period.startsWith(String(year)) ? period.slice(5) : period;
}

/** The year's rate of each unit; of a shorter period the figures that one of them brings in. */
function onFigures(
  measure: FollowedMeasure,
  own: Omit<Draft, 'unit' | 'due'>,
  date: DueDate,
  { graceDays, ...rules }: TaskRules,
  held: Held,
): Draft[] {
  const { indicator } = measure;
  if (!indicator) return [];
  const { calendar } = rules;
  const month = monthOf(date.due);
  const due = date.due < calendar.lastOfMonth(month) ? date.due : calendar.nthOfMonth(addMonths(month, 1), graceDays);
  const isEach = date.isOnly && measure.responsible.units.length > 1;
  const units = isEach
    ? ownersOf(measure, date.due, { ...rules, graceDays })
    : [contactOf(measure, { ...rules, graceDays })];
  return units.map((unit) => ({ ...own, unit, due, seen: seenFigures(date, isEach ? unit : null, indicator, held) }));
}

/** A line for each change that is the measure's to see to. */
function onChanges(
  measure: FollowedMeasure,
  measures: readonly FollowedMeasure[],
  rules: TaskRules,
  { changes, today }: Held,
): Draft[] {
  const { id, number, text, deadline } = measure;
  const days = (deadline.kind === 'on-change' && deadline.days) || rules.changeDays;
  return changes
    .filter(({ received, decided, posted }) => yearOf(received || decided || posted || today) === rules.year)
    .filter(({ kind }) => takesChange(measure, measures, kind))
    .flatMap((change) => {
      const due = change.received === '' ? '' : rules.calendar.add(change.received, days);
      const named = rules.directory.match(change.unit);
      const units = named
        ? [ownerOf(named, rules)]
        : measure.followUp === 'each'
          ? ownersOf(measure, due || today, rules)
          : [contactOf(measure, rules)];
      const part = `c${markOf(`${change.decision} ${change.what}`)}`;
      const period = change.decision || change.what;
      const seen = seenPosting(change, rules.calendar, today);
      return units.map((unit) => ({ id, number, text, unit, period, due, part, waitsFor: STATES.noDay, seen }));
    });
}

/** One a period for each unit, covering all its continuous measures. */
function selfChecks(measures: readonly FollowedMeasure[], rules: TaskRules): Draft[] {
  if (rules.selfCheckMonths === 0) return [];
  const continuous = measures.filter(
    ({ deadline, followUp }) => deadline.kind === 'continuous' && (followUp === 'each' || followUp === 'one'),
  );
  return everyMonths(rules.selfCheckMonths, rules).flatMap(({ period, due }) => {
    const byUnit = new Map<string, FollowedMeasure[]>();
    for (const measure of continuous) {
      const units = measure.followUp === 'one' ? [contactOf(measure, rules)] : ownersOf(measure, due, rules);
      for (const unit of units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), measure]);
    }
    return [...byUnit].map(([unit, own]) => ({
      id: SELF_CHECK,
      number: own.map(({ number }) => number).join(', '),
      text: `Tự kiểm tra: ${own.map(({ text }) => text).join('; ')}`,
      unit,
      period: describePeriod(period),
      due,
      part: partOf({ period, due, isOnly: false, from: '', to: '' }, rules.year),
    }));
  });
}

const ownerOf = (unit: Unit, { leaders, secretary }: TaskRules): string =>
  leaders.includes(unit) ? secretary : unit.name;

/** Units in scope on that day; leaders are never urged. Where nobody is left it is the secretary's to find out who. */
function ownersOf({ responsible }: FollowedMeasure, on: CalendarDate, rules: TaskRules): string[] {
  const units = responsible.units.filter((unit) => isInScope(unit, on)).map((unit) => ownerOf(unit, rules));
  return units.length === 0 ? [rules.secretary] : [...new Set(units)];
}

/** The unit that reports for all: the first named by itself, else the only one, else the secretary. */
function contactOf({ responsible: { units, named } }: FollowedMeasure, rules: TaskRules): string {
  const first = named.find((unit) => !rules.leaders.includes(unit)) ?? (units.length === 1 ? units[0] : undefined);
  return first ? ownerOf(first, rules) : rules.secretary;
}
