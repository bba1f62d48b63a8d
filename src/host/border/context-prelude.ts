/**
 * JavaScript that runs first in each fresh context. It makes what the script sees out of the context's own constructors:
 * its `Date` on the virtual clock and in the script's zone, service objects, lists and errors.
 */

/** Evaluates to a function of the host's hooks; see `ContextTools` for what it returns. */
export const PRELUDE = String.raw`(function (hooks) {
  'use strict';
  const native = Symbol.for('apps-script-host.native');
  const NativeDate = Date[native] || Date;
  const NativeFormat = Intl.DateTimeFormat[native] || Intl.DateTimeFormat;
  const MINUTE = 60000;
  const DAY = 1440 * MINUTE;
  const shadow = (date) => new NativeDate(date.getTime() + hooks.offset(date.getTime()) * MINUTE);
  // As ECMAScript has it: a time that comes twice is the first of the two, one that is skipped counts from before.
  const fromLocal = (local) => {
    if (Number.isNaN(local)) return local;
    const before = hooks.offset(local - DAY);
    const after = hooks.offset(local + DAY);
    const early = local - before * MINUTE;
    if (before === after || hooks.offset(early) === before) return early;
    const late = local - after * MINUTE;
    return hooks.offset(late) === after ? late : early;
  };
  const hasZone = /(?:\d|\s)(?:Z|UTC?|GMT|[ECMP][SD]T)\b|\d:\d{2}(?::\d{2}(?:\.\d+)?)?\s*[+-]\d{2}:?\d{2}/i;
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
    else if (parts[0] instanceof NativeDate) time = NativeDate.prototype.getTime.call(parts[0]);
    else {
      const value = typeof parts[0] === 'object' && parts[0] !== null ? parts[0].valueOf() : parts[0];
      time = typeof value === 'string' ? parse(value) : Number(value);
    }
    return Reflect.construct(NativeDate, [time], new.target);
  }
  Object.setPrototypeOf(ScriptDate, NativeDate);
  Object.defineProperty(ScriptDate, native, { value: NativeDate });
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
  define('setYear', function (year) { return this.setFullYear(year >= 0 && year <= 99 ? 1900 + Number(year) : year); });
  define('getTimezoneOffset', function () { return -hooks.offset(this.getTime()); });
  const two = (value) => String(Math.abs(value)).padStart(2, '0');
  const offsetText = (date) => {
    const minutes = hooks.offset(date.getTime());
    return (minutes < 0 ? '-' : '+') + two(Math.trunc(minutes / 60)) + two(minutes % 60);
  };
  define('toDateString', function () { return shadow(this).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) .*/, '$1 $3 $2 $4'); });
  define('toTimeString', function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const local = shadow(this);
    const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':');
    return time + ' GMT' + offsetText(this) + ' (' + hooks.zoneName(this.getTime()) + ')';
  });
  define('toString', function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString();
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const show = NativeDate.prototype[name];
    define(name, function (locales = 'en-US', options) { return show.call(this, locales, { timeZone: hooks.zone, ...options }); });
  }
  function ScriptFormat(locales = 'en-US', options) {
    return Reflect.construct(NativeFormat, [locales, { timeZone: hooks.zone, ...options }], new.target || ScriptFormat);
  }
  Object.setPrototypeOf(ScriptFormat, NativeFormat);
  Object.defineProperty(ScriptFormat, 'name', { value: 'DateTimeFormat' });
  Object.defineProperty(ScriptFormat, native, { value: NativeFormat });
  ScriptFormat.prototype = Object.create(NativeFormat.prototype, {
    constructor: { value: ScriptFormat, writable: true, configurable: true },
    format: {
      get() {
        const show = Reflect.get(NativeFormat.prototype, 'format', this);
        return (date) => show(date === undefined ? hooks.now() : date);
      },
      configurable: true,
    },
    formatToParts: {
      value(date) { return NativeFormat.prototype.formatToParts.call(this, date === undefined ? hooks.now() : date); },
      writable: true,
      configurable: true,
    },
  });
  define(Symbol.toPrimitive, function (hint) { return hint === 'number' ? this.getTime() : this.toString(); });

  const hostOf = new WeakMap();
  const prototypes = new Map();
  const prototypeOf = (className) => {
    let prototype = prototypes.get(className);
    if (prototype) return prototype;
    const known = Object.create(null);
    known.toString = function () { return hooks.text(className, hostOf.get(this)); };
    const lookUp = (name, facade) => {
      if (name in known) return known[name];
      if (typeof name === 'symbol') return Object.prototype[name];
      const member = hooks.member(className, hostOf.get(facade), name);
      if (member === 'method') return (known[name] = function (...given) { return hooks.call(className, hostOf.get(this), name, given); });
      if (member === 'value') return hooks.value(className, hostOf.get(facade), name);
      if (name === 'toString') return () => className;
      if (member === 'missing') {
        const refuse = function () { return hooks.missing(className, name); };
        return (known[name] = Object.defineProperty(refuse, 'name', { value: 'NOT IMPLEMENTED: ' + className + '.' + name }));
      }
      return Object.prototype[name];
    };
    prototype = new Proxy(Object.create(Object.prototype), {
      get: (_, name, facade) => lookUp(name, facade),
      set: (target, name, value, facade) =>
        (String(name).startsWith('_') && hooks.assign(hostOf.get(facade), name, String(value))) ||
        Reflect.set(target, name, value, facade),
      has: (_, name) =>
        name in known || name in Object.prototype || (typeof name === 'string' && hooks.member(className, undefined, name) !== 'none'),
    });
    prototypes.set(className, prototype);
    return prototype;
  };
  return {
    makeList: () => [],
    makeRecord: () => ({}),
    makeDate: (time) => Reflect.construct(NativeDate, [time], ScriptDate),
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
    makeEnum: (values) => {
      const facades = values.map(({ host, name }, ordinal) => {
        const own = () => name;
        const facade = {
          toString: own,
          name: own,
          toJSON: own,
          ordinal: () => ordinal,
          compareTo: (other) => ordinal - other.ordinal(),
        };
        hostOf.set(facade, host);
        return facade;
      });
      for (const facade of facades) values.forEach(({ name }, index) => { facade[name] = facades[index]; });
      return facades;
    },
    hostOf: (value) => hostOf.get(value),
    isDate: (value) => value instanceof NativeDate,
    Date: ScriptDate,
    takeOver: (random) => {
      globalThis.Date = ScriptDate;
      Intl.DateTimeFormat = ScriptFormat;
      Math.random = () => random();
    },
    parseJson: (text) => JSON.parse(text),
    runInside: (facade, source, services) => {
      const own = Object.keys(facade).filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
      const seen = { ...services, ...Object.fromEntries(own.map((name) => [name, facade[name]])) };
      return new Function(...Object.keys(seen), 'return ' + source)(...Object.values(seen));
    },
    watch: (value) => {
      const outcome = { state: 'settled', value };
      if (!(value instanceof Promise)) return outcome;
      outcome.state = 'pending';
      value.then(
        (result) => { outcome.state = 'settled'; outcome.value = result; },
        (error) => { outcome.state = 'rejected'; outcome.value = error; },
      );
      return outcome;
    },
  };
})`;

