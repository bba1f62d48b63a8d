import { allShown, answer, inspect, newTracker, OWNER, records, typeBelowHeading } from '../builders/tracker';

const slips = (host: Parameters<typeof records>[0]) => records(host, 'Khảo sát');

test('an answer is in the tab once, by its id, at its time, free text masked', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  const id = answer(host, '2024-06-05 08:01:02', { code: 'H08-1', comment: 'Gọi 0905 123 456, =1+1' });
  expect(slips(host)).toEqual([
    expect.objectContaining({
      'Dấu thời gian': '05/06/2024 08:01:02',
      'Mã hồ sơ': 'H08-1',
      'Cơ quan giải quyết': 'Phòng Tư pháp',
      'Ý kiến góp ý': 'Gọi [đã che], =1+1',
      Nguồn: 'Biểu mẫu',
      'Mã phản hồi': id,
    }),
  ]);
});

test('what a citizen writes is text, never a formula', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  answer(host, '2024-06-05 08:00:00', { code: '=HYPERLINK("http://x")', comment: '=1+1' });
  expect(slips(host)[0]).toMatchObject({ 'Mã hồ sơ': '=HYPERLINK("http://x")', 'Ý kiến góp ý': '=1+1' });
  const formulas = inspect(
    host,
    `function look() { return SpreadsheetApp.getActive().getSheetByName('Khảo sát').getDataRange().getFormulas(); }`,
  );
  expect((formulas as string[][]).flat().filter((formula) => formula !== '')).toEqual([]);
});

test('an event that came twice, or blank, or not at all leaves each answer there once', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  answer(host, '2024-06-05 08:00:00', { code: 'A' });
  host.call('onSurveySubmit');
  host.call('onSurveySubmit');
  const submit = host.triggers.findIndex(({ handler }) => handler === 'onSurveySubmit');
  host.triggers.splice(submit, 1);
  answer(host, '2024-06-05 09:00:00', { code: 'B' });
  expect(slips(host)).toHaveLength(1);
  host.call('pullSurvey');
  host.call('pullSurvey');
  expect(slips(host).map((row) => row['Mã hồ sơ'])).toEqual(['A', 'B']);
});

test('an edited answer replaces its row', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  const id = answer(host, '2024-06-05 08:00:00', { overall: 'Không hài lòng' });
  answer(host, '2024-06-05 09:00:00', {});
  host.editResponse(
    host.forms[0]?.id ?? '',
    id,
    { 'Cơ quan giải quyết': 'Phòng Y tế', 'Mức độ hài lòng chung': 'Hài lòng' },
    '2024-06-05 10:00:00',
  );
  expect(
    slips(host).map((row) => [row['Mã phản hồi'] === id, row['Cơ quan giải quyết'], row['Dấu thời gian']]),
  ).toEqual([
    [true, 'Phòng Y tế', '05/06/2024 10:00:00'],
    [false, 'Phòng Tư pháp', '05/06/2024 09:00:00'],
  ]);
});

test('rows that staff typed, sorted and moved stay theirs', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  answer(host, '2024-06-05 08:00:00', { code: 'A' });
  typeBelowHeading(host, 'Khảo sát', [['06/06/2024 09:30:00', 'P-1', 'Phòng Y tế', '', 'hài lòng']]);
  inspect(
    host,
    `function sort() { SpreadsheetApp.getActive().getSheetByName('Khảo sát').getRange('A2:N3').sort({ column: 1, ascending: false }); }`,
  );
  answer(host, '2024-06-07 08:00:00', { code: 'C' });
  host.call('recompute');
  expect(slips(host).map((row) => row['Mã hồ sơ'])).toEqual(['P-1', 'A', 'C']);
  const rate = records(host, 'Chỉ số').find((row) => row['Chỉ số'] === 'Tỷ lệ hài lòng' && row['Kỳ'] === '2024-06');
  expect([rate?.['Đơn vị'], rate?.['Tử số'], rate?.['Mẫu số'], rate?.['Giá trị']]).toEqual([
    'Toàn cơ quan',
    '3',
    '3',
    '100,0%',
  ]);
});

test('recomputing twice changes nothing but the log; a slip of the hand in a view heals', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  answer(host, '2024-06-05 08:00:00');
  host.call('recompute');
  const before = allShown(host, ['Nhật ký']);
  host.call('recompute');
  host.person(OWNER).type('Chỉ số', 2, 4, [['999']]);
  host.call('recompute');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('an unknown answer or unit is reported with tab and row', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  typeBelowHeading(host, 'Khảo sát', [
    ['06/06/2024 09:30:00', '', 'Phòng Vũ trụ', '', 'hài lòng'],
    ['06/06/2024 09:31:00', '', 'Phòng Y tế', '', 'tạm được'],
  ]);
  host.call('recompute');
  const log = records(host, 'Nhật ký')
    .map((line) => line['Nội dung'])
    .join('\n');
  expect(log).toContain('Trang tính “Khảo sát”, hàng 2: “Phòng Vũ trụ” không có trong trang “Đơn vị”');
  expect(log).toContain('Trang tính “Khảo sát”, hàng 3: mức độ hài lòng không có trong thang');
});

test('three days without any trigger lose no answer, and a fresh one does not hide them', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  host.advanceTo('2024-06-05 12:00:00');
  const triggers = host.triggers.splice(0);
  const missed = ['2024-06-06', '2024-06-07', '2024-06-08'].map((day) => answer(host, `${day} 09:00:00`));
  host.triggers.push(...triggers);
  const fresh = answer(host, '2024-06-09 09:00:00');
  host.advanceTo('2024-06-10 12:00:00');
  expect(
    slips(host)
      .map((row) => row['Mã phản hồi'])
      .sort(),
  ).toEqual([...missed, fresh].sort());
});

test('a paper slip with a mistyped year in the future stops no answer from coming in', () => {
  const host = newTracker({ now: '2024-06-04 09:00:00' });
  typeBelowHeading(host, 'Khảo sát', [['05/06/2204 08:00:00', '', 'Phòng Tư pháp', '', 'Hài lòng']]);
  const id = answer(host, '2024-06-05 09:00:00');
  host.advanceTo('2024-06-06 12:00:00');
  expect(slips(host).map((row) => row['Mã phản hồi'])).toEqual(['', id]);
});
