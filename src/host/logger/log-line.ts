/** A line of the execution log. */

export interface LogLine {
  readonly level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly text: string;
}
