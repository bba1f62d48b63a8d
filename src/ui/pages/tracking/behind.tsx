/** Units beyond the goal, the one that lacks most first; nobody is named on too few answers. */
import type { TrackedRate } from '../../../app/figures/track-objectives';
import { formatNumber } from '../../../core/text/vietnamese-number';

const SHOWN = 5;

type Units = TrackedRate['behind'];

export function Behind({ rate }: { readonly rate: TrackedRate }) {
  const { behind, tooFew, goal, counted } = rate;
  if (goal === null) return null;
  const few = tooFew > 0 && (
    <p class="small soft">
      Không xếp {tooFew} đơn vị vì có quá ít {counted}.
    </p>
  );
  if (behind.length === 0) {
    return (
      <>
        <p class="small">Không có đơn vị nào dưới mức chỉ tiêu.</p>
        {few}
      </>
    );
  }
  return (
    <section class="stack tight">
      <h4>Đơn vị kéo kết quả xuống</h4>
      <List units={behind.slice(0, SHOWN)} rate={rate} />
      {behind.length > SHOWN && (
        <details>
          <summary>{behind.length - SHOWN} đơn vị nữa</summary>
          <List units={behind.slice(SHOWN)} rate={rate} />
        </details>
      )}
      {few}
    </section>
  );
}

function List({ units, rate: { goal, counted, behind } }: { readonly units: Units; readonly rate: TrackedRate }) {
  const most = Math.max(...behind.map(({ lacking }) => lacking));
  const word = goal?.isUpper ? 'vượt' : 'thiếu';
  return (
    <ul class="stack tight small">
      {units.map(({ name, text, lacking }) => (
        <li key={name}>
          <span class="row between">
            <span class="grow">{name}</span>
            <strong class="numbers">{text}</strong>
          </span>
          <span class="lack" style={{ width: `${Math.max(2, (100 * lacking) / most)}%` }} />
          <span class="soft">
            {word} {formatNumber(lacking)} {counted} so với mức chỉ tiêu
          </span>
        </li>
      ))}
    </ul>
  );
}
