/** What a part of `npm run soak` is: something too long for `npm test`, cut into shards that run beside each other. */
import type { Findings } from './findings';

export interface SoakSetting {
  /** Folder of the project. */
  readonly root: string;
  /** Of all randomness; printed, and the same again with `--seed`. */
  readonly seed: number;
  /** Which of the part's shards this is, from 0. */
  readonly shard: number;
  /** @param share of the shard that is done, 0–1 */
  readonly progress: (share: number) => void;
}

export interface SoakPart {
  /** By which the command line asks for it. */
  readonly name: string;
  readonly says: string;
  readonly shards: number;
  /** Plays one shard; all of them together are the part. */
  readonly run: (setting: SoakSetting) => Findings | Promise<Findings>;
}

/** Those of a list that a shard plays, each with its place in the list; tells the progress on the way. */
export function* shareOf<T>(
  all: readonly T[],
  { shards }: Pick<SoakPart, 'shards'>,
  { shard, progress }: SoakSetting,
): Generator<readonly [T, number]> {
  for (let at = shard; at < all.length; at += shards) {
    yield [all[at] as T, at];
    progress((at + 1) / all.length);
  }
}
