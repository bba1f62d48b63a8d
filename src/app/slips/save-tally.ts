/** Writes the tally of a unit's month: a new row, or over the one of the same unit, month and source, as it was shown. */
import * as v from 'valibot';
import { formatMonth } from '../../core/calendar/calendar-date';
import { quotedText } from '../../core/text/foreign-text';
import { formatNumber } from '../../core/text/vietnamese-number';
import { tidy } from '../../core/text/text';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { appendRecords } from '../tabs/appended-rows';
import { cellsOfRecord } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { TALLIES } from '../tabs/spec/survey-tabs';
import { refusal } from './paper-slip';
import { prepareTally, TALLY, TALLY_UNREADABLE } from './tally-preview';

const REQUEST = v.object({
  ...TALLY.entries,
  /** The print that the preview gave of what was there. */
  seen: v.pipe(v.string(), v.maxLength(40)),
  /** The person was asked about more slips returned than handed out, and goes on. */
  confirmed: v.boolean(),
});

type SaveRequest = v.InferOutput<typeof REQUEST>;

export interface TallyResult {
  readonly message: string;
  readonly changed: boolean;
}

function saveTally(ports: Ports, log: RunLog, request: SaveRequest): TallyResult {
  const { preview, table, row, record, unit } = prepareTally(ports, request);
  const { handedOut, returned, invalid, counts, confirmed } = request;
  const isWhole = counts.reduce((sum, count) => sum + count, invalid) === returned;
  if (!isWhole || (handedOut !== null && returned > handedOut && !confirmed)) throw refusal(TALLY_UNREADABLE);
  const source = tidy(request.source);
  const period = formatMonth(request.month);
  const name = `phiếu tổng hợp của ${unit}, tháng ${period}, nguồn ${quotedText(source)}`;
  if (preview.isSame) return { message: `Đã có ${name} với đúng các số này; không ghi gì thêm.`, changed: false };
  if (preview.fault !== null) throw refusal(preview.fault);
  if (preview.print !== request.seen)
    throw refusal(`Số ở trang “${TALLIES.name}” vừa thay đổi sau khi xem trước. Quay lại, xem trước lần nữa rồi ghi.`);
  if (row === null) appendRecords(ports.sheets, table, [{ ...record, period, unit, source, note: '' }]);
  else keepCells(ports.sheets, table, new Map([[row, cellsOfRecord(table.heading, record)]]));
  const message = `${row === null ? 'Đã ghi' : 'Đã thay'} ${name}: ${formatNumber(returned)} phiếu thu về.`;
  log.info(message);
  return { message, changed: true };
}

export const SAVE_TALLY: SidebarJob<SaveRequest, TallyResult> = {
  name: 'Nhập phiếu tổng hợp',
  may: 'staff',
  request: REQUEST,
  unreadable: TALLY_UNREADABLE,
  run: saveTally,
};
