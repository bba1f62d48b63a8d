/** The self-checks that a unit still owes, all in one form: nothing came up, or something did and here is the evidence. */
import { Check } from '../design/field';
import type { Draft } from './draft';
import { CHECK_STATUSES, Standing, whenOf } from './line-card';
import { ReportFields } from './report-fields';
import type { TaskLine } from './task-line';

interface SelfChecksProps {
  readonly lines: readonly TaskLine[];
  readonly today: string;
  readonly draft: Draft;
  /** Keys of those that it is not said for. */
  readonly left: ReadonlySet<string>;
  readonly faults: readonly string[];
  readonly onChange: (draft: Draft) => void;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

const partsOf = (text: string): string[] => text.replace(/^Tự kiểm tra:\s*/, '').split('; ');

export function SelfChecks({ lines, today, draft, left, faults, onChange, onLeave }: SelfChecksProps) {
  if (lines.length === 0) return null;
  const toggle = (key: string, isIn: boolean): void =>
    onLeave(new Set([...left].filter((one) => one !== key).concat(isIn ? [] : [key])));
  return (
    <section class="card stack tight">
      <h2>Tự kiểm tra các biện pháp thường xuyên</h2>
      <ul class="stack tight">
        {[...new Set(lines.flatMap(({ text }) => partsOf(text)))].map((part) => (
          <li key={part} class="part">
            {part}
          </li>
        ))}
      </ul>
      {lines.map((line) => (
        <div key={line.key} class="stack tight line" role="group" aria-label={`Tự kiểm tra ${line.period}`}>
          {lines.length > 1 ? (
            <Check label={whenOf(line)} value={!left.has(line.key)} onChange={(isIn) => toggle(line.key, isIn)} />
          ) : (
            <p>
              <strong>{whenOf(line)}</strong>
            </p>
          )}
          <Standing line={line} today={today} />
        </div>
      ))}
      <ReportFields
        label={lines.length > 1 ? 'Kết quả của các kỳ đã chọn' : 'Kết quả'}
        statuses={CHECK_STATUSES}
        draft={draft}
        today={today}
        onChange={onChange}
      />
      {[...new Set(faults)].map((fault) => (
        <p key={fault} class="fault" role="alert">
          {fault}
        </p>
      ))}
    </section>
  );
}
