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

export interface ConditionalFormat {
  readonly ranges: readonly Area[];
  /** Name of Google's `BooleanCriteria`. */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
  readonly look: ConditionalLook;
}

export const NO_LOOK: ConditionalLook = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};
