import {
  answer,
  dieBeforeNextMail,
  importMonth,
  newTracker,
  once,
  oneStopRequest,
  records,
  setSetting,
} from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const LEADERS = ['chutich@tuyphuoc.example', 'pct.vanxa@tuyphuoc.example'];
const SECRETARY = 'thuky.iso@tuyphuoc.example';

/** January has its statistics and an answer; the summary is due on Monday 5 February, its draft on Friday the 2nd. */
const january = (options = {}): AppsScriptHost =>
  once(`january ${JSON.stringify(options)}`, () => {
    const host = newTracker(options);
    answer(host, '2024-01-10 08:00:00');
    host.advanceTo('2024-02-01 09:00:00');
    importMonth(host, oneStopRequest('2024-01', { 'Phòng Tư pháp': [80, 15, 5] }));
    return host;
  });
const sentOn = (host: AppsScriptHost) => host.mailbox.sent.map(({ at, to }) => [at.slice(0, 10), to]);
const states = (host: AppsScriptHost) => records(host, 'Thư điện tử').map((row) => row['Trạng thái']);

test('the secretary has the draft the working day before; leadership the summary on the set day, once', () => {
  const host = january();
  host.advanceTo('2024-02-20 12:00:00');
  expect(sentOn(host)).toEqual([['2024-02-02', SECRETARY], ...LEADERS.map((to) => ['2024-02-05', to])]);
  expect(states(host)).toEqual(['đã gửi', 'đã gửi', 'đã gửi']);
});

test('subject, sender and content', () => {
  const host = january();
  host.advanceTo('2024-02-05 12:00:00');
  const mail = host.mailbox.sent.find(({ to }) => to === LEADERS[0]);
  expect(mail?.subject).toMatch(
    /^Tháng 1\/2024: 1\/3 mục tiêu chất lượng đến nay đạt, 1 chưa có kết quả hậu kiểm, 1 chưa xác định \[BC-2024-01-\w+\]$/,
  );
  expect([mail?.name, mail?.replyTo]).toEqual(['UBND huyện Tuy Phước', SECRETARY]);
  expect(mail?.text).toContain('tỷ lệ trả kết quả trước hạn đạt 80,0% (chỉ tiêu: tăng 1% so với năm 2023)');
  expect(mail?.text).toContain('5 hồ sơ trả quá hạn');
});

test('a free text, a dossier code and a phone number never reach a mail', () => {
  const host = newTracker();
  answer(host, '2024-01-10 08:00:00', { code: 'H08-BIMAT', comment: 'cán bộ Nguyễn Văn A rất chậm' });
  host.advanceTo('2024-02-06 12:00:00');
  const all = JSON.stringify(host.mailbox.sent);
  expect(host.mailbox.sent).toHaveLength(3);
  expect(all).not.toMatch(/BIMAT|Nguyễn Văn A|rất chậm/);
});

test('a month whose statistics are not in says so at the top', () => {
  const host = newTracker();
  host.advanceTo('2024-02-05 12:00:00');
  expect(host.mailbox.sent.slice(-1)[0]?.text).toMatch(/^Chưa có thống kê một cửa tháng 1\/2024/);
});

test('a month that is held waits until it is let go', () => {
  const host = january();
  host.advanceTo('2024-02-02 12:00:00');
  setSetting(host, 'Tạm dừng gửi', '1/2024');
  host.advanceTo('2024-02-08 12:00:00');
  expect(sentOn(host)).toEqual([['2024-02-02', SECRETARY]]);
  setSetting(host, 'Tạm dừng gửi', '');
  host.advanceTo('2024-02-09 12:00:00');
  expect(sentOn(host).slice(1)).toEqual(LEADERS.map((to) => ['2024-02-09', to]));
});

test('runs that were missed lose no mail: the draft first, the summary the day after', () => {
  const host = january();
  const daily = host.triggers.find(({ handler }) => handler === 'runDaily');
  if (daily) daily.nextAt = host.clock.momentOf('2024-02-09 06:30:00');
  host.advanceTo('2024-02-10 12:00:00');
  expect(sentOn(host)).toEqual([['2024-02-09', SECRETARY], ...LEADERS.map((to) => ['2024-02-10', to])]);
});

test('the daily run twice in a row sends nothing twice', () => {
  const host = january();
  host.advanceTo('2024-02-05 12:00:00');
  host.call('runDaily', [], { from: 'editor' });
  host.call('runDaily', [], { from: 'editor' });
  expect(host.mailbox.sent).toHaveLength(3);
});

test('what the day’s quota does not hold waits for tomorrow', () => {
  const host = january();
  host.advanceTo('2024-02-05 01:00:00');
  host.mailbox.use(99);
  host.advanceTo('2024-02-05 12:00:00');
  expect(states(host)).toEqual(['đã gửi', 'đã gửi', 'chờ gửi']);
  host.advanceTo('2024-02-06 12:00:00');
  expect(sentOn(host).slice(1)).toEqual([
    ['2024-02-05', LEADERS[0]],
    ['2024-02-06', LEADERS[1]],
  ]);
});

test('a run that died between claim and sending leaves a mail that a person settles; it is not sent again', () => {
  const host = january();
  host.advanceTo('2024-02-05 01:00:00');
  dieBeforeNextMail(host);
  host.advanceTo('2024-02-05 12:00:00');
  expect(states(host)).toEqual(['đã gửi', 'đang gửi', 'chờ gửi']);
  host.advanceTo('2024-02-06 12:00:00');
  expect(states(host)).toEqual(['đã gửi', 'chưa rõ đã gửi hay chưa', 'đã gửi']);
  expect(sentOn(host).slice(1)).toEqual([['2024-02-06', LEADERS[1]]]);
});

test('an address that is none is a definite fault, and the others get theirs', () => {
  const host = newTracker();
  setSetting(host, 'Người nhận báo cáo tháng', 'Lãnh đạo; khong-phai@dia-chi');
  host.advanceTo('2024-02-06 12:00:00');
  expect(records(host, 'Thư điện tử').find((row) => row['Người nhận'] === 'khong-phai@dia-chi')).toMatchObject({
    'Trạng thái': 'lỗi',
    Lỗi: expect.stringContaining('không đúng'),
  });
  expect(host.mailbox.sent).toHaveLength(3);
});
