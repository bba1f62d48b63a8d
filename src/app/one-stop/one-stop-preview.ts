/** What a month's statistics would change, before anything is written: period, kind, faults by row, the rows beside those there. */
import { formatDate, formatMonth, type CalendarDate } from '../../core/calendar/calendar-date';
import { settledTotal, type OneStopCounts, type OneStopRow } from '../../core/one-stop/dossier';
import {
  checkNames,
  summariseOneStop,
  type OneStopFault,
  type OneStopSummary,
  type OneStopTable,
  type OneStopTableRow,
} from '../../core/one-stop/statistics';
import { isCalendarPeriod, overlap, periodBetween, type ReportingPeriod } from '../../core/calendar/reporting-period';
import { normalise } from '../../core/text/text';
import { formatNumber } from '../../core/text/vietnamese-number';
import type { SidebarJob } from '../guard';
import { readOneStop, readUnits, type NumberedRow } from '../figures/inputs';
import { IMPORT_REQUEST, UNREADABLE, type ImportRequest } from './import-request';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { readTable, type Table } from '../tabs/table';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';

/** A name's counts before and after; `null` where there is no such row. */
export interface RowChange {
  readonly name: string;
  readonly before: OneStopCounts | null;
  readonly after: OneStopCounts | null;
}

export interface ImportPreview {
  readonly fileName: string;
  readonly period: { readonly from: string; readonly to: string; readonly key: string } | null;
  readonly by: 'unit' | 'field' | null;
  readonly rowCount: number;
  /** Row by row against what is there of the same period and kind. */
  readonly changes: readonly RowChange[];
  readonly summary: OneStopSummary;
  readonly faults: readonly OneStopFault[];
  /** Nothing stands against the import. */
  readonly canImport: boolean;
  /** It may go on, but only once the user has said so. */
  readonly needsConfirmation: boolean;
  /** The same period is there already and will be replaced. */
  readonly replaces: boolean;
}

export interface PreparedImport {
  readonly preview: ImportPreview;
  readonly table: OneStopTable;
  readonly source: Table;
  /** What is there of the same period and kind. */
  readonly old: readonly NumberedRow[];
}

/** Says what an import would do; writes nothing. */
export const PREVIEW_ONE_STOP: SidebarJob<ImportRequest, ImportPreview> = {
  name: 'Xem trước thống kê một cửa',
  may: 'editor',
  request: IMPORT_REQUEST,
  unreadable: UNREADABLE,
  run: (ports, log, request) => prepareImport(ports, log, request).preview,
};

export function prepareImport(ports: Ports, log: RunLog, request: ImportRequest): PreparedImport {
  const directory = readUnits(ports.sheets, log);
  const source = readTable(ports.sheets, ONE_STOP);
  const existing = readOneStop(source, log);

  const { table } = request;
  const period = request.period ? periodBetween(request.period.from, request.period.to) : table.period;
  const by = request.by ?? table.by;
  const summary = summariseOneStop(table, directory, period?.to ?? ports.clock.today());
  const said = table.faults.filter(({ code }) => !(code === 'no-period' && request.period));
  const faults = [
    ...said,
    ...unsaidFaults(request, said),
    ...(period ? [...notOver(period, ports.clock.today()), ...standingAgainst(period, by, table, existing)] : []),
  ];
  const isStopped = faults.some(({ severity }) => severity === 'stop') || period === null || by === null;
  const old = period === null ? [] : existing.filter((row) => isSamePeriod(row, period) && row.by === by);
  return {
    table,
    source,
    old,
    preview: {
      fileName: request.fileName,
      period,
      by,
      rowCount: table.rows.length,
      changes: changesBetween(old, table),
      summary,
      faults,
      canImport: !isStopped,
      needsConfirmation: faults.some(({ severity }) => severity === 'ask'),
      replaces: old.length > 0,
    },
  };
}

function changesBetween(old: readonly NumberedRow[], { rows }: OneStopTable): RowChange[] {
  const before = new Map(old.map(({ name, counts }) => [normalise(name), { name, counts }]));
  const changes = rows.map(({ name, counts }): RowChange => {
    const there = before.get(normalise(name));
    before.delete(normalise(name));
    return { name, before: there?.counts ?? null, after: counts };
  });
  return [...changes, ...[...before.values()].map(({ name, counts }) => ({ name, before: counts, after: null }))];
}

