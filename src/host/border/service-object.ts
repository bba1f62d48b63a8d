/** What the border between a script's context and the host agrees on: host-side values, errors, service objects. */

import type { Seat } from '../model/seat';
import type { ScriptCode } from './script-code';

/** A moment as the host keeps it; the border makes it a `Date` of the script's own context, and back. */
export class Instant {
  constructor(readonly milliseconds: number) {}
}

/**
 * An error that Google would throw. The border rethrows it inside the script as an `Error` of the script's own context
 * whose `name` is `'Exception'` and whose message is Google's words.
 */
export class ServiceError extends Error {}

/** What crosses the border: primitives, moments, service objects, functions of the script, lists and records of them. */
export type HostValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Instant
  | ServiceObject
  | ScriptCode
  | readonly HostValue[]
  | { readonly [key: string]: HostValue };

export type RunOrigin =
  | 'menu'
  | 'sidebar'
  | 'editor'
  | 'simple-trigger'
  | 'time-trigger'
  | 'submit-trigger'
  | 'installable-trigger'
  /** Code of whoever holds the host's globals in hand; it never ends. */
  | 'console';

/** Who runs, where and when: all that a service may know of the execution that called it. */
export interface Execution {
  /** Zone of the script (manifest), IANA name. A spreadsheet has a zone of its own. */
  readonly scriptTimeZone: string;
  /** Account whose rights the run has; the creator of an installable trigger. */
  readonly effectiveUser: string;
  /** Account at the keyboard, `''` where Google does not tell (simple triggers, time triggers). */
  readonly activeUser: string;
  /** Where the run came from: decides whether `SpreadsheetApp.getUi()` may be had. */
  readonly origin: RunOrigin;
  /** Where the person before it sits: the script is told, and may bring them elsewhere. */
  readonly seat?: Seat | undefined;
  /** Virtual time now, milliseconds since 1970. */
  now(): number;
  /** Adds the virtual cost of reading or writing so many cells; the cost of the call itself the border adds. */
  chargeCells(count: number): void;
  /** Registers work to be done before the next read, at `flush` and at the end of the run: buffered writes. */
  readonly pending: { push(write: () => void): void; flush(): void };
}

/**
 * Base of everything that a script can hold (a Range, a Form, …). The border shows the script the public methods of the
 * subclass by their names, and nothing else: fields and methods whose name starts with `_`, and `execution`, stay hidden.
 * Members that Google's reference lists for `referenceName` and the subclass lacks throw `NOT IMPLEMENTED: Range.foo`.
 * Methods take and return host-side values only (`HostValue`); arrays and Dates of the script never get here.
 */
export abstract class ServiceObject {
  /** The class's name in Google's reference, e.g. `Range`. */
  abstract readonly referenceName: string;
  constructor(protected readonly execution: Execution) {}
}
