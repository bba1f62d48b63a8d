/** The period of a one-stop file: from its text, failing that from its name or the user. */
import type { OneStopFault } from '../../../src/core/one-stop/statistics';
import { readPeriod } from '../../../src/core/one-stop/period';
import type { Cell } from '../../../src/core/text/text';

function read(lines: readonly (string | readonly Cell[])[], fileName = 'thong-ke.xlsx') {
  const faults: OneStopFault[] = [];
  const cells = lines.map((line) => (typeof line === 'string' ? [line] : line));
  const period = readPeriod(cells, fileName, `Tệp ${fileName}`, faults);
  return { period, faults, said: faults.map(({ severity, code }) => [severity, code]) };
}

const JUNE = { from: '2024-06-01', to: '2024-06-30', key: '2024-06' };

describe('from the text', () => {
  test.each([
    ['(Từ ngày 01/06/2024 đến ngày 30/06/2024)'],
    ['Từ 1/6/2024 - 30/6/2024'],
    ['Từ ngày 01 tháng 6 năm 2024 đến ngày 30 tháng 6 năm 2024'],
    ['Tháng 6/2024'],
    ['KỲ BÁO CÁO: THÁNG 06 NĂM 2024'],
  ])('%s', (line) => {
    expect(read([line])).toMatchObject({ period: JUNE, faults: [] });
  });

  test.each([
    ['dates as text', ['Từ ngày', '01/06/2024', '', 'đến ngày', '30/06/2024']],
    ['dates as date cells', ['Từ ngày:', '2024-06-01', 'Đến ngày:', '2024-06-30']],
    ['a month', ['Kỳ báo cáo', '06/2024']],
  ])('words and days in cells of their own: %s', (_, row) => {
    expect(read([row])).toMatchObject({ period: JUNE, faults: [] });
  });

  test('from the 15th to the 14th: the dates are kept, the key is the month of the last day', () => {
    const { period } = read(['Tháng 6/2024', 'Từ ngày 15/05/2024 đến ngày 14/06/2024']);
    expect(period).toEqual({ from: '2024-05-15', to: '2024-06-14', key: '2024-06' });
  });

  test('neither the number of a circular nor a date of printing is a period', () => {
    const lines = [
      ['UBND HUYỆN TUY PHƯỚC', 'Biểu số II.06a/VPCP/KSTT', 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020'],
      'Tháng 6/2024',
      'Ngày in: 05/07/2024 08:15',
      'Tuy Phước, ngày 05 tháng 7 năm 2024',
    ];
    expect(read(lines)).toMatchObject({ period: JUNE, faults: [] });
    expect(read([...lines.slice(0, 1), ...lines.slice(2)]).said).toEqual([['stop', 'no-period']]);
  });

  test('its days win over the month in its title and over the name of the file, which is asked about', () => {
    const { period, said } = read(['Từ ngày 01/06/2024 đến ngày 30/06/2024'], '2024-07.xlsx');
    expect(period).toEqual(JUNE);
    expect(said).toEqual([['ask', 'period-differs']]);
  });
});

describe('from the name of the file', () => {
  test.each([
    '2024-06.xlsx',
    'thang_06_2024.xls',
    'Thống kê tháng 6-2024.csv',
    'T6.2024.xlsx',
    'BC 01-06-2024 - 30-06-2024.xls',
  ])('%s', (fileName) => {
    expect(read(['BÁO CÁO'], fileName)).toMatchObject({ period: JUNE, faults: [] });
  });

  test('a day of export in it is no period', () => {
    expect(read(['BÁO CÁO'], 'xuat-ngay-2024-07-05.xlsx').said).toEqual([['stop', 'no-period']]);
  });
});

describe('what cannot be imported', () => {
  test('no period: the user chooses', () => {
    const { period, faults } = read(['BÁO CÁO']);
    expect(period).toBeNull();
    expect(faults[0]?.text).toBe('Tệp thong-ke.xlsx: không ghi kỳ thống kê. Chọn kỳ rồi nhập lại.');
  });

  test('two periods in one file', () => {
    const { said, faults } = read(['Từ 01/05/2024 đến 31/05/2024', 'Từ 01/06/2024 đến 30/06/2024']);
    expect(said).toEqual([['stop', 'two-periods']]);
    expect(faults[0]?.text).toContain('01/5/2024–31/5/2024, 01/6/2024–30/6/2024');
  });

  test.each(['Từ ngày 01/06/2024 đến ngày 31/06/2024', 'Từ ngày 30/06/2024 đến ngày 01/06/2024'])(
    'days that do not exist or run backwards, whatever the name of the file says: %s',
    (line) => {
      const { period, said, faults } = read([line], '2024-06.xlsx');
      expect(period).toBeNull();
      expect(said).toEqual([['stop', 'broken-period']]);
      expect(faults[0]?.text).toContain(`“${line}”`);
    },
  );

  test.each([
    'Từ ngày 01/04/2024 đến ngày 30/06/2024',
    'BÁO CÁO QUÝ II NĂM 2024',
    'BÁO CÁO 6 THÁNG ĐẦU NĂM 2024',
    'Báo cáo 9 tháng năm 2024',
  ])('more than a month: %s', (line) => {
    expect(read([line], '2024-06.xlsx').said).toEqual([['stop', 'long-period']]);
  });

  test('part of a month is asked about', () => {
    const { period, said } = read(['Từ ngày 01/06/2024 đến ngày 15/06/2024']);
    expect(period).toMatchObject({ to: '2024-06-15' });
    expect(said).toEqual([['ask', 'short-period']]);
  });
});
