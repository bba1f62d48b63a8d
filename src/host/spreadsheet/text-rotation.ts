/** TextRotation: how the text of a cell is turned. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

export interface Turn {
  /** Counted against the clock. */
  readonly degrees: number;
  /** Letters stand one below the other; the degrees then do not count. */
  readonly isVertical: boolean;
}

export class TextRotation extends ServiceObject {
  readonly referenceName = 'TextRotation';

  constructor(
    execution: Execution,
    readonly _turn: Turn,
  ) {
    super(execution);
  }

  getDegrees(): number {
    return this._turn.isVertical ? 0 : this._turn.degrees;
  }

  isVertical(): boolean {
    return this._turn.isVertical;
  }
}

/** @throws ServiceError beyond a quarter turn, which is as far as Google Sheets turns a text (words not sourced) */
export function turnOf(value: HostValue): Turn {
  if (value instanceof TextRotation) return value._turn;
  const degrees = Math.trunc(Number(value));
  if (!(Math.abs(degrees) <= 90)) throw new ServiceError(`Invalid argument: ${String(value)}`);
  return { degrees: degrees === 0 ? 0 : degrees, isVertical: false };
}
