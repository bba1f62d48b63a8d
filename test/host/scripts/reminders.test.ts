/** A time trigger that works through a list, marks each row, heeds the quota, and goes on where it stopped. */
import { InstalledScript } from './installed-script';

const HEADER = ['Name', 'E-mail', 'Amount', 'Due', 'Status', 'At'];

function invoices(rows: readonly (readonly unknown[])[]): InstalledScript {
  const script = new InstalledScript('reminders');
  script.write('Invoices', `A1:F${rows.length + 1}`, [HEADER, ...rows.map((row) => [...row, '', ''])]);
  script.host.call('install');
  return script;
}

const many = (count: number): unknown[][] =>
  Array.from({ length: count }, (_, index) => [`Person ${index + 1}`, `p${index + 1}@example.com`, 12.5, '3/1/2024']);

const statuses = (script: InstalledScript, rows: number): unknown[] =>
  (script.shown('Invoices', `E2:E${rows + 1}`) as string[][]).flat();

test('installing twice leaves one hourly trigger', () => {
  const script = invoices(many(1));
  script.host.call('install');
  expect(script.host.triggers.map(({ handler }) => handler)).toEqual(['sendReminders']);
});

test('only what is due and has no status is mailed, once', () => {
  const script = invoices([
    ['An', 'an@example.com', 100, '3/1/2024'],
    ['Binh', 'binh@example.com', 50.5, '4/1/2024'],
    ['Chi', 'chi@example.com', 20, 'soon'],
  ]);
  script.host.advanceTo('2024-03-04 14:00:00');
  expect(script.host.mailbox.sent.map(({ to, subject, text, name }) => [to, subject, text, name])).toEqual([
    ['an@example.com', 'Payment reminder', 'Dear An,\n\n100.00 USD were due on 1 March 2024.', 'Accounts'],
  ]);
  expect(statuses(script, 3)).toEqual(['Reminded', '', '']);
});

test('what falls due later is mailed on its day', () => {
  const script = invoices([['Binh', 'binh@example.com', 50.5, '3/6/2024']]);
  script.host.advanceTo('2024-03-07 00:00:00');
  expect(script.host.mailbox.sent.map(({ at }) => at.slice(0, 13))).toEqual(['2024-03-06 00']);
});

test('an address that Google refuses gets its error beside it, and the others go on', () => {
  const script = invoices([['An', 'not an address', 1, '3/1/2024'], ...many(1)]);
  script.host.advanceTo('2024-03-04 11:00:00');
  expect(statuses(script, 2)).toEqual([expect.stringMatching(/^Error: Invalid email/), 'Reminded']);
});

test('it stops before the quota ends and goes on the day after', () => {
  const script = invoices(many(120));
  script.host.advanceTo('2024-03-04 23:00:00');
  expect(script.host.mailbox.sent).toHaveLength(90);
  expect(statuses(script, 120).filter((status) => status === '')).toHaveLength(30);
  expect(script.host.log.map(({ text }) => text)).toContain('Quota reached after 90 mails; going on tomorrow.');
  script.host.advanceTo('2024-03-05 02:00:00');
  expect(script.host.mailbox.sent).toHaveLength(120);
  expect(new Set(script.host.mailbox.sent.map(({ to }) => to)).size).toBe(120);
});

test('a run that dies half way keeps what it marked, and the next one does not mail twice', () => {
  const script = invoices(many(5));
  let mails = 0;
  script.host.calls.before = ({ name }) => {
    mails += name === 'MailApp.sendEmail' ? 1 : 0;
    if (mails === 3 && name === 'Range.setValues') {
      mails += 1;
      throw new Error('Service Spreadsheets timed out while accessing document with id x.');
    }
  };
  script.host.advanceTo('2024-03-04 11:00:00');
  expect(script.host.mailbox.sent.map(({ to }) => to)).toHaveLength(5);
  expect(statuses(script, 5).filter((status) => status === 'Reminded')).toHaveLength(4);
  expect(JSON.parse(String(script.ask('lastRun')))).toMatchObject({ sent: expect.any(Number) });
});

test('while another run holds the lock nothing is sent', () => {
  const script = invoices(many(1));
  script.host.locks.heldElsewhere.set('script', Number.MAX_SAFE_INTEGER);
  script.host.advanceTo('2024-03-04 10:30:00');
  expect(script.host.mailbox.sent).toEqual([]);
});
