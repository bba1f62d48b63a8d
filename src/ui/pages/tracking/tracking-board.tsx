/** The objectives of the year, as of a month, of the whole authority or of a unit. */
import { useEffect, useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { formatMonth } from '../../../core/calendar/calendar-date';
import { WHOLE } from '../../../core/figures/tally';
import { Button } from '../design/button';
import { Select } from '../design/field';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { ObjectiveCard } from './objective-card';

type Tracking = GivenBy<'trackObjectives'>;

export function TrackingBoard() {
  const call = useCall('trackObjectives');
  const { state } = call;
  const [seen, setSeen] = useState<Tracking | null>(null);
  useEffect(() => call.send({}), []);
  useEffect(() => {
    if (state.phase === 'done') setSeen(state.given);
  }, [state]);
  const ask = (through: string, unit: string): void => {
    call.reset();
    call.send({ through, unit });
  };
  if (!seen) {
    return state.phase === 'failed' ? (
      <Failure message={state.message} onRetry={call.retry} />
    ) : (
      <Progress label="Đang đọc và tính các chỉ số…" />
    );
  }
  const { year, through, unit, objectives } = seen;
  return (
    <div class="stack">
      <Controls tracking={seen} onAsk={ask} />
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang tính lại theo lựa chọn…" />}
      <div class="stack" aria-busy={state.phase === 'waiting'}>
        <h2>
          Năm {year}, lũy kế đến tháng {formatMonth(through)}
          {unit !== WHOLE && <span class="soft small block">{unit}</span>}
        </h2>
        {objectives.length === 0 && <Nothing />}
        {objectives.map((objective) => (
          <ObjectiveCard
            key={`${objective.number} ${through} ${unit}`}
            objective={objective}
            through={through}
            unit={unit}
          />
        ))}
      </div>
      <div class="row">
        <Button onPress={() => ask(through, unit)}>Tính lại</Button>
      </div>
    </div>
  );
}

interface ControlsProps {
  readonly tracking: Tracking;
  readonly onAsk: (through: string, unit: string) => void;
}

/** What was just chosen stays chosen while it is worked out. */
function Controls({ tracking: { months, units, through, unit }, onAsk }: ControlsProps) {
  const [chosen, setChosen] = useState({ through, unit });
  useEffect(() => setChosen({ through, unit }), [through, unit]);
  const choose = (part: Partial<typeof chosen>): void => {
    const next = { ...chosen, ...part };
    setChosen(next);
    onAsk(next.through, next.unit);
  };
  return (
    <div class="stack tight">
      <Select
        label="Số liệu đến hết"
        value={chosen.through}
        onChange={(month) => choose({ through: month })}
        options={months.map((month) => ({ value: month, label: `Tháng ${formatMonth(month)}` }))}
      />
      <Select
        label="Đơn vị"
        value={chosen.unit}
        onChange={(name) => choose({ unit: name })}
        options={units.map((name) => ({ value: name, label: name }))}
      />
    </div>
  );
}

function Nothing() {
  return (
    <Notice tone="none" title="Chưa có mục tiêu nào">
      <p>Dán bảng mục tiêu của quyết định vào trang “Mục tiêu”, rồi bấm Tính lại.</p>
    </Notice>
  );
}
