/** console: lines of the execution log, objects shown as Node shows them. */
import { inspect } from 'node:util';
import { DateTime } from 'luxon';
import { Instant, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { shownService } from './java-text';
import type { LogLine } from './log-line';

export class ConsoleService extends ServiceObject {
  readonly referenceName = 'console';
  private readonly timers = new Map<string, number>();

  constructor(
    execution: Execution,
    private readonly lines: LogLine[],
  ) {
    super(execution);
  }

  log(...values: HostValue[]): HostValue {
    return this._write('DEBUG', values);
  }

  info(...values: HostValue[]): HostValue {
    return this._write('INFO', values);
  }

  warn(...values: HostValue[]): HostValue {
    return this._write('WARNING', values);
  }

  error(...values: HostValue[]): HostValue {
    return this._write('ERROR', values);
  }

  time(label: HostValue): HostValue {
    this.timers.set(String(label), this.execution.now());
    return undefined;
  }

  /** Writes `label: 12ms`; nothing for a timer that was never started. */
  timeEnd(label: HostValue): HostValue {
    const started = this.timers.get(String(label));
    this.timers.delete(String(label));
    if (started === undefined) return undefined;
    return this._write('DEBUG', [`${String(label)}: ${Math.floor(this.execution.now() - started)}ms`]);
  }

  _write(level: LogLine['level'], values: readonly HostValue[]): undefined {
    this.lines.push({ level, text: formatted(values, this.execution.scriptTimeZone) });
    return undefined;
  }
}

/** `%s`, `%d` and `%j` are filled in, the rest follows. */
function formatted([first, ...rest]: readonly HostValue[], zone: string): string {
  if (first === undefined && rest.length === 0) return '';
  const left = [...rest];
  const text =
    typeof first === 'string'
      ? first.replace(/%[sdj]/g, (mark) => (left.length > 0 ? shown(left.shift(), zone) : mark))
      : shown(first, zone);
  return [text, ...left.map((value) => shown(value, zone))].join(' ');
}

function shown(value: HostValue, zone: string): string {
  return typeof value === 'string' ? value : inspect(readable(value, zone), { depth: 4 });
}

/** Services and moments in a form that shows what the script holds. */
function readable(value: HostValue, zone: string): unknown {
  if (value instanceof Instant) {
    const time = DateTime.fromMillis(value.milliseconds, { zone, locale: 'en-US' });
    return verbatim(time.toFormat("ccc LLL dd yyyy HH:mm:ss 'GMT'ZZZ (ZZZZZ)"));
  }
  if (value instanceof ServiceObject) return verbatim(shownService(value));
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: HostValue) => readable(item, zone));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item as HostValue, zone)]));
}

const verbatim = (text: string): object => ({ [inspect.custom]: () => text });
