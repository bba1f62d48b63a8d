/** The sidebar *Thiết lập* on the server's side: rows are changed as they were seen, whole or not at all, and back again. */
import type { AppsScriptHost } from '../../src/host/host';
import { EDITED, type EditedTab } from '../../src/app/set-up-desk/edited-rows';
import { allShown, CLERK, inspect, newHost, newTracker, OWNER, records, SECRETARY, shown } from '../builders/tracker';
import { csv } from '../builders/sample-files';

type Texts = string[] | null;
interface Change {
  seen: Texts;
  wanted: Texts;
}
interface Reply {
  readonly ok: boolean;
  readonly message: string;
  readonly rows: Record<EditedTab, string[][] | null>;
  readonly missingTabs: number;
  readonly role: string | null;
}

const call = (host: AppsScriptHost, name: string, request: unknown, email = SECRETARY): Reply =>
  host.call(name, [request], { email, from: 'sidebar' }) as Reply;
const desk = (host: AppsScriptHost, email = SECRETARY): Reply => call(host, 'openSetUp', {}, email);
const save = (host: AppsScriptHost, tab: EditedTab, changes: readonly Change[], email = SECRETARY): Reply =>
  call(host, 'saveRows', { tab, changes }, email);
const reversed = (changes: readonly Change[]): Change[] =>
  changes.map(({ seen, wanted }) => ({ seen: wanted, wanted: seen }));
const sheet = (host: AppsScriptHost) => allShown(host, ['Nhật ký']);
const rowsOf = (host: AppsScriptHost, tab: EditedTab): string[][] => desk(host).rows[tab] ?? [];

const tracker = newTracker({ now: '2024-02-01 09:00:00' });
const width = EDITED.objectives.ids.length;
const decision = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
const SAMPLE = decision(csv('muc-tieu.csv').slice(1));

/** The whole table goes, another comes. */
const replaced = (old: readonly string[][], next: readonly string[][]): Change[] => [
  ...old.map((seen) => ({ seen, wanted: null })),
  ...next.map((wanted) => ({ seen: null, wanted })),
];

test('on an empty sheet it opens and knows that nothing is there; the set-up is begun by whoever comes first', () => {
  const host = newHost();
  expect(desk(host, OWNER)).toMatchObject({
    ok: true,
    missingTabs: 15,
    role: null,
    rows: { settings: null, units: null },
  });
  expect(call(host, 'repairSystem', { by: 'setUp' }, OWNER).ok).toBe(true);
  expect(desk(host, OWNER)).toMatchObject({ missingTabs: 0, role: 'secretary', rows: { units: [], objectives: [] } });
});

test('settings are changed where they are as they were seen, checked in the words of whoever reads them, and changed back', () => {
  const host = tracker.copy();
  const before = sheet(host);
  const seen = rowsOf(host, 'settings').find(([name]) => name === 'Số phiếu tối thiểu') ?? [];
  const to = (value: string): Change[] => [{ seen, wanted: [seen[0] ?? '', value, seen[2] ?? ''] }];
  expect(save(host, 'settings', to('ba mươi')).message).toContain('tham số “Số phiếu tối thiểu”: chưa hiểu “ba mươi”');
  expect(sheet(host)).toEqual(before);
  expect(save(host, 'settings', to('20'))).toMatchObject({
    ok: true,
    message: 'Đã ghi trang “Thiết lập”: sửa 1 hàng.',
  });
  expect(save(host, 'settings', to('20')).message).toContain('không ghi gì thêm');
  expect(shown(host, 'Thiết lập').find(([name]) => name === seen[0])?.[1]).toBe('20');
  expect(save(host, 'settings', reversed(to('20'))).ok).toBe(true);
  expect(sheet(host)).toEqual(before);
});

