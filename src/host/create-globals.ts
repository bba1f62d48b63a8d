/** `build/host.mjs`: Google's globals for anybody's script, in a context of one's own or in Node's. */
import { isContext, type Context, type Script } from 'node:vm';
import { AppsScriptHost, type HostOptions } from './host';
import { ConsoleRunner, type Console } from './runtime/console-runner';

export { Kill } from './border/call-meter';
export { AppsScriptHost } from './host';
export type { Bundle, ExecutionRecord, HostOptions } from './host';
export { Seat } from './model/seat';

export interface GlobalsOptions {
  /** Account that owns the spreadsheet and runs the script. */
  readonly email?: string;
  /** IANA name, of the script and of the spreadsheet. */
  readonly timeZone?: string;
  /** As Sheets names it, e.g. `vi_VN`. */
  readonly locale?: string;
  /** Made by `vm.createContext`: all that the services return is made with its constructors. Node's own without it. */
  readonly context?: Context;
  /** `YYYY-MM-DD HH:mm:ss` in `timeZone`, where the virtual clock begins; this moment without it. */
  readonly now?: string;
  readonly plan?: HostOptions['plan'];
}

/**
 * One fresh set: `SpreadsheetApp`, …, a `Date` by the virtual clock, and `__host`, which lets time pass, submits forms,
 * types in the sheet and shows what was mailed. An active spreadsheet with one empty sheet is there.
 *
 * The functions that triggers and menus name are looked up among the context's globals.
 */
export function createGlobals(options: GlobalsOptions = {}): Record<string, unknown> {
  const { email = 'me@example.com', timeZone = 'Etc/GMT', locale = 'en_US', context, plan = 'consumer' } = options;
  if (context !== undefined && !isContext(context)) throw new TypeError('context must come from vm.createContext');
  const now = options.now ?? nowIn(timeZone);
  const place: Console = context
    ? { run: (script: Script) => script.runInContext(context), scope: context }
    : { run: (script: Script) => script.runInThisContext(), scope: globalThis };
  let runner: ConsoleRunner | undefined;
  const host = AppsScriptHost.create({ now, owner: email, timeZone, locale, plan }, (world, calls, costs) => {
    const identity = { effectiveUser: email, activeUser: email, scriptTimeZone: timeZone, scopes: null };
    runner = new ConsoleRunner(world, calls, costs, { ...identity, origin: 'console' }, place);
    return runner;
  });
  return { ...runner?.globals, __host: host };
}

function nowIn(timeZone: string): string {
  return new Date().toLocaleString('sv-SE', { timeZone });
}
