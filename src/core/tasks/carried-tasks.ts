/**
 * Brings the tasks that are owed now together with the rows that stand in the tab: whatever was reported stays with the
 * same measure, unit and period through every change of wording and place, and what has no place left is kept and shown.
 */
import { normalise } from '../text/text';
import type { UnitDirectory } from '../unit-directory';
import { bestPairs, likeness } from './likeness';
import { readKey, type Task, type TaskKey } from './task';

/** A row of the tab as it stands. */
export interface StandingRow {
  readonly row: number;
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  /** Something stands there that the tracker did not write. */
  readonly hasContent: boolean;
  /** The tracker saw it done. */
  readonly isSeen: boolean;
  /** At the last run it had no place any more. */
  readonly isWithoutPlace: boolean;
}

export interface CarriedTasks {
  /** By row. */
  readonly standing: ReadonlyMap<number, Task>;
  readonly added: readonly Task[];
  /** Rows with content of people's whose task is no longer owed. */
  readonly withoutPlace: readonly number[];
  /** Rows without any, whose task is no longer owed. */
  readonly removed: readonly number[];
}

/** Texts less alike than this are two measures, unless one took the other's place since the last run. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.3;
const SAME_UNIT = 0.6;

/** What a measure is known by. */
export interface MeasureWords {
  readonly number: string;
  readonly text: string;
}

/**
 * The ids of the measures: those under which the tab knows them already, by the likeness of their wording, then by their
 * place; new ones get the next free number.
 */
export function identifyMeasures(measures: readonly MeasureWords[], rows: readonly StandingRow[]): string[] {
  const known = new Map<string, StandingRow[]>();
  for (const row of rows) {
    const id = readKey(row.key)?.measure ?? '';
    if (id.startsWith('B')) known.set(id, [...(known.get(id) ?? []), row]);
  }
  const before = [...known].map(([id, own]) => ({
    id,
    text: mostOf(own, 'text'),
    number: own.every(({ isWithoutPlace }) => isWithoutPlace) ? '' : mostOf(own, 'number'),
  }));
  const same = bestPairs(measures, before, ({ number, text }, old) =>
    number === old.number && text === old.text ? 1 : 0,
  );
  const taken = new Set(same.values());
  const changed = measures.filter((measure) => !same.has(measure));
  const others = before.filter((old) => !taken.has(old));
  const pairs = bestPairs(changed, others, (measure, old) => {
    const alike = likeness(measure.text, old.text);
    const isInPlace = measure.number === old.number;
    if (alike < (isInPlace ? ALIKE_IN_PLACE : ALIKE)) return 0;
    const isLikePlaced = ordinalOf(measure.number) === ordinalOf(old.number);
    return alike + (isInPlace ? 0.1 : 0) + (isLikePlaced ? 0.02 : 0);
  });
  let last = Math.max(0, ...[...known.keys()].map((id) => Number(id.slice(1))));
  return measures.map(
    (measure) => (same.get(measure) ?? pairs.get(measure))?.id ?? `B${String((last += 1)).padStart(2, '0')}`,
  );
}

const ordinalOf = (number: string): string => number.slice(number.lastIndexOf('.'));

