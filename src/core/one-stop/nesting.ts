/** Nested rows of a one-stop table (`A`, `I`, `1`, `1.1`, moved-in names): parent and child are never added. */
import type { OneStopFault } from './statistics';
import type { OneStopLine } from './line';
import { COUNT_IDS, COUNT_NAMES } from './counts';
import { formatNumber } from '../text/vietnamese-number';

export interface Nesting {
  /** The rows that count, each unit or field once. */
  readonly rows: readonly OneStopLine[];
  /** The outermost rows, which add up to the file's total. */
  readonly top: readonly OneStopLine[];
  readonly faults: readonly OneStopFault[];
}

const PLAIN_NUMBER_DEPTH = 20;

/**
 * Of a parent and its children either the parent counts, where its level is the one of the directory's units, or else
 * its children do. Parents are held against the sum of their children.
 *
 * Example: `I Cơ quan chuyên môn 30`, `1 Phòng Tư pháp 20`, `1.1 Hộ tịch 20`, `2 Phòng Nội vụ 10`, with both `Phòng` in
 * the directory: the two count, 30 in all.
 */
export function standingRows(lines: readonly OneStopLine[], isUnit: (name: string) => boolean, where: string): Nesting {
  const depths = depthsOf(lines);
  const unitDepths = new Set(depths.filter((_, at) => isUnit(lines[at]?.name ?? '')));
  const rows: OneStopLine[] = [];
  const top: OneStopLine[] = [];
  const faults: OneStopFault[] = [];
  const depthAt = (at: number): number => depths[at] ?? 0;

  const walk = (from: number, to: number, isTop: boolean): void => {
    for (let at = from; at < to;) {
      const parent = lines[at] as OneStopLine;
      let end = at + 1;
      while (end < to && depthAt(end) > depthAt(at)) end += 1;
      const hasChildren = end > at + 1;
      const hasUnitsBelow = depths.slice(at + 1, end).some((depth) => unitDepths.has(depth));
      if (isTop) top.push(parent);
      if (!hasChildren || isUnit(parent.name) || (unitDepths.has(depthAt(at)) && !hasUnitsBelow)) rows.push(parent);
      else walk(at + 1, end, false);
      if (hasChildren) faults.push(...checkParent(parent, childrenOf(at + 1, end), where));
      at = end;
    }
  };
  const childrenOf = (from: number, to: number): OneStopLine[] => {
    const shallowest = Math.min(...depths.slice(from, to));
    return lines.slice(from, to).filter((_, index) => depthAt(from + index) === shallowest);
  };
  walk(0, lines.length, true);
  return { rows, top, faults };
}

/** Depth of each line: by its number; without one by how far its name is moved in, or by its sum with its neighbours. */
function depthsOf(lines: readonly OneStopLine[]): number[] {
  const numbered = lines.map(({ order }) => depthOfOrder(order));
  const depths: number[] = [];
  let base = PLAIN_NUMBER_DEPTH;
  let areChildren = false;
  lines.forEach((line, at) => {
    const depth = numbered[at] ?? null;
    if (depth === null) {
      depths.push(base + (line.indent > 0 ? line.indent : Number(areChildren)));
      return;
    }
    depths.push(depth);
    base = depth;
    const next = numbered.findIndex((other, index) => index > at && other !== null);
    areChildren = addUpTo(line, lines.slice(at + 1, next < 0 ? lines.length : next));
  });
  return depths;
}

/** `A`, then `I`, then `1`, then `1.1`, then `a`; `null` for a blank or a dash. */
function depthOfOrder(order: string): number | null {
  const text = order.replace(/[.)]+$/, '');
  if (/^[IVX]+$/.test(text)) return PLAIN_NUMBER_DEPTH / 2;
  if (/^[A-H]$/.test(text)) return 0;
  if (/^\d+(\.\d+)*$/.test(text)) return PLAIN_NUMBER_DEPTH * text.split('.').length;
  return /^[a-zđ]$/.test(text) ? PLAIN_NUMBER_DEPTH * 9 : null;
}

/** Unnumbered lines after a numbered one are its children where, added up, they are it in every count. */
function addUpTo({ counts }: OneStopLine, lines: readonly OneStopLine[]): boolean {
  const isNought = COUNT_IDS.every((id) => counts[id] === 0);
  return !isNought && COUNT_IDS.every((id) => counts[id] === lines.reduce((sum, line) => sum + line.counts[id], 0));
}

function checkParent(parent: OneStopLine, children: readonly OneStopLine[], where: string): OneStopFault[] {
  return COUNT_IDS.flatMap((id) => {
    const sum = children.reduce((all, { counts }) => all + counts[id], 0);
    if (!parent.given.has(id) || sum === parent.counts[id]) return [];
    return {
      code: 'parent-differs' as const,
      severity: 'ask' as const,
      row: parent.row,
      text:
        `${where}, hàng ${parent.row} (${parent.name}), cột “${COUNT_NAMES[id]}”: ghi ${formatNumber(parent.counts[id])}, ` +
        `các hàng con cộng lại là ${formatNumber(sum)}. Kiểm tra lại tệp.`,
    };
  });
}
