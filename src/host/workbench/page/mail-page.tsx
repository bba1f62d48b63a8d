/** The mailbox: every mail that went out, as its reader sees it. */
import { useEffect, useState } from 'preact/hooks';
import type { MailLine, MailView } from '../protocol';
import { dateTimeText } from './texts';
import type { WorkbenchLink } from './workbench-link';

type Form = 'html' | 'text';

export function MailPage({ link, count }: { readonly link: WorkbenchLink; readonly count: number }) {
  const [lines, setLines] = useState<readonly MailLine[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [mail, setMail] = useState<MailView | null>(null);
  useEffect(() => {
    void link.ask<'mails'>({ ask: 'mails' }).then((fresh) => {
      setLines(fresh);
      setChosen((present) => present ?? fresh[0]?.number ?? null);
    });
  }, [link, count]);
  useEffect(() => {
    if (chosen !== null) void link.ask<'mail'>({ ask: 'mail', number: chosen }).then(setMail);
  }, [link, chosen]);
  if (lines === null) return <p class="blank">Đang mở hộp thư…</p>;
  if (lines.length === 0) return <p class="blank">Chưa có thư nào được gửi.</p>;
  return (
    <main class="mail-page">
      <ul class="mail-list" aria-label="Thư đã gửi" data-region>
        {lines.map((line) => (
          <li key={line.number}>
            <button
              type="button"
              class="mail-line"
              aria-current={line.number === chosen ? 'true' : undefined}
              onClick={() => setChosen(line.number)}
            >
              <span class="mail-top">
                <span class="mail-to">{line.to}</span>
                <time>{dateTimeText(line.at)}</time>
              </span>
              <span class="mail-subject">{line.subject}</span>
              <span class="mail-start">{line.start}</span>
            </button>
          </li>
        ))}
      </ul>
      {mail && <Letter key={mail.number} mail={mail} />}
    </main>
  );
}

function Letter({ mail }: { readonly mail: MailView }) {
  const [form, setForm] = useState<Form>(mail.html === '' ? 'text' : 'html');
  return (
    <article class="letter" data-region>
      <header>
        <h2>{mail.subject}</h2>
        <dl>
          <dt>Từ</dt>
          <dd>{mail.from}</dd>
          <dt>Đến</dt>
          <dd>{mail.cc === '' ? mail.to : `${mail.to}, ${mail.cc}`}</dd>
          <dt>Lúc</dt>
          <dd>{dateTimeText(mail.at)}</dd>
          {mail.attachments.length > 0 && <dt>Tệp kèm</dt>}
          {mail.attachments.length > 0 && <dd>{mail.attachments.join(', ')}</dd>}
        </dl>
        {mail.html !== '' && (
          <div class="choice" role="group" aria-label="Cách xem thư">
            <button type="button" aria-pressed={form === 'html'} onClick={() => setForm('html')}>
              Như người nhận thấy
            </button>
            <button type="button" aria-pressed={form === 'text'} onClick={() => setForm('text')}>
              Bản chữ
            </button>
          </div>
        )}
      </header>
      {form === 'html' ? (
        <iframe class="letter-body" title="Nội dung thư" sandbox="" srcdoc={mail.html} />
      ) : (
        <pre class="letter-body" tabIndex={0}>
          {mail.text}
        </pre>
      )}
    </article>
  );
}
