/** Counting time beside a hand-tuned single pass, and beside plain code with a library's grouping. */
import groupBy from 'lodash/groupBy.js';
import maxBy from 'lodash/maxBy.js';
import { countSurveys } from '../../src/core/survey/survey';
import type { Cell } from '../../src/core/text/text';
import { unitDirectory } from '../../src/core/unit-directory';

export interface CountingTimes {
  readonly answers: number;
  readonly ours: number;
  readonly handTuned: number;
  readonly plain: number;
}

const LEVELS = ['Rất hài lòng', 'Hài lòng', ' hài lòng ', 'Bình thường', 'Không hài lòng', '', 'RẤT HÀI LÒNG'];
const NAMES = Array.from({ length: 12 }, (_, index) => `Phòng ${index}`);
const SATISFIED = new Set(['rất hài lòng', 'hài lòng']);
const VALID = new Set([...SATISFIED, 'bình thường', 'không hài lòng', 'rất không hài lòng']);

function rowsOf(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    `2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')} 08:00:${String(index % 60).padStart(2, '0')}`,
    index % 20 === 0 ? '' : `000.12.H08-${(index * 7919) % Math.ceil(count * 0.98)}`,
    NAMES[index % NAMES.length] ?? '',
    LEVELS[index % LEVELS.length] ?? '',
  ]);
}

const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();

/** What one would write who knows these very rows: one pass, one table of units and months. */
function handTuned(rows: readonly Cell[][]): Map<string, [number, number]> {
  const levelOf = new Map<Cell, number>();
  const latest = new Map<string, number>();
  const kept = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Cell[];
    let level = levelOf.get(row[3] as Cell);
    if (level === undefined) {
      const word = normal(String(row[3]));
      level = VALID.has(word) ? (SATISFIED.has(word) ? 2 : 1) : 0;
      levelOf.set(row[3] as Cell, level);
    }
    if (level === 0) continue;
    kept[index] = level;
    const code = row[1] as string;
    if (code === '') continue;
    const key = code.toLowerCase();
    const earlier = latest.get(key);
    if (earlier === undefined) latest.set(key, index);
    else if ((row[0] as string) >= ((rows[earlier] as Cell[])[0] as string)) {
      kept[earlier] = 0;
      latest.set(key, index);
    } else kept[index] = 0;
  }
  const counts = new Map<string, Map<string, [number, number]>>();
  const add = (name: string, month: string, satisfied: number): void => {
    let months = counts.get(name);
    if (!months) counts.set(name, (months = new Map()));
    const share = months.get(month);
    if (!share) months.set(month, [satisfied, 1]);
    else {
      share[0] += satisfied;
      share[1] += 1;
    }
  };
  for (let index = 0; index < rows.length; index += 1) {
    if (kept[index] === 0) continue;
    const row = rows[index] as Cell[];
    const month = (row[0] as string).slice(0, 7);
    add('', month, kept[index] === 2 ? 1 : 0);
    add(row[2] as string, month, kept[index] === 2 ? 1 : 0);
  }
  return new Map(
    [...counts].flatMap(([name, months]) => [...months].map(([month, share]) => [`${name} ${month}`, share] as const)),
  );
}

/** The same as one would write it first, with a library: clear, and a list for every group. */
function plain(rows: readonly Cell[][]): Map<string, [number, number]> {
  const valid = rows
    .map(([at, code, unit, answer], row) => ({
      at: String(at),
      code: normal(String(code)),
      unit: String(unit),
      answer: normal(String(answer)),
      row,
    }))
    .filter(({ answer }) => VALID.has(answer));
  const groups = Object.values(groupBy(valid, ({ code, row }) => code || `#${row}`));
  const standing = groups.flatMap(
    (group) => maxBy(group, ({ at, row }) => `${at} ${String(row).padStart(8, '0')}`) ?? [],
  );
  const counts = new Map<string, [number, number]>();
  for (const [key, group] of Object.entries(groupBy(standing, ({ unit, at }) => `${unit} ${at.slice(0, 7)}`))) {
    counts.set(key, [group.filter(({ answer }) => SATISFIED.has(answer)).length, group.length]);
  }
  return counts;
}

/** Median of a few runs after a warm-up, in milliseconds. */
function timed(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

export function benchCounting(count: number): CountingTimes {
  const rows = rowsOf(count);
  const input = {
    sheet: {
      rows,
      firstRow: 2,
      columns: { at: 0, code: 1, unit: 2, field: 9, overall: 3, channel: 9, source: 9, id: 99 },
      criteria: [],
    },
    tallies: [],
    directory: unitDirectory(NAMES.map((name) => ({ name, otherNames: '', group: '', email: '', scope: '' }))),
    scale: {
      levels: ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'],
      satisfied: ['Rất hài lòng', 'Hài lòng'],
      synonyms: {},
    },
    periods: [],
  };
  const runs = count > 500_000 ? 5 : 9;
  return {
    answers: count,
    ours: timed(runs, () => countSurveys(input)),
    handTuned: timed(runs, () => handTuned(rows)),
    plain: timed(count > 500_000 ? 1 : 3, () => plain(rows)),
  };
}
