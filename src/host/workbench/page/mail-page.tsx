/** The mailbox: the mails of whoever sits there, or all that went out; each as its reader sees it. */
import { useEffect, useState } from 'preact/hooks';
import type { MailLine, MailView, PersonLine, Scene } from '../protocol';
import { dateTimeText } from './texts';
import type { WorkbenchLink } from './workbench-link';

type Form = 'html' | 'text';
type Whose = 'mine' | 'all';

interface MailPageProps {
  readonly link: WorkbenchLink;
  readonly me: PersonLine;
  readonly scene: Pick<Scene, 'mails' | 'allMails'>;
}

export function MailPage({ link, me, scene: { mails, allMails } }: MailPageProps) {
  const [whose, setWhose] = useState<Whose>('mine');
  const [lines, setLines] = useState<readonly MailLine[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [mail, setMail] = useState<MailView | null>(null);
  useEffect(() => {
    void link.ask<'mails'>({ ask: 'mails', whose }).then((fresh) => {
      setLines(fresh);
      const isThere = (number: number | null): boolean => fresh.some((line) => line.number === number);
      setChosen((present) => (isThere(present) ? present : (fresh[0]?.number ?? null)));
    });
  }, [link, whose, allMails]);
  useEffect(() => {
    if (chosen === null) setMail(null);
    else void link.ask<'mail'>({ ask: 'mail', number: chosen }).then(setMail);
  }, [link, chosen]);
  if (lines === null) return <p class="blank">Đang mở hộp thư…</p>;
  const switches: readonly (readonly [Whose, string])[] = [
    ['mine', `Thư của tôi (${mails})`],
    ['all', `Tất cả thư (${allMails})`],
  ];
  return (
    <main class="mail-page">
      <div class="mail-column" data-region>
        <div class="choice" role="group" aria-label="Xem thư của ai">
          {switches.map(([which, caption]) => (
            <button key={which} type="button" aria-pressed={whose === which} onClick={() => setWhose(which)}>
              {caption}
            </button>
          ))}
        </div>
        {lines.length === 0 && <p class="mail-none">{noneText(whose, me, allMails)}</p>}
        <ul class="mail-list" aria-label={whose === 'mine' ? `Thư gửi đến ${me.email}` : 'Thư đã gửi'}>
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
      </div>
      {mail && chosen !== null && <Letter key={mail.number} mail={mail} />}
    </main>
  );
}

function noneText(whose: Whose, { email }: PersonLine, allMails: number): string {
  if (whose === 'all' || allMails === 0) return 'Chưa có thư nào được gửi.';
  return `Chưa có thư nào gửi đến ${email}.`;
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
