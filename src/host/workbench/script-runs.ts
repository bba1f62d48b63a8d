/** Runs of the script that people begin at the workbench: what each shows is shown in the window that began it. */
import { randomUUID } from 'node:crypto';
import type { AppsScriptHost } from '../host';
import type { Turn } from '../runtime/conversation';
import { ScriptFailure } from '../runtime/script-failure';
import type { AtEnd, DeskWindow } from './desk-window';
import type { Notice, Request, WindowId } from './protocol';
import { DeskRefusal } from './refusal-text';

type Asked<K extends Request['ask']> = Extract<Request, { readonly ask: K }>;

export class ScriptRuns {
  constructor(
    private readonly host: AppsScriptHost,
    private readonly tell: (window: WindowId, notice: Notice) => void,
  ) {}

  /** Somebody opens the spreadsheet: the script makes their menus. */
  open(window: DeskWindow): void {
    const { menus } = this.host.screen;
    menus.length = 0;
    this.host.open(window.email, window.seat);
    window.menus = [...menus];
    if (window.seat.moves > 0) this.tell(window.id, { tell: 'seat', seat: window.seatView });
  }

  /** @throws DeskRefusal to whoever may only look */
  fromMenu(window: DeskWindow, { handler }: Asked<'menu'>): void {
    this.begin(window, 'menu', handler, [], (turn) => {
      if (turn.state !== 'failed') return;
      const text = `Chương trình dừng vì lỗi: ${turn.failure.message}`;
      this.tell(window.id, { tell: 'message', text, isFailure: true });
    });
  }

  /** Its result goes to the page that called. @throws DeskRefusal to whoever may only look */
  fromPage(window: DeskWindow, { call, name, given }: Asked<'call'>): void {
    this.begin(window, 'sidebar', name, given, (turn) => {
      if (turn.state === 'ended') return this.tell(window.id, { tell: 'result', call, result: turn.result });
      const { errorName, scriptMessage: message } = turn.failure;
      this.tell(window.id, { tell: 'result', call, failure: { name: errorName, message } });
    });
  }

  /** A question that was answered already is left alone. */
  goOn(window: DeskWindow, answer: Asked<'answer'>): void {
    const waiting = window.take(answer.question);
    if (waiting) this.play(window, () => waiting.turn.answer(answer), waiting.atEnd);
  }

  private begin(
    window: DeskWindow,
    from: 'menu' | 'sidebar',
    name: string,
    given: readonly unknown[],
    atEnd: AtEnd,
  ): void {
    const { email, seat } = window;
    if (!this.host.workbook.isEditor(email)) throw new DeskRefusal('Tài khoản này chỉ được xem bảng tính.');
    this.play(window, () => this.host.begin(name, given, { email, from, seat }), atEnd);
  }

  /** One stretch of a run, up to its end or to what it asks. */
  private play(window: DeskWindow, go: () => Turn, atEnd: AtEnd): void {
    const { screen, workbook } = this.host;
    screen.menus.splice(0, screen.menus.length, ...window.menus);
    const [pages, toasts, { moves }] = [screen.pages.length, workbook.toasts.length, window.seat];
    const turn = begun(go);
    window.menus = [...screen.menus];
    for (const page of screen.pages.slice(pages)) window.show(randomUUID(), page);
    for (const { title, text } of workbook.toasts.slice(toasts))
      this.tell(window.id, { tell: 'message', text: title === '' ? text : `${title}: ${text}`, isFailure: false });
    if (window.seat.moves !== moves) this.tell(window.id, { tell: 'seat', seat: window.seatView });
    if (turn.state === 'asks') window.wait(turn, atEnd);
    else atEnd(turn);
  }
}

/** What the host refuses before a run has begun is a failed run to whoever asked for it. */
function begun(go: () => Turn): Turn {
  try {
    return go();
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    return { state: 'failed', failure: error };
  }
}
