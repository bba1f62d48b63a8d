/** Files that go with a mail. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptHost } from '../../../src/host/host';
import { errorOf, hostWith, OWNER } from '../../builders/script';

const SEND = `function send() {
  MailApp.sendEmail('a@example.vn', 'S', 'B', {
    name: 'Văn phòng', htmlBody: '<img src="cid:anh">',
    attachments: [Utilities.newBlob('tin', 'text/plain', 'tin.txt'), HtmlService.createHtmlOutput('<b>')],
    inlineImages: { anh: Utilities.newBlob([-1], 'image/png', 'anh.png') },
  });
}`;

test('blobs and what can be made one are attached, images by their keys', () => {
  const host = hostWith(SEND);
  host.call('send');
  expect(host.mailbox.sent[0]).toMatchObject({
    name: 'Văn phòng',
    attachments: [
      { name: 'tin.txt', contentType: 'text/plain', base64: 'dGlu' },
      { contentType: 'text/html', base64: 'PGI+' },
    ],
    inlineImages: { anh: { name: 'anh.png', contentType: 'image/png', base64: '/w==' } },
  });
});

test('they outlive the host in its folder', () => {
  const host = hostWith(SEND);
  host.call('send');
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  host.save(folder);
  expect(AppsScriptHost.open(folder).mailbox.sent).toEqual(host.mailbox.sent);
});

test('a mail without files says nothing of files', () => {
  const host = hostWith(`function send() { MailApp.sendEmail('a@example.vn', 'S', 'B'); }`);
  host.call('send');
  expect(Object.keys(host.mailbox.sent[0] ?? {})).not.toContain('attachments');
});

describe('platform: Limits: one mail: 250 attachments, 25 MB in all', () => {
  test.each([
    [`Array(251).fill(Utilities.newBlob('a'))`, 'Limit Exceeded: Email Attachments Per Message.'],
    [
      `[Utilities.newBlob('a'.repeat(13 * 1024 * 1024)), Utilities.newBlob('a'.repeat(13 * 1024 * 1024))]`,
      'Limit Exceeded: Email Total Attachments Size.',
    ],
    [`['a']`, 'Invalid argument: attachments'],
  ])('%s', (attachments, words) =>
    expect(
      errorOf(`MailApp.sendEmail({ to: 'a@example.vn', subject: 'S', body: 'B', attachments: ${attachments} })`),
    ).toBe(`Exception: ${words}`),
  );
});

test('a subject of more than 250 characters is refused', () =>
  expect(errorOf(`MailApp.sendEmail('a@example.vn', 'x'.repeat(251), 'B')`)).toBe(
    'Exception: Argument too large: subject',
  ));

test.each([
  ['consumer', OWNER],
  ['workspace', 'noreply@example.vn'],
] as const)('noReply is heard in Workspace alone: %s', (plan, from) => {
  const host = hostWith(`function send() { MailApp.sendEmail('a@example.vn', 'S', 'B', { noReply: true }); }`, {
    plan,
  });
  host.call('send');
  expect(host.mailbox.sent[0]?.from).toBe(from);
});
