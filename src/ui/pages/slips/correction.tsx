/** Correcting a slip that was typed: the same form, filled; the script refuses where somebody else changed it meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import type { TypedSlip } from './single-slips';
import { SlipForm } from './slip-form';
import { draftOf, filled, type DraftSlip } from './slip-fields';

interface CorrectionProps {
  readonly desk: GivenBy<'openSlipDesk'>;
  readonly typed: TypedSlip;
  /** Gets it as it stands now, `null` where nothing was changed. */
  readonly onDone: (now: TypedSlip | null) => void;
}

export function Correction({ desk, typed, onDone }: CorrectionProps) {
  const [draft, setDraft] = useState<DraftSlip>(draftOf(typed.slip));
  const call = useCall('correctSlip');
  const { state } = call;
  useEffect(() => {
    if (state.phase === 'done') onDone({ id: typed.id, print: state.given.print, slip: filled(draft) });
  }, [state.phase]);
  return (
    <section class="stack">
      <h2>Sửa phiếu đã nhập</h2>
      <SlipForm
        desk={desk}
        draft={draft}
        onChange={setDraft}
        onSave={() => call.send({ id: typed.id, print: typed.print, slip: filled(draft) })}
        takesFocus
        onCancel={() => onDone(null)}
      />
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang sửa trong trang “Khảo sát”…" />}
    </section>
  );
}
