/** What a part of the soak found: counts by row and column, and what is wrong in words; plain, so that processes can send it. */

export interface Findings {
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Each says what broke and what repeats it. */
  readonly wrong: readonly string[];
}

/** Gathers the findings of one shard. */
export class Tally {
  private readonly counts: Record<string, Record<string, number>> = {};
  private readonly wrong: string[] = [];

  add(row: string, column: string, by = 1): void {
    const own = (this.counts[row] ??= {});
    own[column] = (own[column] ?? 0) + by;
  }

  refuse(what: string): void {
    this.wrong.push(what);
  }

  get findings(): Findings {
    return { counts: this.counts, wrong: this.wrong };
  }
}

export function together(all: readonly Findings[]): Findings {
  const sum = new Tally();
  for (const { counts, wrong } of all) {
    for (const [row, own] of Object.entries(counts)) {
      for (const [column, count] of Object.entries(own)) sum.add(row, column, count);
    }
    wrong.forEach((one) => sum.refuse(one));
  }
  return sum.findings;
}

const GAP = 3;

/** A line a row, a column a word; what was not counted in a row is nought. */
export function tableOf({ counts }: Findings): string {
  const columns = [...new Set(Object.values(counts).flatMap((own) => Object.keys(own)))];
  const wide = Math.max(...Object.keys(counts).map((row) => row.length));
  const line = (row: string, cells: readonly string[]): string =>
    `  ${row.padEnd(wide)}${cells.map((cell, index) => cell.padStart(Math.max(6, (columns[index] ?? '').length) + GAP)).join('')}`;
  const lines = Object.entries(counts).map(([row, own]) =>
    line(
      row,
      columns.map((column) => String(own[column] ?? 0)),
    ),
  );
  return [line('', columns), ...lines].join('\n');
}
