/** Paper slips and tallies as the script writes them: never twice, never over another's change, never counted double. */
import type { GivenBy } from '../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../src/host/host';
import { allShown, CLERK, newTracker, OWNER, records, shown, typeBelowHeading } from '../builders/tracker';

const tracker = newTracker({ now: '2024-07-05 09:00:00' });
tracker.workbook.editors.push('nguoi.la@example.com');

type Reply<T> = { readonly ok: boolean; readonly message?: string } & T;

function call<T = object>(host: AppsScriptHost, name: string, request: unknown, email = CLERK): Reply<T> {
  return host.call(name, [request], { email, from: 'sidebar' }) as Reply<T>;
}

const slip = (more: object = {}) => ({
  date: '2024-07-04',
  unit: 'Phòng Tư pháp',
  field: 'Hộ tịch',
  code: '00123',
  levels: ['Hài lòng', 'Rất hài lòng', '', '', '', ''],
  comment: '',
  channel: 'Trực tiếp',
  ...more,
});
const KEY = 'a1b2c3d4e5f6a7b8c9d0';
const add = (host: AppsScriptHost, more: object = {}, key = KEY) =>
  call<GivenBy<'addSlip'>>(host, 'addSlip', { key, slip: slip(more) });
const desk = (host: AppsScriptHost) => call<GivenBy<'openSlipDesk'>>(host, 'openSlipDesk', {});
const rows = (host: AppsScriptHost) => records(host, 'Khảo sát');

test('a slip becomes a row, once, however often it is sent', () => {
  const host = tracker.copy();
  const first = add(host);
  expect(first).toMatchObject({ ok: true, id: `PG-20240705-${KEY}`, count: 1 });
  host.advanceTo('2024-07-06 09:00:00');
  expect(add(host)).toMatchObject({ ok: true, id: first.id, print: first.print });
  expect(rows(host)).toEqual([
    expect.objectContaining({
      'Dấu thời gian': '04/07/2024 00:00:00',
      'Mã hồ sơ': '00123',
      'Cơ quan giải quyết': 'Phòng Tư pháp',
      'Lĩnh vực': 'Hộ tịch',
      'Mức độ hài lòng chung': 'Hài lòng',
      'Thời gian giải quyết': 'Rất hài lòng',
      'Hình thức nộp hồ sơ': 'Trực tiếp',
      Nguồn: 'Phiếu giấy',
      'Mã phản hồi': `PG-20240705-${KEY}`,
    }),
  ]);
  expect(desk(host)).toMatchObject({
    count: 0,
    fields: ['Hộ tịch'],
    last: [{ id: first.id, print: first.print, slip: slip() }],
  });
});

test('text stays text, and what could name a person is masked', () => {
  const host = tracker.copy();
  const hostile = '=HYPERLINK("https://la.example")';
  expect(add(host, { field: hostile, code: '=1+1', comment: `${hostile} gọi 0905 123 456` })).toMatchObject({
    ok: true,
  });
  const [row] = rows(host);
  expect([row?.['Lĩnh vực'], row?.['Mã hồ sơ'], row?.['Ý kiến góp ý']]).toEqual([
    hostile,
    '=1+1',
    `${hostile} gọi [đã che]`,
  ]);
});

