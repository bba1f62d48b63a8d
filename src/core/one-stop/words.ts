/** The words of one-stop headings: what a column holds, told by the labels that stand over it. */
import type { CountId } from './counts';

export type CountGroup = 'received' | 'settled' | 'pending';

/** `merged` is early and on time in one; `withdrawn` explains a difference in the settled figures. */
export type Meaning = CountId | 'withdrawn' | 'merged' | null;

/** Counts that a file may split over several columns: in person and by post, levels of online service. */
export const isSplit = (id: CountId): boolean => id === 'receivedOnline' || id === 'receivedDirect';

const NAME_BY_UNIT =
  /^(tên )?(các )?(đơn vị|cơ quan|phòng,? ban|phòng\/ban|sở,? ban|phòng$|địa phương|(xã|phường),? (xã|phường|thị trấn))/;
const NAME_BY_FIELD = /^(tên )?(các )?(lĩnh vực|nhóm (thủ tục|tthc))/;
/** Lines of a letterhead that begin with the same words: `Đơn vị tính: hồ sơ`, `Cơ quan báo cáo: …`. */
const LETTERHEAD = /:|^(đơn vị|cơ quan) (tính|báo cáo|nhận|gửi|lập|chủ quản|ban hành)/;
const LONGEST_NAME_HEADING = 60;

export const isOrderHeading = (label: string): boolean => /^(stt|tt|số tt|số thứ tự)$/.test(label);

/** Whether a label is that of the name column, and of which view. */
export function nameHeading(label: string): 'unit' | 'field' | null {
  if (label.length > LONGEST_NAME_HEADING || LETTERHEAD.test(label)) return null;
  if (NAME_BY_UNIT.test(label)) return 'unit';
  return NAME_BY_FIELD.test(label) ? 'field' : null;
}

/** Columns that speak of counts without being one. */
const NO_COUNT =
  /tỷ lệ|tỉ lệ|%|phần trăm|ghi chú|lý do|nguyên nhân|trung bình|số ngày|thanh toán|lệ phí|số hóa|bổ sung|tạm dừng|hài lòng|^(tổng )?số (lượng )?(tthc|thủ tục)/;
const CARRIED = /(kỳ|tháng|quý) trước|đầu kỳ|chuyển (sang|qua|tiếp)/;
const NEXT_PERIOD = /(kỳ|tháng|quý) sau/;

const GROUPS: readonly (readonly [RegExp, CountGroup])[] = [
  [/(đang|chưa) (được )?(giải quyết|xử lý|thực hiện)|tồn (cuối|đọng)|(kỳ|tháng|quý) sau/, 'pending'],
  [/tiếp nhận|nhận (để )?giải quyết|hồ sơ nhận/, 'received'],
  [/giải quyết|xử lý|đã trả|trả kết quả|hoàn thành/, 'settled'],
];
/** Words that decide only where no other label does. */
const WEAK_GROUPS: readonly (readonly [RegExp, CountGroup])[] = [
  [/^(số )?(lượng )?(hồ sơ )?(còn )?tồn$/, 'pending'],
  [/kết quả/, 'settled'],
];

const EARLY = /(trước|sớm) (thời )?(hạn|hẹn)|^(trả )?sớm$/;
const ON_TIME = /đúng (thời )?(hạn|hẹn)/;
const OVERDUE = /(quá|trễ|chậm) (thời )?(hạn|hẹn)|^(trả )?(trễ|chậm|muộn)$/;
const IN_TIME = /(trong|còn) (thời )?(hạn|hẹn)|chưa (đến|tới|quá) (thời )?(hạn|hẹn)/;
const WITHDRAWN = /rút|trả lại|từ chối|không (được )?giải quyết|không đủ điều kiện|h(ủy|uỷ)/;
const ONLINE = /trực tuyến|qua mạng/;
const DIRECT = /trực tiếp|bưu chính|bcci/;

