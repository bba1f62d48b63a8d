/** Counts dossiers from the one-stop statistics: sums of whole counts by month and unit, one view a month. */
import type { CalendarDate, LocalDateTime, Month } from '../calendar/calendar-date';
import { periodBetween, type ReportingPeriod } from '../calendar/reporting-period';
import { WHOLE } from '../figures/tally';
import { normalise } from '../text/text';
import { isInScope, type UnitDirectory } from '../unit-directory';

export interface OneStopCounts {
  readonly receivedTotal: number;
  readonly receivedOnline: number;
  readonly receivedDirect: number;
  readonly carriedOver: number;
  readonly settledTotal: number;
  readonly early: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly pendingTotal: number;
  readonly pendingInTime: number;
  readonly pendingOverdue: number;
}

export interface OneStopRow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly by: 'unit' | 'field';
  readonly name: string;
  readonly counts: OneStopCounts;
  /** File that it came from. */
  readonly source: string;
  /** `''` where a person typed the row. */
  readonly importedAt: LocalDateTime | '';
}

/** Settled and overdue dossiers of a name in a month; only settled figures add up over months. */
export interface Settled {
  early: number;
  onTime: number;
  overdue: number;
  /** Pending and past their date at the end of the month. */
  pendingOverdue: number;
}

export interface DossierCounts {
  readonly periods: readonly ReportingPeriod[];
  /** Months with statistics, in order. */
  readonly months: readonly Month[];
  names(): string[];
  of(name: string, month: Month): Settled;
  /** Sums of the settled columns from `from` to `to`; `pendingOverdue` is the last month's with figures. */
  sum(name: string, from: Month, to: Month): Settled;
  readonly unmatchedNames: ReadonlyMap<string, readonly Month[]>;
  /** Rows that an import left behind and a later import of the same period replaced. */
  readonly setApart: readonly OneStopRow[];
}

/** What became of a row of the statistics: it counts, or why it does not. */
export type DossierFate = 'counted' | 'out of scope' | 'other view' | 'replaced';

const NONE: Settled = { early: 0, onTime: 0, overdue: 0, pendingOverdue: 0 };

export const settledTotal = ({ early, onTime, overdue }: Settled): number => early + onTime + overdue;

/**
 * *Toàn cơ quan* is the sum of the by-unit rows in scope; by-field rows serve only a month without a by-unit table.
 * A row whose unit matches nothing counts in the whole and is reported.
 *
 * @param see told of each row by the count itself, for whoever explains a figure; `unit` is `null` where none is meant
 */
export function countDossiers<R extends OneStopRow>(
  rows: readonly R[],
  directory: UnitDirectory,
  see?: (row: R, fate: DossierFate, unit: string | null) => void,
): DossierCounts {
  const { standing, setApart } = latestImports(rows);
  if (see) for (const row of setApart) see(row, 'replaced', directory.match(row.name)?.name ?? null);
  const monthsByUnit = new Set(standing.filter(({ by }) => by === 'unit').map(({ to }) => to.slice(0, 7)));
  const counts = new Map<string, Map<Month, Settled>>();
  const unmatched = new Map<string, Month[]>();
  const periods = new Map<string, ReportingPeriod>();

  const add = (name: string, month: Month, row: OneStopCounts): void => {
    const months = counts.get(name) ?? new Map<Month, Settled>();
    counts.set(name, months);
    const sum = months.get(month) ?? { ...NONE };
    months.set(month, {
      early: sum.early + row.early,
      onTime: sum.onTime + row.onTime,
      overdue: sum.overdue + row.overdue,
      pendingOverdue: sum.pendingOverdue + row.pendingOverdue,
    });
  };
  for (const row of standing) {
    const period = periodBetween(row.from, row.to);
    periods.set(`${row.from} ${row.to}`, period);
    if (row.by === 'field') {
      const isCounted = !monthsByUnit.has(period.key);
      if (isCounted) add(WHOLE, period.key, row.counts);
      see?.(row, isCounted ? 'counted' : 'other view', null);
      continue;
    }
    const unit = directory.match(row.name);
    const isCounted = !unit || isInScope(unit, row.to);
    see?.(row, isCounted ? 'counted' : 'out of scope', unit?.name ?? null);
    if (!isCounted) continue;
    add(WHOLE, period.key, row.counts);
    if (unit) add(unit.name, period.key, row.counts);
    else unmatched.set(row.name, [...(unmatched.get(row.name) ?? []), period.key]);
  }

  const of = (name: string, month: Month): Settled => counts.get(name)?.get(month) ?? NONE;
  return {
    periods: [...periods.values()].sort((a, b) => (a.to < b.to ? -1 : 1)),
    months: [...new Set([...periods.values()].map(({ key }) => key))].sort(),
    names: () => [...counts.keys()].sort(),
    of,
    sum: (name, from, to) => {
      const sum = { ...NONE };
      const months = [...(counts.get(name) ?? new Map<Month, Settled>())].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [month, settled] of months) {
        if (month < from || month > to) continue;
        sum.early += settled.early;
        sum.onTime += settled.onTime;
        sum.overdue += settled.overdue;
        sum.pendingOverdue = settled.pendingOverdue;
      }
      return sum;
    },
    unmatchedNames: unmatched,
    setApart,
  };
}

/**
 * Of the imports of one period and kind, the latest stands whole. Rows that people typed stand too, unless the import
 * has a row of that name.
 */
function latestImports<R extends OneStopRow>(rows: readonly R[]): { standing: R[]; setApart: R[] } {
  const tableOf = ({ from, to, by }: OneStopRow): string => `${from} ${to} ${by}`;
  const latest = new Map<string, string>();
  for (const row of rows) {
    if (row.importedAt > (latest.get(tableOf(row)) ?? '')) latest.set(tableOf(row), row.importedAt);
  }
  const importedNames = new Set(
    rows
      .filter((row) => row.importedAt !== '' && row.importedAt === latest.get(tableOf(row)))
      .map((row) => `${tableOf(row)} ${normalise(row.name)}`),
  );
  const stands = (row: OneStopRow): boolean =>
    row.importedAt === ''
      ? !importedNames.has(`${tableOf(row)} ${normalise(row.name)}`)
      : row.importedAt === latest.get(tableOf(row));
  return { standing: rows.filter(stands), setApart: rows.filter((row) => !stands(row)) };
}
