/** A custom form page: a template with includes, served and in a dialog, whose form object is checked and kept. */
import { InstalledScript } from './installed-script';

const PAGE = `<!DOCTYPE html>
<html><head><?!= include('Style') ?></head><body>
<form id="leave"><input name="name" value="<?= name ?>">
<select name="kind"><? for (const kind of kinds) { ?><option><?= kind ?></option><? } ?></select>
<? if (days !== null) { ?><p><?= days ?> days</p><? } ?></form>
<script>const kinds = <?!= JSON.stringify(kinds) ?>;
document.getElementById('leave').onsubmit = (event) => google.script.run.submitRequest(event.target);</script>
</body></html>`;

const STYLE = '<style>\n  body { font: 14px sans-serif; }\n</style>';

const page = (): InstalledScript => new InstalledScript('leave-page', { Page: PAGE, Style: STYLE });

const FORM = { name: 'An', email: 'an@example.com', kind: 'Holiday', from: '2024-03-11', to: '2024-03-15' };

test('the page holds its include, and what comes from outside is escaped', () => {
  const script = page();
  const html = String(script.value(`doGet({ parameter: { name: '"><script>' } }).getContent()`));
  expect(html).toContain(STYLE);
  expect(html).not.toContain('value=""><script>');
  expect(html).toContain('<option>Holiday</option><option>Sick &lt;leave&gt;</option><option>Training</option>');
  expect(html).toContain('const kinds = ["Holiday","Sick <leave>","Training"];');
  expect(html).not.toContain('days</p>');
});

test('title and meta tag stay with the output', () => {
  const script = page();
  expect(
    script.value(
      `(() => { const page = doGet(); return [page.getTitle(), page.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])]; })()`,
    ),
  ).toEqual(['Ask for leave', [['viewport', 'width=device-width, initial-scale=1']]]);
});

test('the dialog shows it over the sheet', () => {
  const script = page();
  script.host.call('showDialog');
  expect(JSON.stringify(script.host.screen)).toContain('Ask for leave');
});

test('a good form becomes a row and a mail', () => {
  const script = page();
  const answer = script.ask('submitRequest', [FORM]) as { id: string };
  expect(answer).toEqual({ ok: true, id: expect.stringMatching(/^[0-9a-f]{8}$/), days: 5 });
  expect(script.shown('Requests', 'B1:G2')).toEqual([
    ['Name', 'Kind', 'From', 'To', 'Days', 'State'],
    ['An', 'Holiday', '11 Mar 2024', '15 Mar 2024', '5', 'Open'],
  ]);
  expect(script.host.mailbox.sent).toMatchObject([
    { to: 'manager@example.com', cc: 'an@example.com', subject: 'Leave: An', html: '<p>An, 5 days</p>' },
  ]);
  expect(script.value('SpreadsheetApp.getActive().getSheets()[0].getName()')).toBe('Requests');
});

test.each([
  [{ ...FORM, name: '' }, ['name']],
  [{ ...FORM, email: 'an@' }, ['email']],
  [{ ...FORM, kind: 'Party', to: '2024-03-01' }, ['kind', 'dates']],
])('%j is sent back with its problems', (form, problems) => {
  const script = page();
  expect(script.ask('submitRequest', [form])).toEqual({ ok: false, problems });
  expect(script.host.mailbox.sent).toEqual([]);
});

test('an id that looks like a number stays as the cell reads it', () => {
  const script = page();
  script.ask('submitRequest', [FORM]);
  const id = script.value(`SpreadsheetApp.getActive().getSheetByName('Requests').getRange('A2').getValue()`);
  expect(['string', 'number']).toContain(typeof id);
});
