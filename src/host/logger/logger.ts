/** Logger and console: lines of the execution log. */
import { inspect } from 'node:util';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';

export interface LogLine {
  readonly level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly text: string;
}

export class LoggerService extends ServiceObject {
  readonly referenceName = 'Logger';
  private own: string[] = [];

  constructor(
    execution: Execution,
    private readonly lines: LogLine[],
  ) {
    super(execution);
  }

  log(...values: HostValue[]): HostValue {
    const text = formatted(values);
    this.own.push(text);
    this.lines.push({ level: 'INFO', text });
    return this;
  }

  getLog(): HostValue {
    return this.own.map((line) => `${line}\n`).join('');
  }

  clear(): HostValue {
    this.own = [];
    return undefined;
  }
}

export class ConsoleService extends ServiceObject {
  readonly referenceName = 'console';

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

  _write(level: LogLine['level'], values: readonly HostValue[]): undefined {
    this.lines.push({ level, text: formatted(values) });
    return undefined;
  }
}

/** `%s` and `%d` are filled in, the rest follows. */
function formatted([first, ...rest]: readonly HostValue[]): string {
  const left = [...rest];
  const text =
    typeof first === 'string'
      ? first.replace(/%[sdj]/g, (mark) => (left.length > 0 ? shown(left.shift()) : mark))
      : shown(first);
  return [text, ...left.map(shown)].join(' ');
}

const shown = (value: HostValue): string => (typeof value === 'string' ? value : inspect(value));
