/** Groups of rows or columns, one within another: kept as how many of them hold each position. */
import { RunList } from './run-list';

/** Positions `from` to `to` that a group of this depth holds; 1 is the outermost. */
export interface GroupSpan {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

export interface AxisGroupsJson {
  readonly depths: readonly (readonly [from: number, to: number, depth: number])[];
  readonly collapsed?: readonly GroupSpan[];
  readonly isControlAfter?: true;
}

export const DEEPEST_GROUP = 8;

/** Neighbouring positions of a depth are one group: a group put beside another makes it longer. */
export class AxisGroups {
  /** Where the handle of a group stands: after its last position, else before its first. */
  isControlAfter = false;
  private readonly depths = new RunList<number>();
  private collapsed: readonly GroupSpan[] = [];

  depthAt(position: number): number {
    return this.depths.at(position) ?? 0;
  }

  /** Outer groups before the inner ones. */
  get all(): GroupSpan[] {
    const deepest = Math.max(0, ...this.depths.all.map(({ value }) => value));
    return Array.from({ length: deepest }, (_, index) => this.ofDepth(index + 1)).flat();
  }

  ofDepth(depth: number): GroupSpan[] {
    const spans: GroupSpan[] = [];
    for (const { from, to, value } of this.depths.all) {
      if (value < depth) continue;
      const last = spans[spans.length - 1];
      if (last && last.to + 1 === from) spans[spans.length - 1] = { ...last, to };
      else spans.push({ from, to, depth });
    }
    return spans;
  }

  /** Where the handle of a group is; 0 or one beyond the last where it has no place on the sheet. */
  controlOf({ from, to }: GroupSpan): number {
    return this.isControlAfter ? to + 1 : from - 1;
  }

  isCollapsed(span: GroupSpan): boolean {
    return this.collapsed.some((other) => isSame(other, span));
  }

  get allCollapsed(): readonly GroupSpan[] {
    return this.collapsed;
  }

  setCollapsed(span: GroupSpan, isCollapsed: boolean): void {
    const others = this.collapsed.filter((other) => !isSame(other, span));
    this.collapsed = isCollapsed ? [...others, span] : others;
  }

  /**
   * Puts positions deeper or less deep, down to none and up to the deepest there may be.
   *
   * @returns collapsed groups that are no more
   */
  shift(from: number, to: number, delta: number): GroupSpan[] {
    const before = this.collapsed;
    for (let position = from; position <= to; position += 1) {
      this.setDepth(position, position, this.depthAt(position) + delta);
    }
    return this.keepCollapsed(before);
  }

  /** Positions put in amid a group belong to it. */
  insert(at: number, count: number): void {
    const depth = Math.min(at > 1 ? this.depthAt(at - 1) : 0, this.depthAt(at));
    this.depths.insert(at, count, depth === 0 ? undefined : depth);
    const moved = (position: number): number => (position >= at ? position + count : position);
    this.keepCollapsed(this.collapsed.map((span) => ({ ...span, from: moved(span.from), to: moved(span.to) })));
  }

  remove(at: number, count: number): void {
    this.depths.remove(at, count);
    const left = (position: number): number => position - Math.max(0, Math.min(count, position - at));
    this.keepCollapsed(this.collapsed.map((span) => ({ ...span, from: left(span.from), to: left(span.to + 1) - 1 })));
  }

  /** `null` where there is nothing to tell. */
  toJSON(): AxisGroupsJson | null {
    if (this.depths.isEmpty && !this.isControlAfter) return null;
    return {
      depths: this.depths.all.map(({ from, to, value }) => [from, to, value] as const),
      ...(this.collapsed.length > 0 ? { collapsed: this.collapsed } : {}),
      ...(this.isControlAfter ? { isControlAfter: true } : {}),
    };
  }

  load({ depths, collapsed, isControlAfter }: AxisGroupsJson): void {
    for (const [from, to, depth] of depths) this.setDepth(from, to, depth);
    this.collapsed = (collapsed ?? []).map((span) => ({ ...span }));
    this.isControlAfter = isControlAfter ?? false;
  }

  private setDepth(from: number, to: number, depth: number): void {
    const fit = Math.min(DEEPEST_GROUP, Math.max(0, depth));
    this.depths.fill(from, to, fit === 0 ? undefined : fit);
  }

  /** A group stays collapsed where it kept its positions, at whatever depth, or else what became of it at its depth. */
  private keepCollapsed(before: readonly GroupSpan[]): GroupSpan[] {
    const now = this.all;
    const lost: GroupSpan[] = [];
    const kept = before.flatMap((old) => {
      const heir =
        now.find(({ from, to }) => from === old.from && to === old.to) ??
        now.find(({ from, to, depth }) => depth === old.depth && from <= old.to && to >= old.from);
      if (!heir) lost.push(old);
      return heir ? [heir] : [];
    });
    this.collapsed = kept.filter((span, index) => kept.findIndex((other) => isSame(other, span)) === index);
    return lost;
  }
}

export const holds = (outer: GroupSpan, inner: GroupSpan): boolean => outer.from <= inner.from && outer.to >= inner.to;

const isSame = (a: GroupSpan, b: GroupSpan): boolean => a.from === b.from && a.to === b.to && a.depth === b.depth;
