/** The menu and the alerts of the sheet. */

export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

export function addMenu(caption: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(caption);
  for (const item of items) menu.addItem(item.caption, item.handler);
  menu.addToUi();
}

export function showAlert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