test.each([
  ['a unit that is not there', { unit: 'Phòng lạ' }, 'không khớp với trang tính'],
  ['a day to come', { date: '2024-07-06' }, 'không khớp với trang tính'],
  ['no day', { date: '2024-02-31' }, 'chưa đúng dạng'],
  ['a level that is not of the scale', { levels: ['Tuyệt vời', '', '', '', '', ''] }, 'không khớp với trang tính'],
  ['too long a text', { comment: 'a'.repeat(2001) }, 'ô quá dài'],
  ['another channel', { channel: 'Bồ câu' }, 'chưa đúng dạng'],
])('%s is refused and nothing is written', (_, more, says) => {
  const host = tracker.copy();
  const before = allShown(host, ['Nhật ký']);
  const reply = add(host, more);
  expect([reply.ok, reply.message]).toEqual([false, expect.stringContaining(says)]);
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test.each(['openSlipDesk', 'addSlip', 'correctSlip', 'previewTally', 'saveTally'])(
  '%s is for staff, and refuses what is of another form',
  (name) => {
    const host = tracker.copy();
    const tally = { month: '2024-06', unit: 'Phòng Tư pháp', source: 'Kiosk', ...JUNE, seen: '', confirmed: false };
    const request = { key: KEY, slip: slip(), id: `PG-20240705-${KEY}`, print: 'x', ...tally };
    expect(call(host, name, request, 'nguoi.la@example.com').message).toContain('chưa có ở trang “Đơn vị”');
    expect(call(host, name, request, '').message).toContain('Google không cho biết');
    for (const wrong of [null, 'x', []])
      expect(call(host, name, wrong).ok).toBe(Array.isArray(wrong) && name === 'openSlipDesk');
  },
);

test('a typed slip is corrected and deleted; each may be sent again', () => {
  const host = tracker.copy();
  const { id, print } = add(host);
  add(host, { code: 'khác' }, 'b'.repeat(20));
  const better = { id, print, slip: slip({ levels: ['Không hài lòng', '', '', '', '', ''] }) };
  const corrected = call<GivenBy<'correctSlip'>>(host, 'correctSlip', better);
  expect(corrected).toMatchObject({ ok: true, count: 2 });
  expect(call(host, 'correctSlip', better)).toMatchObject({ ok: true });
  expect(rows(host).map((row) => row['Mức độ hài lòng chung'])).toEqual(['Không hài lòng', 'Hài lòng']);
  const deletion = { id, print: corrected.print, slip: null };
  expect(call(host, 'correctSlip', deletion)).toMatchObject({ ok: true, count: 1 });
  expect(call(host, 'correctSlip', deletion)).toMatchObject({ ok: true, count: 1 });
  expect(rows(host).map((row) => row['Mã hồ sơ'])).toEqual(['khác']);
  expect(call(host, 'correctSlip', { ...deletion, slip: slip() }).message).toContain('có người đã xóa');
});

test('a row that somebody changed since is neither corrected nor deleted', () => {
  const host = tracker.copy();
  const { id, print } = add(host);
  host.person(OWNER).type('Khảo sát', 2, 4, [['Đất đai']]);
  for (const next of [slip({ code: '9' }), null]) {
    expect(call(host, 'correctSlip', { id, print, slip: next }).message).toContain('(hàng 2) đã được sửa sau khi nhập');
  }
  expect(rows(host)).toEqual([expect.objectContaining({ 'Lĩnh vực': 'Đất đai', 'Mã hồ sơ': '00123' })]);
});

const JUNE = { handedOut: 50, returned: 42, invalid: 2, counts: [20, 15, 3, 2, 0] };
const tally = (more: object = {}) => ({
  month: '2024-06',
  unit: 'Phòng Tư pháp',
  source: 'Phiếu giấy',
  ...JUNE,
  ...more,
});
const look = (host: AppsScriptHost, more: object = {}) =>
  call<GivenBy<'previewTally'>>(host, 'previewTally', tally(more));
const save = (host: AppsScriptHost, more: object = {}) =>
  call<GivenBy<'saveTally'>>(host, 'saveTally', { ...tally(), seen: '', confirmed: false, ...more });

test('a tally is written once; the same unit, month and source again replaces what was shown', () => {
  const host = tracker.copy();
  expect(look(host)).toMatchObject({ ok: true, fault: null, before: null, isSame: false });
  expect(save(host)).toMatchObject({ ok: true, changed: true });
  expect(save(host)).toMatchObject({ ok: true, changed: false });
  const again = { counts: [21, 14, 3, 2, 0] };
  const { before, print } = look(host, again);
  expect(before).toEqual([50, 42, 2, 20, 15, 3, 2, 0]);
  expect(save(host, again).message).toContain('vừa thay đổi sau khi xem trước');
  expect(save(host, { ...again, seen: print, source: ' phiếu GIẤY ' })).toMatchObject({ ok: true, changed: true });
  expect(shown(host, 'Phiếu tổng hợp').slice(1)).toEqual([
    ['6/2024', 'Phòng Tư pháp', 'Phiếu giấy', '50', '42', '2', '21', '14', '3', '2', '0', ''],
  ]);
  host.call('recompute');
  const rate = records(host, 'Chỉ số').find((row) => row['Kỳ'] === '2024-06' && row['Đơn vị'] === 'Phòng Tư pháp');
  expect([rate?.['Tử số'], rate?.['Mẫu số']]).toEqual(['35', '40']);
});

test('sums that do not agree, more returned than handed out without a word on it, a month to come are refused', () => {
  const host = tracker.copy();
  const wrong = { returned: 43 };
  expect(save(host, { ...wrong, confirmed: true }).ok).toBe(false);
  const odd = { handedOut: 40 };
  expect(save(host, odd).ok).toBe(false);
  expect(save(host, { month: '2024-08' }).ok).toBe(false);
  expect(records(host, 'Phiếu tổng hợp')).toEqual([]);
  expect(save(host, { ...odd, confirmed: true })).toMatchObject({ ok: true });
});

test('a tally beside single slips of its unit, month and source is refused, and the other way round', () => {
  const host = tracker.copy();
  add(host, { date: '2024-06-03' });
  expect(look(host).fault).toContain('ã có phiếu lẻ cùng đơn vị, tháng và nguồn');
  expect(save(host).message).toContain('ã có phiếu lẻ cùng đơn vị, tháng và nguồn');
  expect(save(host, { source: 'Kiosk' })).toMatchObject({ ok: true });
  expect(save(host, { month: '2024-05' })).toMatchObject({ ok: true });
  const reply = add(host, { date: '2024-05-30' }, 'c'.repeat(20));
  expect([reply.ok, reply.message]).toEqual([false, expect.stringContaining('hàng 3: đã có phiếu tổng hợp')]);
  expect(rows(host)).toHaveLength(1);
});

test('the same tally in two rows is said, with the rows', () => {
  const host = tracker.copy();
  typeBelowHeading(host, 'Phiếu tổng hợp', [
    ['6/2024', 'Phòng Tư pháp', 'Phiếu giấy', '1'],
    ['06/2024', 'Phòng Tư pháp', 'phiếu giấy', '2'],
  ]);
  expect(look(host).message).toContain('hàng 2, 3: cùng đơn vị, tháng và nguồn');
});
