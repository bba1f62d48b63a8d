/** The command line: what it takes, and what it says to what it does not take. */
import { HELP, OptionError, parseOptions } from '../../src/host/replay/options';
import { shownWidth } from '../../src/host/replay/text-columns';

const parse = (...argv: string[]) => parseOptions(argv, { data: 'mau', out: 'out' });

test('without options: the sample, the folder out, the day that the data say', () => {
  expect(parse()).toEqual({ data: 'mau', out: 'out', until: null, isFresh: false, isConfirmed: false, isHelp: false });
});

test.each([
  ['2024-06-30', '2024-06-30'],
  ['30/6/2024', '2024-06-30'],
])('--until takes %s', (text, day) => {
  expect(parse('--until', text).until).toBe(day);
});

test.each(['31/02/2024', 'hôm nay', '2024'])('--until refuses %s and shows how a day is written', (text) => {
  expect(() => parse('--until', text)).toThrow(
    `Sau --until cần một ngày có thật, ví dụ 2024-06-30; “${text}” thì không phải.`,
  );
});

test.each([['--nhanh'], ['--data'], ['thu-muc']])('%s is not understood', (argument) => {
  expect(() => parse(argument)).toThrow(OptionError);
});

test('--help is Vietnamese, names each option, and fits a terminal', () => {
  for (const option of ['--data', '--until', '--out', '--fresh', '--confirm', '--help']) expect(HELP).toContain(option);
  expect(Math.max(...HELP.split('\n').map(shownWidth))).toBeLessThanOrEqual(100);
});
