/** Units out of a pasted list or table: by the words over its columns, or one a line with its address. */
import { gridOfText, gridsOfHtml, isTooMuch, type Grid, type GridCell } from './clipboard-grid';
import { textOfHtml, tidyLines } from './clipboard-text';
import { isHeading, type Heading } from './heading-words';

/** Texts by the ids of tab `Đơn vị`. */
export type PastedUnit = Readonly<Record<string, string>>;

/** In the order in which a heading is tried: *Tên khác của đơn vị* is no name, *Email đơn vị* neither. */
const COLUMNS: Readonly<Record<string, Heading>> = {
  otherNames: { within: ['ten khac', 'viet tat', 'ten goi khac', 'ten cu'] },
  account: { within: ['tai khoan'] },
  email: { within: ['email', 'e mail', 'thu dien tu', 'dia chi thu', 'hop thu'] },
  phone: { within: ['dien thoai', 'zalo', 'so may'], whole: ['sdt', 'so dt', 'dt'] },
  contact: { within: ['dau moi', 'can bo', 'nguoi lien he', 'phu trach'] },
  group: { start: ['nhom', 'loai', 'thuoc nhom'] },
  scope: { within: ['pham vi'] },
  name: {
    within: ['don vi', 'co quan', 'phong', 'bo phan'].map((unit) => `ten ${unit}`),
    whole: ['don vi', 'co quan', 'phong ban', 'co quan don vi', 'don vi co quan', 'ten'],
  },
};

const ADDRESS = /[^\s@,;:<>()[\]"']{1,64}@[^\s@,;:<>()[\]"']{1,190}\.[^\s@,;:.<>()[\]"']{1,63}/g;
const PHONE = /(?:\+84|\b0)[\d .-]{8,13}\d/;
/** `1.`, `2)`, `-`, `•` before a name. */
const BULLET = /^(?:\d{1,3}[.)]?\s+|\d{1,3}[.)]|[-–•*+]\s*)/;
const LONGEST_NAME = 120;
/** What is longer is no line of a list, and no cell with addresses. */
const LONGEST_LINE = 1000;
/** A list of more lines than that is not one of an authority's units. */
const MOST_UNITS = 1000;

/**
 * @param html the clipboard's `text/html`, `''` where it has none
 * @param text its `text/plain`, likewise
 * @returns rows that have a name; none where there is too much to read. Several addresses or names stand between `;`.
 */
export function readPastedUnits(html: string, text: string): PastedUnit[] {
  if (isTooMuch(html, text)) return [];
  const tables = gridsOfHtml(html);
  const plain = gridOfText(text);
  const found = withHeadings(tables) ?? withHeadings([plain]);
  if (found) return found.slice(0, MOST_UNITS);
  const table = tables.flat();
  const lines = table.length > 0 ? table.map(lineOf) : linesOf(html, text);
  return lines.slice(0, MOST_UNITS).flatMap(unitOfLine);
}

const lineOf = (row: readonly GridCell[]): string => row.map((cell) => cell.text.replace(/\n/g, ' ')).join('\t');

const linesOf = (html: string, text: string): readonly string[] =>
  tidyLines(text === '' ? textOfHtml(html) : text).split('\n');

/** Which column holds what; `null` where the row is no row of headings. */
function idsOf(row: readonly GridCell[]): (string | undefined)[] | null {
  // One word over one column may as well be the title of a list.
  if (row.length < 2) return null;
  const taken = new Set<string>();
  const ids = row.map(({ text }) => {
    const id = Object.keys(COLUMNS).find((one) => isHeading(text, COLUMNS[one] ?? {}));
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  return taken.has('name') ? ids : null;
}

/** A table that goes on behind a page break, with its headings again or without, is read on. */
function withHeadings(grids: readonly Grid[]): PastedUnit[] | null {
  let ids: (string | undefined)[] | null = null;
  const units: PastedUnit[] = [];
  for (const row of grids.flat()) {
    const headings = idsOf(row);
    if (headings) ids = headings;
    else if (ids) units.push(unitOfRow(row, ids));
  }
  return ids && units.filter(isNamed);
}

function unitOfRow(row: readonly GridCell[], ids: readonly (string | undefined)[]): PastedUnit {
  const unit: Record<string, string> = {};
  row.forEach(({ text, isBeside }, column) => {
    const id = ids[column];
    if (id !== undefined && !isBeside) unit[id] = cellOf(id, text);
  });
  return unit;
}

/** The tab holds several of a kind between semicolons, people write them on lines or, if addresses, between commas. */
function cellOf(id: string, text: string): string {
  if (id === 'name') return text.replace(/\n/g, ' ').replace(BULLET, '');
  const addresses = (id === 'email' || id === 'account') && text.length <= LONGEST_LINE ? text.match(ADDRESS) : null;
  return (addresses ?? text.split('\n')).join(id === 'contact' ? ', ' : '; ');
}

const isNamed = ({ name = '' }: PastedUnit): boolean => /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME;

function unitOfLine(line: string): PastedUnit[] {
  if (line.length > LONGEST_LINE || isHeading(line, COLUMNS['name'] ?? {})) return [];
  const email = (line.match(ADDRESS) ?? []).join('; ');
  const withoutAddress = line.replace(ADDRESS, ' ');
  const phone = PHONE.exec(withoutAddress)?.[0] ?? '';
  const name = withoutAddress
    .replace(PHONE, ' ')
    .replace(/[\t:;|<>]+|\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BULLET, '')
    .replace(/(?:[\s,;–-]|\s(?:e-?mail|đt|sđt|điện thoại))+$/iu, '');
  const unit = { name, ...(email === '' ? {} : { email }), ...(phone === '' ? {} : { phone }) };
  return isNamed(unit) ? [unit] : [];
}
