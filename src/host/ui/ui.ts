/** The Ui of the sheet: menus, alerts, prompts, pages. What is shown is recorded; answers are given beforehand. */
import { enumValue } from '../border/enums';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { HtmlOutputService } from '../html/html-output';
import { dialogArguments } from './dialog-arguments';
import { MenuService } from './menu';
import { ask, type Answer, type Dialog, type Question, type Screen, type ShownPage } from './screen';

/** What dialogs need of the run: locks do not survive the wait for a person. */
export interface WaitingRun extends Execution {
  suspend(): void;
  /** Where a person sits before the run: stops it until they answer; nothing where answers are given beforehand. */
  waitFor?(question: Question): Answer | undefined;
}

/** All sidebars that scripts show. */
const SIDEBAR_WIDTH = 300;

export class UiService extends ServiceObject {
  readonly referenceName = 'Ui';

  constructor(
    private readonly run: WaitingRun,
    private readonly screen: Screen,
  ) {
    super(run);
  }

  createMenu(caption: HostValue): HostValue {
    return new MenuService(this.execution, this.screen, { caption: String(caption), items: [] });
  }

  createAddonMenu(): HostValue {
    return this.createMenu('Add-on');
  }

  alert(...given: HostValue[]): HostValue {
    return enumValue(this.execution, 'Button', this._ask('alert', given).button);
  }

  prompt(...given: HostValue[]): HostValue {
    return new PromptResponse(this.execution, this._ask('prompt', given));
  }

  showSidebar(page: HostValue): HostValue {
    return this._show('sidebar', page);
  }

  showModalDialog(page: HostValue, title: HostValue): HostValue {
    return this._show('modal dialog', page, String(title));
  }

  showModelessDialog(page: HostValue, title: HostValue): HostValue {
    return this._show('modeless dialog', page, String(title));
  }

  showDialog(page: HostValue): HostValue {
    return this._show('modal dialog', page);
  }

  /** The script waits for the person; its locks do not survive that. */
  _ask(kind: Dialog['kind'], given: readonly HostValue[]): Answer {
    const { title, text, buttonSet } = dialogArguments(given);
    this.run.suspend();
    return ask(this.screen, { kind, title, text }, buttonSet, this.run);
  }

  /** The script goes on at once. One sidebar, and one dialog, is there at a time: the last one shown. */
  _show(kind: ShownPage['kind'], page: HostValue, title?: string): HostValue {
    if (!(page instanceof HtmlOutputService)) throw new ServiceError('Invalid argument: userInterface');
    const { title: own, content, width, height } = page._page;
    this.screen.pages.push({
      kind,
      title: title ?? own ?? '',
      content,
      width: kind === 'sidebar' ? SIDEBAR_WIDTH : width,
      height: kind === 'sidebar' ? null : height,
    });
    return undefined;
  }
}

class PromptResponse extends ServiceObject {
  readonly referenceName = 'PromptResponse';

  constructor(
    execution: Execution,
    private readonly answer: Answer,
  ) {
    super(execution);
  }

  getSelectedButton(): HostValue {
    return enumValue(this.execution, 'Button', this.answer.button);
  }

  getResponseText(): HostValue {
    return this.answer.text;
  }
}