test('a row that somebody changed meanwhile is not written over, and nothing of the request is', () => {
  const host = tracker.copy();
  const [first = [], second = []] = rowsOf(host, 'units');
  host.person(CLERK).type('Đơn vị', 3, 4, [['khac@tuyphuoc.example']]);
  const before = sheet(host);
  const changes = [first, second].map((seen) => ({ seen, wanted: seen.map((text, at) => (at === 6 ? '0256' : text)) }));
  expect(save(host, 'units', changes)).toMatchObject({ ok: false, message: expect.stringContaining(`“${second[0]}”`) });
  expect(sheet(host)).toEqual(before);
});

test('a unit that was added meanwhile is not added twice', () => {
  const host = tracker.copy();
  const wanted = Array.from(
    { length: EDITED.units.ids.length },
    (_, at) => ['Phòng Dân tộc', '', 'Cơ quan chuyên môn'][at] ?? '',
  );
  expect(save(host, 'units', [{ seen: null, wanted }]).ok).toBe(true);
  const message = 'Ở trang “Đơn vị” đã có đúng các nội dung này; không ghi gì thêm.';
  expect(save(host, 'units', [{ seen: null, wanted }])).toMatchObject({ message });
  const other = wanted.map((text, at) => (at === 3 ? 'dantoc@tuyphuoc.example' : text));
  expect(save(host, 'units', [{ seen: null, wanted: other }]).ok).toBe(false);
  expect(records(host, 'Đơn vị').filter((row) => row['Tên đơn vị'] === 'Phòng Dân tộc')).toHaveLength(1);
  expect(save(host, 'units', [{ seen: wanted, wanted: null }]).ok).toBe(true);
  expect(sheet(host)).toEqual(sheet(tracker));
});

test('the decision’s table goes into an empty tab as it stands in the decision, its cells beside all measures', () => {
  const host = newHost();
  host.call('setUp');
  expect(save(host, 'objectives', replaced([], SAMPLE), OWNER)).toMatchObject({ ok: true });
  expect(rowsOf(host, 'objectives').map((row) => row.slice(0, 7))).toEqual(SAMPLE.map((row) => row.slice(0, 7)));
  const merged = inspect(
    host,
    `function merged() {
      return SpreadsheetApp.getActive().getSheetByName('Mục tiêu').getDataRange().getMergedRanges().map((one) => one.getA1Notation());
    }`,
  );
  expect(merged).toEqual(expect.arrayContaining(['A2:A5', 'B2:B5', 'C2:C5']));
});

test('a table is replaced whole, what was reported stays with its measure, and the old one comes back', () => {
  const host = tracker.copy();
  const at =
    shown(host, 'Công việc').findIndex(([, number, , , period]) => number === '1.2' && period === 'Quý I/2024') + 1;
  const unit = shown(host, 'Công việc')[at - 1]?.[3];
  host.person(CLERK).type('Công việc', at, 7, [['Không phát sinh']]);
  const old = rowsOf(host, 'objectives');
  const next = old.map((row, index) =>
    row.map((text, column) => (index === 1 && column === 3 ? `${text} năm 2024` : text)),
  );
  expect(save(host, 'objectives', replaced(old, next)).message).toContain('thêm 9 hàng, xóa 9 hàng');
  expect(save(host, 'objectives', replaced(old, next)).message).toContain('không ghi gì thêm');
  host.call('recompute');
  expect(rowsOf(host, 'objectives').map((row) => row.slice(0, 7))).toEqual(next.map((row) => row.slice(0, 7)));
  const line = () =>
    records(host, 'Công việc').find(
      (row) => row['Đơn vị'] === unit && row['Kỳ'] === 'Quý I/2024' && row['TT'] === '1.2',
    );
  expect(line()).toMatchObject({ 'Trạng thái': 'Không phát sinh' });
  expect(save(host, 'objectives', replaced(rowsOf(host, 'objectives'), old)).ok).toBe(true);
  host.call('recompute');
  expect(rowsOf(host, 'objectives')).toEqual(old);
  expect(line()).toMatchObject({ 'Trạng thái': 'Không phát sinh' });
});

