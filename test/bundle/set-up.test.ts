import { OBJECTIVES } from '../../src/app/tabs/spec/objectives-tab';
import { allShown, inspect, newHost, newTracker, OWNER, records, shown, typeBelowHeading } from '../builders/tracker';

test('what Google may call is what menu, triggers and sidebars call, and nothing else', () => {
  const host = newTracker();
  host.open();
  const menu = host.screen.menus.flatMap(({ items }) => items.map(({ handler }) => handler)).filter(Boolean);
  const triggers = host.triggers.map(({ handler }) => handler);
  const sidebars = [
    ...['openOneStopDesk', 'previewOneStop', 'importOneStop', 'undoOneStop'],
    ...['trackObjectives', 'explainFigure', 'showRows'],
    ...['openSlipDesk', 'addSlip', 'correctSlip', 'previewTally', 'saveTally'],
    ...['openMailDesk', 'previewSummary', 'holdSummary', 'settleMail', 'sendTestMail'],
    ...['openResults', 'saveResults', 'openChanges', 'saveChange'],
    ...['checkSystem', 'repairSystem'],
    ...['openSetUp', 'saveRows', 'sendUnitTests'],
  ];
  const whileBehind = ['catchUpSurvey'];
  expect([...host.entryPoints()].sort()).toEqual(
    [...new Set(['onOpen', 'onEdit', ...menu, ...triggers, ...sidebars, ...whileBehind])].sort(),
  );
  expect([...host.entryPoints()].sort()).toEqual([
    'addSlip',
    'catchUpSurvey',
    'checkSystem',
    'correctSlip',
    'explainFigure',
    'holdSummary',
    'importOneStop',
    'onEdit',
    'onOpen',
    'onSurveySubmit',
    'openChanges',
    'openMailDesk',
    'openOneStopDesk',
    'openResults',
    'openSetUp',
    'openSlipDesk',
    'previewOneStop',
    'previewSummary',
    'previewTally',
    'pullSurvey',
    'recompute',
    'repairSystem',
    'runDaily',
    'saveChange',
    'saveResults',
    'saveRows',
    'saveTally',
    'sendTestMail',
    'sendUnitTests',
    'setUp',
    'settleMail',
    'showChanges',
    'showCheck',
    'showMailDesk',
    'showOneStopDesk',
    'showResults',
    'showRows',
    'showSetUp',
    'showSlipDesk',
    'showTracking',
    'trackObjectives',
    'undoOneStop',
  ]);
});

test('set-up on an empty workbook makes the tabs, one form and one trigger of each kind', () => {
  const host = newHost();
  host.call('setUp');
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    'Mục tiêu',
    'Công việc',
    'Chỉ số',
    'Tổng quan',
    'Khảo sát',
    'Phiếu tổng hợp',
    'Một cửa',
    'Đánh giá ISO',
    'Thay đổi',
    'Hành động khắc phục',
    'Đơn vị',
    'Thiết lập',
    'Ngày nghỉ',
    'Thư điện tử',
    'Nhật ký',
  ]);
  expect(host.forms).toHaveLength(1);
  expect(host.triggers.map(({ handler }) => handler)).toEqual(['runDaily', 'onSurveySubmit']);
});

test('set-up run again changes nothing but the log', () => {
  const host = newTracker();
  const before = allShown(host, ['Nhật ký']);
  host.call('setUp');
  host.call('setUp');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
  expect([host.forms.length, host.triggers.length]).toEqual([1, 2]);
});

test('a workbook already in use keeps its own tabs, and gets its tables completed', () => {
  const host = newHost();
  inspect(
    host,
    `function prepare() {
       const book = SpreadsheetApp.getActive();
       book.getSheets()[0].setName('Ghi chú').getRange('A1').setValue('giữ lại');
       const sheet = book.insertSheet('Mục tiêu');
       sheet.getRange('A1:C1').setValues([['TT', 'Mục tiêu', 'Chỉ tiêu']]);
       sheet.getRange('A2:C2').setValues([['1', 'Mức độ hài lòng', '≥ 90%']]);
     }`,
  );
  host.call('setUp');
  expect(shown(host, 'Ghi chú')).toEqual([['giữ lại']]);
  const [headings = [], first = []] = shown(host, 'Mục tiêu');
  expect(first.slice(0, 3)).toEqual(['1', 'Mức độ hài lòng', '≥ 90%']);
  expect(headings.slice(0, 5)).toEqual(['TT', 'Mục tiêu', 'Chỉ tiêu', 'Biện pháp thực hiện', 'Thời gian hoàn thành']);
  expect(headings).toHaveLength(OBJECTIVES.columns.length);
});

