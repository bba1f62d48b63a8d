/** The ways in which a run breaks at its k-th service call. */
import { Kill, type ServiceCall } from '../../src/host/border/call-meter';
import { ServiceError } from '../../src/host/border/service-object';
import type { AppsScriptHost } from '../../src/host/host';

export interface Mode {
  readonly name: string;
  /** Puts the fault in; `at` is the number of the call. What it returns takes the fault out, once the run is over. */
  readonly arm: (host: AppsScriptHost, at: number) => () => void;
  /** Calls at which it can make a difference. */
  readonly concerns?: (call: string) => boolean;
  /** Given where the run is stopped. */
  readonly stop?: { readonly when: 'before' | 'after'; readonly applied: Kill['applied'] };
}

const BROKEN = 'Service error: Google is not available, please try again later.';

const nothing = (): void => undefined;

function hook(when: 'before' | 'after', act: (host: AppsScriptHost, call: ServiceCall, at: number) => void) {
  return (host: AppsScriptHost, at: number): (() => void) => {
    host.calls[when] = (call) => act(host, call, at);
    return () => {
      host.calls[when] = nothing;
    };
  };
}

const throwing = (when: 'before' | 'after') =>
  hook(when, (_, { number }, at) => {
    if (number === at) throw new ServiceError(BROKEN);
  });

const killing = (when: 'before' | 'after', applied: Kill['applied']): Pick<Mode, 'arm' | 'stop'> => ({
  arm: hook(when, (_, { number }, at) => {
    if (number === at) throw new Kill(applied);
  }),
  stop: { when, applied },
});

/** Service that a class belongs to, as outages have it. */
export function serviceOf(call: string): string {
  const [className = ''] = call.split('.');
  if (/^(Form|Item|List|Text|Paragraph|Multiple|Choice|Checkbox|Scale|Grid|Page|Section)/.test(className))
    return 'Forms';
  if (/^(Spreadsheet|Sheet|Range|Protection|DataValidation|Conditional|NamedRange)/.test(className)) return 'Sheets';
  return className;
}

const outage: Mode['arm'] = (host, at) => {
  let broken: string | null = null;
  host.calls.before = ({ number, name }) => {
    if (number === at) broken = serviceOf(name);
    if (broken !== null && serviceOf(name) === broken) throw new ServiceError(BROKEN);
  };
  return () => {
    host.calls.before = nothing;
  };
};

const quotaGone: Mode['arm'] = hook('before', (host, { number }, at) => {
  if (number === at) host.mailbox.use(host.mailbox.remaining());
});

const lockRefused: Mode['arm'] = (host) => {
  host.locks.heldElsewhere.set('document', Infinity);
  return () => host.locks.heldElsewhere.clear();
};

const isLock = (call: string): boolean => /^Lock(Service)?\./.test(call);
const isMail = (call: string): boolean => call.startsWith('MailApp.');

export const MODES: readonly Mode[] = [
  { name: '1 lỗi trước', arm: throwing('before') },
  { name: '2 lỗi sau', arm: throwing('after') },
  { name: '3 dừng trước, mất', ...killing('before', 'none') },
  { name: '3 dừng trước, nửa', ...killing('before', 'half') },
  { name: '3 dừng trước, đủ', ...killing('before', 'all') },
  { name: '4 dừng sau, mất', ...killing('after', 'none') },
  { name: '4 dừng sau, nửa', ...killing('after', 'half') },
  { name: '4 dừng sau, đủ', ...killing('after', 'all') },
  { name: '5 hỏng dịch vụ', arm: outage },
  { name: '6 hết hạn mức', arm: quotaGone, concerns: isMail },
  { name: '7 khóa bị giữ', arm: lockRefused, concerns: isLock },
];

/** Members that change how a tab looks, and nothing that it holds. */
const LOOKS =
  /^set(NumberFormat|ColumnWidth|RowHeight|Font|Background|Horizontal|Vertical|Wrap|Border|TabColor|Frozen|Note|ConditionalFormat|DataValidation|Bold|Allow|Ranges|Description|WarningOnly)/;
const CHANGES =
  /^(set|append|insert|delete|clear|send|create|add|remove|merge|break|protect|try|release|flush|sort|move)/;

/** Calls that write contents, send or lock: what a broken run may lose or double. */
export function changesSomething(call: string): boolean {
  const member = call.split('.')[1] ?? '';
  return CHANGES.test(member) && !LOOKS.test(member);
}
