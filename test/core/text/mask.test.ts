import { maskPersonalData } from '../../../src/core/text/mask';

test.each([
  ['Gọi 0905 123 456 cho tôi', 'Gọi [đã che] cho tôi'],
  ['CCCD 052085001234', 'CCCD [đã che]'],
  ['viết cho a.b@gmail.com nhé', 'viết cho [đã che] nhé'],
  ['+84905123456', '[đã che]'],
  ['(0905) 123 456', '([đã che]'],
  ['09051\u200b23456', '[đã che]'],
  ['０９０５１２３４５６', '[đã che]'],
  ['a.b＠gmail.com', '[đã che]'],
  ['năm 2023 - 2024', 'năm 2023 - 2024'],
  ['Chờ 3 ngày, từ 05/6/2024', 'Chờ 3 ngày, từ 05/6/2024'],
])('%s', (text, masked) => expect(maskPersonalData(text)).toBe(masked));

test('fifty thousand letters that might be the beginning of an address take no time', () => {
  const began = performance.now();
  maskPersonalData('a'.repeat(50_000));
  maskPersonalData('1-'.repeat(25_000));
  maskPersonalData(`a@${'b.'.repeat(25_000)}`);
  expect(performance.now() - began).toBeLessThan(500);
});
