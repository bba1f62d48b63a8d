/** A month's statistics as they were read from a file or a grid: rows that count, each once, and the faults that were found. */
import { COUNT_IDS, type CountId } from './counts';
import type { OneStopCounts } from './dossier';
import type { ReportingPeriod } from '../calendar/reporting-period';
import { normalise } from '../text/text';
import { isInScope, type UnitDirectory } from '../unit-directory';

/** Kinds of faults of a month's statistics. */
export const FAULT_CODES = [
  'no-heading',
  'two-tables',
  'merged-column',
  'no-column',
  'column-twice',
  'no-period',
  'two-periods',
  'broken-period',
  'long-period',
  'short-period',
  'period-differs',
  'no-name',
  'not-a-count',
  'parent-differs',
  'sum-differs',
  'withdrawn',
  'total-differs',
  'name-twice',
  'no-early',
  'no-rows',
  'not-over',
  'overlap',
  'views-differ',
] as const;

export const SEVERITIES = ['stop', 'ask', 'note'] as const;

export interface OneStopFault {
  readonly code: (typeof FAULT_CODES)[number];
  /** `stop` forbids the import, `ask` wants a person's word first, `note` is only said. */
  readonly severity: (typeof SEVERITIES)[number];
  /** Row in the file, 1-based; `null` where it concerns the whole file. */
  readonly row: number | null;
  readonly text: string;
}

export interface OneStopTableRow {
  /** Row in the file, 1-based. */
  readonly row: number;
  readonly name: string;
  readonly counts: OneStopCounts;
}

export interface OneStopTable {
  readonly period: ReportingPeriod | null;
  readonly by: 'unit' | 'field' | null;
  readonly rows: readonly OneStopTableRow[];
  readonly faults: readonly OneStopFault[];
}

/** What forbids any table, however it was read: no row at all, or a name that stands twice and would count twice. */
export function checkNames(rows: readonly OneStopTableRow[], where: string): OneStopFault[] {
  if (rows.length === 0) {
    const text = `${where}: bảng không có hàng số liệu nào. Chọn đúng tệp rồi nhập lại.`;
    return [{ code: 'no-rows', severity: 'stop', row: null, text }];
  }
  const faults: OneStopFault[] = [];
  const seen = new Map<string, number>();
  for (const { name, row } of rows) {
    const earlier = seen.get(normalise(name));
    if (earlier === undefined) seen.set(normalise(name), row);
    else {
      faults.push({
        code: 'name-twice',
        severity: 'stop',
        row,
        text: `${where}, hàng ${row}: “${name}” đã có ở hàng ${earlier}. Gộp hai hàng trong tệp rồi nhập lại.`,
      });
    }
  }
  return faults;
}

export interface OneStopSummary {
  readonly total: OneStopCounts;
  readonly inScope: OneStopCounts;
  readonly outOfScope: OneStopCounts;
  /** Names of a by-unit table that match no unit; counted in the whole. */
  readonly unmatched: readonly string[];
}

/** In scope + out of scope = the file's total; a name that matches no unit is in. */
export function summariseOneStop({ rows, by }: OneStopTable, directory: UnitDirectory, date: string): OneStopSummary {
  const isOut = ({ name }: OneStopTableRow): boolean => {
    const unit = by === 'unit' ? directory.match(name) : null;
    return unit !== null && !isInScope(unit, date);
  };
  return {
    total: sumCounts(rows),
    inScope: sumCounts(rows.filter((row) => !isOut(row))),
    outOfScope: sumCounts(rows.filter(isOut)),
    unmatched: by === 'unit' ? rows.filter(({ name }) => directory.match(name) === null).map(({ name }) => name) : [],
  };
}

export function sumCounts(rows: readonly OneStopTableRow[]): OneStopCounts {
  const sum = Object.fromEntries(COUNT_IDS.map((id) => [id, 0])) as Record<CountId, number>;
  for (const { counts } of rows) for (const id of COUNT_IDS) sum[id] += counts[id];
  return sum;
}
