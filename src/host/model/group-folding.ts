/** Folding groups of rows or columns up and out: what is collapsed is hidden. */
import { holds, type GroupSpan } from './axis-groups';
import type { AxisLayout } from './axis-layout';

export function collapse(layout: AxisLayout, span: GroupSpan): void {
  layout.groups.setCollapsed(span, true);
  layout.setHidden(span.from, span.to - span.from + 1, true);
}

/** Groups within that are collapsed stay so; within a collapsed group it is shown only once that is expanded. */
export function expand(layout: AxisLayout, span: GroupSpan): void {
  layout.groups.setCollapsed(span, false);
  const isWithin = layout.groups.allCollapsed.some((other) => other.depth < span.depth && holds(other, span));
  if (!isWithin) show(layout, span);
}

/** Changes how deep positions are; what a collapsed group had hidden is shown when the group is no more. */
export function shiftDepth(layout: AxisLayout, from: number, to: number, delta: number): void {
  for (const lost of layout.groups.shift(from, to, delta)) show(layout, lost);
}

export function expandUpToDepth(layout: AxisLayout, depth: number): void {
  for (const span of layout.groups.all) if (span.depth <= depth) expand(layout, span);
  for (const span of layout.groups.all) if (span.depth > depth) collapse(layout, span);
}

/** Those wholly within the positions, the outermost of several; where none is, the deepest expanded one partly within. */
export function collapseWithin(layout: AxisLayout, from: number, to: number): void {
  const { groups } = layout;
  const within = groups.all.filter((span) => span.from >= from && span.to <= to);
  const partly = groups.all.filter((span) => span.from <= to && span.to >= from && !groups.isCollapsed(span));
  const chosen = within.length > 0 ? outermostOf(within) : partly.slice(-1);
  for (const span of chosen) collapse(layout, span);
}

/** Those that the positions touch, by themselves or by their handle; of several at one place the outermost. */
export function expandTouching(layout: AxisLayout, from: number, to: number): void {
  const { groups } = layout;
  const touched = groups.all.filter((span) => {
    const control = groups.controlOf(span);
    return groups.isCollapsed(span) && ((span.from <= to && span.to >= from) || (control >= from && control <= to));
  });
  for (const span of outermostOf(touched)) expand(layout, span);
}

const outermostOf = (spans: readonly GroupSpan[]): GroupSpan[] =>
  spans.filter((span) => !spans.some((other) => other.depth < span.depth && holds(other, span)));

function show(layout: AxisLayout, { from, to }: GroupSpan): void {
  layout.setHidden(from, to - from + 1, false);
  for (const span of layout.groups.allCollapsed) {
    if (span.from <= to && span.to >= from) layout.setHidden(span.from, span.to - span.from + 1, true);
  }
}
