/** What the tally of a unit's month would change, before anything is written: what is there, what it becomes, what is wrong. */
import * as v from 'valibot';
import { monthOf } from '../../core/calendar/calendar-date';
import { fingerprint } from '../../core/text/fingerprint';
import { normalise, tidy, type Cell } from '../../core/text/text';
import { DOUBLED_TALLY, REPEATED_TALLY } from '../figures/figures';
import { readSurvey, readUnits } from '../figures/inputs';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { parseMonth, readSettings } from '../settings';
import type { CellRecord } from '../tabs/appended-rows';
import { levelColumns, TALLIES } from '../tabs/spec/survey-tabs';
import { readTable, type Table } from '../tabs/table';
import { refusal, OUT_OF_STEP, talliesBesideSlips } from './paper-slip';

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999));

export const TALLY = v.object({
  /** `YYYY-MM` */
  month: v.pipe(v.string(), v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)),
  unit: v.pipe(v.string(), v.maxLength(300)),
  source: v.pipe(v.string(), v.maxLength(120)),
  handedOut: v.union([COUNT, v.null()]),
  returned: COUNT,
  invalid: COUNT,
  /** Highest level first. */
  counts: v.pipe(v.array(COUNT), v.minLength(3), v.maxLength(5)),
});

export type TallyRequest = v.InferOutput<typeof TALLY>;

export const TALLY_UNREADABLE =
  'Số phiếu chưa đúng dạng, cộng không khớp hoặc chưa được xác nhận. Kiểm tra lại các số.';

export interface TallyPreview {
  /** Why it would not count, `null` where it would. */
  readonly fault: string | null;
  /** Handed out, returned, invalid and each level as they stand in the tab; `null` where there is no such tally yet. */
  readonly before: readonly Cell[] | null;
  /** Stands for what is there, `''` for nothing. */
  readonly print: string;
  readonly isSame: boolean;
}

export interface PreparedTally {
  readonly preview: TallyPreview;
  readonly table: Table;
  /** Row of the tally that is there. */
  readonly row: number | null;
  readonly record: CellRecord;
  /** As the directory names it. */
  readonly unit: string;
}

/** @throws TrackerFault `bad-request` where the tabs know no such unit or scale, or hold the same tally twice */
export function prepareTally(ports: Ports, request: TallyRequest): PreparedTally {
  const { sheets } = ports;
  const directory = readUnits(sheets, new RunLog(''));
  const { scale } = readSettings(sheets);
  const { month } = request;
  const source = tidy(request.source);
  const unit = directory.match(request.unit)?.name;
  if (
    unit === undefined ||
    source === '' ||
    request.counts.length !== scale.length ||
    month > monthOf(ports.clock.today())
  )
    throw refusal(OUT_OF_STEP);

  const table = readTable(sheets, TALLIES);
  const same = [...table.rows.keys()].filter((index) => {
    const row = table.rows[index] ?? [];
    const [name, from] = [table.text(row, 'unit'), table.text(row, 'source')];
    return (
      parseMonth(table.text(row, 'period')) === month &&
      (directory.match(name)?.name ?? name) === unit &&
      normalise(from) === normalise(source)
    );
  });
  const rows = same.map((index) => table.rowNumber(index));
  if (rows.length > 1) {
    throw refusal(`Trang tính “${TALLIES.name}”, hàng ${rows.join(', ')}: ${REPEATED_TALLY}`);
  }
  const tallies = [{ row: 1, month, unit, source, counts: request.counts }];
  const isDoubled = talliesBesideSlips(ports, readSurvey(sheets), tallies).length > 0;

  const ids = ['handedOut', 'returned', 'invalid', ...levelColumns(scale)];
  const counts = [request.handedOut ?? '', request.returned, request.invalid, ...request.counts];
  const wanted = ids.map((_, index) => counts[index] ?? '');
  const [index] = same;
  const before = index === undefined ? null : ids.map((id) => table.value(table.rows[index] ?? [], id));
  return {
    preview: {
      fault: isDoubled ? `Đ${DOUBLED_TALLY.slice(1)}` : null,
      before,
      print: before ? fingerprint(JSON.stringify(before)) : '',
      isSame: JSON.stringify(before) === JSON.stringify(wanted),
    },
    table,
    row: rows[0] ?? null,
    record: Object.fromEntries(ids.map((id, at) => [id, wanted[at] ?? ''])),
    unit,
  };
}

export const PREVIEW_TALLY: SidebarJob<TallyRequest, TallyPreview> = {
  name: 'Xem trước phiếu tổng hợp',
  may: 'staff',
  request: TALLY,
  unreadable: TALLY_UNREADABLE,
  run: (ports, _, request) => prepareTally(ports, request).preview,
};
