/** A button; while its work is under way it stays where it is, can be reached, and does nothing. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** Left out, it sends the form that it stands in, as Enter does in a field of that form. */
  readonly onPress?: () => void;
  /** `main` is what most people do next; there is one at most. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly isOff?: boolean;
}

export function Button({ children, onPress, look = 'plain', isOff = false }: ButtonProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={`button ${look}`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress?.();
      }}
    >
      {children}
    </button>
  );
}