/** Parts of each group, tried in this order. */
const PARTS: Readonly<Record<CountGroup, readonly (readonly [RegExp, CountId])[]>> = {
  received: [
    [CARRIED, 'carriedOver'],
    [DIRECT, 'receivedDirect'],
    [ONLINE, 'receivedOnline'],
    [/tồn/, 'carriedOver'],
  ],
  settled: [
    [EARLY, 'early'],
    [ON_TIME, 'onTime'],
    [OVERDUE, 'overdue'],
  ],
  pending: [
    [IN_TIME, 'pendingInTime'],
    [OVERDUE, 'pendingOverdue'],
    [ON_TIME, 'pendingInTime'],
  ],
};

/**
 * What the column under these labels holds, and its group, which the next column may share.
 *
 * Example: `['số lượng hồ sơ đã giải quyết', 'quá hạn']` is `overdue`; `['hồ sơ đang giải quyết', 'quá hạn']` is
 * `pendingOverdue`; `['quá hạn']` is whichever the column before it belongs to.
 *
 * @param path labels over the column, normalised, from the top
 */
export function meaningOf(
  path: readonly string[],
  groupBefore: CountGroup | null,
): { readonly meaning: Meaning; readonly group: CountGroup | null } {
  const leaf = path[path.length - 1] ?? '';
  if (leaf === '' || NO_COUNT.test(leaf)) return { meaning: null, group: null };
  const group = groupOf(path) ?? impliedGroup(leaf, groupBefore);
  if (WITHDRAWN.test(leaf) && !/gồm/.test(leaf)) {
    return { meaning: group === 'settled' || group === null ? 'withdrawn' : null, group };
  }
  if (group === null) return { meaning: null, group };
  if (group === 'settled' && isEarlyWithOnTime(leaf)) return { meaning: 'merged', group };
  return { meaning: partOf(group, path) ?? totalOf(group, leaf), group };
}

function isEarlyWithOnTime(leaf: string): boolean {
  return (/trước|sớm/.test(leaf) && /đúng/.test(leaf)) || IN_TIME.test(leaf);
}

/** The lowest label that tells; what was carried over is received, whatever else its label says. */
function groupOf(path: readonly string[]): CountGroup | null {
  if (path.some((label) => CARRIED.test(label) && !NEXT_PERIOD.test(label))) return 'received';
  for (const words of [GROUPS, WEAK_GROUPS]) {
    for (const label of [...path].reverse()) {
      const group = words.find(([pattern]) => pattern.test(label))?.[1];
      if (group && !(words === WEAK_GROUPS && /^tồn/.test(label) && path.length > 1)) return group;
    }
  }
  return null;
}

/** Without a group over it, *trước hạn* can only be settled, *trong hạn* only pending, *trực tuyến* only received. */
function impliedGroup(leaf: string, groupBefore: CountGroup | null): CountGroup | null {
  if (EARLY.test(leaf) || ON_TIME.test(leaf)) return 'settled';
  if (IN_TIME.test(leaf)) return 'pending';
  if (OVERDUE.test(leaf)) return groupBefore;
  return ONLINE.test(leaf) || DIRECT.test(leaf) ? 'received' : null;
}

function partOf(group: CountGroup, path: readonly string[]): CountId | null {
  for (const label of [...path].reverse()) {
    if (group === 'received' && ONLINE.test(label) && DIRECT.test(label)) return null;
    const part = PARTS[group].find(([pattern]) => pattern.test(label))?.[1];
    if (part) return part;
  }
  return null;
}

/** A total says so, or is the group's own label with no part under it. */
function totalOf(group: CountGroup, leaf: string): CountId | null {
  if (/trong kỳ|^mới|(^| )mới /.test(leaf) && group === 'received' && !/tổng/.test(leaf)) return null;
  const isGroupLabel = [...GROUPS, ...WEAK_GROUPS].some(([pattern, own]) => own === group && pattern.test(leaf));
  return /tổng|^cộng$/.test(leaf) || isGroupLabel ? (`${group}Total` as CountId) : null;
}
