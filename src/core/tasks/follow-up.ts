/** How a measure is followed (`Cách theo dõi`): proposed by its deadline, its units and its words, chosen by the secretary. */
import type { Indicator } from '../figures/indicator';
import type { Deadline } from '../objectives/deadline';
import { normalise } from '../text/text';
import type { Expansion } from '../unit-directory';

export const FOLLOW_UPS = {
  each: 'Từng đơn vị báo cáo',
  one: 'Một đầu mối báo cáo',
  figures: 'Theo số liệu',
  register: 'Theo sổ',
} as const;

export type FollowUp = keyof typeof FOLLOW_UPS;

/** A measure of the decision's table, with all that decides who owes what on which days. */
export interface FollowedMeasure {
  /** `B03`: stays the same whatever becomes of its wording and place. */
  readonly id: string;
  readonly number: string;
  /** In tab `Mục tiêu`. */
  readonly row: number;
  readonly text: string;
  /** As it is written, or as the secretary planned or mended it. */
  readonly deadline: Deadline;
  /** *Theo Kế hoạch*: its days are planned ones. */
  readonly isPlanned: boolean;
  /** What the secretary planned or mended, `''` where nothing. */
  readonly plan: string;
  /** Chosen or proposed. */
  readonly followUp: FollowUp;
  readonly responsible: Expansion;
  /** By which its objective is evaluated. */
  readonly indicator: Indicator | null;
}

export function followUpOf(text: string): FollowUp | null {
  const found = Object.entries(FOLLOW_UPS).find(([, word]) => normalise(word) === normalise(text));
  return found ? (found[0] as FollowUp) : null;
}

type Kinds = Readonly<Record<string, RegExp>>;

/** Kinds of a change by the words of its `Loại`, and of a measure that sees to such changes. */
export const CHANGE_KINDS: Kinds = {
  procedure: /thủ tục|tthc|quy trình|biểu mẫu/,
  scope: /phạm vi/,
  body: /cơ cấu|bộ máy/,
};

/** The same as `Loại` offers them. */
export const CHANGE_WORDS = ['Thủ tục hành chính', 'Phạm vi áp dụng', 'Cơ cấu tổ chức'];

export const ASSESSMENT_KINDS: Kinds = {
  'Đánh giá nội bộ': /đánh giá nội bộ/,
  'Xem xét của lãnh đạo': /xem xét của lãnh đạo/,
  'Hậu kiểm': /hậu kiểm/,
};

/** Kinds that a text names, in the order of their declaration. */
export function kindsIn(kinds: Kinds, text: string): string[] {
  const key = normalise(text);
  return Object.keys(kinds).filter((kind) => kinds[kind]?.test(key));
}

/** Counted or seen, not written by somebody. */
const ON_FIGURES = /thống kê|số liệu|phiếu|khảo sát|thăm dò|theo dõi/;
/** Somebody writes something. */
const ON_PAPER = /báo cáo|tổng hợp|xây dựng|đề xuất/;
/** So many units that nobody would think of one report. */
const MANY = 3;

/** Examples on the sample's table: 1.1 *Theo sổ*, 1.2 *Từng đơn vị báo cáo*, 2.1 and 2.2 *Theo số liệu*, 2.3 *Một đầu mối*. */
export function proposeFollowUp({
  text,
  deadline,
  isPlanned,
  responsible: { units, named },
  indicator,
}: Omit<FollowedMeasure, 'id' | 'number' | 'row' | 'followUp' | 'plan'>): FollowUp {
  const key = normalise(text);
  if (deadline.kind === 'on-change') return 'register';
  if (isPlanned) return kindsIn(ASSESSMENT_KINDS, text).length > 0 ? 'register' : 'each';
  if (deadline.kind === 'continuous')
    return key.includes('thay đổi') && kindsIn(CHANGE_KINDS, text).length > 0 ? 'register' : 'each';
  const isMonthly = deadline.kind === 'every' && deadline.months === 1;
  if (indicator && isMonthly && ON_FIGURES.test(key)) return 'figures';
  if (indicator && units.length >= MANY && !ON_PAPER.test(key)) return 'figures';
  return units.length > 1 && named.length === units.length ? 'one' : 'each';
}

type Registered = Pick<FollowedMeasure, 'text' | 'deadline' | 'followUp'>;

/** Its lines come from the register `Thay đổi`. */
export const isOnRegister = ({ deadline, followUp }: Registered): boolean =>
  deadline.kind === 'on-change' || (deadline.kind === 'continuous' && followUp === 'register');

/**
 * Whether a change is the measure's to see to: its text names such a change, or names none where no other's does.
 *
 * @param kind `Loại` of the change
 */
export function takesChange({ text }: Registered, measures: readonly Registered[], kind: string): boolean {
  const [own, kinds] = [kindsIn(CHANGE_KINDS, text), kindsIn(CHANGE_KINDS, kind)];
  if (own.length > 0) return kinds.some((one) => own.includes(one));
  const others = measures.filter(({ deadline, followUp }) => deadline.kind === 'on-change' || followUp === 'register');
  return !kinds.some((one) => others.some((other) => kindsIn(CHANGE_KINDS, other.text).includes(one)));
}
