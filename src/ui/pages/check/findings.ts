/** What the bare facts mean: for each thing that keeps the tracker well one sentence, and what to do where it is not. */
import type { SystemFacts } from '../../../app/check/system-facts';
import { daysBetween, formatDate } from '../../../core/calendar/calendar-date';
import type { Tone } from '../../../core/objectives/verdict';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { formatMoment } from '../design/moment';

/** What its button does: a job of the menu, another sidebar, or a tab with the row in question. */
export type Remedy =
  | { readonly kind: 'repair'; readonly by: 'setUp' | 'recompute' | 'pullSurvey'; readonly label: string }
  | { readonly kind: 'sidebar'; readonly open: 'showMailDesk'; readonly label: string }
  | { readonly kind: 'tab'; readonly tab: string; readonly rows: readonly (readonly [number, number])[] };

export interface Finding {
  readonly title: string;
  readonly tone: Tone;
  readonly text: string;
  readonly remedy?: Remedy;
}

const SET_UP: Remedy = { kind: 'repair', by: 'setUp', label: 'Cài đặt lại' };
const PULL: Remedy = { kind: 'repair', by: 'pullSurvey', label: 'Lấy phiếu ngay' };
const MAILS: Remedy = { kind: 'sidebar', open: 'showMailDesk', label: 'Mở Thư điện tử' };

/** A run comes every morning: after two days without one it has stopped. */
const RUN_DAYS = 2;
/** So long without any answer is worth a question at the one-stop desk. */
const SILENT_DAYS = 7;
const FEW_MAILS = 20;
const MOST_CELLS = 10_000_000;
const MANY_CELLS = 8_000_000;

/** In the order of what stops most. */
export function findingsOf(facts: SystemFacts): Finding[] {
  return [
    automation(facts),
    ...facts.tabFaults.map((text): Finding => ({
      title: 'Trang tính và tiêu đề cột',
      tone: 'bad',
      text,
      ...remedyIn(text),
    })),
    ...(facts.tabFaults.length === 0
      ? [{ title: 'Trang tính và tiêu đề cột', tone: 'good', text: 'Đủ các trang và các cột.' } as const]
      : []),
    zone(facts),
    form(facts),
    answers(facts),
    mails(facts),
    quota(facts),
    size(facts),
  ];
}

function automation({ account, isOwn, missingTriggers, lastRun, today }: SystemFacts): Finding {
  const title = 'Chạy tự động';
  if (account === '')
    return { title, tone: 'bad', text: 'Chưa có tài khoản nào chạy tự động. Chọn Cài đặt lại.', remedy: SET_UP };
  const days = lastRun === '' ? null : daysBetween(lastRun.slice(0, 10), today);
  const who = `Tài khoản ${account} phụ trách.`;
  const when = lastRun === '' ? 'Chưa chạy lần nào.' : `Lần chạy gần nhất: ${formatMoment(lastRun)}.`;
  if (missingTriggers.length > 0) {
    const text = `${who} Lịch chạy đã mất nên chương trình không tự chạy. Chọn Cài đặt lại để đặt lại lịch; không có phiếu nào mất.`;
    return { title, tone: 'bad', text, remedy: SET_UP };
  }
  if (days !== null && days > RUN_DAYS) {
    const ask = isOwn
      ? 'Chọn Cài đặt lại; nếu hôm sau vẫn chưa chạy, mở Tiện ích mở rộng → Apps Script → Lượt thực thi để xem lỗi.'
      : `Đề nghị người giữ tài khoản này mở trang tính và chọn Cài đặt; nếu tài khoản không còn dùng, Thư ký ISO chọn Cài đặt lại để nhận phụ trách.`;
    return { title, tone: 'bad', text: `${when} ${who} ${ask}`, remedy: SET_UP };
  }
  const next = lastRun === '' ? ' Lần đầu vào sáng sớm ngày sau khi cài đặt.' : '';
  return { title, tone: lastRun === '' ? 'none' : 'good', text: `${when}${next} ${who}` };
}

function zone({ hasScriptZone }: SystemFacts): Finding {
  const title = 'Múi giờ';
  return hasScriptZone
    ? { title, tone: 'good', text: 'Trang tính và chương trình cùng một múi giờ.' }
    : {
        title,
        tone: 'bad',
        text: 'Múi giờ của trang tính khác múi giờ của chương trình nên ngày tháng sẽ lệch. Chọn Cài đặt lại để đặt lại.',
        remedy: SET_UP,
      };
}

