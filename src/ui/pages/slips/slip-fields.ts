/** A slip as it is being typed: a level may not be chosen yet, and what may still be missing. */
import { formatDate, parseDate } from '../../../core/calendar/calendar-date';
import type { RequestOf } from '../../../app/sidebar-calls';

export type Slip = RequestOf<'addSlip'>['slip'];

/** The day as it is typed, `05/7/2024`; a level is `null` where none was chosen yet, `''` where the citizen left it out. */
export type DraftSlip = Omit<Slip, 'levels'> & { readonly levels: readonly (string | null)[] };

export const draftOf = (slip: Slip): DraftSlip => ({ ...slip, date: slip.date && formatDate(slip.date) });

/** The next slip: day and unit stay. The overall level is what counts, so leaving it out has to be said; others need not. */
export const nextSlip = ({ date, unit, levels }: DraftSlip): DraftSlip => ({
  date,
  unit,
  field: '',
  code: '',
  levels: levels.map((_, index) => (index === 0 ? null : '')),
  comment: '',
  channel: '',
});

export interface SlipFault {
  readonly text: string;
  /** Name of the field to go to. */
  readonly field: 'date' | 'unit' | 'overall';
}

export function faultIn({ date, unit, levels }: DraftSlip, today: string): SlipFault | null {
  const day = parseDate(date);
  if (day === null) return { text: 'Ngày trên phiếu chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/7/2024.', field: 'date' };
  if (day > today) return { text: 'Ngày trên phiếu ở sau hôm nay.', field: 'date' };
  if (unit === '') return { text: 'Chưa chọn cơ quan giải quyết.', field: 'unit' };
  if (levels[0] === null)
    return { text: 'Chưa chọn mức độ hài lòng chung. Phiếu bỏ trống câu này thì bấm số 0.', field: 'overall' };
  return null;
}

export const filled = (draft: DraftSlip): Slip => ({
  ...draft,
  date: parseDate(draft.date) ?? '',
  levels: draft.levels.map((level) => level ?? ''),
});

/** A key for a slip: by it the script knows a slip that was sent before. */
export function newKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(36).padStart(7, '0')).join('');
}
