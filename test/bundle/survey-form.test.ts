/** The survey's Form is given up only when it is gone for good: a second one would leave the answers of the first behind. */
import { ServiceError } from '../../src/host/border/service-object';
import type { AppsScriptHost } from '../../src/host/host';
import { answer, CLERK, inspect, newHost, newTracker, records, SECRETARY, setSetting } from '../builders/tracker';

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
  host.call('setUp', [], { email: SECRETARY });
  expect(lastDialog(host)).toContain('thêm tài khoản này làm cộng tác viên');
  const lines = records(host, 'Nhật ký').map((line) => line['Nội dung'] ?? '');
  expect(lines.some((line) => line.endsWith(`sang tài khoản ${SECRETARY} từ ngày 08/6/2024.`))).toBe(true);
  expect(host.triggers.map(({ handler, owner }) => `${handler} ${owner}`)).toEqual([`runDaily ${SECRETARY}`]);
});

const FORM = `function look(id) {
  const form = FormApp.openById(id);
  const levels = form.getItems(FormApp.ItemType.MULTIPLE_CHOICE).map((item) => item.asMultipleChoiceItem());
  return [form.getDescription().slice(0, 30), levels.map((item) => item.getTitle() + ': ' + item.getChoices().map((choice) => choice.getValue()).join(', '))];
}`;
const formOf = (host: AppsScriptHost) => inspect(host, FORM, host.forms[0]?.id) as [string, string[]];

test('the Form is made before anything is set, and follows the name and the levels that are set then', () => {
  const host = newHost();
  host.call('setUp');
  expect(formOf(host)[0]).toBe('Cơ quan lấy ý kiến để cải tiến');
  setSetting(host, 'Tên gọi tắt', 'UBND xã Tuy Phước');
  setSetting(host, 'Thang mức độ', 'Rất hài lòng; Hài lòng; Không hài lòng');
  host.call('recompute');
  expect(formOf(host)).toEqual([
    'UBND xã Tuy Phước lấy ý kiến đ',
    expect.arrayContaining(['Mức độ hài lòng chung: Rất hài lòng, Hài lòng, Không hài lòng']),
  ]);
});

test('what people changed in the Form stays, and a question that they took out stops nothing', () => {
  const host = newHost();
  host.call('setUp');
  const change = `function change(id) {
    const form = FormApp.openById(id).setDescription('Lời của văn phòng');
    form.deleteItem(form.getItems().find((item) => item.getTitle() === 'Cơ sở vật chất'));
  }`;
  inspect(host, change, host.forms[0]?.id);
  setSetting(host, 'Tên gọi tắt', 'UBND xã Tuy Phước');
  setSetting(host, 'Thang mức độ', 'Hài lòng; Bình thường; Không hài lòng');
  setSetting(host, 'Mức hài lòng', 'Hài lòng');
  host.call('recompute');
  const [description, levels] = formOf(host);
  expect(description).toBe('Lời của văn phòng');
  expect(levels.filter((one) => one.endsWith(': Hài lòng, Bình thường, Không hài lòng'))).toHaveLength(5);
});
