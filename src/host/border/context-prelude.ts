/**
 * JavaScript that runs first in each fresh context. It makes what the script sees out of the context's own constructors:
 * its `Date` on the virtual clock and in the script's zone, service objects, lists and errors.
 */

/** Evaluates to a function of the host's hooks; see `ContextTools` for what it returns. */
export const PRELUDE = String.raw`(function (hooks) {
  'use strict';
  const NativeDate = Date;
  const MINUTE = 60000;
  const shadow = (date) => new NativeDate(date.getTime() + hooks.offset(date.getTime()) * MINUTE);
  const fromLocal = (local) => {
    if (Number.isNaN(local)) return local;
    const guess = local - hooks.offset(local) * MINUTE;
    return local - hooks.offset(guess) * MINUTE;
  };
  const hasZone = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;
  const parse = (text) => {
    const trimmed = String(text).trim();
    if (/^[+-]?\d{4,6}(?:-\d{2}){0,2}$/.test(trimmed) || hasZone.test(trimmed)) return NativeDate.parse(trimmed);
    const isIso = /^[+-]?\d{4,6}-\d{2}-\d{2}T/.test(trimmed);
    return fromLocal(NativeDate.parse(isIso ? trimmed + 'Z' : trimmed + ' UTC'));
  };
  function ScriptDate(...parts) {
    if (!new.target) return new ScriptDate().toString();
    let time;
    if (parts.length === 0) time = hooks.now();
    else if (parts.length > 1) time = fromLocal(NativeDate.UTC(...parts));
    else if (parts[0] instanceof NativeDate) time = parts[0].getTime();
    else {
      const value = typeof parts[0] === 'object' && parts[0] !== null ? parts[0].valueOf() : parts[0];
      time = typeof value === 'string' ? parse(value) : Number(value);
    }
    return Reflect.construct(NativeDate, [time], new.target);
  }
  Object.setPrototypeOf(ScriptDate, NativeDate);
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  Object.defineProperty(ScriptDate, 'length', { value: 7 });
  ScriptDate.prototype = Object.create(NativeDate.prototype, { constructor: { value: ScriptDate, writable: true, configurable: true } });
  ScriptDate.now = () => hooks.now();
  ScriptDate.parse = parse;
  const define = (name, value) => Object.defineProperty(ScriptDate.prototype, name, { value, writable: true, configurable: true });
  for (const field of ['Day', 'Date', 'FullYear', 'Month', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    define('get' + field, function () { return shadow(this)['getUTC' + field](); });
    if (field === 'Day') continue;
    define('set' + field, function (...values) {
      const local = shadow(this);
      local['setUTC' + field](...values);
      return this.setTime(fromLocal(local.getTime()));
    });
  }
  define('getYear', function () { return this.getFullYear() - 1900; });
  define('getTimezoneOffset', function () { return -hooks.offset(this.getTime()); });
  const two = (value) => String(Math.abs(value)).padStart(2, '0');
  const offsetText = (date) => {
    const minutes = hooks.offset(date.getTime());
    return (minutes < 0 ? '-' : '+') + two(Math.trunc(minutes / 60)) + two(minutes % 60);
  };
  define('toDateString', function () { return shadow(this).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) .*/, '$1 $3 $2 $4'); });
  define('toTimeString', function () {
    const local = shadow(this);
    const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
    return time + ' GMT' + offsetText(this) + ' (' + hooks.zoneName(this.getTime()) + ')';
  });
  define('toString', function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString();
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const native = NativeDate.prototype[name];
    define(name, function (locales, options) { return native.call(this, locales, { timeZone: hooks.zone, ...options }); });
  }
  define(Symbol.toPrimitive, function (hint) { return hint === 'number' ? this.getTime() : this.toString(); });
  globalThis.Date = ScriptDate;
  const nativeRandom = hooks.random;
  Math.random = () => nativeRandom();

  const hostOf = new WeakMap();
  const prototypes = new Map();
  const prototypeOf = (className) => {
    let prototype = prototypes.get(className);
    if (prototype) return prototype;
    const known = Object.create(null);
    known.toString = () => className;
    const lookUp = (name, facade) => {
      if (name in known) return known[name];
      if (typeof name === 'symbol') return undefined;
      const member = hooks.member(className, hostOf.get(facade), name);
      if (member === 'method') return (known[name] = function (...given) { return hooks.call(className, hostOf.get(this), name, given); });
      if (member === 'value') return hooks.value(hostOf.get(facade), name);
      if (member === 'missing') return (known[name] = function () { return hooks.missing(className, name); });
      return undefined;
    };
    prototype = new Proxy(Object.create(Object.prototype), {
      get: (_, name, facade) => lookUp(name, facade),
      has: (_, name) => name in known || name in Object.prototype,
    });
    prototypes.set(className, prototype);
    return prototype;
  };
  return {
    makeList: () => [],
    makeRecord: () => ({}),
    makeDate: (time) => new ScriptDate(time),
    makeError: (name, message) => {
      const error = new Error(message);
      error.name = name;
      return error;
    },
    makeFacade: (className, host) => {
      const facade = Object.create(prototypeOf(className));
      hostOf.set(facade, host);
      return facade;
    },
    hostOf: (value) => hostOf.get(value),
    isDate: (value) => value instanceof NativeDate,
    parseJson: (text) => JSON.parse(text),
  };
})`;

/** What the prelude gives back: makers of values of one context. */
export interface ContextTools {
  makeList(): unknown[];
  makeRecord(): Record<string, unknown>;
  makeDate(milliseconds: number): unknown;
  makeError(name: string, message: string): Error;
  makeFacade(className: string, host: object): object;
  hostOf(value: object): object | undefined;
  isDate(value: object): boolean;
  parseJson(text: string): unknown;
}

/** What the prelude asks of the host. */
export interface ContextHooks {
  readonly zone: string;
  now(): number;
  /** Minutes ahead of UTC at a moment. */
  offset(milliseconds: number): number;
  zoneName(milliseconds: number): string;
  random(): number;
  member(className: string, host: object, name: string): 'method' | 'value' | 'missing' | 'none';
  value(host: object, name: string): unknown;
  call(className: string, host: object, name: string, given: unknown[]): unknown;
  missing(className: string, name: string): never;
}
