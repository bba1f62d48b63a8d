/** Something that the person must hear of, in place; and the two ways in which a call may end badly or emptily. */
import type { ComponentChildren } from 'preact';
import { Button } from './button';
import type { Tone } from '../../../core/objectives/verdict';
import { Sign } from './sign';

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Read out at once by a screen reader. */
  readonly isUrgent?: boolean;
}

export function Notice({ tone, title, children, isUrgent = false }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} {...(isUrgent ? { role: 'alert' } : {})}>
      <Sign tone={tone} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

/** A call that failed: what was typed or chosen is still there. */
export function Failure({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <Notice tone="bad" isUrgent>
      <p class="lines">{message}</p>
      <div>
        <Button onPress={onRetry}>Thử lại</Button>
      </div>
    </Notice>
  );
}
