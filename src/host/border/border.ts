/** The border between a script's context and the host: every service call and every value passes here. */
import type { ContextHooks, ContextTools } from './context-prelude';
import { EnumValue, firstOfEnum } from './enum-value';
import { googleEnum } from './enums';
import { referenceMembers } from './reference';
import type { Recording } from './recording';
import { ScriptCode } from './script-code';
import { fittingArguments } from './signatures';
import { Instant, ServiceError, ServiceObject, type HostValue } from './service-object';

/** What the border needs of the execution that it serves. */
export interface BorderGuard {
  /**
   * Called before each service call; throws `Terminated` when the run's time is up.
   *
   * @returns number of the call
   */
  enter(className: string, member: string): number;
  /** Called after each service call that went well. */
  leave(className: string, member: string, call: number): void;
  isTerminated(): boolean;
  /** What the run's calls came to, where it may stop for a person and be played again up to there. */
  readonly recording?: Recording | undefined;
}

/** A run that Google has stopped: nothing that the script does afterwards counts. */
export class Terminated extends Error {}

/** Never shown to scripts: members that belong to the host side of a service. */
const HOST_SIDE = new Set(['constructor', 'referenceName', 'execution']);

/** Members to which a function may be given where its name is meant. */
const TAKES_FUNCTIONS = new Set(['ScriptApp.newTrigger']);

/** A service that takes what a script assigns to it by some names, or has values that the reference does not list. */
interface Assignable {
  /** Says whether it was taken. */
  readonly _assign?: (name: string, text: string) => boolean;
  readonly _undocumented?: readonly string[];
}

type Member = 'method' | 'value' | 'missing' | 'none';

export class Border {
  private tools: ContextTools | undefined;
  private readonly facades = new WeakMap<ServiceObject, object>();

  constructor(private readonly guard: BorderGuard) {}

  /** Hooks for the prelude of this border's context; the tools it returns are handed to `connect`. */
  hooks(rest: Pick<ContextHooks, 'zone' | 'now' | 'offset' | 'zoneName'>): ContextHooks {
    return {
      ...rest,
      member: (className, host, name) => memberOf(className, host as ServiceObject | undefined, name),
      value: (className, host, name) => this.toScript(valueOf(className, host as ServiceObject, name)),
      call: (className, host, name, given) => this.call(className, host as ServiceObject, name, given),
      assign: (host, name, text) => (host as Assignable | undefined)?._assign?.(name, text) ?? false,
      text: (className, host) => textOf(className, host as ServiceObject | undefined),
      missing: (className, name) => {
        throw this.error('Error', `NOT IMPLEMENTED: ${className}.${name}`);
      },
    };
  }

  connect(tools: ContextTools): void {
    this.tools = tools;
  }

  /** The context's own form of a host value. */
  toScript(value: HostValue): unknown {
    if (value === null || typeof value !== 'object') return value;
    const tools = this.connected();
    if (value instanceof Instant) return tools.makeDate(value.milliseconds);
    if (value instanceof ServiceObject) return this.facadeOf(value);
    if (Array.isArray(value)) {
      const list = tools.makeList();
      for (const item of value as readonly HostValue[]) {
        list.push(item === null || typeof item !== 'object' ? item : this.toScript(item));
      }
      return list;
    }
    const record = tools.makeRecord();
    for (const [key, item] of Object.entries(value)) record[key] = this.toScript(item);
    return record;
  }

