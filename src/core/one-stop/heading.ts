/** The heading of a one-stop export, found by its words: anywhere in the sheet, over up to three merged rows. */
import type { CountId } from './counts';
import { isOrderHeading, meaningOf, nameHeading, type CountGroup } from './words';
import { normalise, tidy, type Cell } from '../text/text';

type Cells = readonly (readonly Cell[])[];

export interface OneStopHeading {
  /** First row of the heading and first row below it, 0-based. */
  readonly first: number;
  readonly below: number;
  readonly by: 'unit' | 'field';
  /** 0-based columns. */
  readonly name: number;
  readonly order: number | null;
  /** Columns of each count; received in person and by post may stand apart and are then added. */
  readonly counts: ReadonlyMap<CountId, readonly number[]>;
  /** Columns of dossiers withdrawn or sent back: they explain a difference in the settled figures. */
  readonly withdrawn: readonly number[];
  /** A column that holds early and on time together, where the file does not also have them apart. */
  readonly merged: number | null;
  /** Heading of a column as the file writes it. */
  readonly labels: readonly string[];
}

const MOST_HEADING_ROWS = 3;
const FEWEST_COUNTS = 2;
/** Rows that begin as a heading does and are none: names such as *Cơ quan …* after the heading; beyond these nobody looks on. */
const MOST_LIKE_HEADINGS = 500;
const NUMBER_OF_COLUMN = /\s*\(\d{1,2}\)(\s*=.*)?$/;

/** The first two headings of the sheet, from the top; more than one means more than one table. */
export function findHeadings(cells: Cells): OneStopHeading[] {
  const headings: OneStopHeading[] = [];
  let alike = 0;
  for (let row = 0; row < cells.length && headings.length < 2 && alike < MOST_LIKE_HEADINGS; row += 1) {
    if (!(cells[row] ?? []).some((cell) => nameHeading(normalise(String(cell))) !== null)) continue;
    alike += 1;
    const heading = bestHeading(cells, row, headings[headings.length - 1]?.below ?? 0);
    if (!heading) continue;
    headings.push(heading);
    row = heading.below - 1;
  }
  return headings;
}

/** A letterhead may begin with *Đơn vị* too: of the rows from here that a heading could span, the one that tells most. */
function bestHeading(cells: Cells, row: number, lowest: number): OneStopHeading | null {
  let best = headingAt(cells, row, lowest);
  for (let next = row + 1; best && next < row + MOST_HEADING_ROWS; next += 1) {
    const other = headingAt(cells, next, lowest);
    if (other && other.counts.size > best.counts.size) best = other;
  }
  return best;
}

/** The heading whose name column is labelled in `nameRow`; labels of groups may stand above that row. */
function headingAt(cells: Cells, nameRow: number, lowest: number): OneStopHeading | null {
  const labels = (cells[nameRow] ?? []).map((cell) => normalise(String(cell)));
  const name = labels.findIndex((label) => nameHeading(label) !== null);
  const by = nameHeading(labels[name] ?? '');
  if (by === null) return null;
  let best: OneStopHeading | null = null;
  for (let first = nameRow; first >= Math.max(lowest, nameRow - MOST_HEADING_ROWS + 1); first -= 1) {
    if (first < nameRow && !namesGroups(cells[first] ?? [])) break;
    const below = firstRowBelow(cells, first, nameRow, name);
    const rows = cells.slice(first, below);
    const orders = rows.flatMap((row) => row.map((cell, at) => (isOrderHeading(normalise(String(cell))) ? at : -1)));
    const order = orders.find((at) => at >= 0) ?? null;
    const found = classify(rows, [name, order]);
    if (found.counts.size + (found.merged === null ? 0 : 1) < FEWEST_COUNTS) continue;
    if (!best || found.counts.size > best.counts.size) best = { first, below, by, name, order, ...found };
  }
  return best;
}

/** A row above the names belongs to the heading only if it tells at least two groups apart; a title does not. */
function namesGroups(row: readonly Cell[]): boolean {
  const groups = row.map((cell) => meaningOf([normalise(String(cell))], null).group);
  return new Set(groups.filter((group) => group !== null)).size > 1;
}

/** The heading ends where a row of column numbers or of figures begins, after three rows at most. */
function firstRowBelow(cells: Cells, first: number, nameRow: number, name: number): number {
  let row = nameRow + 1;
  while (row < first + MOST_HEADING_ROWS && row < cells.length) {
    const texts = (cells[row] ?? []).map((cell) => normalise(String(cell)));
    const hasFigures = texts.some((text) => /^\(?\d[\d.,]*\)?( ?=.*)?$/.test(text));
    const hasName = (texts[name] ?? '') !== '' && texts[name] !== normalise(String(cells[nameRow]?.[name] ?? ''));
    if (hasFigures || hasName || texts.every((text) => text === '')) break;
    row += 1;
  }
  return row;
}

interface ColumnLabels {
  readonly path: readonly string[];
  /** Whether a label is written over this very column, rather than merged from its left. */
  readonly hasOwn: boolean;
}

/** Labels above each column, from the top; a merged label stands over all the columns that it spans. */
function columnLabels(rows: Cells): ColumnLabels[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, at) => labelOf(row[at] ?? '')));
  const paths: string[][] = grid[0]?.map(() => []) ?? [];
  grid.forEach((row, depth) => {
    const isLast = depth === rows.length - 1;
    let carried = '';
    row.forEach((own, column) => {
      const path = paths[column] ?? [];
      const left = paths[column - 1] ?? [];
      const sharesParent = path.every((label, level) => label === left[level]) && path[depth - 1] !== '';
      carried = own !== '' ? own : !isLast && sharesParent ? carried : '';
      path.push(carried);
    });
  });
  return paths.map((path, column) => ({
    path: path.filter((label, index) => label !== '' && normalise(label) !== normalise(path[index - 1] ?? '')),
    hasOwn: grid.some((row) => row[column] !== ''),
  }));
}

const labelOf = (cell: Cell): string => tidy(String(cell)).replace(NUMBER_OF_COLUMN, '');

/** @param known columns whose use is known already: *Lĩnh vực giải quyết* speaks of no count */
function classify(
  rows: Cells,
  known: readonly (number | null)[],
): Pick<OneStopHeading, 'counts' | 'withdrawn' | 'merged' | 'labels'> {
  const columns = columnLabels(rows);
  const counts = new Map<CountId, number[]>();
  const withdrawn: number[] = [];
  let merged: number | null = null;
  let groupBefore: CountGroup | null = null;
  columns.forEach(({ path, hasOwn }, column) => {
    if (!hasOwn || known.includes(column)) return;
    const { meaning, group } = meaningOf(
      path.map((label) => normalise(label)),
      groupBefore,
    );
    groupBefore = group ?? groupBefore;
    if (meaning === 'withdrawn') withdrawn.push(column);
    else if (meaning === 'merged') merged = column;
    else if (meaning !== null) counts.set(meaning, [...(counts.get(meaning) ?? []), column]);
  });
  return {
    counts,
    withdrawn,
    merged: counts.has('early') && counts.has('onTime') ? null : merged,
    labels: columns.map(({ path }) => path.join(' – ')),
  };
}
