/** Asks the person before something that cannot be taken back, in a dialog of the page's own. */
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { useModal } from './use-modal';

export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** What the button that goes on says. */
  readonly action: string;
}

export type Confirm = (asked: Confirmation) => Promise<boolean>;

interface Open extends Confirmation {
  readonly answer: (isConfirmed: boolean) => void;
}

/** @returns the dialog, to be put into the page, and what opens it */
export function useConfirm(): readonly [dialog: ComponentChildren, confirm: Confirm] {
  const [open, setOpen] = useState<Open | null>(null);
  const confirm = useCallback(
    (asked: Confirmation) =>
      new Promise<boolean>((resolve) => {
        const answer = (isConfirmed: boolean): void => {
          setOpen(null);
          resolve(isConfirmed);
        };
        setOpen({ ...asked, answer });
      }),
    [],
  );
  return [open && <ConfirmDialog open={open} />, confirm];
}

function ConfirmDialog({ open: { title, text, action, answer } }: { readonly open: Open }) {
  const frame = useRef<HTMLDialogElement>(null);
  useModal(frame);
  return (
    <dialog
      ref={frame}
      class="question"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onCancel={(event) => {
        event.preventDefault();
        answer(false);
      }}
    >
      <h2 id="confirm-title">{title}</h2>
      <p id="confirm-text" class="question-text">
        {text}
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={() => answer(true)}>
          {action}
        </button>
        <button type="button" onClick={() => answer(false)}>
          Hủy
        </button>
      </div>
    </dialog>
  );
}
