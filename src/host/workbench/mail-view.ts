/** Mails as the mailbox of the page lists and opens them, newest first. */
import type { SentMail } from '../mail/mailbox';
import type { MailLine, MailView } from './protocol';

const START = 140;

interface Numbered {
  readonly mail: SentMail;
  /** Place among all mails sent, from 0. */
  readonly number: number;
}

/** Mails that somebody got. */
export function mailsOf(sent: readonly SentMail[], email: string): readonly Numbered[] {
  const own = email.toLowerCase();
  return numbered(sent).filter(({ mail: { to, cc, bcc } }) =>
    [to, cc, bcc]
      .join(',')
      .split(',')
      .some((address) => address.trim().toLowerCase() === own),
  );
}

/** @param email of the person whose mails are wanted; `null` for everybody's */
export function mailLines(sent: readonly SentMail[], email: string | null): MailLine[] {
  return (email === null ? numbered(sent) : mailsOf(sent, email)).map(lineOf).reverse();
}

/** @param number place among the mails sent, from 0 */
export function mailView(sent: readonly SentMail[], number: number): MailView | null {
  const mail = sent[number];
  if (!mail) return null;
  const { cc, text, attachments = [], inlineImages = {} } = mail;
  return {
    ...lineOf({ mail, number }),
    cc,
    text,
    html: withPictures(mail.html, inlineImages),
    attachments: attachments.map(({ name }) => name),
  };
}

const numbered = (sent: readonly SentMail[]): Numbered[] => sent.map((mail, number) => ({ mail, number }));

function lineOf({ mail: { at, from, name, to, subject, text }, number }: Numbered): MailLine {
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