/** What most of the rows say: somebody may have typed over one. */
function mostOf(rows: readonly StandingRow[], id: 'text' | 'number'): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[id], (counts.get(row[id]) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

interface Placed {
  readonly row: StandingRow;
  readonly at: TaskKey;
}

export function carryTasks(
  owed: readonly Task[],
  rows: readonly StandingRow[],
  year: number,
  directory: UnitDirectory,
): CarriedTasks {
  const standing = new Map<number, Task>();
  const placed = rows.flatMap((row) => {
    const at = readKey(row.key);
    return at ? [{ row, at }] : [];
  });
  const isOwnYear = ({ at }: Placed): boolean => at.year === String(year);
  const ofOthers = placed.filter((one) => !isOwnYear(one) && !one.row.hasContent && !one.row.isSeen);
  let [wanted, left] = [[...owed], placed.filter(isOwnYear)];
  const settle = (pairs: ReadonlyMap<Task, Placed>): void => {
    const taken = new Set(pairs.values());
    for (const [task, { row }] of pairs) standing.set(row.row, task);
    wanted = wanted.filter((task) => !pairs.has(task));
    left = left.filter((one) => !taken.has(one));
  };
  settle(pairsByKey(wanted, left));
  if (wanted.length > 0 && left.length > 0) {
    settle(bestPairs(wanted, left, (task, one) => asOtherUnit(task, one, directory)));
    settle(bestPairs(wanted, left, asOtherDay));
  }
  for (const [task, row] of strayRows(wanted, rows)) standing.set(row.row, task);
  const found = new Set(standing.values());
  return {
    standing,
    added: wanted.filter((task) => !found.has(task)),
    withoutPlace: left.filter(({ row }) => row.hasContent).map(({ row }) => row.row),
    removed: [...left.filter(({ row }) => !row.hasContent), ...ofOthers].map(({ row }) => row.row),
  };
}

const isSame = (a: TaskKey | null, b: TaskKey, ...ids: (keyof TaskKey)[]): boolean =>
  ids.every((id) => a?.[id] === b[id]);

/** The unit is called otherwise now: by a name that the directory knows, or by one much like it. */
function asOtherUnit(task: Task, { row, at }: Placed, directory: UnitDirectory): number {
  if (!isSame(readKey(task.key), at, 'measure', 'part')) return 0;
  const known = directory.match(row.unit);
  if (known) return known.name === task.unit ? 2 : 0;
  const alike = likeness(row.unit, task.unit);
  return alike >= SAME_UNIT ? alike : 0;
}

const DAY = /^\d\d-\d\d$/;
const CHANGE = /^c\w{3,}$/;

/** The planned day was moved; the change is worded otherwise, or is another unit's. */
function asOtherDay(task: Task, { row, at }: Placed): number {
  const own = readKey(task.key);
  if (!own || !isSame(own, at, 'measure')) return 0;
  if (DAY.test(own.part) && DAY.test(at.part)) {
    return isSame(own, at, 'unit') ? 1 / (1 + Math.abs(dayIn(own.part) - dayIn(at.part))) : 0;
  }
  if (!CHANGE.test(own.part) || !CHANGE.test(at.part)) return 0;
  const alike = likeness(task.period, row.period);
  return alike >= ALIKE ? alike + (isSame(own, at, 'unit') ? 0.1 : 0) : 0;
}

/** Near enough to tell which of two `MM-DD` is nearer. */
const dayIn = (part: string): number => Number(part.slice(0, 2)) * 31 + Number(part.slice(3));

/** Somebody emptied or typed over the key of a row that is otherwise as it was. */
function strayRows(wanted: readonly Task[], rows: readonly StandingRow[]): Map<Task, StandingRow> {
  const strays = rows.filter(({ key, text }) => readKey(key) === null && text !== '');
  const same = (task: Task, row: StandingRow): boolean =>
    normalise(task.text) === normalise(row.text) && task.unit === row.unit && task.period === row.period;
  return bestPairs(wanted, strays, (task, row) => (same(task, row) ? 1 : 0));
}

/** A key that stands twice, because somebody copied the row, is that of the row with content. */
function pairsByKey(owed: readonly Task[], rows: readonly Placed[]): Map<Task, Placed> {
  const byKey = new Map<string, Placed>();
  for (const one of rows) {
    const other = byKey.get(one.row.key);
    if (!other || (!other.row.hasContent && one.row.hasContent)) byKey.set(one.row.key, one);
  }
  return new Map(
    owed.flatMap((task) => {
      const found = byKey.get(task.key);
      return found ? [[task, found] as const] : [];
    }),
  );
}
