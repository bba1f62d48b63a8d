/** A choice by a digit key: 1 for the first, 0 to leave it out; the digit goes on to the next question by itself. */
import { useId } from 'preact/hooks';

interface DigitChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  /** `''` is left out, `null` not chosen yet. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** To be found by whoever sends the focus there. */
  readonly name?: string;
}

const FIELDS = 'input:not([type=radio]), select, textarea, button, fieldset';

/** The next field, or question, of the form behind one. */
function goOn(from: HTMLElement): void {
  const fields = [...(from.closest('form')?.querySelectorAll<HTMLElement>(FIELDS) ?? [])];
  const next = fields[fields.indexOf(from) + 1];
  if (next) focusOn(next);
}

/** Focuses a field; of a question its chosen answer, or else the first. */
export function focusOn(field: Element | null): void {
  const radio = field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input');
  const target = radio ?? field;
  if (target instanceof HTMLElement) target.focus();
}

export function DigitChoice({ label, options, value, onChange, name }: DigitChoiceProps) {
  const group = useId();
  const choices = ['', ...options];
  const order = [...options.keys()].map((index) => index + 1).concat(0);
  return (
    <fieldset
      class="digits"
      {...(name ? { 'data-field': name } : {})}
      onKeyDown={(event) => {
        const chosen = /^\d$/.test(event.key) ? choices[Number(event.key)] : undefined;
        if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        onChange(chosen);
        goOn(event.currentTarget);
      }}
    >
      <legend class="legend">{label}</legend>
      <div class="keys">
        {order.map((digit) => (
          <label key={digit} title={choices[digit] === '' ? 'Bỏ trống' : choices[digit]}>
            <input
              type="radio"
              name={group}
              checked={value === choices[digit]}
              onChange={() => onChange(choices[digit] ?? '')}
            />
            <span aria-hidden="true">{digit}</span>
            <span class="unseen">{choices[digit] === '' ? 'Bỏ trống' : choices[digit]}</span>
          </label>
        ))}
      </div>
      <p class="chosen small" aria-hidden="true">
        {value === null ? 'Chưa chọn' : value === '' ? 'Bỏ trống' : value}
      </p>
    </fieldset>
  );
}
