import {
  allShown,
  importMonth,
  newTracker,
  oneStopCells,
  oneStopRequest,
  records,
  requestOfCells,
  type ImportReply,
} from '../builders/tracker';

const JUNE = { 'Phòng Tư pháp': [80, 15, 5], 'Phòng Y tế': [10, 0, 0] } as const;
const whole = (host: Parameters<typeof records>[0], period: string) =>
  records(host, 'Chỉ số').find(
    (row) =>
      row['Chỉ số'] === 'Tỷ lệ trả kết quả trước hạn' && row['Kỳ'] === period && row['Đơn vị'] === 'Toàn cơ quan',
  );

test('a month comes in whole, by unit, and the rate is there at once', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  expect(importMonth(host, oneStopRequest('2024-06', JUNE))).toMatchObject({ ok: true, changed: true });
  expect(
    records(host, 'Một cửa').map((row) => [row['Từ ngày'], row['Đến ngày'], row['Phân loại theo'], row['Tên']]),
  ).toEqual([
    ['01/06/2024', '30/06/2024', 'Đơn vị', 'Phòng Tư pháp'],
    ['01/06/2024', '30/06/2024', 'Đơn vị', 'Phòng Y tế'],
  ]);
  expect([
    whole(host, '2024-06')?.['Tử số'],
    whole(host, '2024-06')?.['Mẫu số'],
    whole(host, '2024')?.['Giá trị'],
  ]).toEqual(['90', '110', '81,8%']);
});

test('a preview writes nothing', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const before = allShown(host, ['Nhật ký']);
  const reply = host.call('previewOneStop', [oneStopRequest('2024-06', JUNE)], { from: 'sidebar' }) as ImportReply;
  expect(reply).toMatchObject({ ok: true, canImport: true, needsConfirmation: false, replaces: false });
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('the same period again replaces, never adds; the very same figures change nothing', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, oneStopRequest('2024-05', JUNE));
  importMonth(host, oneStopRequest('2024-06', JUNE));
  const before = allShown(host, ['Nhật ký']);
  expect(importMonth(host, oneStopRequest('2024-06', JUNE))).toMatchObject({
    ok: true,
    changed: false,
    replaces: true,
  });
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
  importMonth(host, oneStopRequest('2024-06', { ...JUNE, 'Phòng Y tế': [5, 5, 0] }));
  expect([
    whole(host, '2024-06')?.['Tử số'],
    whole(host, '2024-06')?.['Mẫu số'],
    records(host, 'Một cửa').length,
  ]).toEqual(['85', '110', 4]);
});

test('a period that overlaps another in part is refused, naming it', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, oneStopRequest('2024-06', JUNE));
  const before = allShown(host, ['Nhật ký']);
  const reply = importMonth(
    host,
    oneStopRequest('2024-06', JUNE, { period: { from: '2024-06-15', to: '2024-07-14' } }),
  );
  expect(reply.ok).toBe(false);
  expect(reply.message).toContain('trùng một phần với kỳ đã có (tháng 6/2024)');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a sum that does not add up is asked about first', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const cells = oneStopCells('2024-06', JUNE);
  (cells[3] ?? [])[6] = 101;
  const request = requestOfCells({ fileName: 'mot-cua.xlsx', cells });
  const asked = importMonth(host, request);
  expect(asked.ok).toBe(false);
  expect(asked.message).toContain('cần được xác nhận trước khi nhập, chưa ghi gì');
  expect(records(host, 'Một cửa')).toEqual([]);
  const unsaid = { ...request, table: { ...request.table, faults: [] } };
  expect(importMonth(host, unsaid).message).toContain('cần được xác nhận trước khi nhập, chưa ghi gì');
  expect(importMonth(host, { ...request, confirmed: true })).toMatchObject({ ok: true, changed: true });
});

test('what is no table of statistics is refused', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const { fileName, table } = oneStopRequest('2024-06', JUNE);
  const [row] = table.rows;
  const withRow = (change: object) => ({ fileName, table: { ...table, rows: [{ ...row, ...change }] } });
  for (const request of [
    ...[null, {}, { fileName, table: 'x' }, { fileName, cells: [['x']] }],
    ...[withRow({ name: {} }), withRow({ counts: {} }), withRow({ counts: { ...row?.counts, early: -1 } })],
    ...[withRow({ counts: { ...row?.counts, early: 0.5 } }), withRow({ name: 'a'.repeat(5001) })],
    withRow({ name: ' \n\u00a0' }),
    ...PERIODS_OF_NO_MONTH.map((period) => ({ fileName, table: { ...table, period } })),
    { fileName, table, period: { from: '2024-06-01', to: '2024-06-31' } },
  ]) {
    expect(importMonth(host, request)).toMatchObject({ ok: false });
  }
  expect(records(host, 'Một cửa')).toEqual([]);
});

