/** Fields with their labels, hints and faults, tied together for screen readers. */
import { useId } from 'preact/hooks';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Select({
  label,
  value,
  onChange,
  options,
}: FieldProps<string> & { readonly options: readonly Option[] }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TextProps extends FieldProps<string> {
  /** How to fill it; while `isWrong`, what is wrong with it. */
  readonly hint?: string;
  readonly isWrong?: boolean;
  /** What was typed here before, offered while typing. */
  readonly suggestions?: readonly string[];
  /** Characters, 120 where nothing is said. */
  readonly longest?: number;
}

export function TextField({ label, value, onChange, hint, isWrong = false, suggestions, longest = 120 }: TextProps) {
  const id = useId();
  const own = {
    id,
    class: 'input',
    value,
    autocomplete: 'off',
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
    ...(isWrong ? { 'aria-invalid': true } : {}),
    ...(suggestions ? { list: `${id}-list` } : {}),
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="text" maxLength={longest} {...own} />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} class={isWrong ? 'fault' : 'soft small'}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** For texts of several lines. */
export function TextArea({ label, value, onChange }: FieldProps<string>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input area"
        rows={3}
        maxLength={3000}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

export function Check({ label, value, onChange }: FieldProps<boolean>) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** A choice of two or three, seen at once. */
export function Choice({
  label,
  value,
  onChange,
  options,
}: FieldProps<string> & { readonly options: readonly Option[] }) {
  const name = useId();
  return (
    <fieldset>
      <legend class="unseen">{label}</legend>
      <div class="choice">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
