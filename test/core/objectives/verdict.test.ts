import fc from 'fast-check';
import { goalOf, isReachable, meets, type Goal } from '../../../src/core/objectives/goal';
import { comparePoints, formatPoints, formatRate, pointsBetween } from '../../../src/core/figures/rate';
import { parseTarget } from '../../../src/core/objectives/target';
import { areBelow, judge, type Phase } from '../../../src/core/objectives/verdict';
import { wilsonInterval } from '../../../src/core/figures/wilson';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const goal = (text: string, baseline = share(775, 1000), reading: 'points' | 'relative' = 'points'): Goal => {
  const found = goalOf(parseTarget(text), reading, baseline);
  if (!found) throw new Error(`No goal in ${text}`);
  return found;
};
const word = (
  yearToDate: { numerator: number; denominator: number },
  given: Goal | null,
  phase: Phase = 'during',
  lastMonths = [share(95, 100), share(95, 100)],
) => judge({ yearToDate, lastMonths, goal: given, riskMargin: 1, phase }).word;

describe('a target is compared in whole numbers', () => {
  test.each([
    ['≥ 90%', 900, 1000, true],
    ['≥ 90%', 8999, 10_000, false],
    ['> 90%', 900, 1000, false],
    ['≥ 90,5%', 905, 1000, true],
    ['≥ 90,5%', 90_499, 100_000, false],
    ['≤ 2%', 20, 1000, true],
    ['< 2%', 20, 1000, false],
    ['tăng 1% so với năm 2023', 785, 1000, true],
    ['tăng 1% so với năm 2023', 7849, 10_000, false],
    ['giảm 0,5% so với năm 2023', 770, 1000, true],
    ['giảm 0,5% so với năm 2023', 771, 1000, false],
  ])('%s of %i in %i: %s', (text, numerator, denominator, isMet) => {
    expect(meets(share(numerator, denominator), goal(text))).toBe(isMet);
  });

  test('the two readings of “tăng 1%” may disagree: 78,3% on 77,5%', () => {
    const reached = share(783, 1000);
    expect(meets(reached, goal('Tăng 1% so với năm 2023'))).toBe(false);
    expect(meets(reached, goal('Tăng 1% so với năm 2023', share(775, 1000), 'relative'))).toBe(true);
  });

  test('a baseline of nought dossiers gives no goal; a baseline of 0% does', () => {
    expect(goalOf(parseTarget('Tăng 1% so với năm 2023'), 'points', share(0, 0))).toBeNull();
    expect(meets(share(1, 100), goal('Tăng 1% so với năm 2023', share(0, 50)))).toBe(true);
  });

  test('more than 100% cannot be reached', () => {
    expect(isReachable(goal('Tăng 3% so với năm 2023', share(98, 100)))).toBe(false);
    expect([goal('≥ 100%'), goal('≥ 101%'), goal('> 100%')].map(isReachable)).toEqual([true, false, false]);
  });
});

describe('verdicts', () => {
  const ninety = goal('≥ 90%');
  test.each<[string, number, number, Phase, string]>([
    ['no figures', 0, 0, 'during', 'Chưa có số liệu'],
    ['well above', 95, 100, 'during', 'Đến nay: đạt'],
    ['met by less than a point', 9050, 10_000, 'during', 'Có nguy cơ không đạt'],
    ['met by exactly a point', 91, 100, 'during', 'Đến nay: đạt'],
    ['below', 89, 100, 'during', 'Đến nay: chưa đạt'],
    ['a report before the year is over', 9050, 10_000, 'report', 'Ước đạt'],
    ['a report before the year is over, below', 89, 100, 'report', 'Ước không đạt'],
    ['after the year', 90, 100, 'after', 'Đạt'],
    ['after the year, below', 8999, 10_000, 'after', 'Không đạt'],
  ])('%s', (_, numerator, denominator, phase, expected) =>
    expect(word(share(numerator, denominator), ninety, phase)).toBe(expected),
  );

  test('a risk is also two months running under the target, and asks for a corrective action', () => {
    const months = [share(80, 100), share(85, 100)];
    expect(word(share(95, 100), ninety, 'during', months)).toBe('Có nguy cơ không đạt');
    expect(areBelow(months, ninety)).toBe(true);
    expect(areBelow([share(80, 100), share(0, 0)], ninety)).toBe(false);
    expect(areBelow([share(80, 100)], ninety)).toBe(false);
  });

  test('without a target there is no verdict', () => expect(word(share(95, 100), null)).toBe('Chưa xác định'));
});

describe('rates as they are printed', () => {
  test.each([
    [8996, 10_000, '≥ 90%', '89,96%'],
    [899_999, 1_000_000, '≥ 90%', '89,9999%'],
    [918, 1000, '≥ 90%', '91,8%'],
    [9, 10, '≥ 90%', '90,0%'],
    [90_001, 100_000, '> 90%', '90,001%'],
    [20_004, 1_000_000, '≤ 2%', '2,0004%'],
  ])('%i of %i beside %s reads %s', (numerator, denominator, target, text) => {
    expect(formatRate(share(numerator, denominator), goal(target))).toBe(text);
  });

  test('differences in points', () => {
    expect(formatPoints(pointsBetween(share(794, 1000), share(775, 1000)))).toBe('+1,9 điểm phần trăm');
    expect(formatPoints(pointsBetween(share(1, 2), share(1, 2)))).toBe('không đổi');
    expect(comparePoints(-0.4, 'năm 2023')).toBe('thấp hơn năm 2023 0,4 điểm phần trăm');
  });

  test('the printed figure never stands on the other side of the target', () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    const targets = fc.constantFrom('≥ 90%', '> 90%', '≤ 2%', '< 2%', '≥ 90,5%', 'tăng 1% so với năm 2023');
    fc.assert(
      fc.property(counts, targets, ([numerator, denominator], text) => {
        const given = goal(text, share(7749, 10_001));
        const printed = formatRate(share(numerator, denominator), given);
        const [whole = '', decimals = ''] = printed.replace('%', '').replace('.', '').split(',');
        const asPrinted = share(Number(`${whole}${decimals}`), 100 * 10 ** decimals.length);
        return meets(asPrinted, given) === meets(share(numerator, denominator), given);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  test('of 253 in 270, and of all in all', () => {
    const { low, high } = wilsonInterval(253, 270);
    expect([low.toFixed(6), high.toFixed(6)]).toEqual(['0.901492', '0.960321']);
    expect(wilsonInterval(3, 3).high).toBe(1);
    expect(wilsonInterval(0, 3).low).toBe(0);
  });

  test('holds the share, within 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 1e5 })
      .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials);
        const rate = successes / trials;
        return low >= 0 && high <= 1 && low <= rate + 1e-12 && rate <= high + 1e-12;
      }),
    );
  });
});
