/** The one composer: every mail passes here before it may be sent; the platform takes nothing else. */
import { lineText } from '../../core/text/foreign-text';

/** A mail as a job writes it. */
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo: string;
}

declare const isComposed: unique symbol;

/** One recipient, headers of one line, a text part beside the HTML: only `composeMail` makes one. */
export type ComposedMail = MailDraft & { readonly [isComposed]: true };

/** Google cuts subjects at 250 characters and refuses bodies above 200 KB (consumer accounts). */
const LONGEST_SUBJECT = 240;
const LONGEST_NAME = 80;
const MOST_BODY_CHARACTERS = 60_000;

const ADDRESS = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@<>",;:.()[\]\\]{2,}$/;

/** Whether a text is one e-mail address and nothing else. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && lineText(text, 254) === text;
}

/**
 * @returns the mail fit to be sent, or in Vietnamese why it may not be
 * @example a subject `'A\r\nBcc: x@y.example'` becomes `'A Bcc: x@y.example'`
 */
export function composeMail(draft: MailDraft): { mail: ComposedMail } | { fault: string } {
  if (!isAddress(draft.to)) {
    return { fault: `Địa chỉ “${lineText(draft.to, 80)}” không đúng. Sửa ở trang “Đơn vị”, rồi ghi lại “chờ gửi”.` };
  }
  if (draft.text.trim() === '' || draft.html.trim() === '') return { fault: 'Thư không có nội dung.' };
  if (draft.text.length > MOST_BODY_CHARACTERS || draft.html.length > MOST_BODY_CHARACTERS) {
    return { fault: 'Thư dài quá mức Google cho phép gửi. Giảm bớt nội dung, rồi ghi lại “chờ gửi”.' };
  }
  const mail = {
    ...draft,
    subject: lineText(draft.subject, LONGEST_SUBJECT),
    senderName: lineText(draft.senderName, LONGEST_NAME).replace(/["<>@,;:\\]/g, ''),
    replyTo: isAddress(draft.replyTo) ? draft.replyTo : '',
  };
  return { mail: mail as ComposedMail };
}
