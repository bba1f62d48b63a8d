/** A line of tab `Công việc` as the page holds it: what the tracker wrote, what people typed, and how it stands by that today. */
import type { GivenBy } from '../../../app/sidebar-calls';
import { addDays, parseDate } from '../../../core/calendar/calendar-date';
import type { Tone } from '../../../core/objectives/verdict';
import { readKey, SELF_CHECK, standingOf, STATES, type Standing } from '../../../core/tasks/task';

type Sent = GivenBy<'openResults'>['lines'][number];

export interface TaskLine {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  readonly due: string;
  /** As the last run wrote it. */
  readonly written: string;
  readonly countedOn: string;
  readonly seen: string;
  readonly row: number;
  /** Status, day, evidence, note, who entered it, for whom. */
  readonly typed: readonly string[];
}

export function lineOf({ row, written, typed }: Sent): TaskLine {
  const [key = '', number = '', text = '', unit = '', period = '', due = '', state = '', countedOn = '', seen = ''] =
    written;
  return { key, number, text, unit, period, due, written: state, countedOn, seen, row, typed };
}

/** The lines of the latest year; of a row that somebody copied, the one with a report. */
export function currentLines(sent: readonly Sent[]): TaskLine[] {
  const lines = sent.map(lineOf);
  const year = lines.reduce((latest, { key }) => (yearIn(key) > latest ? yearIn(key) : latest), '');
  const byKey = new Map<string, TaskLine>();
  for (const line of lines) {
    if (yearIn(line.key) !== year || line.written === STATES.noPlace) continue;
    const other = byKey.get(line.key);
    if (!other || other.typed.join('') === '') byKey.set(line.key, line);
  }
  return [...byKey.values()];
}

export const yearIn = (key: string): string => readKey(key)?.year ?? '';
export const isSelfCheck = ({ key }: TaskLine): boolean => readKey(key)?.measure === SELF_CHECK;

/** @param typed what people typed of it, or are about to */
export function standingIn(line: TaskLine, today: string, typed = line.typed): Standing {
  const [status = '', doneOn = '', evidence = '', note = ''] = typed.map((text) => text.trim());
  const seen = line.seen === '' ? null : { on: line.countedOn, text: line.seen };
  const report = { status, doneOn: parseDate(doneOn) ?? '', evidence, note, countedOn: line.countedOn };
  return standingOf({ due: line.due, waitsFor: line.written, seen }, report, today, today);
}

const TONES: Readonly<Record<string, Tone>> = {
  [STATES.late]: 'bad',
  [STATES.soon]: 'risk',
  [STATES.wantsEvidence]: 'risk',
  [STATES.wantsReason]: 'risk',
  [STATES.done]: 'good',
  [STATES.doneLate]: 'good',
};

export const toneOf = (state: string): Tone => TONES[state] ?? 'none';

const DAYS_SHOWN = 31;

/** Done, or set apart: nothing is owed of it any more. */
export const isClosed = (state: string): boolean =>
  state === STATES.done || state === STATES.doneLate || state === STATES.setApart;

/** Where a line is shown; the last are closed. */
export type Place = 'late' | 'soon' | 'later' | 'undated' | 'done';

export function placeOf(line: TaskLine, today: string): Place {
  if (isClosed(standingIn(line, today).state)) return 'done';
  if (line.due === '') return 'undated';
  if (line.due < today) return 'late';
  return line.due <= addDays(today, DAYS_SHOWN) ? 'soon' : 'later';
}
