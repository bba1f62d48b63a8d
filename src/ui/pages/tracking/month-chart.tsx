/** The months of the year beside those of the year before, and the level to be reached; the same figures as a table. */
import type { TrackedRate } from '../../../app/figures/track-objectives';
import { formatRate } from '../../../core/figures/rate';
import type { Share } from '../../../core/figures/tally';

const WIDTH = 244;
const HEIGHT = 104;
const LEFT = 30;
const RIGHT = 6;
const TOP = 8;
const BOTTOM = 18;
/** Below so much between the lowest and the highest the lines would only show noise. */
const LEAST_SPAN = 0.04;

interface MonthChartProps {
  readonly rate: TrackedRate;
  readonly through: string;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly y: (value: number) => number;
}

const x = (index: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * (index + 0.5)) / 12;
const valueOf = ({ numerator, denominator }: Share): number | null =>
  denominator === 0 ? null : numerator / denominator;

export function MonthChart({ rate, through }: MonthChartProps) {
  const { months, baselineMonths, goal, baselineYear } = rate;
  const year = Number(through.slice(0, 4));
  const now = months.map(valueOf);
  const then = baselineMonths.map(valueOf);
  const scale = scaleOf([...now, ...then, goal?.value ?? null]);
  if (scale === null) return null;
  return (
    <figure class="stack tight">
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describe(rate, year)}>
        {[scale.low, scale.high].map((level) => (
          <g key={level}>
            <path d={`M${LEFT} ${scale.y(level)}H${WIDTH - RIGHT}`} class="grid" />
            <text x={LEFT - 4} y={scale.y(level) + 3.5} text-anchor="end">
              {Math.round(level * 100)}%
            </text>
          </g>
        ))}
        {[1, 3, 6, 9, 12].map((month) => (
          <text key={month} x={x(month - 1)} y={HEIGHT - 4} text-anchor="middle">
            T{month}
          </text>
        ))}
        {goal && <path d={`M${LEFT} ${scale.y(goal.value)}H${WIDTH - RIGHT}`} class="goal" />}
        <path d={lineOf(then, scale)} class="then" />
        <path d={lineOf(now, scale)} class="now" />
        {now.map((value, index) =>
          value === null ? null : <circle key={index} cx={x(index)} cy={scale.y(value)} r="3" class="dot" />,
        )}
      </svg>
      <figcaption class="small legend-row">
        <span class="key now">Năm {year}</span>
        {then.some((value) => value !== null) && <span class="key then">Năm {baselineYear}</span>}
        {goal && <span class="key goal">Mức chỉ tiêu {goal.text}</span>}
      </figcaption>
      <details class="small">
        <summary>Số liệu từng tháng</summary>
        <MonthTable rate={rate} year={year} />
      </details>
    </figure>
  );
}

/** Whole steps of five points around all that is drawn. */
function scaleOf(values: readonly (number | null)[]): Scale | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const gap = Math.max(0, LEAST_SPAN - (most - least)) / 2;
  const low = Math.max(0, Math.floor((least - gap) * 20) / 20);
  const high = Math.min(1, Math.max(low + 0.05, Math.ceil((most + gap) * 20) / 20));
  const y = (value: number): number => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  return { low, high, y };
}

/** A month without figures breaks the line. */
function lineOf(values: readonly (number | null)[], { y }: Scale): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = index === 0 || values[index - 1] === null;
      return `${isStart ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

function describe({ name, months, goal }: TrackedRate, year: number): string {
  const told = months.flatMap((share, index) =>
    share.denominator === 0 ? [] : [`tháng ${index + 1}: ${formatRate(share)}`],
  );
  return `${name} năm ${year}. ${told.join('; ')}.${goal ? ` Mức chỉ tiêu ${goal.text}.` : ''}`;
}

function MonthTable({ rate, year }: { readonly rate: TrackedRate; readonly year: number }) {
  const text = (share: Share | undefined): string => (share && share.denominator > 0 ? formatRate(share) : '–');
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Tháng</th>
          <th scope="col">Năm {year}</th>
          <th scope="col">Năm {rate.baselineYear}</th>
        </tr>
      </thead>
      <tbody>
        {rate.months.map((share, index) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>{text(share)}</td>
            <td>{text(rate.baselineMonths[index])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
