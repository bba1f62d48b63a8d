/** How a tab is declared: its columns as data, from which headings, formats, drop-downs, reads and checks derive. */

/** What the cells of a column hold; decides number format and how a value is written. */
export type ColumnKind =
  | 'text'
  | 'long-text'
  | 'date'
  | 'date-time'
  | 'count'
  | 'number'
  | 'percent'
  /** The one formula of the tracker: says by itself whether the automation still runs. */
  | 'heartbeat';

export interface ColumnSpec {
  readonly id: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Width in pixels. */
  readonly width: number;
  /** Drop-down; people may still type something else, which is then reported. */
  readonly choices?: readonly string[];
  /** Shown when the pointer rests on the heading. */
  readonly note?: string;
}

export interface TabSpec {
  readonly name: string;
  /** `people` fill an input; the tracker writes a view. */
  readonly filledBy: 'people' | 'tracker';
  readonly tabColour: string;
  readonly columns: readonly ColumnSpec[];
}