test('a measure that somebody added meanwhile stops the replacing', () => {
  const host = tracker.copy();
  const old = rowsOf(host, 'objectives');
  host.person(CLERK).type('Mục tiêu', shown(host, 'Mục tiêu').length + 1, 4, [['Biện pháp mới']]);
  const before = sheet(host);
  expect(save(host, 'objectives', replaced(old, SAMPLE.slice(0, 3))).message).toContain('“Biện pháp mới”');
  expect(sheet(host)).toEqual(before);
});

test('a target that the decision words unclearly is followed as the secretary wrote it beside', () => {
  const host = tracker.copy();
  const third = () => records(host, 'Mục tiêu').findIndex((row) => row['TT'] === '3');
  host.person(OWNER).type('Mục tiêu', third() + 2, 3, [['Nâng cao mức hài lòng']]);
  host.call('recompute');
  expect(records(host, 'Nhật ký').at(-2)?.['Nội dung']).toContain('chọn chỉ tiêu');
  const seen = rowsOf(host, 'objectives').find(([number]) => number === '3') ?? [];
  const wanted = seen.map((text, at) => (at === width - 1 ? '≥ 90%' : text));
  expect(save(host, 'objectives', [{ seen, wanted }])).toMatchObject({ ok: true });
  const lines = records(host, 'Nhật ký').length;
  host.call('recompute');
  const since = records(host, 'Nhật ký').slice(lines);
  expect(since.map((line) => line['Mức'])).toEqual(['Thông tin']);
  expect(records(host, 'Mục tiêu')[third()]).toMatchObject({
    'Chỉ tiêu': 'Nâng cao mức hài lòng',
    'Chỉ tiêu theo dõi': '≥ 90%',
  });
});

test('each unit gets one test mail a day however often it is asked for, and its confirmation stands in the directory', () => {
  const host = tracker.copy();
  const units = ['Phòng Tư pháp', 'Lãnh đạo UBND huyện'];
  expect(call(host, 'sendUnitTests', { units }).message).toBe('Hôm nay đã gửi thư thử tới 3 địa chỉ.');
  call(host, 'sendUnitTests', { units });
  const sent = host.mailbox.sent.filter(({ subject }) => subject.startsWith('Thư thử'));
  expect(sent.map(({ to }) => to).sort()).toEqual(
    ['chutich@tuyphuoc.example', 'pct.vanxa@tuyphuoc.example', 'tuphap@tuyphuoc.example'].sort(),
  );
  expect(sent[0]?.text).toContain('chọn “Đã nhận” ở cột “Đã nhận thư thử”');
});

test('units and strangers look, and change nothing', () => {
  const host = tracker.copy();
  const before = sheet(host);
  const [seen = []] = rowsOf(host, 'units');
  expect(desk(host, CLERK).rows.units).toHaveLength(15);
  expect(save(host, 'units', [{ seen, wanted: null }], CLERK).message).toContain('chỉ Thư ký ISO làm được');
  expect(sheet(host)).toEqual(before);
});

test('a row put in while the cells of an objective are merged takes nobody’s words with it', () => {
  for (const call of ['Range.getMergedRanges', 'Range.mergeVertically']) {
    const host = tracker.copy();
    const old = rowsOf(host, 'objectives');
    const next = old.map((row, at) => row.map((text, column) => (column === 3 ? `${at + 1}. ${text}` : text)));
    host.calls.before = ({ name }) => {
      if (name !== call) return;
      host.calls.before = () => undefined;
      host.person(CLERK).insertRows('Mục tiêu', 2, 1);
    };
    expect(save(host, 'objectives', replaced(old, next)).ok).toBe(true);
    expect(shown(host, 'Mục tiêu')[1]?.join('')).toBe('');
    expect(rowsOf(host, 'objectives')).toEqual(next);
  }
});
