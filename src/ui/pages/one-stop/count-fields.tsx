/** Number fields of one unit, with what is wrong said beside the field. */
import { useId } from 'preact/hooks';
import { COUNT_NAMES, type CountId } from '../../../core/one-stop/counts';
import { parseCount } from '../../../core/text/vietnamese-number';

/** As typed. */
export type TypedCounts = Readonly<Partial<Record<CountId, string>>>;

interface CountFieldsProps {
  readonly unit: string;
  readonly ids: readonly CountId[];
  readonly counts: TypedCounts;
  readonly onChange: (counts: TypedCounts) => void;
}

const LONGEST = 9;

/** `Đã giải quyết – Trước hạn` in two lines at most: the group is said where it changes. */
const partOf = (id: CountId): string => COUNT_NAMES[id].split(' – ')[1] ?? '';
const groupOf = (id: CountId): string => COUNT_NAMES[id].split(' – ')[0] ?? '';

export function CountFields({ unit, ids, counts, onChange }: CountFieldsProps) {
  const groups = [...new Set(ids.map(groupOf))];
  return (
    <fieldset class="card stack tight">
      <legend class="legend">{unit}</legend>
      {groups.map((group) => (
        <div key={group} class="stack tight">
          {groups.length > 1 && <p class="soft small">{group}</p>}
          <div class="counts">
            {ids
              .filter((id) => groupOf(id) === group)
              .map((id) => (
                <CountField
                  key={id}
                  id={id}
                  text={counts[id] ?? ''}
                  onChange={(text) => onChange({ ...counts, [id]: text })}
                />
              ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface CountFieldProps {
  readonly id: CountId;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function CountField({ id, text, onChange }: CountFieldProps) {
  const own = useId();
  const isWrong = text.trim() !== '' && parseCount(text.trim()) === null;
  return (
    <div class="field">
      <label for={own} class="small">
        <span class="unseen">{groupOf(id)}: </span>
        {partOf(id)}
      </label>
      <input
        id={own}
        class="input numbers"
        inputMode="numeric"
        autocomplete="off"
        maxLength={LONGEST}
        value={text}
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': `${own}-fault` } : {})}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {isWrong && (
        <p id={`${own}-fault`} class="fault">
          Cần số nguyên
        </p>
      )}
    </div>
  );
}
