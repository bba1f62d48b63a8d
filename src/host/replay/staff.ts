/** What people do with the tracker: fill its tabs, click its menu, choose the one-stop file in its sidebar. */
import type { LocalDateTime } from '../../core/calendar/calendar-date';
import { readOneStopEntry } from '../../core/one-stop/table';
import { normalise, tidy } from '../../core/text/text';
import { directoryOfNames, type UnitDirectory, type UnitNames } from '../../core/unit-directory';
import type { AppsScriptHost } from '../host';
import type { DatedRow, SurveyAnswer, TypedTable, YearData } from './data-folder';
import { ASSESSMENTS_FILE, OBJECTIVES_FILE, SETTINGS_FILE, SURVEY_FILE, TIMESTAMP, UNITS_FILE } from './input-files';
import type { OneStopExport } from './one-stop-folder';
import { ShownTable } from './shown-table';

/** Cells that the decision's table merges over the measures of an objective. */
const MERGED = ['TT', 'Mục tiêu', 'Chỉ tiêu'];

/** The replay cannot go on: what the tracker said to the people, and where they met it. */
export class ReplayError extends Error {}

/** What a sidebar call gives back. */
type SidebarReply =
  { readonly ok: true; readonly needsConfirmation?: boolean } | { readonly ok: false; readonly message: string };

export class Staff {
  constructor(
    private readonly host: AppsScriptHost,
    private readonly email: string,
  ) {}

  /** Clicks a menu item and reads what it says; a failure ends the replay. */
  click(handler: string, caption: string): void {
    const failuresBefore = this.failures().length;
    this.host.call(handler, [], { email: this.email, from: 'menu' });
    const said = this.host.screen.dialogs[this.host.screen.dialogs.length - 1]?.text ?? '';
    if (this.failures().length > failuresBefore)
      throw new ReplayError(`Khi chạy “${caption}”, chương trình báo:\n${said}`);
  }

  /** @returns settings that the tracker does not know */
  fillSettings(settings: YearData['settings']): string[] {
    const [name = '', value = ''] = SETTINGS_FILE.required;
    const table = this.table('Thiết lập', [name, value]);
    const rows = new Map(
      table.rows([name]).map(([cell = ''], index) => [normalise(cell), table.headingRow + 1 + index]),
    );
    const unknown = settings.filter((setting) => !rows.has(normalise(setting.name)));
    for (const setting of settings) {
      const row = rows.get(normalise(setting.name));
      if (row !== undefined) this.typeUnder(table, 'Thiết lập', row, [value], [[setting.value]]);
    }
    const below = unknown.map((setting) => [setting.name, setting.value]);
    if (below.length > 0) this.typeUnder(table, 'Thiết lập', table.lastRow + 1, [name, value], below);
    return unknown.map((setting) => setting.name);
  }

  fillUnits(units: TypedTable): void {
    const table = this.table('Đơn vị', UNITS_FILE.required);
    this.typeUnder(table, 'Đơn vị', table.lastRow + 1, units.headings, units.rows);
  }

  /** Pastes the decision's table as it comes from Word: blank cells below an objective are merged with it. */
  pasteObjectives({ headings, rows }: TypedTable): void {
    const table = this.table('Mục tiêu', OBJECTIVES_FILE.required);
    const first = table.lastRow + 1;
    this.typeUnder(table, 'Mục tiêu', first, headings, rows);
    const sheet = this.host.workbook.sheetNamed('Mục tiêu');
    for (const heading of MERGED) {
      const column = table.column(heading);
      const index = headings.indexOf(heading);
      if (column === null || index < 0) continue;
      const texts = rows.map((row) => tidy(row[index] ?? ''));
      for (const { from, count } of runsWithBlanks(texts)) {
        sheet?.merge({ row: first + from, column, height: count, width: 1 });
      }
    }
  }

  typeAssessment({ date, cells }: DatedRow): void {
    const headings = [...ASSESSMENTS_FILE.required, ...ASSESSMENTS_FILE.optional];
    const table = this.table('Đánh giá ISO', headings);
    const values = headings.map((heading) => (heading === 'Ngày' ? typedDay(date) : (cells[heading] ?? '').trim()));
    this.typeUnder(table, 'Đánh giá ISO', table.lastRow + 1, headings, [values]);
  }

  /** A slip that did not come through the Form, typed in below the last. */
  typeSlip({ at, answers }: SurveyAnswer): void {
    const table = this.table('Khảo sát', SURVEY_FILE.required);
    const cells = { [TIMESTAMP]: typedTime(at), ...answers, Nguồn: 'Nhập tay' };
    this.typeUnder(table, 'Khảo sát', table.lastRow + 1, Object.keys(cells), [Object.values(cells)]);
  }

  /** Chooses the file in the sidebar, looks at the preview, imports. */
  importOneStop(file: OneStopExport, mayConfirm: boolean): void {
    const directory = this.directory();
    const { fileName } = file;
    const table = readOneStopEntry(file, (name) => directory.match(name) !== null);
    const payload = { fileName, table };
    const preview = this.askSidebar('previewOneStop', payload, file.fileName);
    const confirmed = mayConfirm && preview.needsConfirmation === true ? { confirmed: true } : {};
    this.askSidebar('importOneStop', { ...payload, ...confirmed }, file.fileName);
  }

  /** As the sidebar is told it when it opens. */
  private directory(): UnitDirectory {
    const desk = this.askSidebar('openOneStopDesk', {}, '') as { readonly names?: readonly UnitNames[] };
    return directoryOfNames(desk.names ?? []);
  }

  private askSidebar(handler: string, payload: object, fileName: string): { readonly needsConfirmation?: boolean } {
    const reply = this.host.call(handler, [payload], { email: this.email, from: 'sidebar' }) as SidebarReply;
    if (!reply.ok) throw new ReplayError(`Khi nhập tệp ${fileName}, chương trình báo:\n${reply.message}`);
    return reply;
  }

  private table(name: string, headings: readonly string[]): ShownTable {
    const table = ShownTable.find(this.host.workbook, name, headings);
    if (table) return table;
    throw new ReplayError(
      `Trang tính “${name}” không có đủ các cột ${headings.map((heading) => `“${heading}”`).join(', ')}.`,
    );
  }

  private typeUnder(
    table: ShownTable,
    name: string,
    row: number,
    headings: readonly string[],
    rows: readonly (readonly string[])[],
  ): void {
    const { column, values } = table.arranged(headings, rows);
    this.host.person(this.email).type(name, row, column, values);
  }

  /** Failures that stand in the log. */
  private failures(): string[][] {
    const headings = ['Mức', 'Nội dung'];
    const log = ShownTable.find(this.host.workbook, 'Nhật ký', headings);
    return (log?.rows(headings) ?? []).filter(([level]) => level === 'Lỗi');
  }
}

/** Runs of a filled cell and the blank ones below it, where there is at least one blank. */
function runsWithBlanks(texts: readonly string[]): { from: number; count: number }[] {
  const starts = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  return starts
    .map((from, order) => ({ from, count: (starts[order + 1] ?? texts.length) - from }))
    .filter(({ count }) => count > 1);
}

/** `2024-06-05` as people type it: `05/06/2024`. */
function typedDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

const typedTime = (at: LocalDateTime): string => `${typedDay(at.slice(0, 10))} ${at.slice(11)}`;
