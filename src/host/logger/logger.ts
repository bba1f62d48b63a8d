/** Logger: lines of the execution log, worded as Google's Java does it. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { javaDateText } from '../model/zone-abbreviation';
import { javaText } from './java-text';
import type { LogLine } from './log-line';

export class LoggerService extends ServiceObject {
  readonly referenceName = 'Logger';
  private own: string[] = [];

  constructor(
    execution: Execution,
    private readonly lines: LogLine[],
  ) {
    super(execution);
  }

  /** `(data)`, of which an own `message` is the text, or `(format, …values)` with a `%s` for each value. */
  log(...given: HostValue[]): HostValue {
    const [first, ...values] = given;
    const zone = this.execution.scriptTimeZone;
    const text = values.length > 0 ? filled(String(first), values, zone) : javaText(messageOf(first), zone);
    this.own.push(`${javaDateText(this.execution.now(), zone)} INFO: ${text}`);
    this.lines.push({ level: 'INFO', text });
    return this;
  }

  /** `Wed Jun 05 08:00:00 ICT 2024 INFO: text`, a line each. */
  getLog(): HostValue {
    return this.own.map((line) => `${line}\n`).join('');
  }

  clear(): HostValue {
    this.own = [];
    return undefined;
  }
}

function messageOf(data: HostValue): HostValue {
  const isRecord = typeof data === 'object' && data !== null && !(data instanceof ServiceObject);
  return isRecord && 'message' in data ? (data as { readonly message: HostValue }).message : data;
}

function filled(format: string, values: readonly HostValue[], zone: string): string {
  const left = [...values];
  return format.replace(/%s/g, (mark) => (left.length > 0 ? javaText(left.shift(), zone) : mark));
}
