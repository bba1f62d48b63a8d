/** The register of changes from the sidebar: entered once, corrected, deleted, each taken back, over nobody's change. */
import type { GivenBy } from '../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../src/host/host';
import { allShown, CLERK, newTracker, OWNER, records, SECRETARY, shown } from '../builders/tracker';

const tracker = newTracker({ now: '2024-07-05 09:00:00' });
const JUSTICE = 'tuphap@tuyphuoc.example';
tracker.workbook.editors.push(JUSTICE);

type Reply<T> = { readonly ok: boolean; readonly message?: string } & T;
const call = <T = object>(host: AppsScriptHost, name: string, request: unknown, email: string): Reply<T> =>
  host.call(name, [request], { email, from: 'sidebar' }) as Reply<T>;

const [KIND, WHAT, DECISION] = ['Thủ tục hành chính', '=HYPERLINK("https://la.example") hộ tịch', '45/QĐ-UBND'];
const entry = (...more: readonly string[]): string[] =>
  [KIND, WHAT, 'Phòng Tư pháp', DECISION, '2024-06-24', '2024-06-26', '', '', ''].map((text, at) => more[at] || text);
const ENTRY = entry();
const POSTED = entry('', '', '', '', '', '', '2024-06-28', 'Một cửa');
type Entry = readonly string[] | null;
const save = (host: AppsScriptHost, seen: Entry, wanted: Entry, email = JUSTICE) =>
  call<GivenBy<'saveChange'>>(host, 'saveChange', { seen, entry: wanted }, email);
const rows = (host: AppsScriptHost) => shown(host, 'Thay đổi').slice(1);

test('an entry is written once however often it is sent; its line in Công việc comes and closes by itself', () => {
  const host = tracker.copy();
  expect(save(host, null, ENTRY)).toMatchObject({ ok: true, outcome: 'saved', last: [ENTRY] });
  expect(save(host, null, ENTRY)).toMatchObject({ ok: true, outcome: 'present', last: [ENTRY] });
  host.call('recompute');
  const line = () => records(host, 'Công việc').find((row) => row['Kỳ'] === DECISION);
  expect(line()).toMatchObject({ 'Đơn vị': 'Phòng Tư pháp', Hạn: '03/07/2024', 'Tình trạng': 'Chậm báo cáo' });
  expect(save(host, ENTRY, POSTED)).toMatchObject({ outcome: 'saved', last: [POSTED] });
  host.call('recompute');
  expect(line()).toMatchObject({
    'Tình trạng': 'Đã xong đúng hạn',
    'Chương trình ghi nhận': 'Niêm yết, công bố ngày 28/6/2024 tại Một cửa, sau 2 ngày làm việc.',
  });
  expect(rows(host)).toHaveLength(1);
});

test('correcting and deleting are taken back by the same call the other way round', () => {
  const host = tracker.copy();
  save(host, null, ENTRY);
  const before = allShown(host, ['Nhật ký']);
  expect(save(host, ENTRY, POSTED).outcome).toBe('saved');
  expect(save(host, ENTRY, POSTED).outcome).toBe('present');
  expect(save(host, POSTED, ENTRY).outcome).toBe('saved');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
  expect(save(host, ENTRY, null)).toMatchObject({ outcome: 'saved', last: [] });
  expect(save(host, null, ENTRY).outcome).toBe('saved');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('the same change with other days is recognised and not written beside the first', () => {
  const host = tracker.copy();
  save(host, null, ENTRY);
  expect(save(host, null, POSTED)).toMatchObject({ outcome: 'known', last: [ENTRY] });
  const other = entry('', 'Đất đai');
  expect(save(host, null, other).outcome).toBe('saved');
  expect(save(host, other, POSTED).outcome).toBe('known');
  expect(rows(host)).toHaveLength(2);
});

test('an entry that somebody changed meanwhile is neither corrected nor deleted', () => {
  const host = tracker.copy();
  save(host, null, ENTRY);
  host.person(OWNER).type('Thay đổi', 2, 9, [['đã họp']]);
  const noted = [...ENTRY.slice(0, 8), 'đã họp'];
  for (const wanted of [POSTED, null])
    expect(save(host, ENTRY, wanted)).toMatchObject({ outcome: 'changed', last: [noted] });
});

test('a unit enters its own changes, the secretary anybody’s and those that are nobody’s yet', () => {
  const host = tracker.copy();
  const nobodys = ENTRY.map((text, at) => (at === 2 ? '' : text));
  expect(save(host, null, entry('', '', 'Phòng TN&MT')).message).toContain('chỉ Thư ký ISO');
  expect(save(host, null, nobodys).message).toContain('chỉ Thư ký ISO');
  expect(save(host, null, ENTRY, CLERK).message).toContain('chỉ Thư ký ISO');
  expect(rows(host)).toEqual([]);
  expect(save(host, null, nobodys, SECRETARY).outcome).toBe('saved');
  expect(save(host, nobodys, null).message).toContain('chỉ Thư ký ISO');
  expect(save(host, null, entry('', '', 'P. Tư pháp')).outcome).toBe('saved');
});

test('the page gets all by which a day is due, and the measures that see to changes', () => {
  const desk = call<GivenBy<'openChanges'>>(tracker, 'openChanges', {}, JUSTICE);
  expect(desk).toMatchObject({ ok: true, year: 2024, changeDays: 5, units: ['Phòng Tư pháp'], last: [] });
  expect(desk.holidays).toContainEqual({ date: '2024-09-02', name: 'Quốc khánh', kind: 'off' });
  expect(desk.measures.find(({ number }) => number === '1.4')).toMatchObject({ deadline: { kind: 'on-change' } });
  expect(call<GivenBy<'openChanges'>>(tracker, 'openChanges', {}, SECRETARY).units).toHaveLength(15);
});
