/** Takes in one export of the one-stop system: shown first, written only when nothing stands against it. */
import * as v from 'valibot';
import { formatDate, formatMonth } from '../core/calendar-date';
import type { OneStopRow } from '../core/dossier';
import {
  readOneStopTable,
  summariseOneStop,
  type OneStopFault,
  type OneStopSummary,
  type OneStopTable,
} from '../core/one-stop-table';
import { LONGEST_TEXT, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS } from '../core/one-stop-limits';
import { overlap, type ReportingPeriod } from '../core/reporting-period';
import { formatNumber } from '../core/vietnamese-number';
import { TrackerFault } from './fault';
import type { SidebarJob } from './guard';
import { readOneStop, readUnits } from './inputs';
import type { Ports } from './ports';
import { recomputeViews } from './recompute';
import { RunLog } from './run-log';
import { addRecords, removeRows } from './row-changes';
import { readTable, type Table } from './table';
import { ONE_STOP } from './tabs';

const DATE = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What a sidebar sends: the cells of one sheet of the file, and what the user chose where the file does not say. */
const REQUEST = v.object({
  fileName: v.pipe(v.string(), v.maxLength(255)),
  cells: v.pipe(
    v.array(
      v.pipe(
        v.array(v.union([v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), v.number(), v.boolean()])),
        v.maxLength(MOST_COLUMNS),
      ),
    ),
    v.maxLength(MOST_ROWS),
    v.check((rows) => rows.reduce((sum, row) => sum + row.join('').length, 0) <= MOST_CHARACTERS),
  ),
  period: v.optional(v.object({ from: DATE, to: DATE })),
  by: v.optional(v.picklist(['unit', 'field'])),
  /** The user has read the questions that the preview asked and goes on. */
  confirmed: v.optional(v.boolean()),
});

type ImportRequest = v.InferOutput<typeof REQUEST>;

const UNREADABLE = 'Không đọc được nội dung tệp gửi lên. Mở lại bảng bên và chọn lại tệp.';

export interface ImportPreview {
  readonly fileName: string;
  readonly period: { readonly from: string; readonly to: string; readonly key: string } | null;
  readonly by: 'unit' | 'field' | null;
  readonly rowCount: number;
  readonly summary: OneStopSummary;
  readonly faults: readonly OneStopFault[];
  /** Nothing stands against the import. */
  readonly canImport: boolean;
  /** It may go on, but only once the user has said so. */
  readonly needsConfirmation: boolean;
  /** The same period is there already and will be replaced. */
  readonly replaces: boolean;
}

export interface ImportResult extends ImportPreview {
  /** `false` where the very same figures were there already. */
  readonly changed: boolean;
  readonly message: string;
}

/** Reads the file's cells and says what an import would do; writes nothing. */
function previewOneStopFile(ports: Ports, log: RunLog, request: ImportRequest): ImportPreview {
  return prepare(ports, log, request).preview;
}

/**
 * Imports the file. The same period and kind of table is replaced whole: the new rows are added first, then the old ones
 * go, so that a run cut between the two leaves both, of which the later import counts.
 *
 * @throws TrackerFault `bad-request` when the preview finds something that stands against it
 */
function importOneStopFile(ports: Ports, log: RunLog, request: ImportRequest): ImportResult {
  const { preview, table, source, existing, isConfirmed } = prepare(ports, log, request);
  const { period, by } = preview;
  if (!preview.canImport || period === null || by === null) throw refusal(preview);
  if (preview.needsConfirmation && !isConfirmed) throw unconfirmed(preview);

  const old = existing.filter((row) => isSamePeriod(row, period) && row.by === by);
  const name = `${by === 'unit' ? 'theo đơn vị' : 'theo lĩnh vực'}, ${describePeriod(period)}`;
  if (holdsTheSame(old, table)) {
    const message = `Thống kê ${name} đã có với đúng các số này; không ghi gì thêm.`;
    log.info(message);
    return { ...preview, changed: false, message };
  }
  const importedAt = ports.clock.now();
  addRecords(
    ports.sheets,
    source,
    table.rows.map(({ name: unit, counts }) => ({
      from: period.from,
      to: period.to,
      by: by === 'unit' ? 'Đơn vị' : 'Lĩnh vực',
      name: unit,
      ...counts,
      source: preview.fileName,
      importedAt,
    })),
  );
  removeOld(ports, old);
  const message =
    `${old.length > 0 ? 'Đã thay' : 'Đã nhập'} thống kê ${name}: ${formatNumber(table.rows.length)} hàng, ` +
    `${formatNumber(preview.summary.total.settledTotal)} hồ sơ đã giải quyết (tệp ${preview.fileName}).`;
  log.info(message);
  for (const fault of preview.faults) log.warn(`${message} Lưu ý: ${fault.text}`);
  recomputeViews(ports, log);
  return { ...preview, changed: true, message };
}

