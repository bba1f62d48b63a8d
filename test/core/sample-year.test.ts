/** The sample year against figures that were worked out apart from this project. */
import { indicatorRows } from '../../src/core/figures/indicator';
import { evaluateObjective, proposeEvaluation, type ResultRules } from '../../src/core/objectives/objective-result';
import { readObjectives } from '../../src/core/objectives/objective-table';
import { csv } from '../builders/sample-files';
import { sampleFigures } from '../builders/sample-year';

const figures = sampleFigures();
const expected = csv('expected.csv').slice(1);
const expectedNames = new Set(expected.map(([indicator]) => indicator));

const keyOf = (parts: readonly (string | undefined)[]): string => parts.join(' | ');

test('every row of the expected figures is there with both whole numbers, and no other row of those indicators', () => {
  const rows = indicatorRows(figures, [2024, 2023]).filter(({ indicator }) => expectedNames.has(indicator.name));
  const printed = rows.map(({ indicator, period, name, numerator, denominator }) =>
    keyOf([indicator.name, period, name, String(numerator), String(denominator)]),
  );
  expect(printed.sort()).toEqual(expected.map((row) => keyOf(row.slice(0, 5))).sort());
});

test('rate and interval of every row agree to six decimals', () => {
  const rows = new Map(
    indicatorRows(figures, [2024, 2023]).map((row) => [keyOf([row.indicator.name, row.period, row.name]), row]),
  );
  for (const [indicator, period, name, , , value, low = '', high = ''] of expected) {
    const row = rows.get(keyOf([indicator, period, name]));
    const pairs = [
      [row?.value, value],
      [row?.low ?? '', low],
      [row?.high ?? '', high],
    ] as const;
    for (const [ours, theirs] of pairs) {
      if (theirs === '') expect(ours).toBe('');
      else expect(Math.abs(Number(ours) - Number(theirs))).toBeLessThanOrEqual(0.5e-6 + 1e-12);
    }
  }
});

describe('the objectives of 2024 after the year', () => {
  const [, ...table] = csv('muc-tieu.csv');
  const columns = { number: 0, objective: 1, target: 2, measure: 3, time: 4, responsible: 5 };
  const assessments = csv('danh-gia.csv')
    .slice(1)
    .map(([kind = '', date = '', assessor = '', conclusion = '', count = '']) => ({
      kind,
      date: date.split('/').reverse().join('-'),
      assessor,
      conclusion,
      nonconformities: Number(count),
    }));
  const rules: ResultRules = {
    year: 2024,
    through: '2024-12',
    until: '2024-12-31',
    phase: 'after',
    changeReading: 'points',
    riskMargin: 1,
    minimumAnswers: 30,
    isBaselineComparable: true,
  };
  const results = readObjectives(table, columns, 2).map((objective) =>
    evaluateObjective({ objective, evaluation: proposeEvaluation(objective) }, figures, assessments, rules),
  );

  test('objective 1 is met by the post-check', () => {
    expect(results[0]?.verdict.word).toBe('Đạt');
    expect(results[0]?.result).toBe('Đạt yêu cầu (Chi cục TC-ĐL-CL tỉnh Bình Định, ngày 17/10/2024)');
  });

  test('objective 2 reads 79,4% against 77,5% (+1,9 points) and is met', () => {
    expect(results[1]?.verdict.word).toBe('Đạt');
    expect(results[1]?.result).toMatch(
      /^79,4% \([\d.]+\/[\d.]+ hồ sơ\), cao hơn năm 2023 1,9 điểm phần trăm \(77,5%\)$/,
    );
  });

  test('objective 3 reads 91,4% and is met', () => {
    expect(results[2]?.verdict.word).toBe('Đạt');
    expect(results[2]?.result).toBe('91,4% (2.384/2.608 phiếu)');
  });
});
