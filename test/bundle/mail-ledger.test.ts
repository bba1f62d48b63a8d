/** A mail that was let go is remembered outside the tab: nothing that people do to its row sends it again. */
import { dieBeforeNextMail, newTracker, once, OWNER, records } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const OUTBOX = 'Thư điện tử';

const trackerOn = (moment: string): AppsScriptHost =>
  once(moment, () => {
    const host = newTracker();
    host.advanceTo(moment);
    return host;
  });
const sent = (): AppsScriptHost => trackerOn('2024-02-05 12:00:00');
const states = (host: AppsScriptHost): string[] => records(host, OUTBOX).map((row) => row['Trạng thái'] ?? '');
const warnings = (host: AppsScriptHost): string[] =>
  records(host, 'Nhật ký').flatMap((row) => (row['Mức'] === 'Cảnh báo' ? [row['Nội dung'] ?? ''] : []));
const stateColumn = 6;

test('a row deleted after its mail went out comes back as sent; the mail does not go again', () => {
  const host = sent();
  const key = records(host, OUTBOX)[1]?.['Mã thư'] ?? '';
  host.person(OWNER).deleteRows(OUTBOX, 3);
  host.advanceTo('2024-02-07 12:00:00');
  expect(host.mailbox.sent).toHaveLength(3);
  expect(states(host)).toEqual(['đã gửi', 'đã gửi', 'đã gửi']);
  expect(warnings(host).join()).toContain(`thư ${key} ở trang “Thư điện tử” đã mất`);
});

test('all rows deleted: none goes again', () => {
  const host = sent();
  host.person(OWNER).deleteRows(OUTBOX, 2, 3);
  host.advanceTo('2024-02-07 12:00:00');
  expect(host.mailbox.sent).toHaveLength(3);
  expect(states(host).sort()).toEqual(['đã gửi', 'đã gửi', 'đã gửi']);
});

test('an old version of the tab brought back makes no mail go again', () => {
  const host = sent();
  host.person(OWNER).type(OUTBOX, 2, stateColumn, [['chờ gửi'], ['chờ gửi'], ['đang gửi']]);
  host.advanceTo('2024-02-07 12:00:00');
  expect(host.mailbox.sent).toHaveLength(3);
  expect(states(host)).toEqual(['đã gửi', 'đã gửi', 'đã gửi']);
});

test('what a person settles as not sent goes out, once', () => {
  const host = trackerOn('2024-02-05 01:00:00');
  dieBeforeNextMail(host);
  host.advanceTo('2024-02-06 12:00:00');
  const row = states(host).indexOf('chưa rõ đã gửi hay chưa') + 2;
  expect(row).toBeGreaterThan(1);
  const before = host.mailbox.sent.length;
  host.person(OWNER).type(OUTBOX, row, stateColumn, [['chờ gửi']]);
  host.advanceTo('2024-02-08 12:00:00');
  expect(host.mailbox.sent).toHaveLength(before + 1);
  expect(new Set(states(host))).toEqual(new Set(['đã gửi']));
});

test('a claim whose row was deleted before anyone knew comes back as unknown', () => {
  const host = trackerOn('2024-02-05 01:00:00');
  dieBeforeNextMail(host);
  host.advanceTo('2024-02-05 12:00:00');
  const row = states(host).indexOf('đang gửi') + 2;
  host.person(OWNER).deleteRows(OUTBOX, row);
  host.advanceTo('2024-02-06 12:00:00');
  expect(states(host).filter((state) => state === 'chưa rõ đã gửi hay chưa')).toHaveLength(1);
});
