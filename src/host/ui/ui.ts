/** The Ui of the sheet: menus, alerts, prompts. What is shown is recorded; answers are given beforehand. */
import { enumValue } from '../border/enums';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';

export interface MenuEntry {
  /** `''` for a separator. */
  readonly caption: string;
  readonly handler: string;
  readonly items?: readonly MenuEntry[];
}

export interface Menu {
  readonly caption: string;
  readonly items: MenuEntry[];
}

export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
}

export interface Screen {
  readonly menus: Menu[];
  readonly dialogs: Dialog[];
  /** Buttons that a person will press, oldest first; `OK` when none is left. */
  readonly answers: { button: string; text: string }[];
}

/** What dialogs need of the run: locks do not survive the wait for a person. */
export interface WaitingRun extends Execution {
  suspend(): void;
}

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

  /** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
  alert(...given: HostValue[]): HostValue {
    return enumValue(this.execution, 'Button', this._show('alert', given).button);
  }

  prompt(...given: HostValue[]): HostValue {
    return new PromptResponse(this.execution, this._show('prompt', given));
  }

  /** The script waits for the person; its locks do not survive that. */
  _show(kind: Dialog['kind'], given: readonly HostValue[]): { button: string; text: string } {
    const [title, text] = given.length >= 3 ? [given[0], given[1]] : ['', given[0]];
    this.screen.dialogs.push({ kind, title: String(title), text: String(text) });
    this.run.suspend();
    return this.screen.answers.shift() ?? { button: 'OK', text: '' };
  }
}

class MenuService extends ServiceObject {
  readonly referenceName = 'Menu';

  constructor(
    execution: Execution,
    private readonly screen: Screen,
    readonly _menu: Menu,
  ) {
    super(execution);
  }

  addItem(caption: HostValue, handler: HostValue): HostValue {
    this._menu.items.push({ caption: String(caption), handler: String(handler) });
    return this;
  }

  addSeparator(): HostValue {
    this._menu.items.push({ caption: '', handler: '' });
    return this;
  }

  addSubMenu(menu: HostValue): HostValue {
    if (menu instanceof MenuService)
      this._menu.items.push({ caption: menu._menu.caption, handler: '', items: menu._menu.items });
    return this;
  }

  addToUi(): HostValue {
    const index = this.screen.menus.findIndex(({ caption }) => caption === this._menu.caption);
    if (index >= 0) this.screen.menus.splice(index, 1);
    this.screen.menus.push(this._menu);
    return undefined;
  }
}

class PromptResponse extends ServiceObject {
  readonly referenceName = 'PromptResponse';

  constructor(
    execution: Execution,
    private readonly answer: { button: string; text: string },
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
