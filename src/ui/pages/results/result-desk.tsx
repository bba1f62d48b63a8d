/** The desk: the lines are fetched once; what is saved is seen at once, what others change at the next saving. */
import { useEffect } from 'preact/hooks';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { ResultBoard } from './result-board';

export function ResultDesk() {
  const desk = useCall('openResults');
  useEffect(() => desk.send({}), []);
  const { state } = desk;
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={desk.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang xem trong trang “Công việc”…" />;
  return <ResultBoard desk={state.given} />;
}
