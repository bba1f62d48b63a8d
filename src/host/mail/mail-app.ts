/** MailApp: sends mail within the quotas, to addresses that are addresses. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { signatureMismatch } from '../border/signatures';
import { mailFiles } from './mail-files';
import { LONGEST_SUBJECT, MAIL_LIMITS, MOST_RECIPIENTS_OF_ONE, type Mailbox, type SentMail } from './mailbox';

const ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/;
const OVER_QUOTA = 'Service invoked too many times for one day: email.';

type Options = Readonly<Record<string, HostValue>>;

export class MailAppService extends ServiceObject {
  readonly referenceName = 'MailApp';

  constructor(
    execution: Execution,
    private readonly mailbox: Mailbox,
    private readonly timeText: () => string,
  ) {
    super(execution);
  }

  getRemainingDailyQuota(): HostValue {
    return this.mailbox.remaining();
  }

  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...given: HostValue[]): HostValue {
    const message = messageOf(given);
    const text = (key: string): string => String(message[key] ?? '');
    const lists = ['to', 'cc', 'bcc'].map((key) => addressesOf(text(key)));
    const recipients = lists.flat();
    if ((lists[0] ?? []).length === 0) throw new ServiceError('Failed to send email: no recipient');
    for (const address of recipients)
      if (!ADDRESS.test(bare(address))) throw new ServiceError(`Invalid email: ${address}`);
    if (recipients.length > MOST_RECIPIENTS_OF_ONE)
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    if (text('subject').length > LONGEST_SUBJECT) throw new ServiceError('Argument too large: subject');
    const { body } = MAIL_LIMITS[this.mailbox.plan];
    if (Buffer.byteLength(text('body')) > body || Buffer.byteLength(text('htmlBody')) > body) {
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    }
    const files = mailFiles(message['attachments'], message['inlineImages']);
    if (this.mailbox.remaining() < recipients.length) throw new ServiceError(OVER_QUOTA);
    const [to = [], cc = [], bcc = []] = lists;
    const mail: SentMail = {
      at: this.timeText(),
      from: this._sender(message['noReply'] === true),
      name: text('name'),
      to: to.join(', '),
      cc: cc.join(', '),
      bcc: bcc.join(', '),
      replyTo: text('replyTo'),
      subject: text('subject'),
      text: text('body'),
      html: text('htmlBody'),
      ...files,
    };
    this.mailbox.keep(mail, recipients.length);
    return undefined;
  }

  /** Workspace alone has an address that takes no replies; elsewhere the wish is not heard. */
  _sender(isNoReply: boolean): string {
    const own = this.execution.effectiveUser;
    return isNoReply && this.mailbox.plan === 'workspace' ? `noreply@${own.split('@')[1] ?? ''}` : own;
  }
}

function messageOf(given: readonly HostValue[]): Options {
  const [first, second, third, fourth] = given;
  if (given.length === 1 && typeof first === 'object' && first !== null) return first as Options;
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (given.length === 4 && typeof fourth === 'string')
    return { to: first, replyTo: second, subject: third, body: fourth };
  if (given.length === 4) return { ...(fourth as Options), to: first, subject: second, body: third };
  throw signatureMismatch('MailApp.sendEmail', given);
}

const addressesOf = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `Name <address>` → `address`. */
const bare = (address: string): string => /<([^>]+)>$/.exec(address)?.[1] ?? address;
