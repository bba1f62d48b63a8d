/**
 * Reminds people of unpaid invoices: once an hour, those that are due and have no status yet, as long as mails are left.
 */
const COLUMN = { NAME: 0, EMAIL: 1, AMOUNT: 2, DUE: 3, STATUS: 4, AT: 5 };
const KEEP_IN_RESERVE = 10;

function install() {
  ScriptApp.getProjectTriggers().forEach((trigger) => {
    if (trigger.getHandlerFunction() === 'sendReminders') ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('sendReminders').timeBased().everyHours(1).create();
}

function sendReminders() {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(1000)) {
    console.warn('Another run is still at work.');
    return;
  }
  const sheet = SpreadsheetApp.getActive().getSheetByName('Invoices');
  const rows = sheet.getDataRange().getValues();
  const now = new Date();
  let sent = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i];
    if (row[COLUMN.STATUS] !== '' || !(row[COLUMN.DUE] instanceof Date) || row[COLUMN.DUE] > now) continue;
    if (MailApp.getRemainingDailyQuota() <= KEEP_IN_RESERVE) {
      console.info('Quota reached after %s mails; going on tomorrow.', sent);
      break;
    }
    const due = Utilities.formatDate(row[COLUMN.DUE], Session.getScriptTimeZone(), 'd MMMM yyyy');
    try {
      MailApp.sendEmail(
        row[COLUMN.EMAIL],
        'Payment reminder',
        'Dear ' + row[COLUMN.NAME] + ',\n\n' + row[COLUMN.AMOUNT].toFixed(2) + ' USD were due on ' + due + '.',
        { name: 'Accounts', noReply: true },
      );
      mark_(sheet, i + 1, 'Reminded', now);
      sent++;
    } catch (error) {
      mark_(sheet, i + 1, 'Error: ' + error.message, now);
    }
  }
  PropertiesService.getScriptProperties().setProperty('lastRun', JSON.stringify({ at: now.toISOString(), sent: sent }));
  lock.releaseLock();
}

function mark_(sheet, row, status, now) {
  sheet.getRange(row, COLUMN.STATUS + 1, 1, 2).setValues([[status, now]]);
  SpreadsheetApp.flush();
}

function lastRun() {
  return PropertiesService.getScriptProperties().getProperty('lastRun');
}
