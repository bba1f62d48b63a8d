/** The heading of a one-stop export, found by its words: anywhere in the sheet, over up to three merged rows. */
import type { OneStopCounts } from './dossier';
import { normalise, type Cell } from './text';

export type CountId = keyof OneStopCounts;

export interface OneStopHeading {
  /** First row of the heading and first row below it, 0-based. */
  readonly first: number;
  readonly below: number;
  readonly by: 'unit' | 'field';
  /** 0-based columns. */
  readonly name: number;
  readonly order: number | null;
  readonly counts: ReadonlyMap<CountId, number>;
  /** Columns of dossiers withdrawn or sent back: they explain a difference in the settled figures. */
  readonly withdrawn: readonly number[];
  /** A column that holds early and on time together. */
  readonly merged: number | null;
  /** Heading of a column as the file writes it. */
  readonly labels: readonly string[];
}

type Group = 'received' | 'settled' | 'pending';

const NAME_BY_UNIT = /^(tên )?(các )?(đơn vị|cơ quan|phòng, ban|phòng ban|phòng)( .*)?$/;
const NAME_BY_FIELD = /^(tên )?(các )?(lĩnh vực|nhóm thủ tục)( .*)?$/;
const ORDER = /^(stt|tt|số tt|số thứ tự)$/;
const LONGEST_NAME_HEADING = 60;
const MOST_HEADING_ROWS = 3;

const GROUPS: readonly (readonly [RegExp, Group])[] = [
  [/đang (giải quyết|xử lý)|chưa (giải quyết|xử lý)|tồn cuối/, 'pending'],
  [/tiếp nhận|nhận (để )?giải quyết|số hồ sơ nhận|hồ sơ nhận/, 'received'],
  [/giải quyết|đã xử lý|đã trả|kết quả/, 'settled'],
];

const EARLY = /(trước|sớm) (thời )?(hạn|hẹn)|^sớm$/;
const ON_TIME = /đúng (thời )?(hạn|hẹn)/;
const OVERDUE = /(quá|trễ) (thời )?(hạn|hẹn)/;
const MERGED = /(đúng|trước|sớm)( (thời )?(hạn|hẹn))? (và|hoặc|,|\/) ?(đúng|trước|sớm)|trước, đúng|đúng, trước/;
const WITHDRAWN = /rút|trả lại|từ chối|không đủ điều kiện|hủy/;

const LEAVES: Readonly<Record<Group, readonly (readonly [RegExp, CountId])[]>> = {
  received: [
    [/trực tiếp|bưu chính/, 'receivedDirect'],
    [/trực tuyến|qua mạng/, 'receivedOnline'],
    [/kỳ trước|chuyển sang|tồn/, 'carriedOver'],
    [/tổng|^số (lượng )?hồ sơ/, 'receivedTotal'],
  ],
  settled: [
    [EARLY, 'early'],
    [ON_TIME, 'onTime'],
    [OVERDUE, 'overdue'],
    [/tổng/, 'settledTotal'],
  ],
  pending: [
    [OVERDUE, 'pendingOverdue'],
    [/trong (thời )?hạn|chưa đến hạn|còn hạn/, 'pendingInTime'],
    [/tổng/, 'pendingTotal'],
  ],
};

/** All headings of the sheet, from the top; more than one means more than one table. */
export function findHeadings(cells: readonly (readonly Cell[])[]): OneStopHeading[] {
  const headings: OneStopHeading[] = [];
  for (let row = 0; row < cells.length; row += 1) {
    const heading = headingAt(cells, row);
    if (!heading) continue;
    headings.push(heading);
    row = heading.below - 1;
  }
  return headings;
}

