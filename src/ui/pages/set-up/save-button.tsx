/** Writes changes of a tab, with its waiting and its failing in place. */
import { useEffect } from 'preact/hooks';
import type { EditedTab } from '../../../app/set-up-desk/edited-rows';
import { Button } from '../design/button';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { sendable, type Change } from './edited';
import type { SavedRows } from './saved';

interface SaveProps {
  readonly label: string;
  readonly tab: EditedTab;
  readonly changes: readonly Change[];
  readonly onSaved: (saved: SavedRows) => void;
  readonly look?: 'main' | 'plain' | 'quiet';
}

export function SaveButton({ label, tab, changes, onSaved, look = 'main' }: SaveProps) {
  const call = useCall('saveRows');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onSaved({ message: state.given.message, rows: { tab, changes } });
  }, [state.phase]);
  // Tried again it is what stands in the fields by then.
  const send = (): void => call.send({ tab, changes: sendable(changes) });
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={send} />;
  if (state.phase !== 'idle') return <Progress label="Đang ghi…" />;
  return (
    <div>
      <Button look={look} isOff={changes.length === 0} onPress={send}>
        {label}
      </Button>
    </div>
  );
}
