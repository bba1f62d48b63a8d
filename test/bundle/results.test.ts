/** What units report from the sidebar: several lines in a call, their own only, over nobody's change, and taken back. */
import type { GivenBy } from '../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../src/host/host';
import { allShown, CLERK, newTracker, OWNER, records, SECRETARY, shown } from '../builders/tracker';

const tracker = newTracker({ now: '2024-07-01 10:00:00' });
const JUSTICE = 'tuphap@tuyphuoc.example';
tracker.workbook.editors.push(JUSTICE);

type Reply<T> = { readonly ok: boolean; readonly message?: string } & T;
type Desk = GivenBy<'openResults'>;

function call<T = object>(host: AppsScriptHost, name: string, request: unknown, email: string): Reply<T> {
  return host.call(name, [request], { email, from: 'sidebar' }) as Reply<T>;
}
const desk = (host: AppsScriptHost, email = JUSTICE) => call<Desk>(host, 'openResults', {}, email);

const KEY = 0;
const [UNIT, PERIOD] = [3, 4];
const keyOf = ({ lines }: Desk, part: string, period: string, unit = 'Phòng Tư pháp'): string =>
  lines.find(({ written }) => written[KEY]?.includes(part) && written[UNIT] === unit && written[PERIOD] === period)
    ?.written[KEY] ?? '';

const NOTHING = ['', '', '', '', '', ''];
const NONE_CAME = ['Không phát sinh', '2024-06-28', '', '', 'Lan', ''];
const save = (host: AppsScriptHost, lines: readonly object[], email = JUSTICE) =>
  call<GivenBy<'saveResults'>>(host, 'saveResults', { lines }, email);
const rowOf = (host: AppsScriptHost, key: string) => records(host, 'Công việc').find((row) => row['Mã'] === key) ?? {};

const first = desk(tracker);
const QUARTERS = ['Quý I/2024', 'Quý II/2024'].map((period) => keyOf(first, 'TKT', period));
const both = (seen: readonly string[], typed: readonly string[]) => QUARTERS.map((key) => ({ key, seen, typed }));

