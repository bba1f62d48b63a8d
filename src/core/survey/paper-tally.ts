/** The tally of a unit's month that many desks keep instead of single slips: whether it can be right. */
import { formatMonth, monthOf, type CalendarDate, type Month } from '../calendar/calendar-date';
import { formatNumber } from '../text/vietnamese-number';

export interface PaperTally {
  readonly month: Month;
  /** `null` where nobody counted how many were handed out. */
  readonly handedOut: number | null;
  readonly returned: number;
  readonly invalid: number;
  /** Valid slips of each level, highest first. */
  readonly counts: readonly number[];
}

export interface TallyDoubts {
  /** What stands against it. */
  readonly faults: readonly string[];
  /** What a person has to confirm. */
  readonly questions: readonly string[];
}

/** Example: 42 returned, 1 invalid and 40 in the levels is a fault, 42 returned of 40 handed out a question. */
export function checkTally(
  { month, handedOut, returned, invalid, counts }: PaperTally,
  today: CalendarDate,
): TallyDoubts {
  const faults: string[] = [];
  const questions: string[] = [];
  const valid = counts.reduce((sum, count) => sum + count, 0);
  if (month > monthOf(today)) faults.push(`Tháng ${formatMonth(month)} chưa bắt đầu. Chọn lại tháng.`);
  if (returned === 0) faults.push('Số phiếu thu về bằng 0. Nhập số phiếu thu về và số phiếu từng mức.');
  if (returned !== valid + invalid) {
    faults.push(
      `Thu về ${formatNumber(returned)} phiếu, nhưng các mức cộng lại ${formatNumber(valid)} phiếu và không hợp lệ ` +
        `${formatNumber(invalid)} phiếu là ${formatNumber(valid + invalid)} phiếu. Đếm lại, rồi sửa số chưa đúng.`,
    );
  }
  if (handedOut !== null && returned > handedOut) {
    questions.push(
      `Thu về ${formatNumber(returned)} phiếu, nhiều hơn ${formatNumber(handedOut)} phiếu phát ra. Kiểm tra lại hai số này.`,
    );
  }
  if (month === monthOf(today))
    questions.push(`Tháng ${formatMonth(month)} chưa kết thúc. Hết tháng cần nhập lại cho đủ.`);
  return { faults, questions };
}
