/** The scale of the survey: which words are which level, and which levels count as satisfied. */
import { normalise, type Cell } from '../text/text';

export interface SurveyScale {
  /** Levels from the highest to the lowest, 3 to 5. */
  readonly levels: readonly string[];
  readonly satisfied: readonly string[];
  /** Other words for a level: `Chưa hài lòng` → `Không hài lòng`. */
  readonly synonyms: Readonly<Record<string, string>>;
}

export const BLANK = -1;
export const UNKNOWN = -2;

/** Reads answers; each wording is normalised once, however many answers use it. */
export class ScaleReader {
  private readonly known = new Map<string, number>();
  private readonly seen = new Map<Cell, number>();
  private readonly satisfied: readonly boolean[];

  constructor(scale: SurveyScale) {
    scale.levels.forEach((level, index) => this.known.set(normalise(level), index));
    for (const [word, level] of Object.entries(scale.synonyms)) {
      const index = this.known.get(normalise(level));
      if (index !== undefined && !this.known.has(normalise(word))) this.known.set(normalise(word), index);
    }
    const satisfied = new Set(scale.satisfied.map(normalise));
    this.satisfied = scale.levels.map((level) => satisfied.has(normalise(level)));
  }

  /** Index of the level, `BLANK` or `UNKNOWN`. */
  level(answer: Cell): number {
    const seen = this.seen.get(answer);
    if (seen !== undefined) return seen;
    const key = normalise(String(answer));
    const level = key === '' ? BLANK : (this.known.get(key) ?? UNKNOWN);
    this.seen.set(answer, level);
    return level;
  }

  isSatisfied(level: number): boolean {
    return this.satisfied[level] === true;
  }
}
