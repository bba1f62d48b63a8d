/** What a page of the script and the workbench around it say to each other. */
import type { CallFailure } from '../protocol';

export type FrameRequest =
  | { readonly say: 'call'; readonly call: string; readonly name: string; readonly given: readonly unknown[] }
  | { readonly say: 'close' }
  | { readonly say: 'size'; readonly width?: number; readonly height?: number }
  | { readonly say: 'focus' };

export interface FrameAnswer {
  readonly call: string;
  readonly result?: unknown;
  readonly failure?: CallFailure;
}
