/** Values along one axis, kept as runs: a whole column of one colour is one entry. */

export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Runs are sorted, do not overlap, and neighbours of equal value are one; what no run covers has no value. */
export class RunList<T extends string | number | boolean> {
  private runs: Run<T>[] = [];

  static of<V extends string | number | boolean>(runs: readonly Run<V>[]): RunList<V> {
    const list = new RunList<V>();
    list.runs = [...runs];
    return list;
  }

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  get all(): readonly Run<T>[] {
    return this.runs;
  }

  at(position: number): T | undefined {
    const run = this.runs[this.indexOf(position)];
    return run && run.from <= position ? run.value : undefined;
  }

  /** Runs that touch `from..to`, cut to it. */
  between(from: number, to: number): Run<T>[] {
    const found: Run<T>[] = [];
    for (let index = this.indexOf(from); index < this.runs.length; index += 1) {
      const run = this.runs[index] as Run<T>;
      if (run.from > to) break;
      found.push({ from: Math.max(run.from, from), to: Math.min(run.to, to), value: run.value });
    }
    return found;
  }

  /** Sets `from..to`, both included; `undefined` takes the values away. */
  fill(from: number, to: number, value: T | undefined): void {
    const start = this.indexOf(from);
    if (start === this.runs.length) {
      if (value !== undefined) this.push({ from, to, value });
      return;
    }
    let end = start;
    while (end < this.runs.length && (this.runs[end] as Run<T>).from <= to) end += 1;
    const first = this.runs[start];
    const last = this.runs[end - 1];
    const pieces: Run<T>[] = [];
    if (first && end > start && first.from < from) pieces.push({ from: first.from, to: from - 1, value: first.value });
    if (value !== undefined) pieces.push({ from, to, value });
    if (last && end > start && last.to > to) pieces.push({ from: to + 1, to: last.to, value: last.value });
    this.runs.splice(start, end - start, ...pieces);
    this.join(Math.max(0, start - 1), start + pieces.length);
  }

  /**
   * Makes room for `count` positions at `position`.
   *
   * @param inherited value of the new positions
   */
  insert(position: number, count: number, inherited: T | undefined): void {
    this.runs = this.runs.flatMap((run) => {
      if (run.to < position) return [run];
      if (run.from >= position) return [{ ...run, from: run.from + count, to: run.to + count }];
      return [
        { ...run, to: position - 1 },
        { ...run, from: position + count, to: run.to + count },
      ];
    });
    this.fill(position, position + count - 1, inherited);
  }

  /** Takes `count` positions away; what follows moves up. */
  remove(position: number, count: number): void {
    this.fill(position, position + count - 1, undefined);
    this.runs = this.runs.map((run) =>
      run.from < position ? run : { ...run, from: run.from - count, to: run.to - count },
    );
    this.join(0, this.runs.length - 1);
  }

  /** Behind all others. */
  private push({ from, to, value }: Run<T>): void {
    const last = this.runs[this.runs.length - 1];
    if (last?.value === value && last.to + 1 === from) this.runs[this.runs.length - 1] = { from: last.from, to, value };
    else this.runs.push({ from, to, value });
  }

  /** First run that ends at or after the position. */
  private indexOf(position: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle] as Run<T>).to < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private join(from: number, to: number): void {
    for (let index = Math.min(to, this.runs.length - 2); index >= from; index -= 1) {
      const run = this.runs[index] as Run<T>;
      const next = this.runs[index + 1] as Run<T>;
      if (run.to + 1 === next.from && run.value === next.value) {
        this.runs.splice(index, 2, { from: run.from, to: next.to, value: run.value });
      }
    }
  }
}
