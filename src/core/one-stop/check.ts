/** Checks the sums of a one-stop table: every fault with its row, in words for the person who has the file. */
import type { OneStopHeading } from './heading';
import type { OneStopLine } from './line';
import { COUNT_IDS, COUNT_NAMES, type CountId } from './counts';
import { checkNames, type OneStopFault } from './statistics';
import { isSplit } from './words';
import { formatNumber } from '../text/vietnamese-number';

/** A total and the columns that make it up, as form II.06a defines them. */
const SUMS: readonly { readonly total: CountId; readonly name: string; readonly parts: readonly CountId[] }[] = [
  { total: 'receivedTotal', name: 'Tiếp nhận', parts: ['receivedOnline', 'receivedDirect', 'carriedOver'] },
  { total: 'settledTotal', name: 'Đã giải quyết', parts: ['early', 'onTime', 'overdue'] },
  { total: 'pendingTotal', name: 'Đang giải quyết', parts: ['pendingInTime', 'pendingOverdue'] },
];

/** Columns without which the early-return rate cannot be worked out. */
const NEEDED: readonly CountId[] = ['early', 'onTime', 'overdue'];

/** What the heading lacks or has twice. Totals are worked out from their parts where the file gives none. */
export function checkHeading(heading: OneStopHeading, where: string): OneStopFault[] {
  const row = heading.first + 1;
  const at = `${where}, hàng ${row}`;
  const label = (column: number): string => `“${heading.labels[column] ?? ''}”`;
  const missing = COUNT_IDS.filter((id) => !heading.counts.has(id));
  const lacks = (ids: readonly CountId[]): string => ids.map((id) => `“${COUNT_NAMES[id]}”`).join(', ');
  const faults: OneStopFault[] = [...heading.counts]
    .filter(([id, columns]) => columns.length > 1 && !isSplit(id))
    .map(([id, columns]) => ({
      code: 'column-twice',
      severity: 'stop',
      row,
      text: `${at}: các cột ${columns.map(label).join(' và ')} cùng là “${COUNT_NAMES[id]}”. Bỏ bớt một cột trong tệp rồi nhập lại.`,
    }));
  if (heading.merged !== null) {
    faults.push({
      code: 'merged-column',
      severity: 'stop',
      row,
      text:
        `${at}, cột ${label(heading.merged)}: gộp hồ sơ trước hạn với đúng hạn nên không tính được tỷ lệ trả kết quả ` +
        'trước hạn. Xuất lại báo cáo có hai cột riêng.',
    });
    return faults;
  }
  const needed = NEEDED.filter((id) => missing.includes(id));
  if (needed.length > 0) {
    faults.push({
      code: 'no-column',
      severity: 'stop',
      row,
      text: `${at}: không thấy cột ${lacks(needed)}. Xuất lại báo cáo theo mẫu đủ cột rồi nhập lại.`,
    });
  }
  const unknown = missing.filter((id) => !NEEDED.includes(id) && !SUMS.some(({ total }) => total === id));
  if (unknown.length > 0) {
    faults.push({
      code: 'no-column',
      severity: 'ask',
      row,
      text: `${at}: không thấy cột ${lacks(unknown)}; nếu nhập, các số này được ghi là 0. Xuất lại theo mẫu đủ cột, hoặc xác nhận để nhập.`,
    });
  }
  return faults;
}

/**
 * Sums of one row. Settled figures that include withdrawn dossiers are an explained difference.
 *
 * @param withdrawn dossiers in the file's columns of withdrawn or returned ones
 */
export function checkRow(
  { row, name, counts, given }: OneStopLine,
  withdrawn: number,
  heading: OneStopHeading,
  where: string,
): OneStopFault[] {
  const faults: OneStopFault[] = [];
  const say = (code: OneStopFault['code'], severity: OneStopFault['severity'], text: string): void => {
    faults.push({ code, severity, row, text: `${where}, hàng ${row} (${name}): ${text}` });
  };
  const has = (...ids: CountId[]): boolean => ids.every((id) => heading.counts.has(id));
  for (const { total, name: group, parts } of SUMS) {
    const sum = parts.reduce((all, id) => all + counts[id], 0);
    const difference = counts[total] - sum;
    if (!given.has(total) || !has(...parts) || difference === 0) continue;
    if (total === 'settledTotal' && difference === withdrawn) {
      say(
        'withdrawn',
        'note',
        `tổng đã giải quyết gồm cả ${formatNumber(withdrawn)} hồ sơ rút hoặc trả lại; các hồ sơ này không tính vào tỷ lệ.`,
      );
    } else {
      say(
        'sum-differs',
        'ask',
        `cột “${group}” ghi tổng số ${formatNumber(counts[total])}, các cột thành phần cộng lại là ${formatNumber(sum)}. Kiểm tra lại tệp.`,
      );
    }
  }
  const { receivedTotal, settledTotal, pendingTotal } = counts;
  const difference = receivedTotal - settledTotal - pendingTotal;
  const hasAll = SUMS.every(({ total, parts }) => has(total) || has(...parts));
  if (!hasAll || difference === 0) return faults;
  if (difference === withdrawn) {
    const text = `${formatNumber(withdrawn)} hồ sơ rút hoặc trả lại không nằm trong số đã giải quyết; các hồ sơ này không tính vào tỷ lệ.`;
    say('withdrawn', 'note', text);
  } else {
    say(
      'sum-differs',
      'ask',
      `tiếp nhận ${formatNumber(receivedTotal)}, nhưng đã giải quyết ${formatNumber(settledTotal)} và đang giải quyết ` +
        `${formatNumber(pendingTotal)} cộng lại là ${formatNumber(settledTotal + pendingTotal)}. Kiểm tra lại tệp.`,
    );
  }
  return faults;
}

/** The table as a whole: its total row, names that stand twice, a column of early dossiers that is all zero. */
export function checkTable(
  rows: readonly OneStopLine[],
  top: readonly OneStopLine[],
  total: OneStopLine | null,
  heading: OneStopHeading,
  where: string,
): OneStopFault[] {
  if (rows.length === 0) return checkNames(rows, where);
  const faults: OneStopFault[] = [];
  for (const id of COUNT_IDS) {
    const sum = top.reduce((all, { counts }) => all + counts[id], 0);
    if (!total?.given.has(id) || total.counts[id] === sum) continue;
    faults.push({
      code: 'total-differs',
      severity: 'ask',
      row: total.row,
      text:
        `${where}, hàng ${total.row} (${total.name}), cột “${COUNT_NAMES[id]}”: ghi ${formatNumber(total.counts[id])}, ` +
        `các hàng cộng lại là ${formatNumber(sum)}. Kiểm tra lại tệp.`,
    });
  }
  faults.push(...checkNames(rows, where));
  const hasSettled = heading.counts.has('early') && rows.some(({ counts }) => counts.settledTotal > 0);
  if (hasSettled && rows.every(({ counts }) => counts.early === 0)) {
    faults.push({
      code: 'no-early',
      severity: 'ask',
      row: null,
      text: `${where}: cột “Trước hạn” đều bằng 0. Nếu hệ thống một cửa không tách hồ sơ trước hạn, xuất lại báo cáo khác; nếu đúng là không có, xác nhận để nhập.`,
    });
  }
  return faults;
}
