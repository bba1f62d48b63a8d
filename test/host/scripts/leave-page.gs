/**
 * A page where staff ask for leave. It is served as a web app, and shown in a dialog over the sheet.
 */
const KINDS = ['Holiday', 'Sick <leave>', 'Training'];

function doGet(e) {
  const page = HtmlService.createTemplateFromFile('Page');
  page.kinds = KINDS;
  page.name = (e && e.parameter.name) || '';
  page.days = null;
  return page.evaluate().setTitle('Ask for leave').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function include(file) {
  return HtmlService.createHtmlOutputFromFile(file).getContent();
}

function showDialog() {
  const html = doGet({ parameter: {} }).setWidth(420).setHeight(360);
  SpreadsheetApp.getUi().showModalDialog(html, 'Ask for leave');
}

/** Called by the page with its form: every field comes as a text. */
function submitRequest(form) {
  const problems = validate_(form);
  if (problems.length > 0) return { ok: false, problems: problems };
  const from = parse_(form.from);
  const to = parse_(form.to);
  const days = Math.round((to - from) / 86400000) + 1;
  const sheet = requests_();
  const id = Utilities.getUuid().slice(0, 8);
  sheet.appendRow([id, form.name, form.kind, from, to, days, 'Open']);
  MailApp.sendEmail('manager@example.com', 'Leave: ' + form.name, '', {
    htmlBody: '<p>' + form.name + ', ' + days + ' days</p>',
    cc: form.email,
  });
  return { ok: true, id: id, days: days };
}

function validate_(form) {
  const problems = [];
  if (!form.name) problems.push('name');
  if (!/^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(form.email || '')) problems.push('email');
  if (KINDS.indexOf(form.kind) < 0) problems.push('kind');
  const from = parse_(form.from);
  const to = parse_(form.to);
  if (!from || !to || to < from) problems.push('dates');
  return problems;
}

function parse_(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text || '');
  return parts && new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

function requests_() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const present = ss.getSheetByName('Requests');
  if (present) return present;
  const sheet = ss.insertSheet('Requests', 0);
  sheet.appendRow(['Id', 'Name', 'Kind', 'From', 'To', 'Days', 'State']);
  sheet.getRange('D:E').setNumberFormat('d mmm yyyy');
  return sheet;
}
