/** Signs that tell a tone by their shape, for those who cannot tell it by its colour. */
import type { Tone } from '../../../core/objectives/verdict';

const OUTLINES: Readonly<Record<Tone, string>> = {
  good: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  risk: 'M10 1.8 19 17.6H1L10 1.8Z',
  bad: 'M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5Z',
  none: 'M10 1.5 18.5 10 10 18.5 1.5 10 10 1.5Z',
};

const STROKES: Readonly<Record<Tone, string>> = {
  good: 'm5.8 10.3 2.9 2.9 5.5-6',
  risk: 'M10 7.2v4.6M10 14.4v.4',
  bad: 'm6.9 6.9 6.2 6.2M13.1 6.9l-6.2 6.2',
  none: 'M6.8 10h6.4',
};

export function Sign({ tone }: { readonly tone: Tone }) {
  return (
    <svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d={OUTLINES[tone]} fill="currentColor" />
      <path
        d={STROKES[tone]}
        fill="none"
        stroke="var(--ground)"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** A few words with their tone. */
export function Mark({ tone, words }: { readonly tone: Tone; readonly words: string }) {
  return (
    <span class={`mark ${tone}`}>
      <Sign tone={tone} />
      {words}
    </span>
  );
}
