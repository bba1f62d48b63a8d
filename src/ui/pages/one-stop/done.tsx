/** After an import: what it did, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { Stage } from '../design/stage';
import { useCall } from '../server/use-call';
import { Undo } from './last-import';

interface DoneProps {
  readonly result: GivenBy<'importOneStop'>;
  readonly onBegin: () => void;
}

export function Done({ result, onBegin }: DoneProps) {
  const [undone, setUndone] = useState('');
  const [isAsking, setAsking] = useState(false);
  const notes = result.faults.map(({ text }) => text);
  if (undone !== '') {
    return (
      <Stage title="Đã hoàn tác">
        <Notice tone="good" isUrgent>
          <p>{undone}</p>
        </Notice>
        <Button look="main" onPress={onBegin}>
          Nhập lại
        </Button>
      </Stage>
    );
  }
  return (
    <Stage title={result.changed ? 'Đã nhập xong' : 'Không có gì thay đổi'}>
      <Notice tone="good" isUrgent>
        <p>{result.message}</p>
      </Notice>
      {result.unfinished !== '' && (
        <Notice tone="risk">
          <p>{result.unfinished}</p>
        </Notice>
      )}
      {result.changed && result.unfinished === '' && (
        <p class="soft">Các chỉ số đã được tính lại. Việc nhập được ghi ở trang “Nhật ký”.</p>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{notes.length} điều đã lưu ý khi nhập</summary>
          <ul class="stack tight small">
            {notes.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="stack tight">
        <Button look="main" onPress={onBegin}>
          Nhập tháng khác
        </Button>
        {result.changed && !isAsking && <Button onPress={() => setAsking(true)}>Hoàn tác lần nhập này</Button>}
      </div>
      {isAsking && <UndoNow onUndone={setUndone} onKeep={() => setAsking(false)} />}
    </Stage>
  );
}

/** Asks the script first what the last import is: by now it may be somebody else's. */
function UndoNow({ onUndone, onKeep }: { readonly onUndone: (message: string) => void; readonly onKeep: () => void }) {
  const desk = useCall('openOneStopDesk');
  const { state } = desk;
  useEffect(() => desk.send({}), []);
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={desk.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang xem trong trang tính…" />;
  const last = state.given.lastImport;
  if (last?.obstacle === null) return <Undo last={last} onUndone={onUndone} onKeep={onKeep} />;
  return (
    <Notice tone="risk" isUrgent>
      <p>{last?.obstacle ?? 'Lần nhập này đã được hoàn tác.'}</p>
    </Notice>
  );
}
