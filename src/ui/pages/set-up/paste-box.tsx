/** A field to paste into; what is pasted is read, not kept. */
import { useId, useState } from 'preact/hooks';

interface PasteProps {
  readonly label: string;
  readonly hint: string;
  /** Gets the clipboard's `text/html` and `text/plain`; returns what is wrong with them, `null` where nothing is. */
  readonly onPaste: (html: string, text: string) => string | null;
}

export function PasteBox({ label, hint, onPaste }: PasteProps) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input paste"
        rows={2}
        value=""
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== null}
        onPaste={(event) => {
          event.preventDefault();
          const kept = event.clipboardData;
          setFault(onPaste(kept?.getData('text/html') ?? '', kept?.getData('text/plain') ?? ''));
        }}
        onInput={(event) => {
          event.currentTarget.value = '';
        }}
      />
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <p id={`${id}-hint`} class="soft small">
        {hint}
      </p>
    </div>
  );
}
