/** The decision's table of objectives out of what the clipboard holds; its columns are found by the words over them. */
import { quotedText } from '../../../core/text/foreign-text';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { readBrokenLines } from './broken-lines';
import { gridOfText, gridsOfHtml, isTooMuch, type Grid, type GridCell } from './clipboard-grid';
import { hasTrackedWords } from './clipboard-text';
import { columnRemarks, columnsOf, MEASURE, NUMBER, OBJECTIVE, TARGET, type Columns } from './decision-columns';
import { withoutMeasureNumbers } from './measure-numbers';

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
  /** What was left out or has no sure place, in Vietnamese, for a person to look at. */
  readonly remarks: readonly string[];
}

/** Cells that stand beside all measures of an objective. */
const OF_OBJECTIVE: readonly number[] = [NUMBER, OBJECTIVE, TARGET];
/** `(1) (2) (3)` below the headings. */
const COUNTED = /^\(?\d{1,2}\)?$/;

const TOO_MUCH = 'Nội dung dán quá lớn. Chỉ chép riêng bảng mục tiêu rồi dán lại.';
const TRACKED =
  'Văn bản đang theo dõi sửa đổi: chữ đã bị xóa không được lấy, chữ thêm vào được lấy. Xem lại các ô trước khi ghi.';

/**
 * Reads the HTML, and the text where there is no such table in it.
 *
 * @param html the clipboard's `text/html`, `''` where it has none
 * @param text its `text/plain`, likewise
 * @returns `null` where there is no table of objectives; no rows and a remark where there is too much to read
 */
export function readPastedTable(html: string, text: string): PastedTable | null {
  if (isTooMuch(html, text)) return { rows: [], remarks: [TOO_MUCH] };
  const table = readGrids(gridsOfHtml(html));
  if (table) return hasTrackedWords(html) ? { ...table, remarks: [TRACKED, ...table.remarks] } : table;
  return readGrids([gridOfText(text)]) ?? readBrokenLines(text);
}

function readGrids(grids: readonly Grid[]): PastedTable | null {
  const rows: DecisionRow[] = [];
  const remarks = new Set<string>();
  const leftOut: string[] = [];
  let columns: Columns | null = null;
  let width = 0;
  for (const grid of grids) {
    const at = grid.findIndex((row) => columnsOf(row) !== null);
    const heading = grid[at];
    if (heading) {
      [columns, width] = [columnsOf(heading), heading.length];
      if (columns) columnRemarks(heading, columns).forEach((remark) => remarks.add(remark));
    } else if (grid[0]?.length !== width) {
      // A table that a page break cut in two goes on without its headings; another one is not part of it.
      if (columns) leftOut.push(...grid.map(textOfRow));
      continue;
    }
    for (const row of grid.slice(heading ? at + 1 : 0)) {
      if (!columns || columnsOf(row)) continue;
      const own = decisionRow(row, columns);
      if (own) rows.push(own);
      else if (!row.every(({ text }) => text === '' || COUNTED.test(text))) leftOut.push(textOfRow(row));
    }
  }
  if (rows.length === 0) return null;
  const counted = withoutMeasureNumbers(withNumbers(withoutRepeats(rows)));
  return { rows: counted, remarks: [...remarks, ...targetRemarks(counted), ...leftOutRemarks(leftOut)] };
}

/** A cell that spans columns or rows once. */
const textOfRow = (row: readonly GridCell[]): string =>
  row
    .map(({ text, isBelow }) => (isBelow ? '' : text))
    .filter((text) => text !== '')
    .join(' ');

/** @returns `null` where neither an objective nor a measure stands in the row */
function decisionRow(cells: readonly GridCell[], columns: Columns): DecisionRow | null {
  const own = columns.map((places, id) =>
    places
      .map((place) => cells[place])
      .map((cell) => (!cell || (cell.isBelow && OF_OBJECTIVE.includes(id)) ? '' : cell.text))
      .filter((text) => text !== '')
      .join(' '),
  );
  const [number = '', objective = '', , measure = ''] = own;
  if ((objective === '' && measure === '') || own.every((text) => text === '' || COUNTED.test(text))) return null;
  own[NUMBER] = number.replace(/^(\d{1,3})\s*[.):]$/, '$1');
  return own as unknown as DecisionRow;
}

const withoutObjective = (row: DecisionRow): DecisionRow => {
  const [, , , ...rest] = row;
  return ['', '', '', ...rest];
};

/** Where cells are not merged but filled on every row, an objective begins where its words or its number change. */
function withoutRepeats(rows: readonly DecisionRow[]): DecisionRow[] {
  let current: DecisionRow | null = null;
  return rows.map((row) => {
    const before: DecisionRow | null = current;
    const isSame = (place: number): boolean => row[place] === '' || row[place] === before?.[place];
    const hasAny = OF_OBJECTIVE.some((place) => row[place] !== '');
    if (before && hasAny && OF_OBJECTIVE.every(isSame)) return withoutObjective(row);
    if (row[OBJECTIVE] !== '' || row[NUMBER] !== '') current = row;
    return row;
  });
}

/** A table without *TT* counts its objectives by their order, as tab `Mục tiêu` does. */
function withNumbers(rows: readonly DecisionRow[]): DecisionRow[] {
  if (rows.some((row) => row[NUMBER] !== '')) return [...rows];
  let count = 0;
  return rows.map(([, objective, ...rest]) => {
    if (objective !== '') count += 1;
    return [objective === '' ? '' : String(count), objective, ...rest];
  });
}

/** Only the target beside the first measure is one; another below it would be read by nobody. */
function targetRemarks(rows: readonly DecisionRow[]): string[] {
  let objective = '';
  return rows.flatMap((row) => {
    if (row[OBJECTIVE] !== '' || row[NUMBER] !== '') {
      const isAgain = row[OBJECTIVE] !== '' && row[OBJECTIVE] === objective;
      objective = row[OBJECTIVE];
      return isAgain ? [`${place(row)}: cùng tên với mục tiêu ngay trên nhưng khác số hoặc khác chỉ tiêu.`] : [];
    }
    if (row[TARGET] === '') return [];
    return [
      `Chỉ tiêu ${quotedText(row[TARGET])} đứng cạnh biện pháp ${quotedText(row[MEASURE])}, không cùng hàng với tên mục tiêu ${quotedText(objective)}, nên chưa được dùng. Tách thành mục tiêu riêng hoặc gộp vào chỉ tiêu của mục tiêu đó.`,
    ];
  });
}

const place = (row: DecisionRow): string => (row[NUMBER] === '' ? 'Mục tiêu' : `Mục tiêu ${row[NUMBER]}`);

const MOST_QUOTED = 3;

function leftOutRemarks(texts: readonly string[]): string[] {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return [];
  const quoted = filled.slice(0, MOST_QUOTED).map(quotedText).join(', ');
  const more = filled.length > MOST_QUOTED ? ', …' : '';
  return [`Đã bỏ ${formatNumber(filled.length)} dòng không thuộc bảng mục tiêu: ${quoted}${more}.`];
}