test('tabs that were moved about, with columns in another order and a title above, are read all the same', () => {
  const host = newTracker();
  inspect(
    host,
    `function shuffle() {
       const book = SpreadsheetApp.getActive();
       const sheet = book.getSheetByName('Đơn vị');
       sheet.insertRowsBefore(1, 1);
       sheet.getRange('A1').setValue('DANH SÁCH ĐƠN VỊ');
       sheet.insertColumnsBefore(1, 1);
       book.setActiveSheet(sheet);
       book.moveActiveSheet(1);
     }`,
  );
  host.call('setUp');
  host.call('recompute');
  expect(host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  expect(records(host, 'Nhật ký').filter((line) => line['Mức'] === 'Lỗi')).toEqual([]);
});

test('a missing heading stops the job before it writes, and says where and what to do', () => {
  const host = newTracker();
  inspect(
    host,
    `function spoil() { SpreadsheetApp.getActive().getSheetByName('Đơn vị').getRange('D1').setValue('Thư'); }`,
  );
  const before = allShown(host, ['Nhật ký']);
  host.call('recompute');
  expect(host.screen.dialogs.slice(-1)[0]?.text).toContain('Trang tính “Đơn vị”: không thấy cột “Email”.');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a doubled heading stops the job before it writes', () => {
  const host = newTracker();
  inspect(
    host,
    `function spoil() { SpreadsheetApp.getActive().getSheetByName('Đơn vị').getRange('E1').setValue('email '); }`,
  );
  host.call('recompute');
  expect(host.screen.dialogs.slice(-1)[0]?.text).toContain('có hai cột cùng tên “Email”');
});

test('a setting that cannot be read is named with its row', () => {
  const host = newTracker();
  const row = shown(host, 'Thiết lập').findIndex(([name]) => name === 'Ngày gửi báo cáo tháng') + 1;
  host.person(OWNER).type('Thiết lập', row, 2, [['mồng năm']]);
  host.call('recompute');
  expect(host.screen.dialogs.slice(-1)[0]?.text).toContain(
    `hàng ${row}, tham số “Ngày gửi báo cáo tháng”: chưa hiểu “mồng năm”`,
  );
});

test('a second account repairs tabs but adds no second set of triggers, and may not start the daily run', () => {
  const host = newTracker();
  host.call('setUp', [], { email: 'nguoikhac@tuyphuoc.example' });
  expect(host.triggers).toHaveLength(2);
  expect(() => host.call('runDaily', [], { email: 'nguoikhac@tuyphuoc.example' })).toThrow(OWNER);
  expect(host.mailbox.sent).toEqual([]);
});

test('a target that cannot be read is said, and the rest goes on', () => {
  const host = newTracker();
  typeBelowHeading(host, 'Mục tiêu', [
    ['4', 'Nâng cao tỷ lệ trước hẹn', 'Nâng cao', 'Biện pháp', 'Hàng quý', 'Phòng Tư pháp'],
  ]);
  host.call('recompute');
  const row = records(host, 'Mục tiêu').find((record) => record['TT'] === '4');
  expect([row?.['Đánh giá'], row?.['Kết quả']]).toEqual([
    '– Chưa có số liệu',
    expect.stringContaining('vì thiếu con số'),
  ]);
  expect(
    records(host, 'Nhật ký')
      .map((line) => line['Nội dung'])
      .join('\n'),
  ).toContain('cột “Chỉ tiêu”: chưa xác định được “Nâng cao”');
});

test('whoever made the tabs is led to the first of them; who has them stays where they are', () => {
  const host = newHost();
  let led = 0;
  host.calls.after = ({ name }) => {
    if (name === 'Sheet.activate') led += 1;
  };
  host.call('setUp');
  expect(led).toBe(1);
  host.call('setUp');
  expect(led).toBe(1);
});
