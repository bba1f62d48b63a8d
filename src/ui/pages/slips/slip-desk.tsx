/** The desk: what the script knows is fetched once; slips and tallies each keep what was typed while the other is shown. */
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../design/field';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { SingleSlips } from './single-slips';
import { TallyDesk } from './tally-desk';

const WAYS = [
  { value: 'slips', label: 'Từng phiếu' },
  { value: 'tally', label: 'Phiếu tổng hợp' },
];

export function SlipDesk() {
  const desk = useCall('openSlipDesk');
  const [way, setWay] = useState('slips');
  useEffect(() => desk.send({}), []);
  const { state } = desk;
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={desk.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang xem trong trang tính…" />;
  if (state.given.units.length === 0) {
    return (
      <Notice tone="risk" title="Chưa có đơn vị nào">
        <p>Ghi các đơn vị vào trang “Đơn vị”, rồi mở lại bảng này từ menu.</p>
      </Notice>
    );
  }
  return (
    <div class="stack">
      <Choice label="Cách nhập" value={way} onChange={setWay} options={WAYS} />
      <div hidden={way !== 'slips'}>
        <SingleSlips desk={state.given} />
      </div>
      <div hidden={way !== 'tally'}>
        <TallyDesk desk={state.given} />
      </div>
    </div>
  );
}
