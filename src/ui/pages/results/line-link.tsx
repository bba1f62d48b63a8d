/** A short message with a link to the line's row, for those who report on a phone. The row is looked up when it is asked for. */
import { Button } from '../design/button';
import { CopiedMessage } from '../design/copied-message';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { owedMessage } from './owed-message';
import { lineOf, type TaskLine } from './task-line';

export function LineLink({ line, today }: { readonly line: TaskLine; readonly today: string }) {
  const call = useCall('openResults');
  const { state } = call;
  if (state.phase === 'failed' || state.phase === 'waiting') {
    return (
      <div class="whole">
        {state.phase === 'failed' ? (
          <Failure message={state.message} onRetry={call.retry} />
        ) : (
          <Progress label="Đang tìm hàng trong trang “Công việc”…" />
        )}
      </div>
    );
  }
  if (state.phase !== 'done') {
    return (
      <Button look="quiet" onPress={() => call.send({})}>
        Chép liên kết
      </Button>
    );
  }
  const { lines, link, column } = state.given;
  const found = lines.map(lineOf).find(({ key }) => key === line.key);
  if (!found) return <p class="fault">Không còn hàng này ở trang “Công việc”. Đóng bảng bên rồi mở lại từ menu.</p>;
  return (
    <div class="stack tight whole">
      <CopiedMessage title="Tin nhắn kèm liên kết" text={owedMessage(found, today, link, column)} />
      <div>
        <Button look="quiet" onPress={call.reset}>
          Đóng tin nhắn
        </Button>
      </div>
    </div>
  );
}