const PERIODS_OF_NO_MONTH = [
  { from: 'x', to: 'y', key: 'z' },
  { from: '2024-06-01', to: '2024-06-31', key: '2024-06' },
  { from: '2024-06-30', to: '2024-06-01', key: '2024-06' },
  { from: '2023-07-01', to: '2024-06-30', key: '2024-06' },
];

test('a page that says nothing of it can neither empty a month nor have a unit counted twice', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, oneStopRequest('2024-06', JUNE));
  const before = allShown(host, ['Nhật ký']);
  const { fileName, table } = oneStopRequest('2024-06', JUNE);
  const [row] = table.rows;
  const again = { ...row, row: 9, name: ' phòng  TƯ PHÁP' };
  for (const [rows, says] of [
    [[], 'bảng không có hàng số liệu nào'],
    [[...table.rows, again], 'hàng 9: “phòng TƯ PHÁP” đã có ở hàng'],
  ] as const) {
    const reply = importMonth(host, { fileName, table: { ...table, rows }, confirmed: true });
    expect([reply.ok, reply.message]).toEqual([false, expect.stringContaining(says)]);
  }
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('no other fault hides a sum that does not add up', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const { fileName, table } = oneStopRequest('2024-06', JUNE);
  const rows = table.rows.map((row) => ({ ...row, counts: { ...row.counts, settledTotal: 900 } }));
  for (const row of [null, table.rows[0]?.row]) {
    const faults = [{ code: 'short-period', severity: 'note', row, text: 'x' }];
    expect(importMonth(host, { fileName, table: { ...table, rows, faults } }).message).toContain(
      '(Phòng Tư pháp): trước hạn, đúng hạn và quá hạn cộng lại khác tổng đã giải quyết',
    );
  }
  expect(records(host, 'Một cửa')).toEqual([]);
});

test('a file without the column of early dossiers is refused for that alone', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const cells = oneStopCells('2024-06', JUNE);
  (cells[2] ?? [])[7] = '';
  const request = requestOfCells({ fileName: 'mot-cua.xlsx', cells });
  const { faults } = host.call('previewOneStop', [request], { from: 'sidebar' }) as ImportReply;
  expect(faults?.map(({ code }) => code)).toEqual(['no-column']);
});

test('however much is wrong with a file, what is wrong is said', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  const head = oneStopCells('2024-06', {});
  const words = Array.from({ length: 2500 }, (_, at) => [at, `Phòng ${at}`, ...Array<string>(11).fill('12 hồ sơ')]);
  const long = [1, 'Phòng Y tế', 1, 1, 0, 0, 1, '9'.repeat(4999) + 'x', 0, 0, 0, 0, 0];
  for (const cells of [
    [...head, ...words],
    [...head, long],
  ]) {
    const request = requestOfCells({ fileName: 'mot-cua.xlsx', cells });
    const reply = host.call('previewOneStop', [request], { from: 'sidebar' }) as ImportReply;
    expect(reply).toMatchObject({ ok: true, canImport: false });
    expect(reply.faults?.[0]?.text).toContain('không phải số nguyên');
  }
});

test('text that a file brings is text, never a formula', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, oneStopRequest('2024-06', { '=1+1': [1, 0, 0] }));
  expect(records(host, 'Một cửa')[0]?.['Tên']).toBe('=1+1');
});

test('an unknown unit counts in the whole and is reported', () => {
  const host = newTracker({ now: '2024-07-01 09:00:00' });
  importMonth(host, oneStopRequest('2024-06', { ...JUNE, 'Phòng Vũ trụ': [10, 0, 0] }));
  expect(whole(host, '2024-06')?.['Mẫu số']).toBe('120');
  expect(
    records(host, 'Nhật ký')
      .map((line) => line['Nội dung'])
      .join('\n'),
  ).toContain('“Phòng Vũ trụ” (tháng 6/2024) không có trong trang “Đơn vị”');
});
