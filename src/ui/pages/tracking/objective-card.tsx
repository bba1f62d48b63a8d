/** One objective: how it stands, what it changed by, its months, who pulls it down, and why the figure is what it is. */
import { useState } from 'preact/hooks';
import type { TrackedObjective, TrackedRate } from '../../../app/figures/track-objectives';
import { formatRate } from '../../../core/figures/rate';
import { WHOLE, type Share } from '../../../core/figures/tally';
import { TONES } from '../../../core/objectives/verdict';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { Mark } from '../design/sign';
import { Behind } from './behind';
import { Explained } from './explained';
import { MonthChart } from './month-chart';

/** `≥ 90%` is the level itself; `tăng 1% so với năm 2023` is not. */
const STATES_LEVEL = /^[≥>≤<]/;

interface ObjectiveCardProps {
  readonly objective: TrackedObjective;
  readonly through: string;
  readonly unit: string;
}

export function ObjectiveCard({ objective, through, unit }: ObjectiveCardProps) {
  const { number, text, target, verdict, result, notes, rate, asksForAction } = objective;
  return (
    <article class="card stack tight">
      <div class="row between">
        <h3>Mục tiêu {number}</h3>
        <Mark tone={TONES[verdict.id]} words={verdict.word} />
      </div>
      <p class="soft small">{text}</p>
      <p class="small">
        <span class="soft">Chỉ tiêu: </span>
        {target}
        {rate?.goal && !STATES_LEVEL.test(target) && <> (mức cần đạt {rate.goal.text})</>}
      </p>
      {rate && <Rate rate={rate} through={through} unit={unit} />}
      {!rate && result !== `${verdict.word}.` && <p>{result}</p>}
      {notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      {asksForAction && (
        <Notice tone="risk">
          <p>Hai tháng liên tiếp dưới chỉ tiêu: cần nêu nguyên nhân, biện pháp, người thực hiện và thời hạn.</p>
        </Notice>
      )}
    </article>
  );
}

interface RateProps {
  readonly rate: TrackedRate;
  readonly through: string;
  readonly unit: string;
}

function Rate({ rate, through, unit }: RateProps) {
  const [isExplained, setExplained] = useState(false);
  const { share, text, counted, isUncertain, isMet } = rate;
  if (share.denominator === 0) return <p>{unit === WHOLE ? 'Chưa có số liệu' : `${unit}: chưa có số liệu`}.</p>;
  return (
    <>
      <p class="row between">
        <span class="figure">{text}</span>
        <span class="small numbers soft">
          {whole(share)} {counted}
        </span>
      </p>
      {unit !== WHOLE && isMet !== null && (
        <div>
          <Mark
            tone={isMet ? 'good' : 'bad'}
            words={isMet ? 'Đạt mức chỉ tiêu chung' : 'Chưa đạt mức chỉ tiêu chung'}
          />
        </div>
      )}
      {isUncertain && <p class="small soft">Ít phiếu, chỉ để tham khảo.</p>}
      <Changes rate={rate} />
      <MonthChart rate={rate} through={through} />
      {unit === WHOLE && <Behind rate={rate} />}
      <div>
        <Button look="quiet" onPress={() => setExplained(!isExplained)}>
          {isExplained ? 'Thu gọn cách tính' : 'Vì sao là con số này'}
        </Button>
      </div>
      {isExplained && <Explained rate={rate} through={through} unit={unit} />}
    </>
  );
}

function Changes({ rate }: { readonly rate: TrackedRate }) {
  const { month, changeOnMonth, samePeriod, changeOnSamePeriod, baselineYear } = rate;
  return (
    <dl class="facts small">
      {month.denominator > 0 && (
        <>
          <dt>Riêng tháng này</dt>
          <dd>{formatRate(month)}</dd>
        </>
      )}
      {changeOnMonth !== null && (
        <>
          <dt>So với tháng trước</dt>
          <dd>{changeOnMonth}</dd>
        </>
      )}
      {samePeriod.denominator > 0 && (
        <>
          <dt>Cùng kỳ năm {baselineYear}</dt>
          <dd>{formatRate(samePeriod)}</dd>
        </>
      )}
      {changeOnSamePeriod !== null && (
        <>
          <dt>So với cùng kỳ</dt>
          <dd>{changeOnSamePeriod}</dd>
        </>
      )}
    </dl>
  );
}

const whole = ({ numerator, denominator }: Share): string => `${formatNumber(numerator)}/${formatNumber(denominator)}`;
