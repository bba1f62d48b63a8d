/**
 * Who may call what. Every top-level function of the script can be called by any editor of the sheet, so each says who it
 * is for. These checks stop mistakes, not a hostile editor, who could change the script itself: sharing is the real control.
 */
import type { UnitDirectory } from '../core/unit-directory';
import { automationAccount, requireAutomationAccount } from './automation-account';
import { TrackerFault } from './fault';
import { readUnits } from './figures/inputs';
import type { Ports } from './ports';
import { RunLog } from './run-log';
import { settingText } from './settings';
import { UNITS } from './tabs/spec/set-up-tabs';

/**
 * `editor`: whoever may edit the sheet, for what harms nothing. `member`: addresses in the directory. `staff`: those of a unit,
 * and the secretary. `secretary`: those of the secretary's group, and the automation account, so that whoever keeps the
 * tracker alive cannot lock himself out. `founder`: anyone while nobody has set the tracker up, `secretary` afterwards.
 * `automation`: the account that runs the triggers.
 */
export type Caller = 'editor' | 'member' | 'staff' | 'secretary' | 'founder' | 'automation';

/** `unknown` where Google does not say which account it is. An address in several units has the widest of their roles. */
export type Role = 'secretary' | 'unit' | 'leadership' | 'other' | 'unknown';

export interface CallerFacts {
  readonly address: string;
  readonly role: Role;
  /** Names of the units that the address belongs to. */
  readonly units: readonly string[];
}

export function callerOf(
  ports: Ports,
  directory: UnitDirectory = readUnits(ports.sheets, new RunLog('')),
): CallerFacts {
  const address = ports.identity.acting();
  const units = directory.unitsOf(address);
  const isIn = (id: 'secretary' | 'leaders'): boolean[] => {
    const group = directory.expand(settingText(ports.sheets, id)).units;
    return units.map((unit) => group.includes(unit));
  };
  const roleOf = (): Role => {
    if (address === '') return 'unknown';
    if (address === automationAccount(ports)) return 'secretary';
    if (units.length === 0) return 'other';
    if (isIn('secretary').includes(true)) return 'secretary';
    return isIn('leaders').includes(false) ? 'unit' : 'leadership';
  };
  return { address, role: roleOf(), units: units.map(({ name }) => name) };
}

/** Who is let in, by role; the other three kinds of caller are told apart before. */
const LET_IN: Readonly<Record<'member' | 'staff' | 'secretary', readonly Role[]>> = {
  member: ['secretary', 'unit', 'leadership'],
  staff: ['secretary', 'unit'],
  secretary: ['secretary'],
};

/** @throws TrackerFault `not-allowed`, `not-set-up`, saying who may and what to do */
export function requireCaller(ports: Ports, may: Caller): void {
  if (may === 'editor') return;
  if (may === 'automation') return requireAutomationAccount(ports);
  const automation = automationAccount(ports) ?? '';
  const acting = ports.identity.acting();
  if (automation === '' ? may === 'founder' : acting === automation) return;
  const { address, role } = acting === '' ? { address: '', role: 'unknown' as const } : callerOf(ports);
  if (!LET_IN[may === 'founder' ? 'secretary' : may].includes(role)) throw refusalOf(role, address);
}

/** A unit reports for itself, the secretary for any. */
export const mayReportFor = ({ role, units }: CallerFacts, unit: string): boolean =>
  role === 'secretary' || units.includes(unit);

function refusalOf(role: Role, address: string): TrackerFault {
  const why: Readonly<Record<Role, string>> = {
    unknown:
      'Google không cho biết Ông/Bà đang dùng tài khoản nào nên việc này chưa làm được. Đăng nhập tài khoản ghi ở ' +
      `trang “${UNITS.name}”, hoặc nhờ Thư ký ISO làm thay.`,
    other:
      `Tài khoản ${address} chưa có ở trang “${UNITS.name}”, cột “Email” hoặc “Tài khoản Google”, nên chưa làm được việc này. ` +
      'Nhờ Thư ký ISO ghi tài khoản vào hàng của đơn vị, rồi làm lại.',
    leadership: `Việc này do đơn vị hoặc Thư ký ISO làm; tài khoản ${address} thuộc nhóm lãnh đạo nên không phải làm.`,
    unit:
      `Việc này chỉ Thư ký ISO làm được. Nếu tài khoản ${address} là của Thư ký ISO, ghi vào hàng của Thư ký ở ` +
      `trang “${UNITS.name}”, cột “Tài khoản Google”, rồi làm lại.`,
    secretary: '',
  };
  return new TrackerFault('not-allowed', `${why[role]} Chưa ghi gì.`);
}
