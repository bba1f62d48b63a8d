import { monthOfAnswer, overlap, parsePeriod } from '../../../src/core/calendar/reporting-period';

const june = { from: '2024-06-01', to: '2024-06-30', key: '2024-06' };

test.each([
  ['(Từ ngày 01/06/2024 đến ngày 30/06/2024)', june],
  ['Kỳ báo cáo: 15/5/2024 - 14/6/2024', { from: '2024-05-15', to: '2024-06-14', key: '2024-06' }],
  ['Tháng 6/2024', june],
  ['THÁNG 06 NĂM 2024'.normalize('NFD'), june],
  ['2024-06', june],
  ['thang_06_2024', june],
  ['mot-cua 06-2024', june],
  ['bao-cao-T6.2024', june],
  ['Từ ngày 30/06/2024 đến ngày 01/06/2024', null],
  ['Báo cáo', null],
])('%s', (text, period) => expect(parsePeriod(text)).toEqual(period));

test('an answer counts for the period that its day falls in, else for its month', () => {
  const periods = [{ from: '2024-05-15', to: '2024-06-14', key: '2024-06' }];
  expect([
    monthOfAnswer('2024-05-20', periods),
    monthOfAnswer('2024-06-14', periods),
    monthOfAnswer('2024-06-15', periods),
  ]).toEqual(['2024-06', '2024-06', '2024-06']);
  expect(monthOfAnswer('2024-05-14', periods)).toBe('2024-05');
});

test('periods that share a day overlap', () => {
  expect(overlap(june, { from: '2024-06-30', to: '2024-07-29' })).toBe(true);
  expect(overlap(june, { from: '2024-07-01', to: '2024-07-31' })).toBe(false);
});
