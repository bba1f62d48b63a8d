/** What was imported last, and undoing it: asked once more before anything happens. */
import { useEffect, useState } from 'preact/hooks';
import type { UndoableImport } from '../../../app/one-stop/one-stop-desk';
import { formatMoment } from '../design/moment';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall, type Call } from '../server/use-call';

interface LastImportProps {
  readonly desk: Call<'openOneStopDesk'>;
  readonly onUndone: () => void;
}

export function LastImport({ desk, onUndone }: LastImportProps) {
  const { state } = desk;
  const [undone, setUndone] = useState('');
  return (
    <section class="stack tight card">
      <h3>Lần nhập gần nhất</h3>
      {undone !== '' && (
        <Notice tone="good" isUrgent>
          <p>{undone}</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={desk.retry} />}
      {(state.phase === 'idle' || state.phase === 'waiting') && <Progress label="Đang xem trong trang tính…" />}
      {state.phase === 'done' &&
        (state.given.lastImport ? (
          <Undoable
            last={state.given.lastImport}
            onUndone={(message) => {
              setUndone(message);
              onUndone();
            }}
          />
        ) : (
          undone === '' && <p class="soft">Chưa có lần nhập nào, hoặc lần nhập gần nhất đã được hoàn tác.</p>
        ))}
    </section>
  );
}

interface UndoableProps {
  readonly last: UndoableImport;
  readonly onUndone: (message: string) => void;
}

function Undoable({ last, onUndone }: UndoableProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p>
        Thống kê {last.name}, {last.rowCount} hàng, lúc {formatMoment(last.importedAt)}.
      </p>
      <p class="soft small">Nguồn: {last.origin}.</p>
      {last.obstacle !== null && <p class="soft small">Không hoàn tác được. {last.obstacle}</p>}
      {last.obstacle === null && !isAsking && (
        <div>
          <Button onPress={() => setAsking(true)}>Hoàn tác lần nhập này</Button>
        </div>
      )}
      {isAsking && <Undo last={last} onUndone={onUndone} onKeep={() => setAsking(false)} />}
    </>
  );
}

/** Asks, undoes, and says what came of it. */
export function Undo({ last, onUndone, onKeep }: UndoableProps & { readonly onKeep: () => void }) {
  const undo = useCall('undoOneStop');
  const { state } = undo;
  useEffect(() => {
    if (state.phase === 'done') onUndone(state.given.message);
  }, [state.phase]);
  const back =
    last.replacedCount > 0
      ? ` và đưa ${last.replacedCount} hàng trước đó trở lại chỗ cũ`
      : '; trước đó trang chưa có số liệu của kỳ này';
  return (
    <div class="stack tight">
      {state.phase === 'failed' ? (
        <Failure message={state.message} onRetry={undo.retry} />
      ) : state.phase === 'idle' ? (
        <Notice tone="risk" isUrgent>
          <p>
            Hoàn tác sẽ bỏ {last.rowCount} hàng của lần nhập này{back}. Các chỉ số được tính lại.
          </p>
        </Notice>
      ) : (
        <Progress label="Đang hoàn tác…" />
      )}
      {state.phase === 'idle' && (
        <div class="row">
          <Button look="main" onPress={() => undo.send({ importedAt: last.importedAt })}>
            Hoàn tác
          </Button>
          <Button onPress={onKeep}>Giữ lại</Button>
        </div>
      )}
      {state.phase === 'failed' && (
        <div>
          <Button onPress={onKeep}>Thôi</Button>
        </div>
      )}
    </div>
  );
}
