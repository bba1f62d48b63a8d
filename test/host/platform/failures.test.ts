/** What is known of failures that users of Google report: which effects stand afterwards. */
import { ServiceError } from '../../../src/host/border/service-object';
import type { AppsScriptHost } from '../../../src/host/host';
import { errorOf, hostWith } from '../../builders/script';

const CODE = `function work() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue('trước'); SpreadsheetApp.flush();
    try { sheet.getRange('A2').setValue('ghi'); MailApp.sendEmail('a@example.vn', 'S', 'B'); return 'sent'; } catch (error) { return error.name + ': ' + error.message; } }
  function cells() { return SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues().map(String); }`;

/** A host in which a service fails once with Google's words, before or after it did its work. */
function failing(member: string, message: string): AppsScriptHost {
  const host = hostWith(CODE);
  let isDue = true;
  host.calls.before = ({ name }) => {
    if (!isDue || name !== member) return;
    isDue = false;
    throw new ServiceError(message);
  };
  return host;
}

describe('platform: Failures: the day’s quota, bursts and contention leave nothing done (R)', () => {
  test.each([
    ['MailApp.sendEmail', 'Service invoked too many times for one day: email.'],
    ['MailApp.sendEmail', 'Service invoked too many times in a short time: email.'],
    ['Range.setValue', 'Too many simultaneous invocations: Spreadsheets'],
  ])('%s: %s', (member, message) => {
    const host = failing(member, message);
    if (member === 'Range.setValue') expect(() => host.call('work')).toThrow(message);
    else expect(host.call('work', [], { from: 'sidebar' })).toBe(`Exception: ${message}`);
    expect(host.mailbox.sent).toEqual([]);
  });
});

test('platform: Failures: when time is up all that was flushed stands, and there is no finally (R)', () => {
  const host = hostWith(
    `${CODE} function long() { try { work(); while (true) Utilities.sleep(60000); } finally { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('finally'); } }`,
  );
  expect(() => host.call('long')).toThrow('Exceeded maximum execution time');
  expect(host.call('cells', [], { from: 'sidebar' })).toEqual(['trước', '']);
});

test('platform: Failures: a service error has the name Exception (R)', () => {
  expect(failing('MailApp.sendEmail', 'x').call('work', [], { from: 'sidebar' })).toBe('Exception: x');
});

test('platform: Failures: a wrong address and too many recipients are definite errors (R)', () => {
  const host = hostWith(`function send(to) { MailApp.sendEmail(to, 'S', 'B'); }`);
  expect(() => host.call('send', ['khong-phai'])).toThrow('Invalid email: khong-phai');
  expect(() => host.call('send', [new Array(51).fill('a@example.vn').join()])).toThrow(
    'Limit Exceeded: Email Recipients Per Message.',
  );
  expect(host.mailbox.sent).toEqual([]);
});

test.each([
  [`'a@example.vn'`, 'String'],
  [`'a@example.vn', 'S'`, 'String,String'],
])('sendEmail(%s) names the kinds of what it was given', (given, kinds) => {
  expect(errorOf(`MailApp.sendEmail(${given})`)).toBe(
    `Exception: The parameters (${kinds}) don't match the method signature for MailApp.sendEmail.`,
  );
});

test('platform: Failures: sendEmail returns nothing (D)', () => {
  const host = hostWith(`function send() { return MailApp.sendEmail('a@example.vn', 'S', 'B'); }`);
  expect(host.call('send', [], { from: 'sidebar' })).toBeNull();
});
