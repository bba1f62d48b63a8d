/** What is owed, until when, and where to say that it is done: short enough for Zalo, and of use on a phone. */
import { daysBetween, formatDate } from '../../../core/calendar/calendar-date';
import { isSelfCheck, yearIn, type TaskLine } from './task-line';

const LONGEST = 160;

/** `7` → `G`. */
export function columnLetters(column: number): string {
  let [letters, left] = ['', column];
  while (left > 0) {
    const rest = (left - 1) % 26;
    letters = String.fromCharCode(65 + rest) + letters;
    left = (left - 1 - rest) / 26;
  }
  return letters;
}

/**
 * Example: `Kính gửi Phòng Tư pháp. Theo Mục tiêu chất lượng năm 2024 (biện pháp 2.3), đề nghị cập nhật kết quả: … Hạn
 * 31/12/2024. Mở liên kết, chọn ở cột Trạng thái: https://…`
 *
 * @param link of the tab
 * @param column of its drop-down
 */
export function owedMessage(line: TaskLine, today: string, link: string, column: number): string {
  const { key, number, text, unit, period, due, row } = line;
  const what = isSelfCheck(line) ? 'tự kiểm tra các biện pháp thường xuyên' : shortened(text);
  const until =
    due === ''
      ? 'Chưa có hạn.'
      : due < today
        ? `Hạn ${formatDate(due)}, đã chậm ${daysBetween(due, today)} ngày.`
        : `Chậm nhất ngày ${formatDate(due)}.`;
  return [
    `Kính gửi ${unit}.`,
    `Theo Mục tiêu chất lượng năm ${yearIn(key)} (biện pháp ${number}), đề nghị cập nhật kết quả: ${what}${period === '' ? '' : ` (${period})`}.`,
    until,
    `Mở liên kết, chọn ở cột “Trạng thái”: ${link}&range=${columnLetters(column)}${row}`,
  ].join('\n');
}

const shortened = (text: string): string => {
  const whole = text.trim().replace(/[.;\s]+$/, '');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LONGEST))}…`;
};
