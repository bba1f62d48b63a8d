/** A mail that waits for a person: it went out, or it has to go again. */
import { useEffect } from 'preact/hooks';
import type { StoredMail } from '../../../app/mail/outbox';
import { Button } from '../design/button';
import { formatMoment } from '../design/moment';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { titleOf } from './mail-title';

interface SettleProps {
  readonly mail: StoredMail;
  /** It could not go out, and why is known. */
  readonly isFailed?: boolean;
  readonly onSettled: (message: string) => void;
}

export function Settle({ mail, isFailed = false, onSettled }: SettleProps) {
  const call = useCall('settleMail');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onSettled(state.given.message);
  }, [state.phase]);
  return (
    <div class="mail" role="group" aria-label={`Thư ${mail.key}`}>
      <strong>{titleOf(mail)}</strong>
      <span class="small">{mail.to}</span>
      <span class="small soft">
        Mã thư {mail.key}, {formatMoment(mail.at)}
      </span>
      {isFailed && <span class="small">{mail.fault}</span>}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' || state.phase === 'done' ? (
        <Progress label="Đang ghi…" />
      ) : (
        <div class="row">
          {!isFailed && <Button onPress={() => call.send({ key: mail.key, wasSent: true })}>Đã gửi</Button>}
          <Button onPress={() => call.send({ key: mail.key, wasSent: false })}>Gửi lại</Button>
        </div>
      )}
    </div>
  );
}