  /** The host's form of a value of the context. */
  toHost(value: unknown): HostValue {
    if (value === null || typeof value !== 'object')
      return typeof value === 'function' ? undefined : (value as HostValue);
    const tools = this.connected();
    const host = tools.hostOf(value);
    if (host) return host as ServiceObject;
    if (tools.isDate(value)) return new Instant((value as Date).getTime());
    if (Array.isArray(value)) return value.map((item) => this.toHost(item));
    // Its name and message are no properties of its own: it would arrive as an empty record.
    if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.toHost(item)]));
  }

  /** An error made with the context's own constructor. */
  error(name: string, message: string): Error {
    return this.connected().makeError(name, message);
  }

  private facadeOf(service: ServiceObject): object {
    const present = this.facades.get(service);
    if (present) return present;
    if (service instanceof EnumValue) return this.enumFacade(service);
    const facade = this.connected().makeFacade(service.referenceName, service);
    this.facades.set(service, facade);
    return facade;
  }

  /** Values of one enumeration know each other, so all are made at once. */
  private enumFacade(value: EnumValue): object {
    const all = Object.values(value._all);
    const facades = this.connected().makeEnum(all.map((host) => ({ host, name: host._name })));
    all.forEach((host, index) => this.facades.set(host, facades[index] ?? {}));
    return facades[value._ordinal] ?? {};
  }

  private call(className: string, host: ServiceObject | undefined, name: string, given: unknown[]): unknown {
    if (!host) throw this.error('TypeError', `${className}.${name} was called without its object`);
    const { recording } = this.guard;
    let result: HostValue;
    try {
      const live = (): HostValue => this.serve(className, host, name, given);
      result = recording ? recording.of(`${className}.${name}`, live) : live();
      // A call without a result gives null on Google, not undefined.
      if (!(result instanceof ScriptCode)) return this.toScript(result === undefined ? null : result);
    } catch (error) {
      throw this.asScriptError(error);
    }
    return this.runInside(host, result);
  }

  private serve(className: string, host: ServiceObject, name: string, given: readonly unknown[]): HostValue {
    const number = this.guard.enter(className, name);
    const method = (host as unknown as Record<string, (...values: HostValue[]) => HostValue>)[name];
    const isNamed = TAKES_FUNCTIONS.has(`${className}.${name}`);
    const values = fittingArguments(
      className,
      name,
      given.map((value) => (typeof value === 'function' && isNamed ? value.name : this.toHost(value))),
    );
    const result = method?.apply(host, [...values]);
    this.guard.leave(className, name, number);
    return result;
  }

  /** What it throws is the script's own error. */
  private runInside(host: ServiceObject, { source, services }: ScriptCode): unknown {
    const named = Object.entries(services).map(([name, service]) => [name, this.facadeOf(service)] as const);
    return this.connected().runInside(this.facadeOf(host), source, Object.fromEntries(named));
  }

  /** Google's errors become the script's; what the host itself did wrong stays visible as such. */
  private asScriptError(error: unknown): unknown {
    if (error instanceof Terminated) return error;
    if (error instanceof ServiceError) return this.error('Exception', error.message);
    if (error instanceof Error)
      return this.error(error.message.startsWith('NOT IMPLEMENTED') ? 'Error' : 'HostError', error.message);
    return error;
  }

  private connected(): ContextTools {
    if (!this.tools) throw new Error('The border has no context yet');
    return this.tools;
  }
}

function memberOf(className: string, host: ServiceObject | undefined, name: string): Member {
  if (HOST_SIDE.has(name) || name.startsWith('_')) return 'none';
  const value = host && (host as unknown as Record<string, unknown>)[name];
  const isOwn = value !== (Object.prototype as unknown as Record<string, unknown>)[name];
  if (typeof value === 'function' && isOwn) return 'method';
  if ((host as Assignable | undefined)?._undocumented?.includes(name)) return 'value';
  const listed = referenceMembers(className).get(name);
  if (!listed) return 'none';
  return host && (value !== undefined || listed.enumeration !== null) ? 'value' : 'missing';
}

/** A service's own value, or the enumeration that Google's reference gives it. */
function valueOf(className: string, host: ServiceObject, name: string): HostValue {
  const own = (host as unknown as Record<string, HostValue>)[name];
  const enumeration = referenceMembers(className).get(name)?.enumeration;
  const value = own === undefined && enumeration ? googleEnum(host['execution'], enumeration) : own;
  return firstOfEnum(value) ?? value;
}

function textOf(className: string, host: ServiceObject | undefined): string {
  return host && host.toString !== Object.prototype.toString ? host.toString() : className;
}
