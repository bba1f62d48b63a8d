/** What people do at the workbench, carried out on the host; each window is told what has changed. */
import { randomUUID } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { addDays, formatDate, lastDayOf, type CalendarDate } from '../../core/calendar/calendar-date';
import type { AppsScriptHost } from '../host';
import { ScriptFailure } from '../runtime/script-failure';
import type { Turn } from '../runtime/conversation';
import { carryOut, type SeenSheet } from './desk-edits';
import { StyleBook } from './cell-styles';
import { DeskWindow, type AtEnd } from './desk-window';
import { formView } from './form-view';
import { mailLines, mailView } from './mail-view';
import { peopleOf } from './people';
import type { Notice, Replies, Request, RunLine, Scene, WindowId } from './protocol';
import { SheetViewer } from './sheet-viewer';
import { DeskRefusal, inWords } from './refusal-text';

type Asked<K extends Request['ask']> = Extract<Request, { readonly ask: K }>;

/** Time of day to which the clock is moved on. */
const MORNING = '08:30:00';

/** So many executions are listed. */
const RUNS_SHOWN = 300;

export class Desk {
  private readonly windows = new Map<WindowId, DeskWindow>();
  private readonly viewers = new Map<number, SheetViewer>();
  private readonly styles = new StyleBook();
  private isPassing = false;

  constructor(
    private readonly host: AppsScriptHost,
    private readonly tell: (window: WindowId, notice: Notice) => void,
  ) {}

  /**
   * @param given address of the person; `''` for whoever owns the spreadsheet
   * @throws DeskRefusal
   */
  answer(id: WindowId, given: string, request: Request): unknown {
    const email = given === '' ? this.host.workbook.owner : given;
    const window = this.windowOf(id, email);
    if (request.ask === 'enter') return this.enter(id, window);
    if (!this.host.workbook.isReader(email) && !['form', 'submit', 'pass'].includes(request.ask))
      throw new DeskRefusal('Tài khoản này chưa được chia sẻ bảng tính.');
    const value = inWords(() => this.serve(window, request));
    if (!READS.includes(request.ask)) this.tellScenes();
    return value;
  }

  /** HTML of an open page, `null` where no window has it open. */
  pageContent(page: string): string | null {
    for (const window of this.windows.values()) {
      const content = window.contentOf(page);
      if (content !== null) return content;
    }
    return null;
  }

  /** The window was closed: what it had open goes with it. */
  leave(id: WindowId): void {
    this.windows.delete(id);
  }

  private serve(window: DeskWindow, request: Exclude<Request, { ask: 'enter' }>): Replies[Request['ask']] {
    const { host } = this;
    switch (request.ask) {
      case 'sheet':
        return this.seen(request.sheet).viewer.view(window.email, request.since);
      case 'type':
      case 'shape':
      case 'sort':
      case 'resize':
      case 'add tab':
      case 'rename tab':
      case 'delete tab':
        carryOut(host, window.email, request, (sheet) => this.seen(sheet));
        return null;
      case 'menu':
        return this.run(window, 'menu', request.handler, [], (turn) => this.tellFailure(window.id, turn));
      case 'call':
        return this.run(window, 'sidebar', request.name, request.given, (turn) =>
          this.tellResult(window.id, request.call, turn),
        );
      case 'answer': {
        const waiting = window.take(request.question);
        if (waiting) this.play(window, () => waiting.turn.answer(request), waiting.atEnd);
        return null;
      }
      case 'close page':
        window.close(request.page);
        return null;
      case 'pass':
        void this.pass(window.id, request.span);
        return null;
      case 'mails':
        return mailLines(host.mailbox.sent);
      case 'mail': {
        const mail = mailView(host.mailbox.sent, request.number);
        if (!mail) throw new DeskRefusal('Không còn thư này trong hộp thư.');
        return mail;
      }
      case 'runs':
        return this.runs();
      case 'form':
        return host.forms[0] ? formView(host.forms[0]) : null;
      case 'submit':
        return this.submit(request);
      case 'start anew':
        throw new DeskRefusal('Chưa bắt đầu lại được.');
    }
  }

  private enter(id: WindowId, window: DeskWindow): Scene {
    if (window.menus.length === 0) {
      const { menus } = this.host.screen;
      menus.length = 0;
      this.host.open(window.email);
      window.menus = [...menus];
    }
    return this.scene(id);
  }

  private windowOf(id: WindowId, email: string): DeskWindow {
    const known = this.windows.get(id);
    if (known?.email === email) return known;
    const window = new DeskWindow(id, email);
    this.windows.set(id, window);
    return window;
  }

  private run(
    window: DeskWindow,
    from: 'menu' | 'sidebar',
    name: string,
    given: readonly unknown[],
    atEnd: AtEnd,
  ): null {
    this.requireEditor(window);
    this.play(window, () => this.host.begin(name, given, { email: window.email, from }), atEnd);
    return null;
  }

