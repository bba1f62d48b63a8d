/** What a part of `npm run soak` is: something too long for `npm test`, which passes or throws. */

export interface SoakSetting {
  /** Folder of the project. */
  readonly root: string;
  /** Of all randomness; printed, and the same again with `--seed`. */
  readonly seed: number;
  /** @param share of the part that is done, 0–1 */
  readonly progress: (share: number) => void;
}

export interface SoakPart {
  /** By which the command line asks for it. */
  readonly name: string;
  readonly says: string;
  /** @returns what came of it, in a line or more; throws where a promise is broken, with what repeats it */
  readonly run: (setting: SoakSetting) => string | Promise<string>;
}
