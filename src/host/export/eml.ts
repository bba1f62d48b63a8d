/** Sent mail as real `.eml` files: what a mail program would have received, the same bytes each time. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { dayOfWeek, type LocalDateTime } from '../../core/calendar/calendar-date';
import { slug } from './slug';

type Attachment = NonNullable<SendMailOptions['attachments']>[number];

/** A mail as the host's mailbox keeps it; address lists are separated by commas, `''` where there is none. */
export interface MailToExport {
  readonly at: LocalDateTime;
  readonly from: string;
  /** Sender's name, `''` for none. */
  readonly name: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  /** `''` for a plain mail. */
  readonly html: string;
  readonly attachments?: readonly FileToExport[];
  /** By the name behind `cid:` in the HTML. */
  readonly inlineImages?: Readonly<Record<string, FileToExport>>;
}

export interface FileToExport {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export interface EmlFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * One file a mail, in the order they were sent, named by day, kind and first recipient:
 * `2024-02-05_bao-cao-thang_chutich.eml`.
 *
 * @param kindOf what a mail is, in a few words, for its file's name
 */
export async function emlFiles<T extends MailToExport>(
  sent: readonly T[],
  kindOf: (mail: T) => string,
): Promise<EmlFile[]> {
  const files: EmlFile[] = [];
  const taken = new Map<string, number>();
  for (const [index, mail] of sent.entries()) {
    const recipient = slug(mail.to.split(/[@,]/)[0] ?? '') || 'khong-ro';
    const stem = `${mail.at.slice(0, 10)}_${slug(kindOf(mail)) || 'thu'}_${recipient}`;
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    const name = `${stem}${count === 1 ? '' : `-${count}`}.eml`;
    files.push({ name, content: await emlOf(mail, `${index + 1}.${stem}-${count}`) });
  }
  return files;
}

/** @param mark makes the Message-ID and the parts' boundary unique among the mails of one account */
export async function emlOf(mail: MailToExport, mark: string): Promise<Uint8Array> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: { name: mail.name, address: mail.from },
    to: mail.to,
    ...(mail.cc === '' ? {} : { cc: mail.cc }),
    ...(mail.bcc === '' ? {} : { bcc: mail.bcc }),
    ...(mail.replyTo === '' ? {} : { replyTo: { name: mail.name, address: mail.replyTo } }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === '' ? {} : { html: mail.html }),
    attachments: filesOf(mail),
    messageId: `<${mark}@${mail.from.split('@')[1] ?? 'localhost'}>`,
    date: mailDate(mail.at),
    textEncoding: 'base64',
    baseBoundary: mark.replace(/[^A-Za-z0-9.-]/g, ''),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!(message instanceof Uint8Array)) throw new Error('The mail came as a stream');
  return message;
}

/** Images are named by their `cid:`, all files by their own names. */
function filesOf({ attachments = [], inlineImages = {} }: MailToExport): Attachment[] {
  const images = Object.entries(inlineImages).map(([cid, image]): Attachment => ({ ...partOf(image), cid }));
  return [...attachments.map(partOf), ...images];
}

const partOf = ({ name, contentType, base64 }: FileToExport): Attachment => ({
  filename: name,
  contentType,
  content: Buffer.from(base64, 'base64'),
});

/** RFC 5322, with the hour as the recipients' clocks show it: `Mon, 05 Feb 2024 06:12:00 +0700`. */
function mailDate(at: LocalDateTime): string {
  const [date = '', time = ''] = at.split(' ');
  const [year, month, day] = date.split('-');
  return `${DAYS[dayOfWeek(date) - 1]}, ${day} ${MONTHS[Number(month) - 1]} ${year} ${time} +0700`;
}
