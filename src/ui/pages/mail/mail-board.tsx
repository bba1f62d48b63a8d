/** The outbox for a person: first what only a person can settle, then what is to come. */
import { useState } from 'preact/hooks';
import type { MailDesk } from '../../../app/mail/mail-desk';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useLook } from '../server/use-look';
import { MailList } from './mail-list';
import { NextSummary } from './next-summary';
import { Settle } from './settle';
import { TestMail } from './test-mail';

export function MailBoard() {
  const { call, seen, again } = useLook('openMailDesk');
  const { state } = call;
  const [said, setSaid] = useState('');
  return (
    <div class="stack">
      {said !== '' && (
        <Notice tone="good" isUrgent>
          <p>{said}</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang xem hộp thư của chương trình…" />}
      {seen && (
        <Outbox
          desk={seen}
          onSettled={(message) => {
            setSaid(message);
            again();
          }}
        />
      )}
      {seen && <NextSummary />}
      {seen && <TestMail onSent={again} />}
    </div>
  );
}

interface OutboxProps {
  readonly desk: MailDesk;
  readonly onSettled: (message: string) => void;
}

function Outbox({ desk, onSettled }: OutboxProps) {
  const { unknown, failed, waiting, sentCount, lastSent, quotaLeft } = desk;
  return (
    <>
      {unknown.length > 0 && (
        <section class="stack tight card">
          <h3>Chưa rõ đã gửi hay chưa ({unknown.length})</h3>
          <p class="small">Tìm mã thư trong mục Đã gửi của tài khoản chạy tự động, rồi chọn nút theo kết quả.</p>
          {unknown.map((mail) => (
            <Settle key={mail.key} mail={mail} onSettled={onSettled} />
          ))}
        </section>
      )}
      {failed.length > 0 && (
        <section class="stack tight card">
          <h3>Không gửi được ({failed.length})</h3>
          {failed.map((mail) => (
            <Settle key={mail.key} mail={mail} isFailed onSettled={onSettled} />
          ))}
        </section>
      )}
      <section class="stack tight card">
        <h3>Tình hình gửi thư</h3>
        <dl class="facts small">
          <dt>Đã gửi</dt>
          <dd>{formatNumber(sentCount)} thư</dd>
          <dt>Chờ gửi</dt>
          <dd>{formatNumber(waiting.length)} thư</dd>
          <dt>Còn gửi được hôm nay</dt>
          <dd>{formatNumber(quotaLeft)} người nhận</dd>
        </dl>
        {sentCount + waiting.length + unknown.length + failed.length === 0 && (
          <p class="soft small">Chưa có thư nào. Dự thảo báo cáo tháng đầu tiên gửi Thư ký trước khi gửi lãnh đạo.</p>
        )}
        {waiting.length > 0 && <MailList title="Thư chờ gửi" mails={waiting} />}
        {lastSent.length > 0 && <MailList title="Thư gửi gần đây" mails={lastSent} />}
      </section>
    </>
  );
}
