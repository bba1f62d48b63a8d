/**
 * The one gate of all that Google may call. It asks who may, checks what came along, runs the job under the lock, and is
 * the one place where a failure ends: shown to the person at the menu, logged and passed on in a trigger, returned to a
 * sidebar without the program's internals.
 */
import * as v from 'valibot';
import { requireCaller, type Caller } from './caller';
import { TrackerFault } from './fault';
import type { Ports } from './ports';
import { RunLog } from './run-log';

/** Something that a menu item or a trigger does. */
export interface Job<T> {
  /** As the log and the alert name it. */
  readonly name: string;
  readonly may: Caller;
  /** Reads, computes, writes. */
  readonly run: (ports: Ports, log: RunLog) => T;
}

/** Something that a sidebar asks for, with what it sends along. */
export interface SidebarJob<I, T> {
  readonly name: string;
  readonly may: Caller;
  readonly request: v.GenericSchema<unknown, I>;
  /** What to tell the person where the request is not of that form. */
  readonly unreadable: string;
  readonly run: (ports: Ports, log: RunLog, request: I) => T;
}

export type Reply<T> = ({ ok: true } & T) | { ok: false; message: string };

const UNEXPECTED =
  'Có lỗi ngoài dự kiến, việc chưa xong. Chạy lại một lần; nếu vẫn lỗi, gửi nội dung ở trang “Nhật ký” cho người quản trị.';

/** Runs a job from the menu and shows what it says, or what went wrong, after the lock has been let go. */
export function fromMenu(ports: Ports, show: (title: string, text: string) => void, job: Job<string>): void {
  const outcome = attempt(ports, job);
  show(job.name, outcome.ok ? outcome.value : outcome.message);
}

/** Runs a job from a trigger; a failure is logged, then thrown so that Google tells the trigger's owner. */
export function fromTrigger(ports: Ports, job: Job<unknown>): void {
  const outcome = attempt(ports, job);
  if (!outcome.ok) throw outcome.cause;
}

/** Runs a job for a sidebar; the reply is plain data. */
export function fromSidebar<I, T extends object>(ports: Ports, job: SidebarJob<I, T>, request: unknown): Reply<T> {
  const parsed = v.safeParse(job.request, request);
  if (!parsed.success) return { ok: false, message: job.unreadable };
  const outcome = attempt(ports, { ...job, run: (at, log) => job.run(at, log, parsed.output) });
  return outcome.ok ? { ok: true, ...outcome.value } : { ok: false, message: outcome.message };
}

type Outcome<T> = { ok: true; value: T } | { ok: false; message: string; cause: Error };

function attempt<T>(ports: Ports, { name, may, run }: Job<T>): Outcome<T> {
  const log = new RunLog(name);
  let isDone = false;
  try {
    const held = ports.lock.hold(() => {
      requireCaller(ports, may);
      const value = run(ports, log);
      isDone = true;
      log.write(ports);
      return { value };
    });
    if (held) return { ok: true, value: held.value };
    throw new TrackerFault('busy', 'Một lần chạy khác của chương trình chưa xong. Chờ một phút rồi làm lại.');
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const isExpected = cause instanceof TrackerFault;
    log.error(isExpected ? cause.message : `${UNEXPECTED} (${cause.message})`);
    writeLog(ports, log);
    const message = isExpected ? cause.message : UNEXPECTED;
    return { ok: false, message: isDone ? `Việc đã xong, chỉ chưa ghi được nhật ký. ${message}` : message, cause };
  }
}

/** With what the job told before it failed: that much was done. A failure to log must not hide the failure itself. */
function writeLog(ports: Ports, log: RunLog): void {
  try {
    log.write(ports);
  } catch {
    return;
  }
}
