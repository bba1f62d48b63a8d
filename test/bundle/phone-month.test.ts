/**
 * The month of a unit on a phone, where Google shows no menu and no sidebar: what is owed is reported by a drop-down, a tally
 * is typed into its row, and the morning's run does the rest.
 */
import type { AppsScriptHost } from '../../src/host/host';
import { midYear } from '../builders/mid-year';
import { CLERK, inspect, records, shown } from '../builders/tracker';

const DESK = 'Bộ phận Tiếp nhận và Trả kết quả của huyện';

/** What the cell offers to a finger. */
function offered(host: AppsScriptHost, tab: string, heading: string, row: number): string[] {
  const column = (shown(host, tab)[0] ?? []).indexOf(heading) + 1;
  return inspect(
    host,
    `function offered(at) {
      const rule = SpreadsheetApp.getActive().getSheetByName(at.tab).getRange(at.row, at.column).getDataValidation();
      const [given] = rule.getCriteriaValues();
      return Array.isArray(given) ? given : given.getDisplayValues().map(([name]) => name).filter(String);
    }`,
    { tab, row, column },
  ) as string[];
}

/** Chooses what the cell offers, nothing else. */
function choose(host: AppsScriptHost, tab: string, heading: string, row: number, value: string): void {
  expect(offered(host, tab, heading, row)).toContain(value);
  const column = (shown(host, tab)[0] ?? []).indexOf(heading) + 1;
  host.person(CLERK).type(tab, row, column, [[value]]);
}

const lineOf = (host: AppsScriptHost, period: string, number: string) => {
  const at = records(host, 'Công việc').findIndex(
    (row) => row['Đơn vị'] === DESK && row['Kỳ'] === period && row['TT'] === number,
  );
  return { row: at + 2, line: records(host, 'Công việc')[at] ?? {} };
};

const rate = (host: AppsScriptHost) =>
  records(host, 'Chỉ số').find(
    (row) => row['Chỉ số'] === 'Tỷ lệ hài lòng' && row['Kỳ'] === '2024-07' && row['Đơn vị'] === 'Toàn cơ quan',
  );

test('a self-check and a tally by drop-downs; the next morning they are counted', () => {
  const host = midYear('2024-08-02 08:00:00');
  const self = lineOf(host, 'Quý II/2024', '1.2');
  expect(self.line['Tình trạng']).toBe('Chậm báo cáo');
  choose(host, 'Công việc', 'Trạng thái', self.row, 'Không phát sinh');

  const tally = shown(host, 'Phiếu tổng hợp').length + 1;
  host.person(CLERK).type('Phiếu tổng hợp', tally, 1, [['7/2024']]);
  choose(host, 'Phiếu tổng hợp', 'Đơn vị', tally, 'Phòng Tư pháp');
  const numbers = ['Phiếu giấy', '30', '20', '0', '12', '7', '1', '0', '0'];
  host.person(CLERK).type('Phiếu tổng hợp', tally, 3, [numbers]);
  expect(lineOf(host, 'Tháng 7/2024', '3.1').line['Tình trạng']).not.toContain('Đã xong');

  host.advanceTo('2024-08-03 08:00:00');
  expect(lineOf(host, 'Quý II/2024', '1.2').line).toMatchObject({
    'Tình trạng': 'Đã xong, chậm',
    'Ngày ghi nhận': '02/08/2024',
  });
  expect(rate(host)).toMatchObject({ 'Tử số': '19', 'Mẫu số': '20' });
  expect(lineOf(host, 'Tháng 7/2024', '3.1').line).toMatchObject({
    'Tình trạng': 'Đã xong đúng hạn',
    'Chương trình ghi nhận': 'Đã có 20 phiếu hợp lệ.',
  });
});

test('the statistics of a month have no way in from a phone: their line waits and nothing else stops', () => {
  const host = midYear('2024-08-02 08:00:00');
  host.advanceTo('2024-08-07 08:00:00');
  const waiting = records(host, 'Công việc').find(
    (row) => row['TT'] === '2.2' && row['Kỳ'] === 'Tháng 7/2024' && row['Đơn vị']?.startsWith('Văn phòng'),
  );
  expect(waiting?.['Tình trạng']).toBe('Chậm báo cáo');
});
