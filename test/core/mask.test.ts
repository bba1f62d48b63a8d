import { maskPersonalData } from '../../src/core/mask';

test.each([
  ['Gọi 0905 123 456 cho tôi', 'Gọi [đã che] cho tôi'],
  ['CCCD 052085001234', 'CCCD [đã che]'],
  ['viết cho a.b@gmail.com nhé', 'viết cho [đã che] nhé'],
  ['+84905123456', '[đã che]'],
  ['Chờ 3 ngày, từ 05/6/2024', 'Chờ 3 ngày, từ 05/6/2024'],
])('%s', (text, masked) => expect(maskPersonalData(text)).toBe(masked));
