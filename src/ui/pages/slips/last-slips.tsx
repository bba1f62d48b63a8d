/** The last slips typed, each to be corrected or deleted; deleting is asked once more. */
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../../core/calendar/calendar-date';
import { Button } from '../design/button';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import type { TypedSlip } from './single-slips';

interface LastSlipsProps {
  readonly last: readonly TypedSlip[];
  readonly onCorrect: (slip: TypedSlip) => void;
  readonly onDeleted: (id: string, count: number) => void;
}

export function LastSlips({ last, onCorrect, onDeleted }: LastSlipsProps) {
  const [asked, setAsked] = useState<string | null>(null);
  if (last.length === 0) return <p class="soft">Chưa có phiếu nào nhập ở bảng này.</p>;
  return (
    <>
      <h3>Các phiếu vừa nhập</h3>
      <ul class="typed">
        {last.map((typed) => (
          <li key={typed.id} class="stack tight">
            <p>
              {typed.slip.levels[0] || 'Bỏ trống mức độ'}
              <span class="soft small">
                {' '}
                {typed.slip.date && formatDate(typed.slip.date)}, {typed.slip.unit}
                {typed.slip.code && `, mã ${typed.slip.code}`}
              </span>
            </p>
            {asked === typed.id ? (
              <Deletion
                typed={typed}
                onKeep={() => setAsked(null)}
                onDeleted={(count) => {
                  setAsked(null);
                  onDeleted(typed.id, count);
                }}
              />
            ) : (
              <div class="row">
                <Button look="quiet" onPress={() => onCorrect(typed)}>
                  Sửa
                </Button>
                <Button look="quiet" onPress={() => setAsked(typed.id)}>
                  Xóa
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface DeletionProps {
  readonly typed: TypedSlip;
  readonly onKeep: () => void;
  readonly onDeleted: (count: number) => void;
}

function Deletion({ typed, onKeep, onDeleted }: DeletionProps) {
  const call = useCall('correctSlip');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onDeleted(state.given.count);
  }, [state.phase]);
  if (state.phase === 'waiting') return <Progress label="Đang xóa…" />;
  return (
    <>
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'idle' && <p role="alert">Xóa phiếu này khỏi trang “Khảo sát”?</p>}
      <div class="row">
        {state.phase === 'idle' && (
          <Button onPress={() => call.send({ id: typed.id, print: typed.print, slip: null })}>Xóa phiếu</Button>
        )}
        <Button onPress={onKeep}>Giữ lại</Button>
      </div>
    </>
  );
}
