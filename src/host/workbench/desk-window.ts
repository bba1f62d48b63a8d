/** One window of a browser: who sits there, which menus, pages and questions the script has put before them. */
import { Seat } from '../model/seat';
import type { Turn } from '../runtime/conversation';
import type { Menu, MenuEntry, ShownPage } from '../ui/screen';
import type { MenuLine, PageView, QuestionView, SeatView, WindowId } from './protocol';

export type Asking = Extract<Turn, { readonly state: 'asks' }>;

/** Told when a run has come to its end. */
export type AtEnd = (turn: Exclude<Turn, Asking>) => void;

interface Waiting {
  readonly number: number;
  readonly turn: Asking;
  readonly atEnd: AtEnd;
}

interface OpenPage {
  readonly view: PageView;
  readonly content: string;
}

export class DeskWindow {
  menus: readonly Menu[] = [];
  readonly seat = new Seat();
  private open: OpenPage[] = [];
  private waiting: Waiting[] = [];
  private asked = 0;

  constructor(
    readonly id: WindowId,
    readonly email: string,
  ) {}

  /** One sidebar is there at a time, and one dialog: the last one shown. */
  show(id: string, { kind, title, content, width, height }: ShownPage): void {
    const isSidebar = (one: PageView['kind']): boolean => one === 'sidebar';
    this.open = this.open.filter(({ view }) => isSidebar(view.kind) !== isSidebar(kind));
    this.open.push({ view: { id, kind, title, width, height }, content });
  }

  close(id: string): void {
    this.open = this.open.filter(({ view }) => view.id !== id);
  }

  contentOf(id: string): string | null {
    return this.open.find(({ view }) => view.id === id)?.content ?? null;
  }

  wait(turn: Asking, atEnd: AtEnd): void {
    this.asked += 1;
    this.waiting.push({ number: this.asked, turn, atEnd });
  }

  /** Takes a question off the screen; `null` where it was answered already. */
  take(number: number): Waiting | null {
    const found = this.waiting.find((one) => one.number === number) ?? null;
    this.waiting = this.waiting.filter((one) => one !== found);
    return found;
  }

  get pages(): readonly PageView[] {
    return this.open.map(({ view }) => view);
  }

  get questions(): readonly QuestionView[] {
    return this.waiting.map(({ number, turn: { question } }) => ({ number, ...question }));
  }

  get seatView(): SeatView {
    const sheet = this.seat.sheetId ?? 0;
    return { sheet, areas: this.seat.selectionOn(sheet).areas };
  }

  get menuLines(): readonly MenuLine[] {
    return this.menus.map(({ caption, items }) => ({ caption, handler: '', items: items.map(lineOf) }));
  }
}

function lineOf({ caption, handler, items = [] }: MenuEntry): MenuLine {
  return { caption, handler, items: items.map(lineOf) };
}
