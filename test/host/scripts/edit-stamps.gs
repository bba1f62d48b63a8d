/**
 * Stamps each edit of the "Tasks" tab with its time and, where Google tells it, its author; locks tasks that are done.
 */
const FIRST_ROW = 2;
const WATCHED = [1, 2]; // Task, State
const STAMP = 3; // When, Who

function onEdit(e) {
  const range = e.range;
  const sheet = range.getSheet();
  if (sheet.getName() !== 'Tasks' || range.getRow() < FIRST_ROW || WATCHED.indexOf(range.getColumn()) < 0) return;
  stamp_(sheet, range, e.user ? e.user.getEmail() : '');
  if (e.value === 'done' && e.oldValue !== 'done') sheet.getRange(range.getRow(), 1).setFontLine('line-through');
}

/** Of the installable trigger: runs as the owner, who may write in the locked columns. */
function onEditAsOwner(e) {
  if (e.range.getSheet().getName() !== 'Tasks' || e.range.getColumn() !== 2 || e.value !== 'done') return;
  const row = e.range.getSheet().getRange(e.range.getRow(), 1, 1, 4);
  const protection = row.protect().setDescription('Done in row ' + e.range.getRow());
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

function stamp_(sheet, range, who) {
  const rows = range.getNumRows();
  const stamps = [];
  for (let i = 0; i < rows; i++) {
    const task = sheet.getRange(range.getRow() + i, 1).getValue();
    stamps.push(task === '' ? ['', ''] : [new Date(), who || 'unknown']);
  }
  sheet.getRange(range.getRow(), STAMP, rows, 2).setValues(stamps);
}

function install() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Tasks');
  const header = sheet.getRange('1:1').protect().setDescription('Header');
  header.removeEditors(header.getEditors());
  ScriptApp.newTrigger('onEditAsOwner').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
}

function makeTasks() {
  const sheet = SpreadsheetApp.getActive().insertSheet('Tasks');
  sheet.getRange('A1:D1').setValues([['Task', 'State', 'When', 'Who']]);
}

function protections() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Tasks');
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => protection.getDescription() + ' ' + protection.getRange().getA1Notation());
}
