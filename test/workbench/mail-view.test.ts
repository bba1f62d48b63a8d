/** The mailbox of the page: a person's own mails, or all, and each as its reader sees it. */
import type { SentMail } from '../../src/host/mail/mailbox';
import { mailLines, mailsOf, mailView } from '../../src/host/workbench/mail-view';

const mail = (to: string, more: Partial<SentMail> = {}): SentMail => ({
  at: '2024-06-05 06:07:00',
  from: 'thuky@example.vn',
  name: 'UBND huyện',
  to,
  cc: '',
  bcc: '',
  replyTo: '',
  subject: `Gửi ${to}`,
  text: 'Kính gửi',
  html: '',
  ...more,
});

const SENT = [
  mail('thuky@example.vn'),
  mail('chutich@example.vn, ChuTich2@example.vn'),
  mail('khac@example.vn', { bcc: 'chutich@example.vn' }),
];

test('a person sees the mails that were sent to them, newest first, whichever field names them', () => {
  expect(mailLines(SENT, 'chutich@example.vn').map(({ number }) => number)).toEqual([2, 1]);
  expect(mailsOf(SENT, 'chutich2@example.vn').map(({ number }) => number)).toEqual([1]);
  expect(mailLines(SENT, 'tich@example.vn')).toEqual([]);
});

test('all mails are there for whoever asks for all; each keeps its number', () => {
  expect(mailLines(SENT, null).map(({ number }) => number)).toEqual([2, 1, 0]);
  expect(mailView(SENT, 1)).toMatchObject({ number: 1, from: 'UBND huyện <thuky@example.vn>' });
  expect(mailView(SENT, 3)).toBeNull();
});
