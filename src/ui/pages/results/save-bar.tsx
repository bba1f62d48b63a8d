/** Saving all that was filled in, what became of it, and taking it back. */
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import type { Results } from './use-results';

interface SaveBarProps {
  readonly results: Results;
  /** Lines filled in, of this unit and of others. */
  readonly count: number;
  readonly elsewhere: number;
  readonly fault: string;
  readonly onSave: () => void;
}

export function SaveBar({ results, count, elsewhere, fault, onSave }: SaveBarProps) {
  const { call, saved } = results;
  const { state } = call;
  const isWaiting = state.phase === 'waiting';
  return (
    <div class="actions">
      {fault !== '' && (
        <Notice tone="bad" isUrgent>
          <p>{fault}</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {saved && state.phase === 'done' && (
        <div class="stack tight" role="status">
          <p>
            {saved.isUndone ? 'Đã hoàn tác' : 'Đã lưu'} {saved.changes.length} việc.
            {saved.refusedCount > 0 && ` ${saved.refusedCount} việc chưa lưu, lý do ghi ở từng việc.`}
          </p>
        </div>
      )}
      {isWaiting ? (
        <Progress label="Đang ghi vào trang “Công việc”…" />
      ) : (
        <div class="row">
          <Button look="main" isOff={count === 0} onPress={onSave}>
            {count === 0 ? 'Lưu' : `Lưu ${count} việc`}
          </Button>
          {saved && !saved.isUndone && saved.changes.length > 0 && <Button onPress={results.undo}>Hoàn tác</Button>}
        </div>
      )}
      {elsewhere > 0 && <p class="soft small">Đơn vị khác còn {elsewhere} việc đã điền mà chưa lưu.</p>}
    </div>
  );
}
