/** What the jobs need from outside. `platform` gives it on Google; nothing here names a Google service. */
import type { CalendarDate, LocalDateTime } from '../core/calendar/calendar-date';
import type { Cell } from '../core/text/text';
import type { ComposedMail } from './mail/composed-mail';
import type { MonthlySummary } from './mail/monthly-summary';
import type { ColumnKind, TabSpec } from './tabs/tab-spec';

/** A rectangle to be written, top left at `row`, `column` (1-based); `kinds` says, column by column, what the cells are. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly kinds: readonly ColumnKind[];
  readonly values: readonly (readonly Cell[])[];
}

/** One tab of the workbook. Rows and columns are 1-based; dates come and go as `YYYY-MM-DD[ HH:mm:ss]`. */
export interface Tab {
  readonly name: string;
  /** All cells from A1 to the last with content; one call. */
  read(): Cell[][];
  /** The first `rows` rows, all columns; a bounded read, however long the tab is. */
  readTop(rows: number): Cell[][];
  /** All cells of one column from the first row to the last with content; one call. */
  readColumn(column: number): Cell[];
  /** `count` cells of one column, from `row` down. */
  readCells(column: number, row: number, count: number): Cell[];
  /** One write, and one for the formats of each run of columns of the same kind. Text is never read as a formula. */
  write(block: Block): void;
  /**
   * Adds rows below the last, each in one step that no other edit can come between.
   *
   * @param kinds of the columns from the first on, `null` for one that is not the tracker's: its cells are `''`
   */
  append(kinds: readonly (ColumnKind | null)[], rows: readonly (readonly Cell[])[]): void;
  /** Puts an empty row in before `row`. */
  insertRow(row: number): void;
  /** Writes a whole row of headings, with their look. */
  putHeading(row: number, texts: readonly string[]): void;
  deleteRows(row: number, count: number): void;
  /** Moves rows up, with all that belongs to them, so that the first of them comes to stand at `to`. */
  moveRows(row: number, count: number, to: number): void;
  /** Draws thin lines round all cells of a block. */
  frame(row: number, column: number, rows: number, columns: number): void;
  /** Merges each run of rows of one column, where it is not merged yet; says whether it changed anything. */
  mergeRows(column: number, runs: readonly { row: number; count: number }[]): boolean;
  /** Takes apart all merges that touch a block. */
  unmerge(row: number, column: number, rows: number, columns: number): void;
  /** Puts the tracker's one formula into a cell: it watches the moment in the same row's column `watched`. */
  writeHeartbeat(row: number, column: number, watched: number, words: HeartbeatWords): void;
  /** A drop-down from `row` of `column` down, of what stands in a column of another tab at any time. */
  offerNames(row: number, column: number, names: { tab: string; row: number; column: number }): void;
  /** Opens the tab before the person at the keyboard, with these rows selected, from the first to the last of each. */
  select(runs: readonly (readonly [first: number, last: number])[]): void;
  link(): string;
}

/** What the heartbeat says; its colour follows its words. */
export interface HeartbeatWords {
  readonly never: string;
  readonly running: string;
  readonly stopped: string;
  /** Days without a run after which it has stopped. */
  readonly days: number;
}

export interface Sheets {
  tab(name: string): Tab | null;
  /** Makes the tab with headings, widths, formats, notes and drop-downs. */
  createTab(spec: TabSpec): Tab;
  /** Lays out further columns in a tab that is there, headings in `row`, the first of them in `column`. */
  addColumns(tab: Tab, spec: TabSpec, row: number, column: number): void;
  /** Sets locale and zone of the spreadsheet to those that the script reads and writes dates by. */
  prepare(): void;
  /** Removes tabs without any content, such as the one a new file comes with. */
  removeBlankTabs(kept: readonly string[]): void;
  /** Dates read and written are right only where spreadsheet and script share a zone. */
  hasScriptZone(): boolean;
  /** Cells of all tabs, empty ones too: Google allows ten million. */
  cellCount(): number;
  /** Makes all written so far stand, before something that cannot be taken back. */
  flush(): void;
  link(): string;
}

/** One question of the survey. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly kind: 'text' | 'paragraph' | 'choice' | 'list';
  readonly choices?: readonly string[];
}

export interface SurveySpec {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly questions: readonly Question[];
}

/** Where a Form is, and which of its items is which question. */
export interface SurveyFormIds {
  readonly formId: string;
  readonly items: Readonly<Record<string, string>>;
}

export interface FormChange {
  /** By question id; one that people took out or made another kind of is left alone. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly description: { readonly from: string; readonly to: string };
}

/** Each of the three costs calls when first asked for: a backlog may hold a hundred thousand. */
export interface SurveyAnswer {
  readonly id: string;
  readonly at: LocalDateTime;
  /** Answers by question id; a question left out is `''`. Costs a fixed number of calls. */
  read(): Readonly<Record<string, string>>;
}

export interface SurveyForms {
  create(spec: SurveySpec): SurveyFormIds;
  exists(formId: string): boolean;
  /** Makes questions offer these choices, and its description read so where it still reads as it did. */
  change(ids: SurveyFormIds, change: FormChange): void;
  /** Answers submitted at or after `since`, all of them when `null`; in Google's order, which is that of their times. */
  answersSince(ids: SurveyFormIds, since: LocalDateTime | null): SurveyAnswer[];
  publicLink(formId: string): string;
}

export interface Mail {
  send(mail: ComposedMail): void;
  /** Recipients that may still be written to today. */
  remainingToday(): number;
}

export interface Automation {
  /** Handlers that the present account's triggers call. */
  handlers(): string[];
  addDaily(handler: string, hour: number): void;
  addHourly(handler: string): void;
  addOnSurveySubmit(handler: string, formId: string): void;
  /** Takes away the present account's triggers that call it. */
  remove(handler: string): void;
}

/** A few small facts that belong to the file and to no tab. */
export interface Memory {
  get(key: string): string | null;
  /** All that is kept; one read. */
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
}

export interface Clock {
  now(): LocalDateTime;
  today(): CalendarDate;
  /** Seconds since this run began. */
  secondsInRun(): number;
}

export interface Identity {
  /** Account at the keyboard, `''` where Google does not tell. */
  atKeyboard(): string;
  /** Account whose rights the run has. */
  acting(): string;
}

export interface Lock {
  /** Runs `work` while no other run of the tracker does; `null` when another holds the file for too long. */
  hold<T>(work: () => T): T | null;
}

export interface MailHtml {
  monthlySummary(summary: MonthlySummary): string;
}

export interface Ports {
  readonly sheets: Sheets;
  readonly forms: SurveyForms;
  readonly mail: Mail;
  readonly automation: Automation;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly lock: Lock;
  readonly mailHtml: MailHtml;
}