/** Shows; any editor may look. */
export const PREVIEW_ONE_STOP: SidebarJob<ImportRequest, ImportPreview> = {
  name: 'Xem trước thống kê một cửa',
  may: 'editor',
  request: REQUEST,
  unreadable: UNREADABLE,
  run: previewOneStopFile,
};

export const IMPORT_ONE_STOP: SidebarJob<ImportRequest, ImportResult> = {
  name: 'Nhập thống kê một cửa',
  may: 'staff',
  request: REQUEST,
  unreadable: UNREADABLE,
  run: importOneStopFile,
};

interface Prepared {
  readonly preview: ImportPreview;
  readonly table: OneStopTable;
  readonly source: Table;
  readonly existing: readonly (OneStopRow & { row: number })[];
  readonly isConfirmed: boolean;
}

function prepare(ports: Ports, log: RunLog, request: ImportRequest): Prepared {
  const { fileName, cells, period: chosenPeriod, by: chosenBy, confirmed } = request;
  const directory = readUnits(ports.sheets, log);
  const source = readTable(ports.sheets, ONE_STOP);
  const existing = readOneStop(source, log);

  const table = readOneStopTable(cells, { fileName, isUnit: (name) => directory.match(name) !== null });
  const period = chosenPeriod ? { ...chosenPeriod, key: chosenPeriod.to.slice(0, 7) } : table.period;
  const by = chosenBy ?? table.by;
  const summary = summariseOneStop(table, directory, period?.to ?? ports.clock.today());
  const faults = [
    ...table.faults.filter(({ code }) => !(code === 'no-period' && chosenPeriod)),
    ...(period ? standingAgainst(period, by, table, existing) : []),
  ];
  const isStopped = faults.some(({ severity }) => severity === 'stop') || period === null || by === null;
  return {
    table,
    source,
    existing,
    isConfirmed: confirmed === true,
    preview: {
      fileName,
      period,
      by,
      rowCount: table.rows.length,
      summary,
      faults,
      canImport: !isStopped,
      needsConfirmation: faults.some(({ severity }) => severity === 'ask'),
      replaces: period !== null && existing.some((row) => isSamePeriod(row, period) && row.by === by),
    },
  };
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
        `Kỳ của tệp (${describePeriod(period)}) trùng một phần với kỳ đã có (${describePeriod(periodOf(crossing))}) ` +
        `ở trang tính “${ONE_STOP.name}”. Kiểm tra lại kỳ của tệp, hoặc xóa các hàng của kỳ đã có rồi nhập lại.`,
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

const isSamePeriod = (row: OneStopRow, period: { from: string; to: string }): boolean =>
  row.from === period.from && row.to === period.to;

/** `tháng 6/2024`, or the two days where it is not a calendar month. */
function describePeriod({ from, to, key }: ReportingPeriod): string {
  const isCalendarMonth = from === `${key}-01` && from.slice(0, 7) === key && Number(to.slice(8)) >= 28;
  return isCalendarMonth ? `tháng ${formatMonth(key)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}

function holdsTheSame(old: readonly OneStopRow[], table: OneStopTable): boolean {
  const keyOf = ({ name, counts }: Pick<OneStopRow, 'name' | 'counts'>): string =>
    JSON.stringify([name, Object.values(counts)]);
  const there = old.map(keyOf).sort();
  const here = table.rows.map(keyOf).sort();
  return there.length === here.length && there.every((key, index) => key === here[index]);
}

/** Removes what was there of this period before: found again by content, since rows may have moved since they were read. */
function removeOld(ports: Ports, old: readonly (OneStopRow & { row: number })[]): void {
  if (old.length === 0) return;
  const keyOf = (row: OneStopRow & { row: number }): string => JSON.stringify({ ...row, row: 0 });
  const left = old.map(keyOf);
  const table = readTable(ports.sheets, ONE_STOP);
  const rows = readOneStop(table, new RunLog('')).filter((row) => {
    const at = left.indexOf(keyOf(row));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  removeRows(
    ports.sheets,
    table,
    rows.map(({ row }) => row),
  );
}

function refusal({ fileName, faults, period, by }: ImportPreview): TrackerFault {
  const reasons = faults.filter(({ severity }) => severity === 'stop').map(({ text }) => text);
  if (period === null && reasons.length === 0) reasons.push('Tệp không ghi kỳ thống kê. Chọn kỳ rồi nhập lại.');
  if (by === null && reasons.length === 0)
    reasons.push('Tệp không ghi là theo đơn vị hay theo lĩnh vực. Chọn rồi nhập lại.');
  return new TrackerFault('bad-request', `Tệp ${fileName} chưa nhập được, chưa ghi gì.\n${reasons.join('\n')}`);
}

function unconfirmed({ fileName, faults }: ImportPreview): TrackerFault {
  const questions = faults.filter(({ severity }) => severity === 'ask').map(({ text }) => text);
  return new TrackerFault(
    'bad-request',
    `Tệp ${fileName} cần được xác nhận trước khi nhập, chưa ghi gì.\n${questions.join('\n')}`,
  );
}
