/** A button; while its work is under way it stays where it is, can be reached, and does nothing. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** `main` is what most people do next; there is one at most. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly isOff?: boolean;
}

export function Button({ children, onPress, look = 'plain', isOff = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${look}`}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {children}
    </button>
  );
}
