/** What is being typed of a line, what it still lacks, and how it is written. */
import { formatDate, parseDate } from '../../../core/calendar/calendar-date';
import { REPORTS } from '../../../core/tasks/task';
import { cellText } from '../../../core/text/foreign-text';
import type { TaskLine } from './task-line';

export const [NOT_YET, DONE, NOTHING_CAME, SOMETHING_CAME, SET_APART] = REPORTS;

export interface Draft {
  readonly status: string;
  /** As typed, `05/7/2024`. */
  readonly doneOn: string;
  readonly evidence: string;
  readonly note: string;
}

export const EMPTY_DRAFT: Draft = { status: '', doneOn: '', evidence: '', note: '' };

export function draftOf({ typed }: TaskLine): Draft {
  const [status = '', doneOn = '', evidence = '', note = ''] = typed;
  const day = parseDate(doneOn);
  return { status, doneOn: day ? formatDate(day) : doneOn, evidence, note };
}

export const isDone = (status: string): boolean => [DONE, NOTHING_CAME, SOMETHING_CAME].some((one) => one === status);

/** Choosing that it is done proposes today. */
export const withStatus = (draft: Draft, status: string, today: string): Draft => ({
  ...draft,
  status,
  doneOn: isDone(status) ? draft.doneOn || formatDate(today) : '',
});

/** Why it cannot be saved so, `null` where it can. */
export function faultIn({ status, doneOn, evidence, note }: Draft, today: string): string | null {
  const day = parseDate(doneOn);
  if (doneOn.trim() !== '' && day === null) return 'Ngày hoàn thành chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/7/2024.';
  if (day !== null && day > today) return 'Ngày hoàn thành ở sau hôm nay.';
  if (status === SOMETHING_CAME && evidence.trim() === '')
    return 'Có phát sinh thì cần minh chứng: số, ký hiệu văn bản hoặc liên kết.';
  if (status === SET_APART && note.trim() === '') return 'Không tính thì cần ghi lý do.';
  return null;
}

/** As it is to stand in the tab. */
export const typedOf = (
  { status, doneOn, evidence, note }: Draft,
  today: string,
  { reporter, onBehalf }: { readonly reporter: string; readonly onBehalf: string },
): string[] =>
  [status, parseDate(doneOn) ?? (isDone(status) ? today : ''), evidence, note, reporter, onBehalf].map((text) =>
    cellText(text).trim(),
  );
