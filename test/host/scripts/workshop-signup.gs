/**
 * Makes a sign-up form for the workshops on the "Workshops" tab, answers each sign-up with a mail, and keeps count.
 */
const WORKSHOPS = 'Workshops';
const STATUS = 'Confirmation';

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Workshops')
    .addItem('Create the form', 'createSignupForm')
    .addItem('Close sign-up', 'closeSignup')
    .addToUi();
}

function createSignupForm() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const properties = PropertiesService.getDocumentProperties();
  if (properties.getProperty('formId')) {
    SpreadsheetApp.getUi().alert('The form is already there.');
    return;
  }
  const titles = ss
    .getSheetByName(WORKSHOPS)
    .getRange('A2:A')
    .getValues()
    .map((row) => row[0])
    .filter((title) => title !== '');
  const form = FormApp.create('Workshop sign-up')
    .setDescription('Choose one workshop. You will get a confirmation by e-mail.')
    .setConfirmationMessage('Thank you!')
    .setAllowResponseEdits(false);
  form.addTextItem().setTitle('Name').setRequired(true);
  form
    .addTextItem()
    .setTitle('E-mail')
    .setRequired(true)
    .setValidation(
      FormApp.createTextValidation().setHelpText('Please give a valid address.').requireTextIsEmail().build(),
    );
  form.addListItem().setTitle('Workshop').setChoiceValues(titles).setRequired(true);
  form.addCheckboxItem().setTitle('Meals').setChoiceValues(['Lunch', 'Dinner']);
  form.addParagraphTextItem().setTitle('Anything else?');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  properties.setProperty('formId', form.getId());
  ScriptApp.newTrigger('onSignup').forSpreadsheet(ss).onFormSubmit().create();
  Logger.log('Form at %s', form.getPublishedUrl());
}

function onSignup(e) {
  const sheet = e.range.getSheet();
  const answers = e.namedValues;
  const template = HtmlService.createTemplateFromFile('Confirmation');
  template.name = answers['Name'][0];
  template.workshop = answers['Workshop'][0];
  template.meals = answers['Meals'][0].split(', ').filter(String);
  const column = statusColumn_(sheet);
  try {
    MailApp.sendEmail({
      to: answers['E-mail'][0],
      subject: 'Your place in "' + answers['Workshop'][0] + '"',
      htmlBody: template.evaluate().getContent(),
      name: 'Workshop office',
      replyTo: 'office@example.com',
    });
    sheet.getRange(e.range.getRow(), column).setValue('Sent');
  } catch (error) {
    sheet.getRange(e.range.getRow(), column).setValue('Failed: ' + error.message);
  }
  countPlaces_();
}

function statusColumn_(sheet) {
  const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  const index = header.indexOf(STATUS);
  if (index >= 0) return index + 1;
  sheet
    .getRange(1, header.length + 1)
    .setValue(STATUS)
    .setFontWeight('bold');
  return header.length + 1;
}

function countPlaces_() {
  const form = FormApp.openById(PropertiesService.getDocumentProperties().getProperty('formId'));
  const taken = {};
  form.getResponses().forEach((response) => {
    response.getItemResponses().forEach((answer) => {
      if (answer.getItem().getTitle() === 'Workshop') {
        taken[answer.getResponse()] = (taken[answer.getResponse()] || 0) + 1;
      }
    });
  });
  const sheet = SpreadsheetApp.getActive().getSheetByName(WORKSHOPS);
  const titles = sheet.getRange(2, 1, sheet.getLastRow() - 1, 1).getValues();
  sheet.getRange(2, 2, titles.length, 1).setValues(titles.map((row) => [taken[row[0]] || 0]));
}

function closeSignup() {
  const form = FormApp.openById(PropertiesService.getDocumentProperties().getProperty('formId'));
  form.setAcceptingResponses(false).setCustomClosedFormMessage('Sign-up is closed.');
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === 'onSignup')
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

function fillWorkshops() {
  const sheet = SpreadsheetApp.getActive().insertSheet(WORKSHOPS);
  sheet.getRange('A1:B4').setValues([
    ['Workshop', 'Places'],
    ['Baking', ''],
    ['Bees & honey', ''],
    ['Welding', ''],
  ]);
}
