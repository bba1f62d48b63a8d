/** A failure of the set-up, in words for the person who can mend it. Failures of data are values, never this. */

export type FaultCode =
  | 'tab-missing'
  | 'heading-missing'
  | 'heading-doubled'
  | 'moved'
  | 'setting-unreadable'
  | 'busy'
  | 'not-allowed'
  | 'form-missing'
  | 'not-set-up'
  | 'bad-request';

/** Thrown by jobs before they write anything; `message` is Vietnamese: what happened, where, what to do. */
export class TrackerFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    /** Row that it is about, where it is about one. */
    readonly row?: number,
  ) {
    super(message);
    this.name = 'TrackerFault';
  }
}
