/** The desk: what the script knows is fetched once; the list is as it stood at the last call. */
import { useEffect } from 'preact/hooks';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { ChangeBoard } from './change-board';

export function ChangeDesk() {
  const desk = useCall('openChanges');
  useEffect(() => desk.send({}), []);
  const { state } = desk;
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={desk.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang xem trong trang “Thay đổi”…" />;
  return <ChangeBoard desk={state.given} />;
}
