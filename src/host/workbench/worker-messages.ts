/** What the server and the thread with the host send each other. */
import type { Envelope, Notice, Reply, WindowId } from './protocol';

export interface WorkerData {
  readonly root: string;
  readonly folder: string;
}

/** A page that a window has open. */
export interface ShownContent {
  readonly content: string;
  /** Functions of the script that it may call. */
  readonly names: readonly string[];
}

export type ToHost =
  | { readonly to: 'answer'; readonly number: number; readonly envelope: Envelope }
  | { readonly to: 'page'; readonly number: number; readonly page: string }
  | { readonly to: 'leave'; readonly window: WindowId }
  | { readonly to: 'save'; readonly number: number };

export type FromHost =
  | { readonly from: 'reply'; readonly number: number; readonly reply: Reply }
  | { readonly from: 'page'; readonly number: number; readonly shown: ShownContent | null }
  | { readonly from: 'saved'; readonly number: number }
  | { readonly from: 'notice'; readonly window: WindowId; readonly notice: Notice };