function form({ isFormLost, answersLeft }: SystemFacts): Finding {
  const title = 'Biểu mẫu khảo sát';
  if (isFormLost) {
    const text =
      'Không mở được biểu mẫu khảo sát: biểu mẫu đã bị xóa, chưa được chia sẻ, hoặc Google đang gián đoạn. Khôi phục từ ' +
      'Thùng rác của Google Drive; nếu không còn, chọn Cài đặt lại để tạo biểu mẫu mới.';
    return { title, tone: 'bad', text, remedy: SET_UP };
  }
  if (answersLeft > 0) {
    const text = `Còn ${formatNumber(answersLeft)} phiếu chưa lấy về; chương trình tự lấy tiếp, hoặc lấy ngay bằng nút bên dưới.`;
    return { title, tone: 'risk', text, remedy: PULL };
  }
  return { title, tone: 'good', text: 'Các phiếu đã gửi đều đã lấy về ở lần chạy gần nhất.' };
}

function answers({ lastAnswer, today }: SystemFacts): Finding {
  const title = 'Phiếu khảo sát mới';
  if (lastAnswer === '') {
    const text = 'Chưa có phiếu nào. Gửi liên kết hoặc mã QR của biểu mẫu kèm kết quả giải quyết hồ sơ.';
    return { title, tone: 'none', text, remedy: PULL };
  }
  const days = daysBetween(lastAnswer, today);
  if (days <= SILENT_DAYS) return { title, tone: 'good', text: `Phiếu gần nhất: ngày ${formatDate(lastAnswer)}.` };
  const text =
    `Đã ${formatNumber(days)} ngày không có phiếu mới (phiếu gần nhất: ngày ${formatDate(lastAnswer)}). Hỏi Bộ phận một cửa ` +
    'liên kết và mã QR còn được phát không.';
  return { title, tone: 'risk', text, remedy: PULL };
}

function mails({ unknownMails, failedMails }: SystemFacts): Finding {
  const title = 'Thư gửi đi';
  const parts = [
    ...(unknownMails > 0 ? [`${formatNumber(unknownMails)} thư chưa rõ đã gửi hay chưa`] : []),
    ...(failedMails > 0 ? [`${formatNumber(failedMails)} thư không gửi được`] : []),
  ];
  if (parts.length === 0) return { title, tone: 'good', text: 'Không có thư nào chờ xác nhận.' };
  const text = `Có ${parts.join(', ')}. Mở Thư điện tử để xác nhận hoặc gửi lại.`;
  return { title, tone: 'bad', text, remedy: MAILS };
}

function quota({ quotaLeft, isOwn }: SystemFacts): Finding {
  const title = 'Hạn mức gửi thư';
  const whose = isOwn ? 'Hôm nay' : 'Hôm nay tài khoản đang dùng';
  if (quotaLeft >= FEW_MAILS) {
    return { title, tone: 'good', text: `${whose} còn gửi được cho ${formatNumber(quotaLeft)} người nhận.` };
  }
  const text = `${whose} chỉ còn gửi được cho ${formatNumber(quotaLeft)} người nhận; thư chưa gửi hết sẽ gửi tiếp ngày mai.`;
  return { title, tone: 'risk', text };
}

function size({ cells }: SystemFacts): Finding {
  const title = 'Dung lượng trang tính';
  const share = `${formatNumber(cells)} trong ${formatNumber(MOST_CELLS)} ô mà Google cho phép`;
  if (cells < MANY_CELLS) return { title, tone: 'good', text: `Đang dùng ${share}.` };
  const text = `Đang dùng ${share}. Sao một bản để lưu, rồi xóa các hàng của năm cũ ở trang “Khảo sát”, “Một cửa”.`;
  return { title, tone: 'risk', text };
}

/** Leads to the tab and the rows that a message names at its beginning; a missing tab or heading is made again. */
export function remedyIn(text: string): { remedy?: Remedy } {
  if (text.startsWith('Không thấy trang tính')) return { remedy: SET_UP };
  const [, tab, rows = ''] = /^Trang tính “([^”]+)”(?:, hàng ([\d, ]*\d))?/.exec(text) ?? [];
  if (tab === undefined) return {};
  const numbers = rows.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  const runs = (numbers.length === 0 ? [1] : numbers).map((row) => [row, row] as const);
  return { remedy: { kind: 'tab', tab, rows: runs } };
}
