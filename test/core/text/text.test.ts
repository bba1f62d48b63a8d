import fc from 'fast-check';
import { composed, normalise, tidy } from '../../../src/core/text/text';

test.each([
  [' Hài lòng ', 'hài lòng'],
  ['HÀI\u00a0\u00a0LÒNG', 'hài lòng'],
  ['Hài lòng'.normalize('NFD'), 'hài lòng'],
  ['\u200bHài\tlòng\n', 'hài lòng'],
  ['', ''],
])('%j is matched as %j', (text, key) => expect(normalise(text)).toBe(key));

test('what is tidy stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => tidy(tidy(text)) === tidy(text)));
});

test('composed and decomposed text have one key', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => normalise(text.normalize('NFD')) === normalise(text.normalize('NFC')),
    ),
  );
});

test('marks piled up by the hundred thousand are put in order in no time', () => {
  const began = performance.now();
  const text = composed(`a${'\u0315'.repeat(100_000)}${'\u0300'.repeat(100_000)}`);
  expect(performance.now() - began).toBeLessThan(500);
  expect(text).toHaveLength(9);
});
