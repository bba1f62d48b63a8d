/** A form made with its destination, a submit trigger, and a mail from an HTML template. */
import { InstalledScript, OWNER } from './installed-script';

const CONFIRMATION = `<p>Dear <?= name ?>,</p>
<p>you are in <b><?= workshop ?></b>.</p>
<? if (meals.length > 0) { ?><ul><? for (const meal of meals) { ?><li><?= meal ?></li><? } ?></ul><? } else { ?><p>No meals.</p><? } ?>`;

function signup(): InstalledScript {
  const script = new InstalledScript('workshop-signup', { Confirmation: CONFIRMATION });
  script.host.call('fillWorkshops');
  script.host.call('createSignupForm');
  return script;
}

const ANSWERS = { Name: 'An <b>', 'E-mail': 'an@example.com', Workshop: 'Bees & honey', Meals: ['Lunch', 'Dinner'] };

function submit(script: InstalledScript, answers: Readonly<Record<string, string | string[]>>, at: string): void {
  const form = script.host.forms[0];
  if (!form) throw new Error('The form was not made');
  script.host.submitForm(form.id, answers, at);
}

const responseSheet = (script: InstalledScript): string =>
  String(script.value(`SpreadsheetApp.getActive().getSheets().find((sheet) => sheet.getFormUrl()).getName()`));

test('the form has its questions, its choices and its destination', () => {
  const script = signup();
  const form = `FormApp.openById(PropertiesService.getDocumentProperties().getProperty('formId'))`;
  expect(script.value(`${form}.getItems().map((item) => [item.getTitle(), String(item.getType())])`)).toEqual([
    ['Name', 'TEXT'],
    ['E-mail', 'TEXT'],
    ['Workshop', 'LIST'],
    ['Meals', 'CHECKBOX'],
    ['Anything else?', 'PARAGRAPH_TEXT'],
  ]);
  expect(script.value(`${form}.getItems()[2].asListItem().getChoices().map((choice) => choice.getValue())`)).toEqual([
    'Baking',
    'Bees & honey',
    'Welding',
  ]);
  expect(script.value(`${form}.getDestinationId() === SpreadsheetApp.getActive().getId()`)).toBe(true);
  expect(script.shown(responseSheet(script), 'A1:F1')).toEqual([
    ['Timestamp', 'Name', 'E-mail', 'Workshop', 'Meals', 'Anything else?'],
  ]);
});

test('asking for it again only says that it is there', () => {
  const script = signup();
  script.host.call('createSignupForm');
  expect(script.host.forms).toHaveLength(1);
  expect(script.host.screen.dialogs).toMatchObject([{ kind: 'alert', text: 'The form is already there.' }]);
});

test('a sign-up becomes a row, a mail whose texts are escaped, a mark in the row, and a count', () => {
  const script = signup();
  submit(script, ANSWERS, '2024-03-05 10:11:12');
  expect(script.shown(responseSheet(script), 'A2:G2')).toEqual([
    ['3/5/2024 10:11:12', 'An <b>', 'an@example.com', 'Bees & honey', 'Lunch, Dinner', '', 'Sent'],
  ]);
  expect(script.host.mailbox.sent).toMatchObject([
    {
      to: 'an@example.com',
      subject: 'Your place in "Bees & honey"',
      name: 'Workshop office',
      replyTo: 'office@example.com',
      from: OWNER,
    },
  ]);
  expect(script.host.mailbox.sent[0]?.html).toBe(
    '<p>Dear An &lt;b&gt;,</p>\n<p>you are in <b>Bees &amp; honey</b>.</p>\n<ul><li>Lunch</li><li>Dinner</li></ul>',
  );
  expect(script.shown('Workshops', 'A2:B4')).toEqual([
    ['Baking', '0'],
    ['Bees & honey', '1'],
    ['Welding', '0'],
  ]);
});

test('an unanswered question comes as an empty text', () => {
  const script = signup();
  submit(script, { ...ANSWERS, Meals: [] }, '2024-03-05 10:11:12');
  expect(script.host.mailbox.sent[0]?.html).toContain('<p>No meals.</p>');
});

test.each([
  ['a required question left out', { Name: '', 'E-mail': 'an@example.com', Workshop: 'Baking' }],
  ['an address that the validation refuses', { Name: 'An', 'E-mail': 'an', Workshop: 'Baking' }],
  ['a choice that is not offered', { Name: 'An', 'E-mail': 'an@example.com', Workshop: 'Singing' }],
])('the form does not take %s', (_, answers) => {
  const script = signup();
  expect(() => submit(script, answers, '2024-03-05 10:11:12')).toThrow();
  expect(script.host.mailbox.sent).toEqual([]);
});

test('when the day’s mails are used up the row says so', () => {
  const script = signup();
  script.host.advanceTo('2024-03-05 09:00:00');
  script.host.mailbox.use(100);
  submit(script, ANSWERS, '2024-03-05 10:11:12');
  expect(script.shown(responseSheet(script), 'G2:G2')).toEqual([
    ['Failed: Service invoked too many times for one day: email.'],
  ]);
});

test('a closed form takes nothing, and its trigger is gone', () => {
  const script = signup();
  script.host.call('closeSignup');
  expect(script.host.triggers).toEqual([]);
  expect(() => submit(script, ANSWERS, '2024-03-05 10:11:12')).toThrow();
});
