/** Foreign text keeps its words and loses its tricks. */
import fc from 'fast-check';
import { cellText, lineText, LONGEST_CELL, quotedText } from '../../../src/core/text/foreign-text';

test.each([
  ['=HYPERLINK("https://a.example")', '=HYPERLINK("https://a.example")'],
  ['Ông A\u0000\u0007', 'Ông A'],
  ['\u202egnud iaH\u2069', 'gnud iaH'],
  ['một\r\nhai\tba', 'một\nhai\tba'],
  ['\ud83d', '\ufffd'],
  ['tốt 👍', 'tốt 👍'],
])('in a cell %j becomes %j', (given, kept) => {
  expect(cellText(given)).toBe(kept);
});

test('a text longer than a cell may hold is cut, and says so', () => {
  const kept = cellText('a'.repeat(50_001));
  expect(kept).toHaveLength(LONGEST_CELL);
  expect(kept.endsWith('[đã cắt bớt]')).toBe(true);
});

test('in a message it is quoted on one line, short, without what could name a person', () => {
  expect(quotedText('Phòng\r\nY tế 0905123456')).toBe('“Phòng Y tế [đã che]”');
  expect(quotedText('a'.repeat(200))).toHaveLength(82);
});

test('a line never breaks out of its header', () => {
  expect(lineText('Tháng 6\r\nBcc: x@y.example', 100)).toBe('Tháng 6 Bcc: x@y.example');
  expect(lineText('a'.repeat(300), 240)).toHaveLength(240);
});

test('whatever comes, a cell’s text holds no control character and no half character, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, codes) => {
      const kept = cellText(text + String.fromCharCode(...codes));
      expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(kept).toBe(Buffer.from(kept, 'utf8').toString('utf8'));
      expect(cellText(kept)).toBe(kept);
      expect(lineText(kept, 80)).not.toMatch(/[\r\n]/);
    }),
  );
});
