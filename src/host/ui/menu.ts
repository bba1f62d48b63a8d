/** Menu: built entry by entry, then shown. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { Menu, Screen } from './screen';

export class MenuService extends ServiceObject {
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
