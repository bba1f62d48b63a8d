/** Checks the sums of a one-stop table: every fault with its row, in words for the person who has the file. */
import type { OneStopCounts } from './dossier';
import type { CountId, OneStopHeading } from './one-stop-heading';
import { normalise } from './text';

export type OneStopFaultCode =
  | 'no-heading'
  | 'two-tables'
  | 'merged-column'
  | 'no-column'
  | 'no-period'
  | 'two-periods'
  | 'period-differs'
  | 'no-name'
  | 'not-a-count'
  | 'parent-differs'
  | 'sum-differs'
  | 'withdrawn'
  | 'total-differs'
  | 'name-twice'
  | 'no-early'
  | 'no-rows'
  | 'overlap'
  | 'views-differ';

export interface OneStopFault {
  readonly code: OneStopFaultCode;
  /** `stop` forbids the import, `ask` wants a person's word first, `note` is only said. */
  readonly severity: 'stop' | 'ask' | 'note';
  /** Row in the file, 1-based; `null` where it concerns the whole file. */
  readonly row: number | null;
  readonly text: string;
}

interface Row {
  readonly row: number;
  readonly name: string;
  readonly counts: OneStopCounts;
}

/** A total and the columns that make it up, as form II.06a defines them. */
const SUMS: readonly { readonly total: CountId; readonly name: string; readonly parts: readonly CountId[] }[] = [
  { total: 'receivedTotal', name: 'Tiếp nhận', parts: ['receivedOnline', 'receivedDirect', 'carriedOver'] },
  { total: 'pendingTotal', name: 'Đang giải quyết', parts: ['pendingInTime', 'pendingOverdue'] },
];

/**
 * Sums of one row. Settled figures that include withdrawn dossiers are an explained difference.
 *
 * @param withdrawn dossiers in the file's columns of withdrawn or returned ones
 */
export function checkRow(
  { row, name, counts }: Row,
  withdrawn: number,
  heading: OneStopHeading,
  where: string,
): OneStopFault[] {
  const faults: OneStopFault[] = [];
  const has = (...ids: CountId[]): boolean => ids.every((id) => heading.counts.has(id));
  const ask = (text: string): void => {
    faults.push({
      code: 'sum-differs',
      severity: 'ask',
      row,
      text: `${where}, hàng ${row} (${name}): ${text} Kiểm tra lại tệp.`,
    });
  };
  for (const { total, name: group, parts } of SUMS) {
    const sum = parts.reduce((all, id) => all + counts[id], 0);
    if (has(total, ...parts) && counts[total] !== sum) {
      ask(`cột “${group}” ghi tổng số ${counts[total]}, các cột thành phần cộng lại là ${sum}.`);
    }
  }
  const settled = counts.early + counts.onTime + counts.overdue;
  if (has('settledTotal') && counts.settledTotal !== settled) {
    if (counts.settledTotal === settled + withdrawn) {
      faults.push({
        code: 'withdrawn',
        severity: 'note',
        row,
        text: `${where}, hàng ${row} (${name}): tổng đã giải quyết gồm cả ${withdrawn} hồ sơ rút hoặc trả lại; các hồ sơ này không tính vào tỷ lệ.`,
      });
    } else ask(`cột “Đã giải quyết” ghi tổng số ${counts.settledTotal}, các cột thành phần cộng lại là ${settled}.`);
  }
  if (
    has('receivedTotal', 'settledTotal', 'pendingTotal') &&
    counts.receivedTotal !== counts.settledTotal + counts.pendingTotal
  ) {
    ask(
      `tiếp nhận ${counts.receivedTotal}, nhưng đã giải quyết ${counts.settledTotal} và đang giải quyết ` +
        `${counts.pendingTotal} cộng lại là ${counts.settledTotal + counts.pendingTotal}.`,
    );
  }
  return faults;
}

const COMPARED: readonly (readonly [CountId, string])[] = [
  ['receivedTotal', 'Tiếp nhận'],
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn'],
  ['overdue', 'Quá hạn'],
  ['settledTotal', 'Đã giải quyết'],
  ['pendingTotal', 'Đang giải quyết'],
];

/** The table as a whole: its total row, names that stand twice, a column of early dossiers that is all zero. */
export function checkTable(
  rows: readonly Row[],
  top: readonly Row[],
  total: Row | null,
  where: string,
): OneStopFault[] {
  const faults: OneStopFault[] = [];
  if (rows.length === 0) {
    faults.push({
      code: 'no-rows',
      severity: 'stop',
      row: null,
      text: `${where}: bảng không có hàng số liệu nào. Chọn đúng tệp rồi nhập lại.`,
    });
    return faults;
  }
  for (const [id, name] of COMPARED) {
    const sum = top.reduce((all, { counts }) => all + counts[id], 0);
    if (total && total.counts[id] !== sum) {
      faults.push({
        code: 'total-differs',
        severity: 'ask',
        row: total.row,
        text: `${where}, hàng ${total.row} (${total.name}), cột “${name}”: ghi ${total.counts[id]}, các hàng cộng lại là ${sum}. Kiểm tra lại tệp.`,
      });
    }
  }
  const seen = new Map<string, number>();
  for (const { name, row } of rows) {
    const earlier = seen.get(normalise(name));
    if (earlier !== undefined) {
      faults.push({
        code: 'name-twice',
        severity: 'stop',
        row,
        text: `${where}, hàng ${row}: “${name}” đã có ở hàng ${earlier}. Gộp hai hàng trong tệp rồi nhập lại.`,
      });
    } else seen.set(normalise(name), row);
  }
  const settled = rows.reduce((all, { counts }) => all + counts.settledTotal, 0);
  if (settled > 0 && rows.every(({ counts }) => counts.early === 0)) {
    faults.push({
      code: 'no-early',
      severity: 'ask',
      row: null,
      text: `${where}: cột “Trước hạn” đều bằng 0. Nếu hệ thống một cửa không tách hồ sơ trước hạn, xuất lại báo cáo khác; nếu đúng là không có, xác nhận để nhập.`,
    });
  }
  return faults;
}
