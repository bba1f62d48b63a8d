/** A fresh context for each execution: the script runs from nothing, and nothing of it survives. */
import { createContext, Script, type Context } from 'node:vm';
import { IANAZone } from 'luxon';
import { Border, type BorderGuard } from '../border/border';
import { PRELUDE, type ContextHooks, type ContextTools } from '../border/context-prelude';
import { referenceServices } from '../border/reference';
import type { ServiceObject } from '../border/service-object';

const prelude = new Script(PRELUDE, { filename: 'prelude.js' });

/** Viet Nam has kept UTC+7 since June 1975; asking a library for it millions of times would be slow. */
const UTC_PLUS_7_SINCE = Date.UTC(1975, 5, 13);

export function offsetFinder(zone: string): (milliseconds: number) => number {
  const known = IANAZone.create(zone);
  if (zone !== 'Asia/Ho_Chi_Minh') return (milliseconds) => known.offset(milliseconds);
  return (milliseconds) => (milliseconds >= UTC_PLUS_7_SINCE ? 420 : known.offset(milliseconds));
}

export interface SandboxWorld {
  readonly zone: string;
  now(): number;
  random(): number;
  /** The global services by name, made when first asked for. */
  readonly services: Readonly<Record<string, () => ServiceObject>>;
}

export interface Sandbox {
  readonly context: Context;
  readonly border: Border;
  readonly tools: ContextTools;
}

/** Puts Google's globals into a context: a new one, or one that the caller brings. */
export function makeSandbox(
  world: SandboxWorld,
  guard: BorderGuard,
  context: Context = createContext(Object.create(null)),
): Sandbox {
  const border = new Border(guard);
  const offset = offsetFinder(world.zone);
  const named = IANAZone.create(world.zone);
  const hooks: ContextHooks = border.hooks({
    zone: world.zone,
    now: () => Math.floor(world.now()),
    offset: (milliseconds) => (Number.isNaN(milliseconds) ? 0 : offset(milliseconds)),
    zoneName: (milliseconds) => named.offsetName(milliseconds, { format: 'long', locale: 'en-US' }) ?? world.zone,
    random: () => world.random(),
  });
  const tools = (prelude.runInContext(context) as (hooks: ContextHooks) => ContextTools)(hooks);
  border.connect(tools);
  for (const [name, make] of Object.entries(world.services)) defineGlobal(context, name, () => border.toScript(make()));
  for (const name of missingServices(world)) {
    defineGlobal(context, name, () => {
      throw border.error('Error', `NOT IMPLEMENTED: ${name}`);
    });
  }
  return { context, border, tools };
}

let listed: readonly string[] | undefined;

function missingServices({ services }: SandboxWorld): string[] {
  listed ??= referenceServices();
  return listed.filter((name) => !(name in services));
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
