/** What people do at the workbench, carried out on the host; each window is told what has changed. */
import type { AppsScriptHost } from '../host';
import { carryOut } from './desk-edits';
import { DeskWindow } from './desk-window';
import { formView } from './form-view';
import { mailLines, mailView } from './mail-view';
import { PassingDays } from './passing-days';
import type { Notice, Replies, Request, RunLine, Scene, WindowId } from './protocol';
import { DeskRefusal, inWords } from './refusal-text';
import { sceneOf } from './scene-view';
import { ScriptRuns } from './script-runs';
import { ShownSheets } from './shown-sheets';

/** So many executions are listed. */
const RUNS_SHOWN = 300;

/** Requests that leave all as it is. */
const READS: readonly Request['ask'][] = ['sheet', 'mails', 'mail', 'runs', 'form'];

/** What somebody may do who has no part in the spreadsheet. */
const OF_STRANGERS: readonly Request['ask'][] = ['form', 'submit', 'pass'];

export class Desk {
  private readonly windows = new Map<WindowId, DeskWindow>();
  private readonly sheets: ShownSheets;
  private readonly runs: ScriptRuns;
  private readonly days: PassingDays;

  constructor(
    private readonly host: AppsScriptHost,
    private readonly tell: (window: WindowId, notice: Notice) => void,
  ) {
    this.sheets = new ShownSheets(host);
    this.runs = new ScriptRuns(host, tell);
    this.days = new PassingDays(host);
  }

  /**
   * @param given address of the person; `''` for whoever owns the spreadsheet
   * @throws DeskRefusal
   */
  answer(id: WindowId, given: string, request: Request): unknown {
    const email = given === '' ? this.host.workbook.owner : given;
    const window = this.windowOf(id, email);
    if (request.ask === 'enter') return this.enter(window);
    if (!this.host.workbook.isReader(email) && !OF_STRANGERS.includes(request.ask))
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
    const { host, sheets, runs } = this;
    const { forms, mailbox } = host;
    switch (request.ask) {
      case 'sheet':
        return sheets.seen(request.sheet).viewer.view(window.email, request.since);
      case 'type':
      case 'shape':
      case 'sort':
      case 'resize':
      case 'add tab':
      case 'rename tab':
      case 'delete tab':
        carryOut(host, window.email, request, (sheet) => sheets.seen(sheet));
        return null;
      case 'menu':
      case 'call':
        if (request.seat) sheets.sit(window.seat, request.seat);
        if (request.ask === 'menu') runs.fromMenu(window, request);
        else runs.fromPage(window, request);
        return null;
      case 'answer':
        runs.goOn(window, request);
        return null;
      case 'close page':
        window.close(request.page);
        return null;
      case 'pass':
        void this.pass(window.id, request.span);
        return null;
      case 'mails':
        return mailLines(mailbox.sent, request.whose === 'mine' ? window.email : null);
      case 'mail': {
        const mail = mailView(mailbox.sent, request.number);
        if (!mail) throw new DeskRefusal('Không còn thư này trong hộp thư.');
        return mail;
      }
      case 'runs':
        return runLines(host);
      case 'form':
        return forms[0] ? formView(forms[0]) : null;
      case 'submit': {
        const [form] = forms;
        if (!form)
          throw new DeskRefusal('Chưa có biểu mẫu khảo sát. Thư ký ISO vào menu Mục tiêu chất lượng → Cài đặt.');
        host.submitForm(form.id, request.answers, host.now());
        return null;
      }
      case 'start anew':
        throw new DeskRefusal('Chưa bắt đầu lại được.');
    }
  }

  private enter(window: DeskWindow): Scene {
    if (window.menus.length === 0) this.runs.open(window);
    return this.scene(window);
  }

  private windowOf(id: WindowId, email: string): DeskWindow {
    const known = this.windows.get(id);
    if (known?.email === email) return known;
    const window = new DeskWindow(id, email);
    this.windows.set(id, window);
    return window;
  }

  private async pass(id: WindowId, span: 'day' | 'month'): Promise<void> {
    if (this.days.isPassing) return;
    await this.days.pass(span, {
      progress: (text, done, of) => this.tell(id, { tell: 'progress', text, done, of }),
      failed: (text) => this.tell(id, { tell: 'message', text, isFailure: true }),
    });
    this.tell(id, { tell: 'progress', text: '', done: 1, of: 1 });
    this.tellScenes();
  }

  private tellScenes(): void {
    for (const window of this.windows.values()) this.tell(window.id, { tell: 'scene', scene: this.scene(window) });
  }

  private scene(window: DeskWindow): Scene {
    return sceneOf(this.host, window, this.days.isPassing);
  }
}

function runLines({ executions }: AppsScriptHost): RunLine[] {
  const lines = executions.slice(-RUNS_SHOWN).map(({ error = '', ...run }) => ({ ...run, error }));
  return lines.reverse();
}
