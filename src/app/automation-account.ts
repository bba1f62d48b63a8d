/** Which account the automation runs as. Its triggers are its own; a second account must not add a second set. */
import { TrackerFault } from './fault';
import type { Ports } from './ports';

const KEY = 'automationAccount';

export function automationAccount(ports: Ports): string | null {
  return ports.memory.get(KEY);
}

/**
 * Takes on the automation where nobody has it, or where it has stopped: the account that had it may be gone for good, and its
 * triggers, should they fire again, are turned away.
 *
 * @returns whether the acting account has it now, and from whom it was taken over
 */
export function claimAutomation(ports: Ports, hasStopped: boolean): { isOwn: boolean; from: string | null } {
  const acting = ports.identity.acting();
  const present = automationAccount(ports) ?? '';
  const isFree = present === '' || hasStopped;
  if (acting === '' || acting === present || !isFree) return { isOwn: acting !== '' && acting === present, from: null };
  ports.memory.set(KEY, acting);
  return { isOwn: true, from: present === '' ? null : present };
}

/**
 * The daily run sends mail in the authority's name: only the account that set up the automation may start it.
 *
 * @throws TrackerFault `not-allowed`, `not-set-up`
 */
export function requireAutomationAccount(ports: Ports): void {
  const present = automationAccount(ports);
  if (present === null || present === '') {
    throw new TrackerFault('not-set-up', 'Chương trình chưa được cài đặt. Vào Mục tiêu chất lượng → Cài đặt.');
  }
  if (present !== ports.identity.acting()) {
    throw new TrackerFault(
      'not-allowed',
      `Việc chạy tự động do tài khoản ${present} phụ trách; tài khoản khác không chạy thay được. ` +
        'Cần chuyển giao thì liên hệ người quản trị.',
    );
  }
}
