/** A step of the page's work: it takes the focus when it comes, so that whoever uses no mouse is where the work is. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface StageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** The first step of a page takes the focus from nobody. */
  readonly isFirst?: boolean;
}

export function Stage({ title, children, isFirst = false }: StageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <section class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
