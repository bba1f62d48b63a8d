/** What was just written, with the way back. */
import { useEffect } from 'preact/hooks';
import type { EditedTab } from '../../../app/set-up-desk/edited-rows';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { reversed, sendable, type Change } from './edited';

export interface SavedRows {
  readonly message: string;
  /** What can be taken back; left out where nothing can. */
  readonly rows?: { readonly tab: EditedTab; readonly changes: readonly Change[] };
}

interface SavedProps {
  readonly saved: SavedRows;
  readonly onUndone: (saved: SavedRows) => void;
}

export function Saved({ saved: { message, rows }, onUndone }: SavedProps) {
  const call = useCall('saveRows');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onUndone({ message: `Đã hoàn tác. ${state.given.message}` });
  }, [state.phase]);
  return (
    <Notice tone="good" isUrgent>
      <p>{message}</p>
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang hoàn tác…" />}
      {rows && state.phase === 'idle' && (
        <div>
          <Button onPress={() => call.send({ tab: rows.tab, changes: sendable(reversed(rows.changes)) })}>
            Hoàn tác
          </Button>
        </div>
      )}
    </Notice>
  );
}
