/** A measure with the things that are owed of it: until when, how each stands, and the fields in which it is reported. */
import { formatDate } from '../../../core/calendar/calendar-date';
import { Mark } from '../design/sign';
import { DONE, draftOf, NOT_YET, NOTHING_CAME, SET_APART, SOMETHING_CAME, type Draft } from './draft';
import { LineLink } from './line-link';
import { ReportFields } from './report-fields';
import { isClosed, isSelfCheck, standingIn, toneOf, type TaskLine } from './task-line';

const STATUSES = [DONE, NOT_YET, SET_APART];
export const CHECK_STATUSES = [NOTHING_CAME, SOMETHING_CAME, SET_APART];

interface MeasureCardProps {
  /** All of one measure. */
  readonly lines: readonly TaskLine[];
  readonly today: string;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Why one was not saved, or cannot be, by its key. */
  readonly faultOf: (key: string) => string | undefined;
  readonly onChange: (line: TaskLine, draft: Draft) => void;
}

export function MeasureCard({ lines, today, drafts, faultOf, onChange }: MeasureCardProps) {
  const [first] = lines;
  if (!first) return null;
  return (
    <section class="card stack tight task">
      <p>
        <strong>{first.number}.</strong> {first.text}
      </p>
      {lines.map((line) => {
        const fault = faultOf(line.key);
        return (
          <div
            key={line.key}
            class="stack tight line"
            role="group"
            aria-label={`Biện pháp ${line.number}, ${line.period}`}
          >
            <p>
              <strong>{whenOf(line)}</strong>
            </p>
            <Standing line={line} today={today} />
            {/* Nobody is asked for what the tracker holds already. */}
            {(line.seen === '' || line.typed[0] !== '') && (
              <ReportFields
                label="Trạng thái"
                statuses={isSelfCheck(line) ? CHECK_STATUSES : STATUSES}
                draft={drafts[line.key] ?? draftOf(line)}
                today={today}
                onChange={(draft) => onChange(line, draft)}
              />
            )}
            {fault && (
              <p class="fault" role="alert">
                {fault}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** Example: `Tháng 6/2024, hạn 03/7/2024`. */
export const whenOf = ({ period, due }: TaskLine): string =>
  [period, due === '' ? '' : `${period === '' ? 'Hạn' : 'hạn'} ${formatDate(due)}`]
    .filter((text) => text !== '')
    .join(', ');

export function Standing({ line, today }: { readonly line: TaskLine; readonly today: string }) {
  const { seen, typed } = line;
  const [, , , , reporter = '', onBehalf = ''] = typed;
  const { state } = standingIn(line, today);
  return (
    <>
      <div class="row">
        <Mark tone={toneOf(state)} words={state} />
        {!isClosed(state) && <LineLink line={line} today={today} />}
      </div>
      {seen !== '' && <p class="soft small">Chương trình ghi nhận: {seen}</p>}
      {reporter !== '' && (
        <p class="soft small">
          Người nhập: {reporter}
          {onBehalf !== '' && `; nhập thay: ${onBehalf}`}
        </p>
      )}
    </>
  );
}