test('a unit sees its own lines, the secretary those of all, each with a link to the tab', () => {
  expect(new Set(first.lines.map(({ written }) => written[UNIT]))).toEqual(new Set(['Phòng Tư pháp']));
  expect([first.role, first.units, first.today]).toEqual(['unit', ['Phòng Tư pháp'], '2024-07-01']);
  const all = desk(tracker, SECRETARY);
  expect([all.role, all.lines.length]).toEqual(['secretary', shown(tracker, 'Công việc').length - 1]);
  expect(all.link).toMatch(/#gid=\d+$/);
  expect(shown(tracker, 'Công việc')[0]?.[all.column - 1]).toBe('Trạng thái');
  for (const { row, written } of all.lines) expect(shown(tracker, 'Công việc')[row - 1]?.[0]).toBe(written[KEY]);
});

test('several lines are saved in a call, with who entered them; sent again, nothing changes', () => {
  const host = tracker.copy();
  const lines = both(NOTHING, NONE_CAME);
  expect(save(host, lines)).toMatchObject({ ok: true, outcomes: QUARTERS.map((key) => ({ key, isSaved: true })) });
  const before = allShown(host);
  expect(save(host, lines)).toMatchObject({ ok: true, outcomes: [{ isSaved: true }, { isSaved: true }] });
  expect(allShown(host)).toEqual(before);
  host.call('recompute');
  for (const key of QUARTERS)
    expect(rowOf(host, key)).toMatchObject({
      'Trạng thái': 'Không phát sinh',
      'Ngày hoàn thành': '28/06/2024',
      'Người nhập': 'Lan',
      'Nhập thay': '',
      'Ngày ghi nhận': '28/06/2024',
    });
  expect(rowOf(host, QUARTERS[1] ?? '')).toMatchObject({ 'Tình trạng': 'Đã xong đúng hạn' });
});

test('undoing gives back what stood there, be it what nobody can read', () => {
  const host = tracker.copy();
  const row = shown(host, 'Công việc').findIndex(([key]) => key === QUARTERS[0]) + 1;
  host.person(OWNER).type('Công việc', row, 7, [['xong rồi', 'hôm qua', '=1+1', ' hai\ndòng']]);
  const before = allShown(host, ['Nhật ký']);
  const seen = desk(host).lines.find(({ written }) => written[KEY] === QUARTERS[0])?.typed ?? [];
  const change = { key: QUARTERS[0], seen, typed: ['Có phát sinh', '2024-06-28', 'CV 12/PTP', '', 'Lan', ''] };
  expect(save(host, [change]).outcomes[0]?.isSaved).toBe(true);
  expect(rowOf(host, change.key ?? '')).toMatchObject({ 'Minh chứng': 'CV 12/PTP', 'Ghi chú': '' });
  expect(save(host, [{ ...change, seen: change.typed, typed: seen }]).outcomes[0]?.isSaved).toBe(true);
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a line that somebody changed meanwhile is left as it is, and said; the others of the call are saved', () => {
  const host = tracker.copy();
  const row = shown(host, 'Công việc').findIndex(([key]) => key === QUARTERS[0]) + 1;
  host.person(OWNER).type('Công việc', row, 10, [['đang xem lại']]);
  const { outcomes } = save(host, both(NOTHING, NONE_CAME));
  expect(outcomes).toEqual([
    { key: QUARTERS[0], isSaved: false, now: ['', '', '', 'đang xem lại', '', ''] },
    { key: QUARTERS[1], isSaved: true, now: NONE_CAME },
  ]);
  expect(rowOf(host, QUARTERS[0] ?? '')).toMatchObject({ 'Trạng thái': '', 'Ghi chú': 'đang xem lại' });
});

test("another unit's line cannot be reported, but by the secretary, who says for whom", () => {
  const host = tracker.copy();
  const before = allShown(host);
  expect(save(host, both(NOTHING, NONE_CAME), CLERK).outcomes).toEqual(
    QUARTERS.map((key) => ({ key, isSaved: false, now: null })),
  );
  expect(allShown(host)).toEqual(before);
  const typed = [...NONE_CAME.slice(0, 4), 'Thư ký Minh', 'Ông Bình, qua Zalo'];
  expect(save(host, both(NOTHING, typed), SECRETARY).outcomes.every(({ isSaved }) => isSaved)).toBe(true);
  expect(rowOf(host, QUARTERS[0] ?? '')).toMatchObject({
    'Người nhập': 'Thư ký Minh',
    'Nhập thay': 'Ông Bình, qua Zalo',
  });
});

test('who entered it stays with a line that has no place any more, and keeps it', () => {
  const host = tracker.copy();
  const change = { key: QUARTERS[0], seen: NOTHING, typed: ['', '', '', '', 'Lan', ''] };
  save(host, [change]);
  const row = shown(host, 'Thiết lập').findIndex(([name]) => name === 'Nhịp tự kiểm tra') + 1;
  host.person(OWNER).type('Thiết lập', row, 2, [['không']]);
  host.call('recompute');
  const left = records(host, 'Công việc').filter((line) => line['Mã']?.includes('TKT'));
  expect(left).toMatchObject([{ Mã: QUARTERS[0], 'Người nhập': 'Lan', 'Tình trạng': 'Không còn trong bảng mục tiêu' }]);
});

test('a tab from before gets the two columns by the set-up, and its reports stay', () => {
  const host = tracker.copy();
  const person = host.person(OWNER);
  const at = (shown(host, 'Công việc')[0]?.indexOf('Người nhập') ?? -1) + 1;
  person.deleteColumns('Công việc', at, 2);
  person.type('Công việc', 2, 7, [['Đã thực hiện', '28/06/2024', 'CV 1', 'xong']]);
  host.call('setUp');
  host.call('recompute');
  const headings = shown(host, 'Công việc')[0] ?? [];
  expect(headings.slice(-2)).toEqual(['Người nhập', 'Nhập thay']);
  expect(shown(host, 'Công việc')[1]?.slice(6, 10)).toEqual(['Đã thực hiện', '28/06/2024', 'CV 1', 'xong']);
  expect(save(host, both(NOTHING, NONE_CAME)).outcomes.every(({ isSaved }) => isSaved)).toBe(true);
});

test.each([
  ['no lines', []],
  ['too long a text', [{ key: 'x', seen: NOTHING, typed: ['a'.repeat(20_001), '', '', '', '', ''] }]],
  ['a cell too few', [{ key: 'x', seen: NOTHING, typed: NOTHING.slice(1) }]],
])('%s is refused', (_, lines) => {
  expect(save(tracker.copy(), lines).message).toContain('chưa đúng dạng');
});
