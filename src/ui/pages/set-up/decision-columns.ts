/** Which columns of a pasted grid are those of the decision's table, by the words over them. */
import { quotedText } from '../../../core/text/foreign-text';
import type { GridCell } from './clipboard-grid';
import { isHeading, type Heading } from './heading-words';

/** Places in a `DecisionRow`. */
export const [NUMBER, OBJECTIVE, TARGET, MEASURE, TIME, RESPONSIBLE, NOTE] = [0, 1, 2, 3, 4, 5, 6] as const;

interface DecisionColumn extends Heading {
  readonly name: string;
  /** A table may do without: objectives are then counted, notes blank. */
  readonly isOptional?: true;
}

const COLUMNS: readonly DecisionColumn[] = [
  { name: 'TT', whole: ['tt', 'stt', 's tt', 'so tt', 'so thu tu'], isOptional: true },
  { name: 'Mục tiêu', start: ['muc tieu', 'ten muc tieu', 'noi dung muc tieu', 'cac muc tieu'] },
  { name: 'Chỉ tiêu', start: ['chi tieu', 'chi so', 'muc chi tieu', 'cac chi tieu'] },
  { name: 'Biện pháp thực hiện', within: ['bien phap', 'giai phap', 'noi dung thuc hien', 'hanh dong'] },
  { name: 'Thời gian hoàn thành', within: ['thoi gian', 'thoi han', 'tien do'] },
  {
    name: 'Trách nhiệm thực hiện và báo cáo kết quả',
    within: ['trach nhiem'].concat(
      ['don vi', 'nguoi', 'bo phan', 'co quan'].flatMap((who) => [
        `${who} thuc hien`,
        `${who} chu tri`,
        `${who} phu trach`,
      ]),
    ),
  },
  { name: 'Ghi chú', within: ['ghi chu'], isOptional: true },
];
/** With fewer it is a line of text that happens to hold such words. */
const FEWEST = 4;

/** By place in a `DecisionRow` the columns of the grid, none where it has none, two where the heading spans two. */
export type Columns = readonly (readonly number[])[];

/** @returns `null` where the row is no row of headings */
export function columnsOf(row: readonly GridCell[]): Columns | null {
  const taken = new Set<number>();
  const columns = COLUMNS.map((wanted) => {
    const at = row.findIndex(({ text }, column) => !taken.has(column) && isHeading(text, wanted));
    if (at < 0) return [];
    const own = [at];
    while (row[at + own.length]?.isBeside) own.push(at + own.length);
    own.forEach((column) => taken.add(column));
    return own;
  });
  const has = (place: number): boolean => (columns[place] ?? []).length > 0;
  const found = columns.filter((own) => own.length > 0).length;
  return has(OBJECTIVE) && has(MEASURE) && found >= FEWEST ? columns : null;
}

/** What a person has to know of the columns: those that are missing, and those that have no place. */
export function columnRemarks(row: readonly GridCell[], columns: Columns): string[] {
  const missing = COLUMNS.filter(({ isOptional }, place) => !isOptional && columns[place]?.length === 0);
  const known = new Set(columns.flat());
  const foreign = row.filter(({ text, isBeside }, column) => text !== '' && !isBeside && !known.has(column));
  return [
    ...missing.map(
      ({ name }) =>
        `Bảng vừa dán không có cột nào nhận ra được là “${name}”, nên các ô của cột này còn trống. Sửa tên cột trong văn bản rồi dán lại, hoặc điền từng ô.`,
    ),
    ...foreign.map(({ text }) => `Cột ${quotedText(text)} không có trong trang “Mục tiêu” nên không được lấy.`),
  ];
}
