/** A few mails by kind, month, recipient and moment; folded until somebody wants to see them. */
import type { StoredMail } from '../../../app/mail/outbox';
import { formatMoment } from '../design/moment';
import { titleOf } from './mail-title';

interface MailListProps {
  readonly title: string;
  readonly mails: readonly StoredMail[];
}

export function MailList({ title, mails }: MailListProps) {
  return (
    <details class="small">
      <summary>
        {title} ({mails.length})
      </summary>
      {mails.map((mail) => (
        <div key={mail.key} class="mail">
          <span>{titleOf(mail)}</span>
          <span class="soft">
            {mail.to}, {formatMoment(mail.at)}
          </span>
        </div>
      ))}
    </details>
  );
}
