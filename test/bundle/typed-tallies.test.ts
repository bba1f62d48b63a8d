/** Tallies as people type them into the tab: several of one unit, month and source, and scales of other levels. */
import type { GivenBy } from '../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../src/host/host';
import { CLERK, newTracker, records, setSetting, shown, typeBelowHeading } from '../builders/tracker';

const tracker = newTracker({ now: '2024-07-05 09:00:00' });

const call = <T>(host: AppsScriptHost, name: string, request: object): T =>
  host.call(name, [request], { email: CLERK, from: 'sidebar' }) as T;
const tally = (more: object) => ({
  ...{ month: '2024-06', unit: 'Phòng Tư pháp', source: 'Phiếu giấy', handedOut: 50 },
  ...more,
});
const look = (host: AppsScriptHost, more: object) => call<GivenBy<'previewTally'>>(host, 'previewTally', tally(more));
const save = (host: AppsScriptHost, more: object) =>
  call<GivenBy<'saveTally'>>(host, 'saveTally', { ...tally(more), seen: '', confirmed: false });
const warnings = (host: AppsScriptHost) =>
  records(host, 'Nhật ký')
    .filter((row) => row['Mức'] === 'Cảnh báo')
    .map((row) => row['Nội dung']);
const juneOf = (host: AppsScriptHost) => {
  const isOfJune = (row: Record<string, string>) =>
    row['Chỉ số'] === 'Tỷ lệ hài lòng' && row['Kỳ'] === '2024-06' && row['Đơn vị'] === 'Toàn cơ quan';
  const rate = records(host, 'Chỉ số').find(isOfJune);
  return rate && [rate['Tử số'], rate['Mẫu số']];
};

test('rows of the same tally are counted by none of them, and the log says which and what to do', () => {
  const host = tracker.copy();
  typeBelowHeading(host, 'Phiếu tổng hợp', [
    ['6/2024', 'Phòng Tư pháp', 'Phiếu giấy', '', '', '', '8', '1', '1'],
    ['06/2024', 'phòng tư pháp', 'phiếu giấy', '', '', '', '80', '10', '10'],
    ['6/2024', 'Phòng Tư pháp', 'Kiosk', '', '', '', '3', '1', '1'],
  ]);
  host.call('recompute');
  expect(juneOf(host)).toEqual(['4', '5']);
  expect(warnings(host)).toContainEqual(
    'Trang tính “Phiếu tổng hợp”, hàng 2, 3: cùng đơn vị, tháng và nguồn được ghi nhiều hàng, nên chưa được tính. ' +
      'Xóa bớt, để lại một hàng.',
  );
});

describe('under a scale of other levels', () => {
  const under = (scale: string, satisfied: string): AppsScriptHost => {
    const host = tracker.copy();
    setSetting(host, 'Mức hài lòng', satisfied);
    setSetting(host, 'Thang mức độ', scale);
    return host;
  };

  test('a column means the level whose name it bears, for who types into the tab and for the sidebar', () => {
    const host = under('Hài lòng; Bình thường; Không hài lòng', 'Hài lòng');
    typeBelowHeading(host, 'Phiếu tổng hợp', [['6/2024', 'Phòng Tư pháp', 'Kiosk', '', '', '', '', '7', '2', '1']]);
    const three = { returned: 12, invalid: 0, counts: [9, 2, 1] };
    expect(save(host, three)).toMatchObject({ ok: true, changed: true });
    expect(look(host, three)).toMatchObject({ isSame: true, before: [50, 12, 0, 9, 2, 1, '', ''] });
    const [, typed, saved] = shown(host, 'Phiếu tổng hợp').map((row) => row.slice(6, 11));
    expect([typed, saved]).toEqual([
      ['', '7', '2', '1', ''],
      ['', '9', '2', '1', ''],
    ]);
    host.call('recompute');
    expect(juneOf(host)).toEqual(['16', '22']);
  });

  test('of words that no column bears, the columns mean its levels in order', () => {
    const host = under('Tốt; Khá; Kém', 'Tốt; Khá');
    typeBelowHeading(host, 'Phiếu tổng hợp', [['6/2024', 'Phòng Tư pháp', 'Kiosk', '', '', '', '7', '2', '1']]);
    host.call('recompute');
    expect(juneOf(host)).toEqual(['9', '10']);
  });

  test('slips of a level that the scale lacks are not counted, and the log says where they belong', () => {
    const host = under('Hài lòng; Bình thường; Không hài lòng', 'Hài lòng');
    typeBelowHeading(host, 'Phiếu tổng hợp', [['6/2024', 'Phòng Tư pháp', 'Kiosk', '', '', '', '5', '7', '2', '1']]);
    host.call('recompute');
    expect(juneOf(host)).toBeUndefined();
    expect(warnings(host)).toContainEqual(
      'Trang tính “Phiếu tổng hợp”, hàng 2, cột “Rất hài lòng”: chưa hiểu “5”. Cột này không thuộc thang mức độ, chỉ ghi ở ' +
        '“Hài lòng”, “Bình thường”, “Không hài lòng”. Hàng này chưa được tính.',
    );
  });
});