/** What decides whether a figure counts, and how often, is looked at here again: the page should have said all of it. */
function unsaidFaults(
  { table: { rows }, fileName, typed }: ImportRequest,
  said: readonly OneStopFault[],
): OneStopFault[] {
  if (said.some(({ severity }) => severity === 'stop')) return [];
  const where = typed === true ? 'Bảng nhập tay' : `Tệp ${fileName}`;
  const sums = said.filter(({ code }) => code === 'sum-differs' || code === 'withdrawn');
  const isSaid = ({ row, name }: OneStopTableRow): boolean =>
    sums.some((fault) => fault.row === row || (typed === true && fault.text.includes(`(${name})`)));
  const unsaid = rows.filter((line) => line.counts.settledTotal !== settledTotal(line.counts) && !isSaid(line));
  return [
    ...checkNames(rows, where),
    ...unsaid.map(({ row, name }): OneStopFault => ({
      code: 'sum-differs',
      severity: 'ask',
      row,
      text: `${where}, hàng ${row} (${name}): trước hạn, đúng hạn và quá hạn cộng lại khác tổng đã giải quyết. Kiểm tra lại tệp.`,
    })),
  ];
}

/** Figures of a whole period cannot exist before it ends; those of one that is still to come are asked about. */
function notOver(period: ReportingPeriod, today: CalendarDate): OneStopFault[] {
  if (period.to < today) return [];
  const isToCome = period.from > today;
  const text = isToCome
    ? `Kỳ thống kê (${describePeriod(period)}) chưa bắt đầu. Kiểm tra lại kỳ trong tệp.`
    : `Kỳ thống kê (${describePeriod(period)}) đến hết ngày ${formatDate(period.to)} mới kết thúc, số liệu có thể chưa đủ. ` +
      'Khi hết kỳ cần nhập lại.';
  return [{ code: 'not-over', severity: isToCome ? 'ask' : 'note', row: null, text }];
}

/** What the rows already there have against this file. */
function standingAgainst(
  period: ReportingPeriod,
  by: 'unit' | 'field' | null,
  table: OneStopTable,
  existing: readonly OneStopRow[],
): OneStopFault[] {
  const faults: OneStopFault[] = [];
  const crossing = existing.find((row) => !isSamePeriod(row, period) && overlap(periodOf(row), period));
  if (crossing) {
    faults.push({
      code: 'overlap',
      severity: 'stop',
      row: null,
      text:
        `Kỳ thống kê (${describePeriod(period)}) trùng một phần với kỳ đã có (${describePeriod(periodOf(crossing))}) ` +
        `ở trang tính “${ONE_STOP.name}”. Kiểm tra lại kỳ, hoặc xóa các hàng của kỳ đã có rồi nhập lại.`,
    });
  }
  const otherView = existing.filter((row) => isSamePeriod(row, period) && row.by !== by);
  if (otherView.length > 0) {
    const there = otherView.reduce((sum, row) => sum + row.counts.settledTotal, 0);
    const here = table.rows.reduce((sum, row) => sum + row.counts.settledTotal, 0);
    if (there !== here) {
      faults.push({
        code: 'views-differ',
        severity: 'note',
        row: null,
        text:
          `Bảng theo đơn vị và bảng theo lĩnh vực của ${describePeriod(period)} lệch nhau: tổng đã giải quyết ` +
          `${formatNumber(here)} và ${formatNumber(there)}. Hai bảng là hai cách nhìn, không cộng với nhau.`,
      });
    }
  }
  return faults;
}

const periodOf = ({ from, to }: OneStopRow): ReportingPeriod => ({ from, to, key: to.slice(0, 7) });

export const isSamePeriod = (row: OneStopRow, period: { from: string; to: string }): boolean =>
  row.from === period.from && row.to === period.to;

/** `tháng 6/2024`, or the two days where it is not a calendar month. */
export function describePeriod(period: ReportingPeriod): string {
  const { from, to, key } = period;
  return isCalendarPeriod(period) ? `tháng ${formatMonth(key)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