/** What the prelude gives back: makers of values of one context. */
export interface ContextTools {
  makeList(): unknown[];
  makeRecord(): Record<string, unknown>;
  makeDate(milliseconds: number): unknown;
  makeError(name: string, message: string): Error;
  /** Without a host every member that Google lists for the class throws. */
  makeFacade(className: string, host: object | undefined): object;
  /** Values of one enumeration in its order, each with all of them as its properties. */
  makeEnum(values: readonly { readonly host: object; readonly name: string }[]): object[];
  hostOf(value: object): object | undefined;
  isDate(value: object): boolean;
  /** A `Date` by the virtual clock and in the script's zone. */
  readonly Date: unknown;
  /** Makes that `Date`, and the host's random numbers, those of the whole context. */
  takeOver(random: () => number): void;
  parseJson(text: string): unknown;
  /** Value of an expression that sees the context's globals, the services named, and what the script put on `facade`. */
  runInside(facade: object, source: string, services: Readonly<Record<string, object>>): unknown;
  /** What becomes of a promise once the context's jobs are done; of any other value at once. */
  watch(value: unknown): { readonly state: 'settled' | 'pending' | 'rejected'; readonly value: unknown };
}

/** What the prelude asks of the host. */
export interface ContextHooks {
  readonly zone: string;
  now(): number;
  /** Minutes ahead of UTC at a moment. */
  offset(milliseconds: number): number;
  zoneName(milliseconds: number): string;
  /** `host` is left out where only the class is asked about. */
  member(className: string, host: object | undefined, name: string): 'method' | 'value' | 'missing' | 'none';
  value(className: string, host: object, name: string): unknown;
  call(className: string, host: object, name: string, given: unknown[]): unknown;
  /** Of a name that begins with `_`: says whether the service took what was assigned to it. */
  assign(host: object | undefined, name: string, text: string): boolean;
  /** Of `String(object)`: the class's name, of an enumeration's value its own. */
  text(className: string, host: object | undefined): string;
  missing(className: string, name: string): never;
}
