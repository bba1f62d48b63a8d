/** Holds a month's summary back, or lets it go: the same as writing the month into the setting by hand. */
import * as v from 'valibot';
import { formatMonth } from '../../core/calendar/calendar-date';
import { TrackerFault } from '../fault';
import { MONTH } from '../figures/track-objectives';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { parseMonth, settingRow, SETTING_SPECS, splitList } from '../settings';
import { cellsOfRecord } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { SETTINGS } from '../tabs/spec/set-up-tabs';
import { readTable } from '../tabs/table';

const REQUEST = v.object({ month: MONTH, isHeld: v.boolean() });

type HoldRequest = v.InferOutput<typeof REQUEST>;

const { name: SETTING } = SETTING_SPECS.hold;

function hold(ports: Ports, log: RunLog, { month, isHeld }: HoldRequest): { message: string } {
  const table = readTable(ports.sheets, SETTINGS);
  const index = settingRow(table, 'hold');
  const row = table.rows[index];
  if (!row) {
    const lost = `Trang “${SETTINGS.name}” không còn hàng “${SETTING}”. Vào Mục tiêu chất lượng → Cài đặt để thêm lại.`;
    throw new TrackerFault('setting-unreadable', `${lost} Chưa ghi gì.`);
  }
  const present = splitList(table.text(row, 'value'));
  const others = present.filter((one) => parseMonth(one) !== month);
  const value = [...others, ...(isHeld ? [formatMonth(month)] : [])].join('; ');
  const own = cellsOfRecord(table.heading, { value });
  keepCells(ports.sheets, table, new Map([[table.rowNumber(index), own]]));
  const message = isHeld
    ? `Báo cáo tháng ${formatMonth(month)} được giữ lại, không gửi lãnh đạo cho đến khi bỏ giữ.`
    : `Báo cáo tháng ${formatMonth(month)} không còn bị giữ, sẽ gửi theo lịch.`;
  log.info(message);
  return { message };
}

export const HOLD_SUMMARY: SidebarJob<HoldRequest, { message: string }> = {
  name: 'Tạm dừng gửi báo cáo',
  may: 'secretary',
  request: REQUEST,
  unreadable: 'Chưa rõ báo cáo tháng nào. Đóng bảng rồi mở lại từ menu.',
  run: hold,
};
