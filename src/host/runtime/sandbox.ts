/** A fresh context for each execution: the script runs from nothing, and nothing of it survives. */
import { createContext, Script, type Context } from 'node:vm';
import { IANAZone } from 'luxon';
import { Border, type BorderGuard } from '../border/border';
import { PRELUDE, type ContextHooks, type ContextTools } from '../border/context-prelude';
import { referenceServices } from '../border/reference';
import type { ServiceObject } from '../border/service-object';
import { MIME_TYPES } from '../utilities/mime-types';
import type { VirtualClock } from './virtual-clock';

const prelude = new Script(PRELUDE, { filename: 'prelude.js' });

/** Viet Nam has kept UTC+7 since June 1975; asking a library for it millions of times would be slow. */
const UTC_PLUS_7_SINCE = Date.UTC(1975, 5, 13);

export function offsetFinder(zone: string): (milliseconds: number) => number {
  const known = IANAZone.create(zone);
  if (zone !== 'Asia/Ho_Chi_Minh') return (milliseconds) => known.offset(milliseconds);
  return (milliseconds) => (milliseconds >= UTC_PLUS_7_SINCE ? 420 : known.offset(milliseconds));
}

export interface SandboxWorld {
  /** Of the script. */
  readonly clock: VirtualClock;
  readonly random: () => number;
}

export interface Sandbox {
  readonly context: Context;
  readonly border: Border;
  readonly tools: ContextTools;
}

export type ServiceMakers = Readonly<Record<string, () => ServiceObject>>;

/** A new context with Google's globals, and with nothing that Google lacks. */
export function makeSandbox(world: SandboxWorld, services: ServiceMakers, guard: BorderGuard): Sandbox {
  const context = createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  const sandbox = { context, ...enter(world, guard, (script) => script.runInContext(context)) };
  const { recording } = guard;
  sandbox.tools.takeOver(recording ? () => recording.of('Math.random', world.random) : world.random);
  for (const [name, make] of Object.entries(globalMakers(sandbox, services))) defineGlobal(context, name, make);
  return sandbox;
}

/** @param run runs a script in the context that is entered */
export function enter(
  { clock }: SandboxWorld,
  guard: BorderGuard,
  run: (script: Script) => unknown,
): Pick<Sandbox, 'border' | 'tools'> {
  const border = new Border(guard);
  const { zone } = clock;
  const offset = offsetFinder(zone);
  const nameOf = zoneNames(zone, offset);
  const hooks: ContextHooks = border.hooks({
    zone,
    now: () => {
      const now = (): number => Math.floor(clock.now());
      return guard.recording ? guard.recording.of('Date', now) : now();
    },
    offset: (milliseconds) => (Number.isNaN(milliseconds) ? 0 : offset(milliseconds)),
    zoneName: nameOf,
  });
  const tools = (run(prelude) as (hooks: ContextHooks) => ContextTools)(hooks);
  border.connect(tools);
  return { border, tools };
}

/** Names as V8 has them: today's of standard or of summer time, for the past as well, where Intl has none for it. */
function zoneNames(zone: string, offset: (milliseconds: number) => number): (milliseconds: number) => string {
  const named = IANAZone.create(zone);
  const nameAt = (moment: number): string => named.offsetName(moment, { format: 'long', locale: 'en-US' }) ?? zone;
  const seasons = [Date.UTC(2024, 0), Date.UTC(2024, 6)].sort((a, b) => offset(a) - offset(b));
  return (milliseconds) => {
    const name = nameAt(milliseconds);
    if (!/^GMT[+-]/.test(name)) return name;
    return nameAt(seasons.find((moment) => offset(moment) === offset(milliseconds)) ?? (seasons[0] as number));
  };
}

/** By the name of the global: the host's own services, and those that Google has and the host lacks. */
export function globalMakers(
  { border, tools }: Pick<Sandbox, 'border' | 'tools'>,
  services: ServiceMakers,
): Readonly<Record<string, () => unknown>> {
  const missing = referenceServices().map((name) => [name, () => tools.makeFacade(name, undefined)] as const);
  const own = Object.entries(services).map(([name, make]) => [name, () => border.toScript(make())] as const);
  return Object.fromEntries<() => unknown>([...missing, ['MimeType', () => border.toScript(MIME_TYPES)], ...own]);
}

/** A global that is made when first asked for; a script may still declare a variable of its name. */
function defineGlobal(context: Context, name: string, make: () => unknown): void {
  let made: unknown;
  Object.defineProperty(context, name, {
    configurable: true,
    enumerable: false,
    get: () => (made ??= make()),
    set: (value: unknown) => {
      made = value;
    },
  });
}
