/**
 * A stock list: a menu opens a sidebar, whose form adds items to the "Stock" tab.
 */
const HEADERS = ['Added', 'Item', 'Quantity', 'Unit price', 'Total'];

function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Stock')
    .addItem('Add items…', 'showStockSidebar')
    .addSeparator()
    .addSubMenu(ui.createMenu('Admin').addItem('Start over', 'startOver'))
    .addToUi();
}

function showStockSidebar() {
  const html = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Add to the stock');
  SpreadsheetApp.getUi().showSidebar(html);
}

/** Called by the sidebar with its form. */
function addItem(form) {
  const item = clean_(form.item);
  const quantity = Number(form.quantity);
  const price = Number(form.price);
  if (!item) throw new Error('Please name the item.');
  if (!(quantity > 0) || quantity !== Math.floor(quantity)) throw new Error('The quantity must be a whole number.');
  const sheet = stockSheet_();
  const lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  try {
    sheet.appendRow([new Date(), item, quantity, price, quantity * price]);
    const row = sheet.getLastRow();
    sheet.getRange(row, 1).setNumberFormat('yyyy-mm-dd hh:mm');
    sheet.getRange(row, 4, 1, 2).setNumberFormat('#,##0.00');
    return { row: row, shown: sheet.getRange(row, 1, 1, HEADERS.length).getDisplayValues()[0] };
  } finally {
    lock.releaseLock();
  }
}

/** Called by the sidebar to fill its list; a mistake that people make: a Date cannot go to the page. */
function lastAdded() {
  const sheet = stockSheet_();
  return { when: sheet.getRange(sheet.getLastRow(), 1).getValue() };
}

function itemNames() {
  const sheet = stockSheet_();
  if (sheet.getLastRow() < 2) return [];
  return sheet
    .getRange(2, 2, sheet.getLastRow() - 1, 1)
    .getValues()
    .flat()
    .sort();
}

function startOver() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Start over', 'All items will be deleted. Go on?', ui.ButtonSet.YES_NO);
  if (answer !== ui.Button.YES) return;
  const sheet = stockSheet_();
  if (sheet.getLastRow() > 1) sheet.deleteRows(2, sheet.getLastRow() - 1);
  SpreadsheetApp.getActive().toast('The list is empty.', 'Stock', 3);
}

function clean_(text) {
  return String(text || '')
    .trim()
    .replace(/\s+/g, ' ');
}

function stockSheet_() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  let sheet = ss.getSheetByName('Stock');
  if (!sheet) {
    sheet = ss.insertSheet('Stock');
    sheet.getRange(1, 1, 1, HEADERS.length).setValues([HEADERS]).setFontWeight('bold').setBackground('#d9ead3');
    sheet.setFrozenRows(1);
  }
  return sheet;
}
