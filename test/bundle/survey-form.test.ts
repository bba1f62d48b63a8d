/** The survey's Form is given up only when it is gone for good: a second one would leave the answers of the first behind. */
import { ServiceError } from '../../src/host/border/service-object';
import type { AppsScriptHost } from '../../src/host/host';
import { answer, CLERK, newTracker, records } from '../builders/tracker';

const lastDialog = (host: AppsScriptHost): string => host.screen.dialogs.at(-1)?.text ?? '';
const kept = (host: AppsScriptHost): string => host.properties['document']?.['surveyForm'] ?? '';

test('a set-up while the Form is out of reach makes no second one, and says what to do', () => {
  const host = newTracker();
  answer(host, '2024-06-05 08:00:00');
  const before = kept(host);
  host.calls.before = ({ name }) => {
    if (name === 'FormApp.openById') throw new ServiceError('Service error: Forms');
  };
  host.call('setUp');
  host.calls.before = () => undefined;
  expect(lastDialog(host)).toContain('Chưa mở được biểu mẫu khảo sát đang dùng');
  expect(host.forms).toHaveLength(1);
  host.call('setUp');
  expect(lastDialog(host)).toContain('Các trang tính đã đủ.');
  expect([host.forms.length, kept(host)]).toEqual([1, before]);
});

test('a Form that is gone still on a later day is replaced, and the log says what follows from it', () => {
  const host = newTracker();
  host.forms.splice(0, 1);
  host.call('setUp');
  host.call('setUp');
  expect(host.forms).toHaveLength(0);
  host.advanceTo('2023-12-30 09:00:00');
  host.call('setUp');
  expect(host.forms).toHaveLength(1);
  expect(kept(host)).toContain(host.forms[0]?.id);
  expect(records(host, 'Nhật ký').map((line) => line['Nội dung'])).toContain(
    'Biểu mẫu khảo sát cũ không mở được từ ngày 29/12/2023 nên đã tạo biểu mẫu mới. Thay liên kết và mã QR đã in; phiếu gửi ' +
      'vào biểu mẫu cũ không được lấy nữa.',
  );
});

test('an account with which the Form is not shared is told so', () => {
  const host = newTracker();
  host.call('pullSurvey', [], { email: CLERK });
  expect(lastDialog(host)).toMatch(/^Không mở được biểu mẫu khảo sát: tài khoản đang dùng chưa được chia sẻ/);
});

test('who takes over a stopped automation without the Form is told what to ask for, and the log says that it was taken over', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  host.triggers.length = 0;
  host.advanceTo('2024-06-08 09:00:00');
  host.call('setUp', [], { email: CLERK });
  expect(lastDialog(host)).toContain('thêm tài khoản này làm cộng tác viên');
  const lines = records(host, 'Nhật ký').map((line) => line['Nội dung'] ?? '');
  expect(lines.some((line) => line.endsWith(`sang tài khoản ${CLERK} từ ngày 08/6/2024.`))).toBe(true);
  expect(host.triggers.map(({ handler, owner }) => `${handler} ${owner}`)).toEqual([`runDaily ${CLERK}`]);
});
