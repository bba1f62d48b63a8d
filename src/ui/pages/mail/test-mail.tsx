/** A mail to oneself, to see whether it arrives. */
import { useEffect } from 'preact/hooks';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';

export function TestMail({ onSent }: { readonly onSent: () => void }) {
  const call = useCall('sendTestMail');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onSent();
  }, [state.phase]);
  return (
    <section class="stack tight card">
      <h3>Thư thử</h3>
      <p class="soft small">
        Gửi một thư tới chính tài khoản đang dùng, để biết thư có vào hộp thư đến hay vào Thư rác.
      </p>
      {state.phase === 'done' && (
        <Notice tone="none" isUrgent>
          <p>{state.given.message}</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang gửi…" />}
      {state.phase === 'idle' && (
        <div>
          <Button onPress={() => call.send({})}>Gửi thư thử cho tôi</Button>
        </div>
      )}
    </section>
  );
}
