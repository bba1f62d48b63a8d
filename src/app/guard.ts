/** The one place where a failure ends: shown to the person at the menu, logged and passed on in a trigger, returned to a sidebar. */
import { TrackerFault } from './fault';
import type { Ports } from './ports';
import { RunLog } from './run-log';

/** A job: reads, computes, writes; says in a sentence or two what it did. */
export type Job<T> = (ports: Ports, log: RunLog) => T;

export type Reply<T> = ({ ok: true } & T) | { ok: false; message: string };

const UNEXPECTED =
  'Có lỗi ngoài dự kiến, việc chưa xong. Chạy lại một lần; nếu vẫn lỗi, gửi nội dung ở trang “Nhật ký” cho người quản trị.';

/** Runs a job from the menu and shows what it says, or what went wrong, after the lock has been let go. */
export function fromMenu(
  ports: Ports,
  show: (title: string, text: string) => void,
  name: string,
  job: Job<string>,
): void {
  const outcome = attempt(ports, name, job);
  show(name, outcome.ok ? outcome.value : outcome.message);
}

/** Runs a job from a trigger; a failure is logged, then thrown so that Google tells the trigger's owner. */
export function fromTrigger(ports: Ports, name: string, job: Job<unknown>): void {
  const outcome = attempt(ports, name, job);
  if (!outcome.ok) throw outcome.cause;
}

/** Runs a job for a sidebar; the reply is plain data. */
export function fromSidebar<T extends object>(ports: Ports, name: string, job: Job<T>): Reply<T> {
  const outcome = attempt(ports, name, job);
  return outcome.ok ? { ok: true, ...outcome.value } : { ok: false, message: outcome.message };
}

type Outcome<T> = { ok: true; value: T } | { ok: false; message: string; cause: Error };

function attempt<T>(ports: Ports, name: string, job: Job<T>): Outcome<T> {
  const log = new RunLog(name);
  try {
    const held = ports.lock.hold(() => {
      const value = job(ports, log);
      log.write(ports);
      return { value };
    });
    if (held) return { ok: true, value: held.value };
    throw new TrackerFault('busy', 'Một lần chạy khác của chương trình chưa xong. Chờ một phút rồi làm lại.');
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const message = cause instanceof TrackerFault ? cause.message : `${UNEXPECTED}\n\n(${cause.message})`;
    logFailure(ports, name, cause instanceof TrackerFault ? cause.message : `${UNEXPECTED} (${cause.message})`);
    return { ok: false, message, cause };
  }
}

/** A failure to log must not hide the failure itself. */
function logFailure(ports: Ports, name: string, message: string): void {
  try {
    const log = new RunLog(name);
    log.error(message);
    log.write(ports);
  } catch {
    return;
  }
}
