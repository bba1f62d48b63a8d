/** What the page and the host say to each other: plain data, the same types on both sides. */
import type { MergeView, SheetView } from './sheet-view';

/** A window of a browser: a person sits before each, two windows are two people. */
export type WindowId = string;

export type ShapeChange = 'insert rows' | 'insert columns' | 'delete rows' | 'delete columns';

export type Request =
  | { readonly ask: 'enter' }
  | { readonly ask: 'sheet'; readonly sheet: number; readonly since: number }
  /** `version` of the view that the person looked at: rows may have come in since. */
  | {
      readonly ask: 'type';
      readonly sheet: number;
      readonly version: number;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    }
  | {
      readonly ask: 'shape';
      readonly sheet: number;
      readonly change: ShapeChange;
      readonly at: number;
      readonly count: number;
    }
  | { readonly ask: 'sort'; readonly sheet: number; readonly column: number; readonly ascending: boolean }
  | {
      readonly ask: 'resize';
      readonly sheet: number;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      /** Pixels. */
      readonly size: number;
    }
  | { readonly ask: 'add tab' }
  | { readonly ask: 'rename tab'; readonly sheet: number; readonly name: string }
  | { readonly ask: 'delete tab'; readonly sheet: number }
  | { readonly ask: 'menu'; readonly handler: string; readonly seat?: SeenSeat | undefined }
  | {
      readonly ask: 'call';
      readonly call: string;
      readonly name: string;
      readonly given: readonly unknown[];
      readonly seat?: SeenSeat | undefined;
    }
  | { readonly ask: 'answer'; readonly question: number; readonly button: string; readonly text: string }
  | { readonly ask: 'close page'; readonly page: string }
  | { readonly ask: 'pass'; readonly span: 'day' | 'month' }
  | { readonly ask: 'mails'; readonly whose: 'mine' | 'all' }
  | { readonly ask: 'mail'; readonly number: number }
  | { readonly ask: 'runs' }
  | { readonly ask: 'form' }
  | { readonly ask: 'submit'; readonly answers: Readonly<Record<string, string | readonly string[]>> }
  | { readonly ask: 'start anew' };

/** The sheet in front of a person, and the blocks selected on it: at least one, the last is the active one. */
export interface SeatView {
  readonly sheet: number;
  readonly areas: readonly MergeView[];
}

/** As the person sees it: by the view of a version. */
export interface SeenSeat extends SeatView {
  readonly version: number;
}

/** What comes back for each request. */
export interface Replies {
  readonly enter: Scene;
  readonly sheet: SheetView;
  readonly type: null;
  readonly shape: null;
  readonly sort: null;
  readonly resize: null;
  readonly 'add tab': null;
  readonly 'rename tab': null;
  readonly 'delete tab': null;
  readonly menu: null;
  readonly call: null;
  readonly answer: null;
  readonly 'close page': null;
  readonly pass: null;
  readonly mails: readonly MailLine[];
  readonly mail: MailView;
  readonly runs: readonly RunLine[];
  readonly form: FormView | null;
  readonly submit: null;
  readonly 'start anew': null;
}

/** A request as it travels; a refusal has words for the person. */
export interface Envelope {
  readonly window: WindowId;
  readonly email: string;
  readonly request: Request;
}

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** What the host tells a window unasked. */
export type Notice =
  | { readonly tell: 'scene'; readonly scene: Scene }
  | { readonly tell: 'result'; readonly call: string; readonly result?: unknown; readonly failure?: CallFailure }
  /** A script brought the person there. */
  | { readonly tell: 'seat'; readonly seat: SeatView }
  | { readonly tell: 'message'; readonly text: string; readonly isFailure: boolean }
  | { readonly tell: 'progress'; readonly text: string; readonly done: number; readonly of: number }
  | { readonly tell: 'renewed' };

export interface CallFailure {
  readonly name: string;
  readonly message: string;
}

export interface PersonLine {
  readonly email: string;
  readonly role: string;
}

export interface TabLine {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly isProtected: boolean;
}

export interface MenuLine {
  /** `''` for a line between items. */
  readonly caption: string;
  readonly handler: string;
  readonly items: readonly MenuLine[];
}

export interface PageView {
  readonly id: string;
  readonly kind: 'sidebar' | 'modal dialog' | 'modeless dialog';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface QuestionView {
  readonly number: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** All around the grid, as one person sees it. */
export interface Scene {
  readonly title: string;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly now: string;
  readonly people: readonly PersonLine[];
  readonly mayRead: boolean;
  readonly mayEdit: boolean;
  readonly tabs: readonly TabLine[];
  readonly menus: readonly MenuLine[];
  readonly pages: readonly PageView[];
  readonly questions: readonly QuestionView[];
  /** Days are going by. */
  readonly isPassing: boolean;
  /** Mails that the person got, and all that were sent. */
  readonly mails: number;
  readonly allMails: number;
  readonly runs: number;
  readonly hasForm: boolean;
}

export interface MailLine {
  readonly number: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly start: string;
}

export interface MailView extends MailLine {
  readonly cc: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly string[];
}

export interface RunLine {
  readonly name: string;
  readonly user: string;
  readonly origin: string;
  readonly startedAt: string;
  /** Virtual milliseconds. */
  readonly took: number;
  readonly calls: number;
  readonly outcome: 'completed' | 'failed' | 'timed out';
  readonly error: string;
}

export interface FormItemView {
  readonly title: string;
  readonly help: string;
  readonly kind: 'text' | 'paragraph' | 'one' | 'list' | 'many' | 'scale' | 'section' | 'unknown';
  readonly isRequired: boolean;
  readonly choices: readonly string[];
}

export interface FormView {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly isOpen: boolean;
  readonly items: readonly FormItemView[];
}
