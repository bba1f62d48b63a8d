/** The eleven counts of a row of statistics, and their names. */
import type { OneStopCounts } from './dossier';

export type CountId = keyof OneStopCounts;

/** Names of the eleven counts in the words of form II.06a. */
export const COUNT_NAMES: Readonly<Record<CountId, string>> = {
  receivedTotal: 'Tiếp nhận – Tổng số',
  receivedOnline: 'Tiếp nhận – Trực tuyến',
  receivedDirect: 'Tiếp nhận – Trực tiếp, dịch vụ bưu chính',
  carriedOver: 'Tiếp nhận – Từ kỳ trước',
  settledTotal: 'Đã giải quyết – Tổng số',
  early: 'Đã giải quyết – Trước hạn',
  onTime: 'Đã giải quyết – Đúng hạn',
  overdue: 'Đã giải quyết – Quá hạn',
  pendingTotal: 'Đang giải quyết – Tổng số',
  pendingInTime: 'Đang giải quyết – Trong hạn',
  pendingOverdue: 'Đang giải quyết – Quá hạn',
};

export const COUNT_IDS = Object.keys(COUNT_NAMES) as readonly CountId[];
