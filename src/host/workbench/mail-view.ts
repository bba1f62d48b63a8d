/** Mails as the mailbox of the page lists and opens them, newest first. */
import type { SentMail } from '../mail/mailbox';
import type { MailLine, MailView } from './protocol';

const START = 140;

export function mailLines(sent: readonly SentMail[]): MailLine[] {
  return sent.map(lineOf).reverse();
}

/** @param number place among the mails sent, from 0 */
export function mailView(sent: readonly SentMail[], number: number): MailView | null {
  const mail = sent[number];
  if (!mail) return null;
  const { cc, text, attachments = [], inlineImages = {} } = mail;
  return {
    ...lineOf(mail, number),
    cc,
    text,
    html: withPictures(mail.html, inlineImages),
    attachments: attachments.map(({ name }) => name),
  };
}

function lineOf({ at, from, name, to, subject, text }: SentMail, number: number): MailLine {
  const start = text.replace(/\s+/g, ' ').trim().slice(0, START);
  return { number, at, from: name === '' ? from : `${name} <${from}>`, to, subject, start };
}

/** What the mail brings along is shown; nothing is fetched. */
function withPictures(html: string, pictures: NonNullable<SentMail['inlineImages']>): string {
  return Object.entries(pictures).reduce(
    (shown, [id, { contentType, base64 }]) => shown.replaceAll(`cid:${id}`, `data:${contentType};base64,${base64}`),
    html,
  );
}