function headingAt(cells: readonly (readonly Cell[])[], first: number): OneStopHeading | null {
  const top = (cells[first] ?? []).map((cell) => normalise(String(cell)));
  const name = top.findIndex(
    (text) => text.length <= LONGEST_NAME_HEADING && (NAME_BY_UNIT.test(text) || NAME_BY_FIELD.test(text)),
  );
  if (name < 0) return null;
  const below = firstRowBelow(cells, first, name);
  const paths = labelPaths(cells.slice(first, below));
  const found = classify(paths);
  if (found.counts.size === 0 && found.merged === null) return null;
  const order = top.findIndex((text) => ORDER.test(text));
  return {
    first,
    below,
    by: NAME_BY_UNIT.test(top[name] ?? '') ? 'unit' : 'field',
    name,
    order: order < 0 ? null : order,
    ...found,
    labels: paths.map((path) => path.join(' – ')),
  };
}

/** The heading ends where a row of column numbers or of figures begins, after three rows at most. */
function firstRowBelow(cells: readonly (readonly Cell[])[], first: number, name: number): number {
  let row = first + 1;
  while (row < first + MOST_HEADING_ROWS && row < cells.length) {
    const texts = (cells[row] ?? []).map((cell) => normalise(String(cell)));
    const hasFigures = texts.some((text, column) => column > name && /^\(?\d/.test(text));
    const hasName = (texts[name] ?? '') !== '' && texts[name] !== normalise(String(cells[first]?.[name] ?? ''));
    if (hasFigures || hasName || texts.every((text) => text === '')) break;
    row += 1;
  }
  return row;
}

/** Labels above each column, from the top; a merged label stands over all the columns that it spans. */
function labelPaths(rows: readonly (readonly Cell[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const paths: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, depth) => {
    const isLast = depth === rows.length - 1;
    let carried = '';
    for (let column = 0; column < width; column += 1) {
      const own = normalise(String(row[column] ?? ''));
      const path = paths[column] ?? [];
      const parent = path[path.length - 1] ?? '';
      const leftParent = (paths[column - 1] ?? [])[depth - 1] ?? '';
      const sharesParent = depth === 0 || (parent !== '' && parent === leftParent);
      carried = own !== '' ? own : !isLast && sharesParent ? carried : '';
      path.push(carried);
    }
  });
  return paths.map((path) => path.filter((label, index) => label !== '' && label !== path[index - 1]));
}

function classify(paths: readonly string[][]): Pick<OneStopHeading, 'counts' | 'withdrawn' | 'merged'> {
  const counts = new Map<CountId, number>();
  const withdrawn: number[] = [];
  let merged: number | null = null;
  let lastGroup: Group | null = null;
  paths.forEach((path, column) => {
    const text = path.join(' ');
    const leaf = path[path.length - 1] ?? '';
    if (leaf === '') return;
    if (MERGED.test(leaf)) {
      merged = column;
      return;
    }
    const group: Group | null = groupOf(path) ?? impliedGroup(leaf, lastGroup);
    if (group === null) return;
    lastGroup = group;
    if (WITHDRAWN.test(text)) {
      withdrawn.push(column);
      return;
    }
    const id = leafId(group, path);
    if (id !== null && !counts.has(id)) counts.set(id, column);
  });
  return { counts, withdrawn, merged };
}

function groupOf(path: readonly string[]): Group | null {
  for (const label of path) {
    const group = GROUPS.find(([words]) => words.test(label))?.[1];
    if (group) return group;
  }
  return null;
}

/** Without a group above it, *trước hạn* can only be settled and *trong hạn* only pending. */
function impliedGroup(leaf: string, lastGroup: Group | null): Group | null {
  if (EARLY.test(leaf) || ON_TIME.test(leaf)) return 'settled';
  if (/trong (thời )?hạn/.test(leaf)) return 'pending';
  return OVERDUE.test(leaf) ? lastGroup : null;
}

/** The lowest label decides; a label that is only the group's own is its total. */
function leafId(group: Group, path: readonly string[]): CountId | null {
  for (const label of [...path].reverse()) {
    const id = LEAVES[group].find(([words]) => words.test(label))?.[1];
    if (id) return id;
  }
  const isGroupOnly = path.length === 1 && GROUPS.some(([words, own]) => own === group && words.test(path[0] ?? ''));
  return isGroupOnly ? (`${group}Total` as CountId) : null;
}
