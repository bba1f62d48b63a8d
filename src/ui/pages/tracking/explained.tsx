/** Why the figure is what it is: its two numbers month by month, what was left out and why, each with the way to its rows. */
import { useEffect } from 'preact/hooks';
import type { Explanation, LeftOut, RowsOf } from '../../../app/figures/explain-figure';
import type { TrackedRate } from '../../../app/figures/track-objectives';
import { formatMonth } from '../../../core/calendar/calendar-date';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Failure } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall, type Call } from '../server/use-call';

interface ExplainedProps {
  readonly rate: TrackedRate;
  readonly through: string;
  readonly unit: string;
}

/** The script takes no more at once. */
const MOST_RUNS = 200;

export function Explained({ rate, through, unit }: ExplainedProps) {
  const call = useCall('explainFigure');
  const rows = useCall('showRows');
  const { state } = call;
  useEffect(() => call.send({ indicator: rate.indicator, unit, from: `${through.slice(0, 4)}-01`, through }), []);
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={call.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang lần lại từng hàng…" />;
  const { given } = state;
  return (
    <section class="stack tight explained">
      <Sum given={given} rate={rate} />
      {rows.state.phase === 'failed' && <Failure message={rows.state.message} onRetry={rows.retry} />}
      <p role="status" class={rows.state.phase === 'idle' ? 'unseen' : 'small soft'}>
        {rows.state.phase === 'waiting' && 'Đang mở các hàng…'}
        {rows.state.phase === 'done' && 'Các hàng đã được chọn trong trang tính.'}
      </p>
      <Months given={given} rows={rows} />
      {given.leftOut.length > 0 ? (
        <>
          <h4>Không tính</h4>
          <ul class="stack tight small">
            {given.leftOut.map((one, index) => (
              <Left key={index} one={one} rows={rows} />
            ))}
          </ul>
        </>
      ) : (
        <p class="small">Không có hàng nào bị để ngoài.</p>
      )}
    </section>
  );
}

function Sum({
  given: { share, numerator, denominator },
  rate,
}: {
  readonly given: Explanation;
  readonly rate: TrackedRate;
}) {
  return (
    <dl class="facts small">
      <dt>Tử số: {numerator}</dt>
      <dd>{formatNumber(share.numerator)}</dd>
      <dt>Mẫu số: {denominator}</dt>
      <dd>{formatNumber(share.denominator)}</dd>
      <dt>Tử số chia mẫu số</dt>
      <dd>
        <strong>{rate.text}</strong>
      </dd>
    </dl>
  );
}

interface MonthsProps {
  readonly given: Explanation;
  readonly rows: Call<'showRows'>;
}

function Months({ given: { parts }, rows }: MonthsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Tháng</th>
          <th scope="col">Tử số</th>
          <th scope="col">Mẫu số</th>
          <th scope="col">Hàng</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.month}>
            <th scope="row">{formatMonth(part.month)}</th>
            <td>{formatNumber(part.share.numerator)}</td>
            <td>{formatNumber(part.share.denominator)}</td>
            <td>
              {part.rows.map((one) => (
                <RowsLink key={one.tab} of={one} about={`tháng ${formatMonth(part.month)}`} rows={rows} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Left({ one, rows }: { readonly one: LeftOut; readonly rows: Call<'showRows'> }) {
  return (
    <li>
      {one.reason}: <RowsLink of={one.rows} about={one.reason} rows={rows} />
      {one.advice !== '' && <span class="soft block">{one.advice}</span>}
    </li>
  );
}

interface RowsLinkProps {
  readonly of: RowsOf;
  readonly about: string;
  readonly rows: Call<'showRows'>;
}

/** Selects the rows in the tab; which they are can be read as well. */
function RowsLink({ of: { tab, runs, count }, about, rows }: RowsLinkProps) {
  const first = runs.slice(0, 3).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const where = `Trang “${tab}”, hàng ${first.join(', ')}${runs.length > first.length ? ', …' : ''}`;
  return (
    <span title={where}>
      <Button
        look="quiet"
        onPress={() => {
          rows.reset();
          rows.send({ tab, runs: runs.slice(0, MOST_RUNS).map(([from, to]) => [from, to]) });
        }}
      >
        {formatNumber(count)} hàng
        <span class="unseen">
          , {about}: chọn trong trang “{tab}”
        </span>
      </Button>
    </span>
  );
}
