/** Rules that colour cells by their value: kept and given back; nothing in the host paints by them. */
import type { Area } from './area';
import type { RuleArgument } from './validation-rule';

/** The look that a rule gives; `null` leaves it as it is. */
export interface ConditionalLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

/** Where a colour scale has a colour. */
export interface GradientPoint {
  readonly color: string | null;
  /** Name of Google's `InterpolationType`. */
  readonly type: string;
  /** As given; empty where the type says all. */
  readonly value: string;
}

export interface Gradient {
  readonly max?: GradientPoint;
  readonly mid?: GradientPoint;
  readonly min?: GradientPoint;
}

export interface ConditionalFormat {
  readonly ranges: readonly Area[];
  /** Name of Google's `BooleanCriteria`; empty for a colour scale. */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
  readonly look: ConditionalLook;
  readonly gradient?: Gradient | null;
}

export const NO_LOOK: ConditionalLook = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};
