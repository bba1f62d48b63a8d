/** The menu, the alerts and the sidebars of the sheet. */

export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

/** @param items `null` for a line between two groups */
export function addMenu(caption: string, items: readonly (MenuItem | null)[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(caption);
  for (const item of items) {
    if (item) menu.addItem(item.caption, item.handler);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function showAlert(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Opens a page of `src/ui/pages` beside the sheet. It asks for what it shows by itself. */
export function openSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}
