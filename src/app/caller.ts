/**
 * Who may call what. Every top-level function of the script can be called by any editor of the sheet, so each says who it
 * is for. These checks stop mistakes, not a hostile editor, who could change the script itself: sharing is the real control.
 */
import { automationAccount, requireAutomationAccount } from './automation-account';
import { TrackerFault } from './fault';
import { readUnits } from './figures/inputs';
import type { Ports } from './ports';
import { RunLog } from './run-log';
import { UNITS } from './tabs/spec/set-up-tabs';

/**
 * `editor`: whoever may edit the sheet, for what any of them could do by hand as well. `staff`: addresses in the directory,
 * and the automation account. `founder`: anyone while nobody has set the tracker up, `staff` afterwards. `automation`: the
 * account that runs the triggers.
 */
export type Caller = 'editor' | 'staff' | 'founder' | 'automation';

/** @throws TrackerFault `not-allowed`, `not-set-up`, saying who may and what to do */
export function requireCaller(ports: Ports, may: Caller): void {
  if (may === 'editor') return;
  if (may === 'automation') return requireAutomationAccount(ports);
  const automation = automationAccount(ports);
  if (may === 'founder' && (automation === null || automation === '')) return;
  const caller = ports.identity.acting();
  if (caller !== '' && caller === automation) return;
  if (caller === '') {
    throw new TrackerFault(
      'not-allowed',
      'Google không cho biết Ông/Bà đang dùng tài khoản nào nên việc này chưa làm được. Đăng nhập tài khoản ghi ở ' +
        `trang “${UNITS.name}”, hoặc nhờ Thư ký ISO làm thay. Chưa ghi gì.`,
    );
  }
  if (readUnits(ports.sheets, new RunLog('')).isStaff(caller)) return;
  throw new TrackerFault(
    'not-allowed',
    `Tài khoản ${caller} chưa có ở trang “${UNITS.name}”, cột “Email” hoặc “Tài khoản Google”, nên chưa làm được việc này. ` +
      'Nhờ Thư ký ISO ghi tài khoản vào hàng của đơn vị, rồi làm lại. Chưa ghi gì.',
  );
}
