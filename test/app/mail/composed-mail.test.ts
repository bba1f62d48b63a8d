/** One composer: one recipient, clean headers, a text part; nothing that came from outside becomes a header. */
import fc from 'fast-check';
import { composeMail, isAddress, type MailDraft } from '../../../src/app/mail/composed-mail';

const DRAFT: MailDraft = {
  to: 'thuky.iso@tuyphuoc.example',
  subject: 'Tháng 6/2024',
  text: 'Kính gửi',
  html: '<p>Kính gửi</p>',
  senderName: 'UBND huyện Tuy Phước',
  replyTo: 'motcua@tuyphuoc.example',
};
const composed = (more: Partial<MailDraft>) => composeMail({ ...DRAFT, ...more });

test('a sound draft goes through as it is', () => {
  expect(composed({})).toEqual({ mail: DRAFT });
});

test.each([
  'a@b.example, c@d.example',
  'a@b.example;c@d.example',
  'a@b.example\r\nBcc: c@d.example',
  'A <a@b.example>',
  'a@b',
  'a b@c.example',
  '"a"@b.example',
  '\u202ea@b.example',
  '',
])('%j is not one address: nothing is sent', (to) => {
  expect(isAddress(to)).toBe(false);
  expect(composed({ to })).toHaveProperty('fault');
});

test('a mail without a text part or without content is not sent', () => {
  expect(composed({ text: ' ' })).toHaveProperty('fault');
  expect(composed({ html: '' })).toHaveProperty('fault');
});

test('a reply address that is none is left out', () => {
  expect(composed({ replyTo: 'x@y.example\nBcc: z@y.example' })).toMatchObject({ mail: { replyTo: '' } });
});

test('whatever stands in a setting, headers are one line and name no second address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (subject, senderName) => {
      const result = composed({ subject: `${subject}\r\nTo: x@y.example`, senderName: `${senderName}" <x@y.example>` });
      if ('fault' in result) throw new Error(result.fault);
      expect(result.mail.subject).not.toMatch(/[\u0000-\u001f\u007f]/);
      expect(result.mail.senderName).not.toMatch(/[\u0000-\u001f\u007f<>"@]/);
    }),
  );
});
