/** Takes in a month's statistics, from an export or typed in: written only when nothing stands against it. */
import type { OneStopTable } from '../../core/one-stop/statistics';
import { formatNumber } from '../../core/text/vietnamese-number';
import { TrackerFault } from '../fault';
import type { SidebarJob } from '../guard';
import { readOneStop, type NumberedRow } from '../figures/inputs';
import { rememberImport } from './last-import';
import { IMPORT_REQUEST, UNREADABLE, type ImportRequest } from './import-request';
import { describePeriod, prepareImport, type ImportPreview } from './one-stop-preview';
import type { Ports } from '../ports';
import { recomputeAfter } from '../figures/recompute';
import { addRecords, removeRows } from '../tabs/row-changes';
import { RunLog } from '../run-log';
import { readTable } from '../tabs/table';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';

export interface ImportResult extends ImportPreview {
  /** `false` where the very same figures were there already. */
  readonly changed: boolean;
  readonly message: string;
  /** Why the figures do not show it yet, `''` where they do. */
  readonly unfinished: string;
}

/**
 * Imports the file. The same period and kind of table is replaced whole: the new rows are added first, then the old ones
 * go, so that a run cut between the two leaves both, of which the later import counts. Before that it is remembered what
 * goes, so that the import can be undone.
 *
 * @throws TrackerFault `bad-request` when the preview finds something that stands against it
 */
function importOneStopFile(ports: Ports, log: RunLog, request: ImportRequest): ImportResult {
  const { preview, table, source, old } = prepareImport(ports, log, request);
  const { period, by } = preview;
  const origin = request.typed === true ? lowerFirst(preview.fileName) : `tệp ${preview.fileName}`;
  if (!preview.canImport || period === null || by === null) throw refusal(preview, origin);
  if (preview.needsConfirmation && request.confirmed !== true) throw unconfirmed(preview, origin);

  const name = `${by === 'unit' ? 'theo đơn vị' : 'theo lĩnh vực'}, ${describePeriod(period)}`;
  if (holdsTheSame(old, table)) {
    const message = `Thống kê ${name} đã có với đúng các số này; không ghi gì thêm.`;
    log.info(message);
    return { ...preview, changed: false, message, unfinished: '' };
  }
  const importedAt = ports.clock.now();
  rememberImport(ports.memory, source, old, { name, ...period, by, origin, importedAt, rows: table.rows });
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
    `${formatNumber(preview.summary.total.settledTotal)} hồ sơ đã giải quyết (${origin}).`;
  log.info(message);
  for (const fault of preview.faults) log.warn(`${message} Lưu ý: ${fault.text}`);
  return { ...preview, changed: true, message, unfinished: recomputeAfter(ports, log) };
}

export const IMPORT_ONE_STOP: SidebarJob<ImportRequest, ImportResult> = {
  name: 'Nhập thống kê một cửa',
  may: 'staff',
  request: IMPORT_REQUEST,
  unreadable: UNREADABLE,
  run: importOneStopFile,
};

function holdsTheSame(old: readonly NumberedRow[], table: OneStopTable): boolean {
  const keyOf = ({ name, counts }: Pick<NumberedRow, 'name' | 'counts'>): string =>
    JSON.stringify([name, Object.values(counts)]);
  const there = old.map(keyOf).sort();
  const here = table.rows.map(keyOf).sort();
  return there.length === here.length && there.every((key, index) => key === here[index]);
}

/** Removes what was there of this period before: found again by content, since rows may have moved since they were read. */
function removeOld(ports: Ports, old: readonly NumberedRow[]): void {
  if (old.length === 0) return;
  const keyOf = (row: NumberedRow): string => JSON.stringify({ ...row, row: 0 });
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

function refusal({ faults, period, by }: ImportPreview, origin: string): TrackerFault {
  const reasons = faults.filter(({ severity }) => severity === 'stop').map(({ text }) => text);
  if (period === null && reasons.length === 0) reasons.push('Tệp không ghi kỳ thống kê. Chọn kỳ rồi nhập lại.');
  if (by === null && reasons.length === 0)
    reasons.push('Tệp không ghi là theo đơn vị hay theo lĩnh vực. Chọn rồi nhập lại.');
  return new TrackerFault('bad-request', `${sentence(origin)} chưa nhập được, chưa ghi gì.\n${reasons.join('\n')}`);
}

function unconfirmed({ faults }: ImportPreview, origin: string): TrackerFault {
  const questions = faults.filter(({ severity }) => severity === 'ask').map(({ text }) => text);
  return new TrackerFault(
    'bad-request',
    `${sentence(origin)} cần được xác nhận trước khi nhập, chưa ghi gì.\n${questions.join('\n')}`,
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
