/** Which account the automation runs as. Its triggers are its own; a second account must not add a second set. */
import { TrackerFault } from './fault';
import type { Ports } from './ports';

const KEY = 'automationAccount';

export function automationAccount(ports: Ports): string | null {
  return ports.memory.get(KEY);
}

/** Takes on the automation where nobody has it; says whether the acting account has it now. */
export function claimAutomation(ports: Ports): boolean {
  const acting = ports.identity.acting();
  const present = automationAccount(ports);
  if (present === null || present === '') {
    ports.memory.set(KEY, acting);
    return true;
  }
  return present === acting;
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
