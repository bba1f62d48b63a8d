/** The decision's table of objectives out of what the clipboard holds; its columns are found by the words over them. */
import { normalise } from '../../../core/text/text';
import { readBrokenLines } from './broken-lines';
import { gridOfText, gridsOfHtml, isTooMuch, type Grid, type GridCell } from './clipboard-grid';

/** A row of the table as tab `Mục tiêu` takes it; blank where it is merged with the cell above. */
export type DecisionRow = readonly [
  number: string,
  objective: string,
  target: string,
  measure: string,
  time: string,
  responsible: string,
  note: string,
];

export interface PastedTable {
  readonly rows: readonly DecisionRow[];
  /** What a person has to look at. */
  readonly remarks: readonly string[];
}

/** The order is that of `DecisionRow`; within reason mistyped, since decisions are. */
const HEADINGS = [
  /^(?:s?tt|số tt|số thứ tự)\.?$/,
  /^mục tiêu/,
  /^chỉ tiêu|^chỉ số/,
  /biện pháp|giải pháp|nội dung thực hiện|hành động/,
  /thời (?:gian|hạn)|tiến độ/,
  /trách nhiệm|(?:đơn vị|người|bộ phận|cơ quan) (?:thực hiện|chủ trì|phụ trách)/,
  /ghi chú/,
] as const;
const [, OBJECTIVE, TARGET, MEASURE] = [0, 1, 2, 3];
/** Cells that stand beside all measures of an objective. */
const OF_OBJECTIVE = [0, 1, 2];
/** `(1) (2) (3)` below the headings. */
const NUMBERED = /^\(?\d{1,2}\)?$/;

const TOO_MUCH = 'Nội dung dán quá lớn. Chỉ chép riêng bảng mục tiêu rồi dán lại.';

/** @returns `null` where there is no table of objectives in it; `''` stands for what the clipboard lacks */
export function readPastedTable(html: string, text: string): PastedTable | null {
  if (isTooMuch(html, text)) return { rows: [], remarks: [TOO_MUCH] };
  return readGrids(gridsOfHtml(html)) ?? readGrids([gridOfText(text)]) ?? readBrokenLines(text);
}

/** By column of the decision the column of the grid, -1 where it has none. */
type Columns = readonly number[];

function columnsOf(row: readonly GridCell[]): Columns | null {
  const texts = row.map(({ text }) => normalise(text.replace(/\n/g, ' ')));
  const columns = HEADINGS.map((heading) => texts.findIndex((text) => heading.test(text)));
  const found = columns.filter((column) => column >= 0).length;
  const isHeading = columns[OBJECTIVE] !== -1 && columns[MEASURE] !== -1 && found >= 4;
  return isHeading ? columns : null;
}

function readGrids(grids: readonly Grid[]): PastedTable | null {
  const rows: DecisionRow[] = [];
  let columns: Columns | null = null;
  let width = 0;
  for (const grid of grids) {
    const heading = grid.findIndex((row) => columnsOf(row) !== null);
    const own: Columns | null = heading >= 0 ? columnsOf(grid[heading] ?? []) : null;
    // A table that a page break cut in two goes on without its headings.
    const isNext = own === null && columns !== null && grid.length > 0 && grid[0]?.length === width;
    if (own) [columns, width] = [own, grid[heading]?.length ?? 0];
    else if (!isNext) continue;
    for (const row of grid.slice(own ? heading + 1 : 0)) {
      if (columns && columnsOf(row) === null) addRow(rows, row, columns);
    }
  }
  return rows.length === 0 ? null : { rows: withoutRepeats(rows), remarks: [] };
}

function addRow(rows: DecisionRow[], cells: readonly GridCell[], columns: Columns): void {
  const own = columns.map((column, id) => {
    const cell = column < 0 ? undefined : cells[column];
    return !cell || (cell.isBelow && OF_OBJECTIVE.includes(id)) ? '' : cell.text;
  });
  const filled = own.filter((text) => text !== '');
  if (filled.length === 0 || filled.every((text) => NUMBERED.test(text))) return;
  const isSignature = (own[MEASURE] ?? '') === '' && (own[OBJECTIVE] ?? '') === '';
  if (!isSignature) rows.push(own as unknown as DecisionRow);
}

/** Where cells are not merged but filled on every row, an objective begins where its words change. */
function withoutRepeats(rows: readonly DecisionRow[]): DecisionRow[] {
  let current: readonly string[] = [];
  return rows.map((row) => {
    const isSame =
      row[OBJECTIVE] !== '' && row[OBJECTIVE] === current[OBJECTIVE] && (row[0] === '' || row[0] === current[0]);
    const isRest = row[OBJECTIVE] === '' && row[0] === '' && row[TARGET] !== '' && row[TARGET] === current[TARGET];
    if (row[OBJECTIVE] !== '' && !isSame) current = row;
    return isSame || isRest
      ? (row.map((text, at) => (OF_OBJECTIVE.includes(at) ? '' : text)) as unknown as DecisionRow)
      : row;
  });
}
