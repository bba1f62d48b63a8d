/** Step 1: the tabs, the Form and the daily run, made by the same job as *Cài đặt* of the menu. */
import { useEffect } from 'preact/hooks';
import { Button } from '../design/button';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import type { StepProps } from './set-up-board';

export function StartStep({ desk, onSaved }: StepProps) {
  const call = useCall('repairSystem');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onSaved({ message: state.given.message.split('\n')[0] ?? '' });
  }, [state.phase]);
  const isFounded = desk.missingTabs === 0 && desk.account !== '';
  return (
    <>
      <p class="small">
        Chương trình tạo các trang tính còn thiếu, một biểu mẫu khảo sát và lịch chạy mỗi sáng bằng tài khoản đang dùng;
        thư cũng gửi từ tài khoản này. Nên dùng tài khoản của cơ quan, không dùng tài khoản cá nhân.
      </p>
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang tạo các trang và lịch chạy…" />}
      {state.phase === 'idle' && (
        <div>
          <Button look={isFounded ? 'plain' : 'main'} onPress={() => call.send({ by: 'setUp' })}>
            {isFounded ? 'Kiểm tra và bổ sung lại' : 'Bắt đầu'}
          </Button>
        </div>
      )}
    </>
  );
}
