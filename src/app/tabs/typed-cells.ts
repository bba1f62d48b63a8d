/**
 * Answers at once where a typed value cannot be right: a note on the cell says so in plain words, and goes away when the
 * cell is mended. Nothing is refused, nothing is changed, and whatever goes wrong here stays here.
 */
import { parseDate, parseDateTime } from '../../core/calendar/calendar-date';
import { lineText } from '../../core/text/foreign-text';
import { standingOf, STATES } from '../../core/tasks/task';
import { normalise, tidy, type Cell } from '../../core/text/text';
import { scopeOf } from '../../core/unit-directory';
import { parseCount, parseNumber } from '../../core/text/vietnamese-number';
import { TrackerFault } from '../fault';
import { isAddress } from '../mail/composed-mail';
import { parseMonth, settingsOf, splitList } from '../settings';
import { columnOf, findHeading, HEADING_ROWS, tableOf, type Heading } from './table';
import { isInput, type ColumnSpec, type TabSpec } from './tab-spec';
import type { Tab } from '../ports';
import { ALL_TABS } from './all-tabs';
import { SETTINGS } from './spec/set-up-tabs';
import { TASKS } from './spec/work-tabs';

/** Cells that a person typed or pasted, and the notes on them. */
export interface TypedCells {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  /** The first so many rows of them: of a larger paste the rest is left to the next run. */
  read(rows: number): Cell[][];
  notes(rows: number): string[][];
  setNotes(notes: readonly (readonly string[])[]): void;
  /** Those of the same rows in another column. */
  beside(column: number): TypedCells;
}

/** By this the tracker's own notes are known; those of people are left alone. */
const MARK = 'Cần xem lại: ';
const HEADING_CHANGED =
  'Hàng này là tên cột, chương trình tìm cột theo tên nên mỗi tên cần giữ nguyên và chỉ có một. Bấm Ctrl+Z để lấy lại tên cũ.';
const MOST_ROWS = 200;
const LONGEST_SHOWN = 80;

/** @param find gives `null` where nothing can be known of them */
export function answerTyping(find: () => TypedCells | null): void {
  try {
    const typed = find();
    const spec = typed && ALL_TABS.find(({ name }) => name === typed.tab.name);
    if (typed && spec) answerIn(typed, spec);
  } catch {
    // A person is typing: an answer that cannot be given is no reason to disturb them.
  }
}

function answerIn(typed: TypedCells, spec: TabSpec): void {
  const heading = orFault(() => findHeading(spec, typed.tab.readTop(HEADING_ROWS)));
  if (heading instanceof TrackerFault) return answerHeading(typed, heading);
  if (heading.row === typed.row) settleHeading(typed, spec, heading);
  const columns = spec.columns.flatMap((column) => {
    const at = (heading.columns.get(column.id) ?? 0) - typed.column;
    return at >= 0 && at < typed.width && isInput(spec, column) ? [{ column, at }] : [];
  });
  if (spec === TASKS && columns.some(({ column }) => REPORTED.includes(column.id))) answerReports(typed, heading);
  const isChecked = columns.filter(({ column }) => column !== STATUS && (spec === SETTINGS || isChecking(column)));
  if (isChecked.length === 0) return;
  const settingFault = spec === SETTINGS ? faultInSettings(typed.tab) : null;
  const faultAt = (column: ColumnSpec, cell: Cell, index: number): string | null =>
    settingFault?.row === typed.row + index ? settingFault.message : faultIn(column, cell);
  keepNotes(typed, heading, isChecked, faultAt);
}

/** What a report cannot do without, in the order in which they are read. */
const REPORTED = ['status', 'evidence', 'note'];
const STATUS = TASKS.columns.find(({ id }) => id === REPORTED[0]);

const WANTING: Readonly<Record<string, string>> = {
  [STATES.wantsEvidence]: 'ghi số, ký hiệu văn bản hoặc liên kết ở cột “Minh chứng”.',
  [STATES.wantsReason]: 'ghi lý do ở cột “Ghi chú”.',
};

/** A report's note stands at its drop-down, whichever of its cells was typed into. */
function answerReports(typed: TypedCells, heading: Heading): void {
  const [drop, ...others] = REPORTED.map((id) => typed.beside(columnOf(heading, id)));
  if (!drop || !STATUS) return;
  const [evidence, note] = others.map((one) => one.read(MOST_ROWS).map(([cell = '']) => tidy(String(cell))));
  keepNotes(drop, heading, [{ column: STATUS, at: 0 }], (column, cell, index) => {
    const texts = { status: String(cell), evidence: evidence?.[index] ?? '', note: note?.[index] ?? '' };
    const { state } = standingOf(
      { due: '', waitsFor: '', seen: null },
      { ...texts, doneOn: '', countedOn: '' },
      '',
      '',
    );
    return faultIn(column, cell) ?? WANTING[state] ?? null;
  });
}

