/** Tables in the terminal: Vietnamese marks take no place of their own. */
import { padText, shownWidth, textTable, wrapText } from '../../src/host/replay/text-columns';

test.each([
  ['Tỷ lệ hài lòng', 14],
  ['Tỷ lệ hài lòng'.normalize('NFD'), 14],
  ['', 0],
])('%j takes %i places', (text, width) => {
  expect(shownWidth(text)).toBe(width);
});

test('composed and decomposed letters are padded alike', () => {
  expect(shownWidth(padText('Đạt'.normalize('NFD'), 8))).toBe(8);
  expect(padText('9,1%', 6, 'right')).toBe('  9,1%');
});

test('text wraps between words; a word that is too long is cut', () => {
  expect(wrapText('Tỷ lệ trả kết quả trước hạn', 12)).toEqual(['Tỷ lệ trả', 'kết quả', 'trước hạn']);
  expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('a line break in a cell stays', () => {
  expect(wrapText('một\nhai', 10)).toEqual(['một', 'hai']);
});

test('columns stand straight under their headings', () => {
  const columns = [
    { heading: 'Chỉ số', width: 15 },
    { heading: 'Tỷ lệ', width: 6, align: 'right' },
  ] as const;
  expect(
    textTable(columns, [
      ['Tỷ lệ hài lòng', '91,4%'],
      ['Trước hạn', '79,4%'],
    ]),
  ).toBe(
    ['Chỉ số            Tỷ lệ', '───────────────  ──────', 'Tỷ lệ hài lòng    91,4%', 'Trước hạn         79,4%'].join(
      '\n',
    ),
  );
});
