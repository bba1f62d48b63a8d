/** Undoing the last import: the sheet comes back cell for cell, or nothing is touched and it is said why. */
import type { AppsScriptHost } from '../../src/host/host';
import {
  allShown,
  CLERK,
  importMonth,
  newTracker,
  oneStopRequest,
  OWNER,
  requestOfCells,
  shown,
} from '../builders/tracker';

interface Desk {
  ok: boolean;
  units: string[];
  lastImport: { importedAt: string; name: string; replacedCount: number; obstacle: string | null } | null;
}

const MAY = oneStopRequest('2024-05', { 'Phòng Tư pháp': [70, 15, 5], 'Phòng Y tế': [10, 0, 0] });
const JUNE = oneStopRequest('2024-06', { 'Phòng Tư pháp': [80, 15, 5], 'Phòng Y tế': [10, 0, 0] });
const MAY_AGAIN = oneStopRequest('2024-05', { 'Phòng Tư pháp': [60, 25, 5], 'Phòng Nội vụ': [3, 1, 0] });
const as = { email: CLERK, from: 'sidebar' } as const;

const desk = (host: AppsScriptHost): Desk => host.call('openOneStopDesk', [{}], as) as Desk;
const undo = (host: AppsScriptHost, importedAt = desk(host).lastImport?.importedAt) =>
  host.call('undoOneStop', [{ importedAt }], as) as { ok: boolean; message: string };

/** Two months and a row that somebody typed, with a column of the people's own. */
function tracker(): AppsScriptHost {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, MAY);
  host.advanceTo('2024-07-01 10:00:00');
  importMonth(host, JUNE);
  const width = shown(host, 'Một cửa')[0]?.length ?? 0;
  host.person(OWNER).insertColumns('Một cửa', width + 1);
  host.person(OWNER).type('Một cửa', 1, width + 1, [['Người kiểm tra'], ['Lan'], [''], ['Minh'], ['']]);
  host.advanceTo('2024-07-01 11:00:00');
  return host;
}

test('a new month goes again, and the figures with it', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, MAY);
  const before = allShown(host, ['Nhật ký']);
  importMonth(host, JUNE);
  expect(desk(host).lastImport).toMatchObject({ name: 'theo đơn vị, tháng 6/2024', replacedCount: 0, obstacle: null });
  expect(undo(host)).toMatchObject({ ok: true });
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
  expect(desk(host).lastImport).toBeNull();
});

test('a month in the middle that was replaced comes back where it stood, with what people wrote beside it', () => {
  const host = tracker();
  const before = allShown(host, ['Nhật ký']);
  importMonth(host, MAY_AGAIN);
  expect(allShown(host, ['Nhật ký'])).not.toEqual(before);
  expect(undo(host)).toEqual({
    ok: true,
    message:
      'Đã hoàn tác lần nhập thống kê theo đơn vị, tháng 5/2024 (tệp mot-cua.xlsx); 2 hàng trước đó đã được đưa trở lại.',
  });
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a month in the middle of a sorted tab comes back row by row', () => {
  const host = tracker();
  const [rows, columns] = [shown(host, 'Một cửa').length, shown(host, 'Một cửa')[0]?.length ?? 0];
  host
    .person(OWNER)
    .sort('Một cửa', { row: 2, column: 1, height: rows - 1, width: columns }, [{ column: 4, ascending: true }]);
  const before = allShown(host, ['Nhật ký']);
  importMonth(host, MAY_AGAIN);
  expect(undo(host).ok).toBe(true);
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test.each<[string, (host: AppsScriptHost) => void, string]>([
  ['a figure', (host) => host.person(OWNER).type('Một cửa', 4, 10, [['7']]), 'đã được sửa hoặc xóa bớt'],
  ['a deleted row', (host) => host.person(OWNER).deleteRows('Một cửa', 4), 'đã được sửa hoặc xóa bớt'],
  ['a remark beside it', (host) => host.person(OWNER).type('Một cửa', 4, 18, [['đã xem']]), 'đã được sửa'],
  ['all rows deleted', (host) => host.person(OWNER).deleteRows('Một cửa', 4, 2), 'không còn ở trang “Một cửa”'],
])('once its rows were changed (%s) it is refused, and nothing is written', (_, change, words) => {
  const host = tracker();
  importMonth(host, MAY_AGAIN);
  change(host);
  const before = allShown(host, ['Nhật ký']);
  const reply = undo(host);
  expect(reply.ok).toBe(false);
  expect(reply.message).toContain(words);
  expect(reply.message).toContain('Chưa ghi gì.');
  expect(desk(host).lastImport?.obstacle).toContain(words);
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('twice, or for an import before the last, nothing happens and it is said', () => {
  const host = tracker();
  importMonth(host, MAY_AGAIN);
  const { importedAt } = desk(host).lastImport as { importedAt: string };
  undo(host);
  const before = allShown(host, ['Nhật ký']);
  expect(undo(host, importedAt)).toMatchObject({ ok: false });
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a table of 2,500 rows is undone too; replaced by another, it says that it cannot be', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const before = shown(host, 'Một cửa');
  const many = (early: number) =>
    oneStopRequest(
      '2024-06',
      Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`Thủ tục đăng ký số ${at}`, [early, 1, 0] as const])),
    );
  importMonth(host, many(5));
  const { importedAt } = desk(host).lastImport as { importedAt: string };
  expect(undo(host, importedAt).ok).toBe(true);
  expect(shown(host, 'Một cửa')).toEqual(before);
  importMonth(host, many(5));
  host.advanceTo('2024-07-01 12:00:00');
  importMonth(host, many(6));
  expect(undo(host).message).toContain('nhiều hàng hơn mức chương trình giữ lại được');
});

test('whom nobody knows undoes nothing', () => {
  const host = tracker();
  host.workbook.editors.push('nguoi.la@example.com');
  const { importedAt } = desk(host).lastImport as { importedAt: string };
  const reply = host.call('undoOneStop', [{ importedAt }], { email: 'nguoi.la@example.com', from: 'sidebar' });
  expect(reply).toMatchObject({ ok: false });
});

test('a month typed into the grid comes in under the name of its paper', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const request = requestOfCells(
    {
      fileName: 'Nhập tay: báo cáo số 12/BC-UBND',
      typed: true,
      cells: [
        ['Đơn vị', 'Đã giải quyết: trước hạn', 'Đã giải quyết: đúng hạn', 'Đã giải quyết: quá hạn'],
        ['Phòng Tư pháp', 5, 4, 1],
      ],
    },
    { by: 'unit', period: { from: '2024-06-01', to: '2024-06-30' } },
  );
  const preview = host.call('previewOneStop', [request], as) as { faults: { severity: string; text: string }[] };
  expect(preview.faults).toEqual([
    expect.objectContaining({
      severity: 'note',
      text: 'Bảng nhập tay chỉ có số đã giải quyết; các cột tiếp nhận và đang giải quyết được ghi là 0.',
    }),
  ]);
  expect(importMonth(host, request).message).toContain('(nhập tay: báo cáo số 12/BC-UBND)');
});
