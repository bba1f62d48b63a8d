/** The mail desk: a mail of which nobody knew is settled by a person, the summary can be held, a test mail goes once. */
import type { AppsScriptHost } from '../../src/host/host';
import { allShown, newTracker, records, SECRETARY, setSetting, shown } from '../builders/tracker';
import { STRANGER, withUnknownMail } from '../builders/unknown-mail';

interface Reply {
  readonly ok: boolean;
  readonly message: string;
}
const call = (host: AppsScriptHost, name: string, request: unknown, email = SECRETARY): Reply =>
  host.call(name, [request], { email, from: 'sidebar' }) as Reply;
const unknownKey = (host: AppsScriptHost): string =>
  records(host, 'Thư điện tử').find((row) => row['Trạng thái'] === 'chưa rõ đã gửi hay chưa')?.['Mã thư'] ?? '';
const stateOf = (host: AppsScriptHost, key: string) =>
  records(host, 'Thư điện tử').find((row) => row['Mã thư'] === key)?.['Trạng thái'];
const sentTo = (host: AppsScriptHost, key: string) =>
  host.mailbox.sent.filter(({ subject }) => subject.includes(key)).length;

const base = withUnknownMail();

test('what was found in “Đã gửi” is sent for good', () => {
  const host = base.copy();
  const key = unknownKey(host);
  expect(call(host, 'settleMail', { key, wasSent: true })).toMatchObject({ ok: true });
  expect(stateOf(host, key)).toBe('đã gửi');
  host.advanceTo('2024-02-09 12:00:00');
  expect(sentTo(host, key)).toBe(0);
});

test('what was not found goes again next morning, once, however often it was asked for', () => {
  const host = base.copy();
  const key = unknownKey(host);
  for (let press = 0; press < 3; press += 1) {
    expect(call(host, 'settleMail', { key, wasSent: false })).toMatchObject({ ok: true });
  }
  host.advanceTo('2024-02-09 12:00:00');
  expect([stateOf(host, key), sentTo(host, key)]).toEqual(['đã gửi', 1]);
});

test('a mail that went out cannot be sent again, one that is gone is named', () => {
  const host = base.copy();
  const sent = records(host, 'Thư điện tử').find((row) => row['Trạng thái'] === 'đã gửi')?.['Mã thư'] ?? '';
  expect(call(host, 'settleMail', { key: sent, wasSent: false }).message).toContain('không gửi lần nữa');
  expect(call(host, 'settleMail', { key: 'BC-2020-01-XXXX', wasSent: false }).message).toContain('BC-2020-01-XXXX');
  host.advanceTo('2024-02-09 12:00:00');
  expect(sentTo(host, sent)).toBe(1);
});

test('a month is held and let go as if it were written into the setting, other months stay', () => {
  const host = newTracker({ now: '2024-02-01 09:00:00' });
  setSetting(host, 'Tạm dừng gửi', '3/2024');
  const held = () => shown(host, 'Thiết lập').find(([name]) => name === 'Tạm dừng gửi')?.[1];
  call(host, 'holdSummary', { month: '2024-01', isHeld: true });
  expect(held()).toBe('3/2024; 1/2024');
  call(host, 'holdSummary', { month: '2024-01', isHeld: true });
  expect(held()).toBe('3/2024; 1/2024');
  call(host, 'holdSummary', { month: '2024-01', isHeld: false });
  expect(held()).toBe('3/2024');
});

test('the next summary is shown as it stands, and changes nothing', () => {
  const host = base.copy();
  const before = allShown(host);
  const reply = call(host, 'previewSummary', {}) as Reply & { next: { month: string; sendOn: string; text: string } };
  expect(reply.next).toMatchObject({ month: '2024-01', sendOn: '2024-02-05', isHeld: false });
  expect(reply.next.text).toContain('tỷ lệ trả kết quả trước hạn đạt 80,0%');
  expect(allShown(host)).toEqual(before);
});

test('a test mail goes to whoever asks, once a day, and is no summary', () => {
  const host = newTracker({ now: '2024-02-01 09:00:00' });
  const asked = () => call(host, 'sendTestMail', {}).message;
  expect(asked()).toContain(`Hôm nay đã gửi thư thử tới ${SECRETARY}.`);
  expect(asked()).toContain('Hôm nay đã gửi thư thử');
  expect(host.mailbox.sent.map(({ to, subject }) => [to, subject.replace(/\w{4}\]$/, '')])).toEqual([
    [SECRETARY, 'Thư thử từ chương trình theo dõi Mục tiêu chất lượng [TT-2024-02-01-'],
  ]);
});

test('who is in no unit sees the desk, and settles, holds and sends nothing', () => {
  const host = base.copy();
  host.workbook.editors.push(STRANGER);
  expect(call(host, 'openMailDesk', {}, STRANGER)).toMatchObject({ ok: true });
  const before = allShown(host, ['Nhật ký']);
  const key = unknownKey(host);
  for (const [name, request] of [
    ['settleMail', { key, wasSent: true }],
    ['holdSummary', { month: '2024-01', isHeld: true }],
    ['sendTestMail', {}],
  ] as const) {
    expect(call(host, name, request, STRANGER)).toMatchObject({
      ok: false,
      message: expect.stringContaining(STRANGER),
    });
  }
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});
