/** Who may call what: every function that Google may call asks for itself. */
import {
  allShown,
  CLERK,
  importMonth,
  newHost,
  newTracker,
  OWNER,
  oneStopRequest,
  type ImportReply,
} from '../builders/tracker';

const REQUEST = oneStopRequest('2024-06', { 'Phòng Tư pháp': [8, 1, 1] });
const STRANGER = 'nguoi.la@example.com';

const tracker = () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  host.workbook.editors.push(STRANGER);
  return host;
};
const call = (host: ReturnType<typeof newTracker>, name: string, email: string): ImportReply =>
  host.call(name, [REQUEST], { email, from: 'sidebar' }) as ImportReply;

test.each([CLERK, OWNER])('%s imports', (email) => {
  expect(call(tracker(), 'importOneStop', email)).toMatchObject({ ok: true, changed: true });
});

test('an editor who is in no unit looks at a file but imports nothing, and is told what to do', () => {
  const host = tracker();
  const before = allShown(host, ['Nhật ký']);
  expect(call(host, 'previewOneStop', STRANGER)).toMatchObject({ ok: true });
  const reply = call(host, 'importOneStop', STRANGER);
  expect(reply.ok).toBe(false);
  expect(reply.message).toBe(
    `Tài khoản ${STRANGER} chưa có ở trang “Đơn vị”, cột “Email” hoặc “Tài khoản Google”, nên chưa làm được việc này. ` +
      'Nhờ Thư ký ISO ghi tài khoản vào hàng của đơn vị, rồi làm lại. Chưa ghi gì.',
  );
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('where Google hides the account nothing is imported, and it says why', () => {
  expect(call(tracker(), 'importOneStop', '').message).toContain('Google không cho biết');
});

test('only the automation account runs the day', () => {
  const host = tracker();
  expect(() => host.call('runDaily', [], { email: CLERK, from: 'editor' })).toThrow('phụ trách');
  expect(() => host.call('onSurveySubmit', [], { email: STRANGER, from: 'editor' })).toThrow('phụ trách');
});

test('whoever comes first sets the tracker up; afterwards only the secretary', () => {
  const host = newHost();
  host.workbook.editors.push(STRANGER);
  host.call('setUp', [], { email: CLERK });
  const before = allShown(host, ['Nhật ký']);
  host.call('setUp', [], { email: STRANGER });
  expect(host.screen.dialogs.at(-1)?.text).toContain('chưa có ở trang “Đơn vị”');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a request of the wrong form or size is refused whole, with words for a person and no internals', () => {
  const host = tracker();
  const wrong = [null, 'x', {}, { fileName: 'a.xlsx', table: [[{}]] }, { ...REQUEST, fileName: 'a'.repeat(300) }];
  for (const request of wrong) {
    const reply = host.call('importOneStop', [request], { email: CLERK, from: 'sidebar' }) as ImportReply;
    expect(reply).toEqual({
      ok: false,
      message: 'Không đọc được nội dung tệp gửi lên. Mở lại bảng bên và chọn lại tệp.',
    });
  }
});

test('a unit that came in is offered in the Form by the account that owns it; others are not stopped by it', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  host.person(CLERK).type('Đơn vị', 2, 1, [['Phòng Dân tộc']]);
  const choices = (): string => JSON.stringify(host.forms[0]?.items);
  expect(importMonth(host, REQUEST)).toMatchObject({ ok: true, changed: true });
  expect(choices()).not.toContain('Phòng Dân tộc');
  host.advanceTo('2024-07-02 09:00:00');
  expect(choices()).toContain('Phòng Dân tộc');
});
