/** The five steps of the set-up; how far each has come is read from the sheet itself, so that it can be left at any time. */
import { isInScope } from '../../../core/unit-directory';
import { normalise } from '../../../core/text/text';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { directoryOf, settingIn, textIn, type Desk } from './edited';
import { understand, unclearIn } from './understood';

export type StepId = 'start' | 'authority' | 'units' | 'objectives' | 'mails';

export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly isDone: boolean;
  /** How it stands, in a few words. */
  readonly says: string;
}

export const yearOf = (desk: Desk): number => Number(settingIn(desk, 'Năm') || desk.today.slice(0, 4));

/** Settings without which no letter or report has a name at its head. */
export const HEAD_SETTINGS = ['Tên cơ quan', 'Tên gọi tắt', 'Địa danh', 'Tiêu chuẩn', 'Năm', 'Số quyết định'];

export function stepsOf(desk: Desk): Step[] {
  const isFounded = desk.missingTabs === 0 && desk.account !== '';
  const lacking = HEAD_SETTINGS.filter((name) => settingIn(desk, name) === '');
  const directory = directoryOf(desk);
  const units = directory.units.filter((unit) => isInScope(unit, desk.today));
  const withoutMail = units.filter(({ addresses }) => addresses.length === 0);
  const objectives = understand(desk.rows.objectives ?? [], directory, yearOf(desk));
  const unclear = unclearIn(objectives);
  const unconfirmed = unconfirmedUnits(desk);
  return [
    {
      id: 'start',
      title: 'Tạo các trang và lịch chạy',
      isDone: isFounded,
      says: isFounded ? `Tài khoản ${desk.account} chạy tự động.` : 'Chưa làm.',
    },
    {
      id: 'authority',
      title: 'Cơ quan và năm',
      isDone: isFounded && lacking.length === 0,
      says:
        lacking.length === 0
          ? `${settingIn(desk, 'Tên gọi tắt')}, năm ${yearOf(desk)}.`
          : `Còn thiếu: ${lacking.join(', ')}.`,
    },
    {
      id: 'units',
      title: 'Đơn vị',
      isDone: units.length > 0 && withoutMail.length === 0,
      says:
        units.length === 0
          ? 'Chưa có đơn vị nào.'
          : `${formatNumber(units.length)} đơn vị${withoutMail.length > 0 ? `, ${formatNumber(withoutMail.length)} đơn vị chưa có địa chỉ thư` : ''}.`,
    },
    {
      id: 'objectives',
      title: 'Bảng mục tiêu',
      isDone: objectives.length > 0 && unclear === 0,
      says:
        objectives.length === 0
          ? 'Chưa dán bảng của quyết định.'
          : `${formatNumber(objectives.length)} mục tiêu${unclear > 0 ? `, ${formatNumber(unclear)} chỗ chưa xác định` : ''}.`,
    },
    {
      id: 'mails',
      title: 'Thư thử và xem lại',
      isDone: units.length > 0 && unconfirmed.length === 0,
      says:
        units.length === 0
          ? 'Làm sau khi có đơn vị.'
          : unconfirmed.length === 0
            ? 'Mọi đơn vị đã xác nhận nhận được thư.'
            : `${formatNumber(unconfirmed.length)} đơn vị chưa xác nhận nhận được thư.`,
    },
  ];
}

export const isConfirmed = (desk: Desk, name: string): boolean =>
  (desk.rows.units ?? []).some(
    (row) => normalise(textIn('units', row, 'name')) === normalise(name) && textIn('units', row, 'confirmed') !== '',
  );

export const unconfirmedUnits = (desk: Desk): string[] =>
  directoryOf(desk)
    .units.filter((unit) => isInScope(unit, desk.today) && !isConfirmed(desk, unit.name))
    .map(({ name }) => name);