  /** One stretch of a run: what it shows is shown in the window that began it. */
  private play(window: DeskWindow, go: () => Turn, atEnd: AtEnd): void {
    const { screen, workbook } = this.host;
    screen.menus.splice(0, screen.menus.length, ...window.menus);
    const [pages, toasts] = [screen.pages.length, workbook.toasts.length];
    const turn = begun(go);
    window.menus = [...screen.menus];
    for (const page of screen.pages.slice(pages)) window.show(randomUUID(), page);
    for (const { title, text } of workbook.toasts.slice(toasts))
      this.tell(window.id, { tell: 'message', text: title === '' ? text : `${title}: ${text}`, isFailure: false });
    if (turn.state === 'asks') window.wait(turn, atEnd);
    else atEnd(turn);
  }

  private tellFailure(id: WindowId, turn: Parameters<AtEnd>[0]): void {
    if (turn.state === 'failed')
      this.tell(id, { tell: 'message', text: `Chương trình dừng vì lỗi: ${turn.failure.message}`, isFailure: true });
  }

  private tellResult(id: WindowId, call: string, turn: Parameters<AtEnd>[0]): void {
    if (turn.state === 'ended') this.tell(id, { tell: 'result', call, result: turn.result });
    else {
      const { errorName: name, scriptMessage: message } = turn.failure;
      this.tell(id, { tell: 'result', call, failure: { name, message } });
    }
  }

  /** Days go by one after the other; between them others have their turn. */
  private async pass(id: WindowId, span: 'day' | 'month'): Promise<void> {
    if (this.isPassing) return;
    this.isPassing = true;
    try {
      const days = daysOf(this.host.now().slice(0, 10), span);
      for (const [index, day] of days.entries()) {
        const text = `Đang sang ngày ${formatDate(day)}`;
        this.tell(id, { tell: 'progress', text, done: index, of: days.length });
        await pause();
        this.host.advanceTo(`${day} ${MORNING}`);
      }
    } catch (error) {
      const text = `Đang qua ngày thì dừng: ${error instanceof Error ? error.message : String(error)}`;
      this.tell(id, { tell: 'message', text, isFailure: true });
    } finally {
      this.isPassing = false;
      this.tell(id, { tell: 'progress', text: '', done: 1, of: 1 });
      this.tellScenes();
    }
  }

  private submit({ answers }: Asked<'submit'>): null {
    const form = this.host.forms[0];
    if (!form) throw new DeskRefusal('Chưa có biểu mẫu khảo sát. Thư ký ISO vào menu Mục tiêu chất lượng → Cài đặt.');
    this.host.submitForm(form.id, answers, this.host.now());
    return null;
  }

  private runs(): RunLine[] {
    const lines = this.host.executions.map(({ error = '', ...run }) => ({ ...run, error }));
    return lines.slice(-RUNS_SHOWN).reverse();
  }

  private requireEditor({ email }: DeskWindow): void {
    if (!this.host.workbook.isEditor(email)) throw new DeskRefusal('Tài khoản này chỉ được xem bảng tính.');
  }

  private seen(id: number): SeenSheet {
    const sheet = this.host.workbook.sheetWithId(id);
    if (!sheet) throw new DeskRefusal('Trang tính này không còn nữa.');
    let viewer = this.viewers.get(id);
    if (!viewer) viewer = new SheetViewer(this.host.workbook, sheet, this.styles, () => this.host.clock.now());
    this.viewers.set(id, viewer);
    return { sheet, viewer };
  }

  private tellScenes(): void {
    for (const id of this.windows.keys()) this.tell(id, { tell: 'scene', scene: this.scene(id) });
  }

  private scene(id: WindowId): Scene {
    const { workbook, mailbox, executions, forms } = this.host;
    const window = this.windows.get(id) ?? new DeskWindow(id, '');
    const mayRead = workbook.isReader(window.email);
    const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
    return {
      title: mayRead ? workbook.title : '',
      now: this.host.now(),
      people: peopleOf(workbook),
      mayRead,
      mayEdit: workbook.isEditor(window.email),
      tabs: mayRead
        ? shown.map(({ id: sheet, name, tabColor: color, protections }) => {
            return { id: sheet, name, color, isProtected: protections.some(({ area }) => area === null) };
          })
        : [],
      menus: window.menuLines,
      pages: window.pages,
      questions: window.questions,
      isPassing: this.isPassing,
      mails: mayRead ? mailbox.sent.length : 0,
      runs: mayRead ? executions.length : 0,
      hasForm: forms.length > 0,
    };
  }
}

const READS: readonly Request['ask'][] = ['sheet', 'mails', 'mail', 'runs', 'form'];

function daysOf(today: CalendarDate, span: 'day' | 'month'): CalendarDate[] {
  const tomorrow = addDays(today, 1);
  if (span === 'day') return [tomorrow];
  const last = addDays(lastDayOf(today.slice(0, 7)), 1);
  const days: CalendarDate[] = [];
  for (let day = tomorrow; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
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