/** @param faultAt of a cell and the index of its row, `null` where it is in order */
function keepNotes(
  typed: TypedCells,
  heading: Heading,
  columns: readonly { readonly column: ColumnSpec; readonly at: number }[],
  faultAt: (column: ColumnSpec, cell: Cell, index: number) => string | null,
): void {
  const notes = typed.notes(MOST_ROWS).map((row) => [...row]);
  let hasChanged = false;
  typed.read(MOST_ROWS).forEach((row, index) => {
    if (typed.row + index <= heading.row) return;
    for (const { column, at } of columns) {
      const fault = faultAt(column, row[at] ?? '', index);
      const present = notes[index]?.[at] ?? '';
      const wanted = fault === null ? '' : MARK + fault;
      if (present === wanted || (present !== '' && !present.startsWith(MARK))) continue;
      (notes[index] as string[])[at] = wanted;
      hasChanged = true;
    }
  });
  if (hasChanged) typed.setNotes(notes);
}

function orFault<T>(read: () => T): T | TrackerFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof TrackerFault) return error;
    throw error;
  }
}

/** Somebody typed over a heading, or made a second of its name: the next run would stop at it. */
function answerHeading(typed: TypedCells, fault: TrackerFault): void {
  if (fault.row !== typed.row) return;
  const [row = []] = typed.notes(1);
  typed.setNotes([[MARK + HEADING_CHANGED, ...row.slice(1)]]);
}

/** Headings are in order again: each has its own note. */
function settleHeading(typed: TypedCells, spec: TabSpec, heading: Heading): void {
  const [row = []] = typed.notes(1);
  if (!row.some((note) => note.startsWith(MARK))) return;
  const own = new Map(spec.columns.map(({ id, note }) => [heading.columns.get(id), note ?? '']));
  typed.setNotes([row.map((note, at) => (note.startsWith(MARK) ? (own.get(typed.column + at) ?? '') : note))]);
}

/** The first setting that cannot be read, in the words of the run that would stop at it. */
function faultInSettings(tab: Tab): TrackerFault | null {
  const settings = orFault(() => settingsOf(tableOf(tab, SETTINGS, tab.read())));
  return settings instanceof TrackerFault ? settings : null;
}

const isChecking = ({ kind, holds, choices, isOpenChoice }: ColumnSpec): boolean =>
  kind in KINDS || holds !== undefined || (choices !== undefined && isOpenChoice !== true);

type Check = { readonly isRight: (text: string) => boolean; readonly wanted: string };

const KINDS: Readonly<Partial<Record<ColumnSpec['kind'], Check>>> = {
  date: { isRight: (text) => parseDate(text) !== null, wanted: 'một ngày theo dạng ngày/tháng/năm, ví dụ 05/7/2024' },
  'date-time': {
    isRight: (text) => parseDateTime(text) !== null || parseDate(text) !== null,
    wanted: 'ngày giờ theo dạng ngày/tháng/năm giờ:phút:giây, ví dụ 05/7/2024 09:30:00',
  },
  count: { isRight: (text) => parseCount(text) !== null, wanted: 'một số nguyên không âm, ví dụ 120' },
  percent: { isRight: (text) => parseNumber(text) !== null, wanted: 'một tỷ lệ, ví dụ 91,8%' },
};

const HOLDS: Readonly<Record<NonNullable<ColumnSpec['holds']>, Check>> = {
  month: { isRight: (text) => parseMonth(text) !== null, wanted: 'một tháng theo dạng tháng/năm, ví dụ 6/2024' },
  addresses: {
    isRight: (text) => splitList(text).every(isAddress),
    wanted: 'địa chỉ thư điện tử, nhiều địa chỉ cách nhau bằng dấu chấm phẩy',
  },
  scope: { isRight: (text) => scopeOf(text) !== null, wanted: '“Có”, “Không”, “Từ 01/7/2024” hoặc “Đến 30/6/2024”' },
};

/**
 * Why a cell cannot be right, `null` where it can. A blank cell always can.
 *
 * Example: `12,5` in a column of counts → `“12,5” chưa đọc được. Cần một số nguyên không âm, ví dụ 120.`
 */
export function faultIn({ kind, holds, choices, isOpenChoice }: ColumnSpec, cell: Cell): string | null {
  const text = tidy(String(cell));
  if (text === '') return null;
  // In the very cell it may stand as it was typed, an address too.
  const shown = lineText(typeof cell === 'number' ? text.replace('.', ',') : text, LONGEST_SHOWN);
  const unread = ({ isRight, wanted }: Check): string | null =>
    isRight(text) ? null : `“${shown}” chưa đọc được. Cần ${wanted}.`;
  if (choices && isOpenChoice !== true && !choices.some((choice) => normalise(choice) === normalise(text))) {
    return `“${shown}” không có trong danh sách. Chọn một trong: ${choices.join('; ')}.`;
  }
  const check = holds ? HOLDS[holds] : typeof cell === 'number' && kind === 'percent' ? undefined : KINDS[kind];
  return check ? unread(check) : null;
}
