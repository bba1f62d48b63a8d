/** One finding with the button that does something about it. */
import { useEffect } from 'preact/hooks';
import { Button } from '../design/button';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { Sign } from '../design/sign';
import { openSidebar } from '../server/open-sidebar';
import { useCall } from '../server/use-call';
import type { Finding, Remedy } from './findings';

interface FindingProps {
  readonly finding: Finding;
  /** With what the repair said. */
  readonly onDone: (message: string) => void;
}

export function FindingCard({ finding: { title, tone, text, remedy }, onDone }: FindingProps) {
  return (
    <div class={`finding ${tone === 'good' || tone === 'none' ? '' : 'card'}`}>
      <span class={`sign-of ${tone}`}>
        <Sign tone={tone} />
      </span>
      <div class="stack tight">
        {title !== '' && <strong>{title}</strong>}
        <p class="small">{text}</p>
        {remedy && <RemedyButton remedy={remedy} onDone={onDone} />}
      </div>
    </div>
  );
}

function RemedyButton({ remedy, onDone }: { readonly remedy: Remedy } & Pick<FindingProps, 'onDone'>) {
  if (remedy.kind === 'repair') return <RepairButton remedy={remedy} onDone={onDone} />;
  if (remedy.kind === 'tab') return <TabButton remedy={remedy} />;
  return (
    <div>
      <Button onPress={() => openSidebar(remedy.open)}>{remedy.label}</Button>
    </div>
  );
}

type RepairProps = { readonly remedy: Extract<Remedy, { kind: 'repair' }> } & Pick<FindingProps, 'onDone'>;

function RepairButton({ remedy, onDone }: RepairProps) {
  const call = useCall('repairSystem');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onDone(state.given.message);
  }, [state.phase]);
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={call.retry} />;
  if (state.phase !== 'idle') return <Progress label="Đang làm…" />;
  return (
    <div>
      <Button onPress={() => call.send({ by: remedy.by })}>{remedy.label}</Button>
    </div>
  );
}

function TabButton({ remedy: { tab, rows } }: { readonly remedy: Extract<Remedy, { kind: 'tab' }> }) {
  const call = useCall('showRows');
  const { state } = call;
  return (
    <div class="stack tight">
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      <div>
        <Button
          isOff={state.phase === 'waiting'}
          onPress={() => call.send({ tab, runs: rows.map(([first, last]) => [first, last]) })}
        >
          Mở trang “{tab}”
        </Button>
      </div>
    </div>
  );
}
