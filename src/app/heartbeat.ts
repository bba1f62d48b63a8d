/** Shows that the automation is alive, and says so in red when it is not: the sheet itself tells, without any script. */
import { daysBetween, formatDate } from '../core/calendar-date';
import { automationAccount } from './automation-account';
import type { Job } from './guard';
import type { Ports } from './ports';
import { columnOf, findHeading, HEADING_ROWS, openTab, writeRecords } from './table';
import { OVERVIEW } from './tabs';

/** A run comes every morning; two days without one are no accident of the platform. */
const DAYS = 2;

const WORDS = {
  never: 'Chương trình chưa chạy tự động lần nào; lần đầu vào sáng sớm ngày sau khi cài đặt.',
  running: 'Chương trình đang chạy tự động bình thường.',
  stopped:
    'CHƯƠNG TRÌNH ĐÃ ngừng chạy tự động: phiếu khảo sát chưa được lấy, thư chưa được gửi. ' +
    'Tải lại trang, vào Mục tiêu chất lượng → Chạy tự động đã ngừng để xem cách xử lý.',
  days: DAYS,
} as const;

function place(ports: Ports) {
  const tab = openTab(ports.sheets, OVERVIEW);
  const heading = findHeading(OVERVIEW, tab.readTop(HEADING_ROWS));
  return { tab, heading, row: heading.row + 1 };
}

/** For the set-up: puts the watching formula beside the moment of the last run. */
export function startHeartbeat(ports: Ports): void {
  const { tab, heading, row } = place(ports);
  tab.writeHeartbeat(row, columnOf(heading, 'health'), columnOf(heading, 'lastRun'), WORDS);
}

/** For the daily run, as the last thing that it does. */
export function recordRun(ports: Ports): void {
  const { tab, heading, row } = place(ports);
  writeRecords(tab, OVERVIEW, heading, row, [{ lastRun: ports.clock.now() }], ['lastRun']);
}

/** Day of the last run that came to its end, where that is too long ago; `null` while all is well or nothing ran yet. */
function stoppedSince(ports: Ports): string | null {
  const { tab, heading, row } = place(ports);
  const [cell = ''] = tab.readColumn(columnOf(heading, 'lastRun'), row, 1);
  const last = String(cell).slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(last)) return null;
  return daysBetween(last, ports.clock.today()) > DAYS ? last : null;
}

/** For the menu as it opens: nothing that goes wrong here may cost people their menu. */
export function hasStopped(ports: Ports): boolean {
  try {
    return stoppedSince(ports) !== null;
  } catch {
    return false;
  }
}

/** For the menu item that appears when the automation has stopped: mends what can be mended, and says what to do. */
function explainStop(ports: Ports): string {
  const since = stoppedSince(ports);
  if (since === null) return 'Chương trình đang chạy tự động bình thường; không cần làm gì.';
  const account = automationAccount(ports) ?? '';
  const stopped = `Lần chạy tự động gần nhất là ngày ${formatDate(since)}. `;
  if (ports.identity.acting() !== account) {
    return (
      `${stopped}Việc này do tài khoản ${account} phụ trách. Đề nghị người giữ tài khoản đó mở trang tính này, vào ` +
      'Mục tiêu chất lượng → Cài đặt. Trong khi chờ, có thể dùng Lấy phiếu khảo sát và Tính lại chỉ số; không có phiếu nào mất.'
    );
  }
  return (
    `${stopped}Vào Mục tiêu chất lượng → Cài đặt: chương trình đặt lại lịch chạy hằng ngày nếu đã mất và Google hỏi lại quyền nếu ` +
    'đã hết. Sáng hôm sau xem lại ô “Tình trạng chạy tự động”; nếu vẫn đỏ, mở Tiện ích mở rộng → Apps Script → Lượt thực thi để xem lỗi.'
  );
}

export const EXPLAIN_STOP: Job<string> = { name: 'Chạy tự động đã ngừng', may: 'editor', run: explainStop };
