/** A tally before it is written: what is wrong, what is asked, and what stands in the tab beside what it becomes. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { formatMonth } from '../../../core/calendar/calendar-date';
import { checkTally } from '../../../core/survey/paper-tally';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Check } from '../design/field';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { Stage } from '../design/stage';
import type { Call } from '../server/use-call';
import type { Tally } from './tally-desk';
import { totalNames } from './tally-form';

interface TallyPreviewProps {
  readonly desk: GivenBy<'openSlipDesk'>;
  readonly tally: Tally;
  readonly preview: GivenBy<'previewTally'>;
  readonly save: Call<'saveTally'>;
  readonly onBack: () => void;
  readonly onAgain: (tally: Tally) => void;
}

const shown = (value: string | number | boolean | null): string =>
  typeof value === 'number' ? formatNumber(value) : value === null || value === '' ? '–' : String(value);

export function TallyPreview({ desk, tally, preview, save, onBack, onAgain }: TallyPreviewProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  const { fault, before, print, isSame } = preview;
  const { questions } = checkTally(tally, desk.today);
  const after = [tally.handedOut, tally.returned, tally.invalid, ...tally.counts];
  const { state } = save;
  const isOff = questions.length > 0 && !isConfirmed;
  return (
    <Stage title="Kiểm tra trước khi ghi">
      <p>
        {tally.unit}, tháng {formatMonth(tally.month)}, nguồn {tally.source}
      </p>
      {fault !== null && (
        <Notice tone="bad">
          <p>{fault}</p>
        </Notice>
      )}
      {questions.map((text) => (
        <Notice key={text} tone="risk">
          <p>{text}</p>
        </Notice>
      ))}
      {isSame && <p>Trang “Phiếu tổng hợp” đã có đúng các số này.</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">Số phiếu</th>
            {before && <th scope="col">Đang có</th>}
            <th scope="col">{before ? 'Thay bằng' : 'Sẽ ghi'}</th>
          </tr>
        </thead>
        <tbody>
          {[...totalNames, ...desk.scale].map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {before && <td>{shown(before[index] ?? '')}</td>}
              <td>{shown(after[index] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fault === null && questions.length > 0 && (
        <Check label="Tôi đã kiểm tra và vẫn ghi" value={isConfirmed} onChange={setConfirmed} />
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={() => onAgain(tally)} />}
      {state.phase === 'waiting' && <Progress label="Đang ghi vào trang “Phiếu tổng hợp”…" />}
      <div class="row">
        {fault === null && !isSame && state.phase === 'idle' && (
          <Button
            look="main"
            isOff={isOff}
            onPress={() => save.send({ ...tally, seen: print, confirmed: isConfirmed })}
          >
            {before ? 'Thay số đang có' : 'Ghi vào trang'}
          </Button>
        )}
        {state.phase !== 'waiting' && <Button onPress={onBack}>Sửa lại</Button>}
      </div>
    </Stage>
  );
}
