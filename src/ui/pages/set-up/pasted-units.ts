/** Units out of a pasted list or table: by the words over its columns, or one a line with its address. */
import { normalise } from '../../../core/text/text';
import { gridOfText, gridsOfHtml, isTooMuch, type Grid } from './clipboard-grid';
import { tidyLines } from './clipboard-text';

/** Texts by the ids of tab `Đơn vị`. */
export type PastedUnit = Readonly<Record<string, string>>;

const HEADINGS: Readonly<Record<string, RegExp>> = {
  otherNames: /tên khác|viết tắt|tên gọi khác/,
  account: /tài khoản/,
  email: /email|e-mail|thư điện tử|địa chỉ thư/,
  group: /^nhóm|^loại/,
  contact: /đầu mối|cán bộ|người liên hệ|phụ trách/,
  phone: /điện thoại|zalo|sđt|số máy/,
  scope: /phạm vi/,
  name: /tên (?:đơn vị|cơ quan|phòng|bộ phận)|^đơn vị|^cơ quan|^phòng ban/,
};
const ADDRESS = /[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+/g;
const PHONE = /(?:\+84|0)[\d .-]{8,13}\d/;
/** `1.`, `2)`, `-`, `•` before a name. */
const BULLET = /^(?:\d{1,3}[.)]?\s+|[-–•*+]\s*)/;
const LONGEST_NAME = 120;

/** Rows without a name, and what is too long for one, are left out. */
export function readPastedUnits(html: string, text: string): PastedUnit[] {
  if (isTooMuch(html, text)) return [];
  const grids = [...gridsOfHtml(html), gridOfText(text)];
  for (const grid of grids) {
    const found = withHeadings(grid);
    if (found) return found;
  }
  const [table] = grids.filter((grid) => grid.length > 0 && (grid[0]?.length ?? 0) > 1);
  const lines = table ? table.map((row) => row.map((cell) => cell.text).join('\t')) : tidyLines(text).split('\n');
  return lines.flatMap(unitOfLine);
}

function withHeadings(grid: Grid): PastedUnit[] | null {
  const at = grid.findIndex((row) => row.some(({ text }) => HEADINGS['name']?.test(normalise(text))) && row.length > 1);
  if (at < 0) return null;
  const ids = (grid[at] ?? []).map(({ text }) =>
    Object.keys(HEADINGS).find((id) => HEADINGS[id]?.test(normalise(text))),
  );
  const units = grid.slice(at + 1).map((row) => {
    const unit: Record<string, string> = {};
    row.forEach(({ text }, column) => {
      const id = ids[column];
      if (id !== undefined && unit[id] === undefined) unit[id] = text.split('\n').join(id === 'name' ? ' ' : '; ');
    });
    return unit;
  });
  return units.filter(isNamed);
}

const isNamed = (unit: PastedUnit): boolean =>
  (unit['name'] ?? '') !== '' && (unit['name'] ?? '').length <= LONGEST_NAME;

function unitOfLine(line: string): PastedUnit[] {
  const email = (line.match(ADDRESS) ?? []).join('; ');
  const phone = PHONE.exec(line.replace(ADDRESS, ''))?.[0] ?? '';
  const name = line
    .replace(ADDRESS, ' ')
    .replace(PHONE, ' ')
    .replace(/[\t:;|<>()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BULLET, '')
    .replace(/[\s,–-]+$/, '');
  const unit = { name, ...(email === '' ? {} : { email }), ...(phone === '' ? {} : { phone }) };
  return isNamed(unit) && /\p{L}{2}/u.test(name) ? [unit] : [];
}
