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
  /** A verdict in its words; its format puts the sign before them. */
  | 'verdict'
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
  /** The choices are only the usual ones: others are as right. */
  readonly isOpenChoice?: boolean;
  /** Drop-down of the names in tab `Đơn vị`. */
  readonly offersUnits?: boolean;
  /** What a text must be, beyond its kind. */
  readonly holds?: 'month' | 'addresses' | 'scope';
  /** In an input: written by the tracker, and looks like it. */
  readonly isView?: boolean;
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

/** Whether people fill a column: it then looks like an input. */
export const isInput = ({ filledBy }: TabSpec, column: ColumnSpec): boolean =>
  filledBy === 'people' && column.isView !== true;
