import fc from 'fast-check';
import { WHOLE } from '../../../src/core/figures/tally';
import { countAnswers, type Answer } from '../../builders/survey-sheet';

const whole = (answers: readonly Answer[], month = '2024-06') => countAnswers(answers).byUnit.of(WHOLE, month);

describe('answers', () => {
  test('are matched after composing, trimming, collapsing white space and folding case', () => {
    const spellings = ['Hài lòng', ' hài  lòng ', 'HÀI LÒNG', 'Hài\u00a0lòng', 'Hài lòng'.normalize('NFD')];
    expect(whole(spellings.map((overall) => ({ overall })))).toEqual({ numerator: 5, denominator: 5 });
  });

  test('by another name for a level count as that level', () => {
    expect(whole([{ overall: 'Chưa hài lòng' }, { overall: 'Rất hài lòng' }])).toEqual({
      numerator: 1,
      denominator: 2,
    });
  });

  test('that are blank or unknown are left out and counted', () => {
    const counts = countAnswers([{ overall: '' }, { overall: 'Tạm được' }, { overall: 'Hài lòng' }]);
    expect([counts.byUnit.of(WHOLE, '2024-06').denominator, counts.blank, counts.unknownRows]).toEqual([1, 1, [3]]);
  });

  test('without a readable time belong to no month and are reported', () => {
    const counts = countAnswers([{ at: 'hôm qua' }]);
    expect([counts.undatedRows, counts.byUnit.names()]).toEqual([[2], []]);
  });

  test('whose unit matches nothing, or is blank, count in the whole under no unit, and are reported', () => {
    const counts = countAnswers([{ unit: 'Phòng Vũ trụ' }, { unit: '' }, {}]);
    expect(counts.byUnit.of(WHOLE, '2024-06').denominator).toBe(3);
    expect(counts.byUnit.names()).toEqual(['Phòng Tư pháp', WHOLE]);
    expect([...counts.unmatchedUnits]).toEqual([
      ['Phòng Vũ trụ', [2]],
      ['', [3]],
    ]);
  });
});

test('a response that stands in the tab twice counts once, as it stands last', () => {
  const counts = countAnswers([
    { id: 'R1', overall: 'Hài lòng' },
    { id: 'R2', overall: 'Hài lòng' },
    { id: 'R1', overall: 'Không hài lòng' },
    { id: '', overall: 'Hài lòng' },
    { id: '', overall: 'Hài lòng' },
  ]);
  expect(counts.byUnit.of(WHOLE, '2024-06')).toEqual({ numerator: 3, denominator: 4 });
  expect(counts.superseded).toBe(1);
});

describe('a dossier code that answers again counts once', () => {
  test('by its latest valid answer, with that answer’s month and unit', () => {
    const counts = countAnswers([
      { code: 'H1', at: '2024-06-05 08:00:00', overall: 'Hài lòng' },
      { code: ' h1\u00a0', at: '2024-07-01 08:00:00', overall: 'Không hài lòng', unit: 'Phòng Y tế' },
    ]);
    expect(counts.byUnit.of(WHOLE, '2024-06').denominator).toBe(0);
    expect(counts.byUnit.of('Phòng Y tế', '2024-07')).toEqual({ numerator: 0, denominator: 1 });
    expect(counts.superseded).toBe(1);
  });

  test('in the same second by the later row', () => {
    expect(
      whole([
        { code: 'H1', overall: 'Hài lòng' },
        { code: 'H1', overall: 'Không hài lòng' },
      ]),
    ).toEqual({ numerator: 0, denominator: 1 });
  });

  test('wherever the later answer stands in the tab', () => {
    const later = { code: 'H1', at: '2024-06-06 08:00:00', overall: 'Hài lòng' };
    expect(whole([later, { code: 'H1', overall: 'Không hài lòng' }])).toEqual({ numerator: 1, denominator: 1 });
  });

  test('and a blank or unknown answer later never replaces a valid one', () => {
    const later = { code: 'H1', at: '2024-06-06 08:00:00' };
    expect(whole([{ code: 'H1' }, { ...later, overall: '' }, { ...later, overall: 'Tạm' }])).toEqual({
      numerator: 1,
      denominator: 1,
    });
  });

  test('while answers without a code always count', () => {
    expect(whole([{ code: '' }, { code: ' ' }, { code: '\u00a0' }]).denominator).toBe(3);
  });
});

describe('tallies', () => {
  const tally = { row: 9, month: '2024-06', unit: 'Phòng Y tế', source: 'Kiosk', counts: [3, 4, 2, 1, 0] };

  test('count together with single slips', () => {
    const counts = countAnswers([{}], { tallies: [tally] });
    expect(counts.byUnit.of(WHOLE, '2024-06')).toEqual({ numerator: 8, denominator: 11 });
    expect(counts.byUnit.of('Phòng Y tế', '2024-06')).toEqual({ numerator: 7, denominator: 10 });
  });

  test('are refused beside single slips of the same unit, month and source', () => {
    const counts = countAnswers([{ unit: 'phòng y tế', source: 'KIOSK' }], { tallies: [tally] });
    expect(counts.byUnit.of(WHOLE, '2024-06')).toEqual({ numerator: 1, denominator: 1 });
    expect(counts.doubledTallies).toEqual([9]);
  });

  test('of the same unit, month and source in several rows are refused, all of them; one without slips is in no way', () => {
    const other = { ...tally, row: 10, unit: 'phòng  Y TẾ', source: ' kiosk' };
    const empty = { ...tally, row: 11, counts: [0, 0, 0, 0, 0] };
    const counts = countAnswers([{}], { tallies: [tally, other, empty] });
    expect(counts.byUnit.of(WHOLE, '2024-06')).toEqual({ numerator: 1, denominator: 1 });
    expect([counts.doubledTallies, counts.repeatedTallies]).toEqual([[], [9, 10]]);
    expect(countAnswers([], { tallies: [tally, empty] }).repeatedTallies).toEqual([]);
    expect(countAnswers([], { tallies: [{ ...empty, month: '2024-07' }] }).byUnit.months(WHOLE)).toEqual([]);
  });

  test('whose unit matches nothing count in the whole, and are reported by their own rows', () => {
    const counts = countAnswers([], { tallies: [{ ...tally, unit: 'Kho bạc' }] });
    expect(counts.byUnit.of(WHOLE, '2024-06').denominator).toBe(10);
    expect([[...counts.unmatchedUnits], [...counts.unmatchedTallies]]).toEqual([[], [['Kho bạc', [9]]]]);
  });
});

test('months that run from the 15th to the 14th take the answers between their days', () => {
  const periods = [{ from: '2024-05-15', to: '2024-06-14', key: '2024-06' }];
  const { byUnit } = countAnswers([{ at: '2024-05-20 08:00:00' }], { periods });
  expect([byUnit.of(WHOLE, '2024-05').denominator, byUnit.of(WHOLE, '2024-06').denominator]).toEqual([0, 1]);
});

/** A second counter, written apart: for each code the best answer is searched for among all rows. */
function naive(answers: readonly Answer[]): Map<string, [number, number]> {
  const valid = answers
    .map((answer, row) => ({
      ...answer,
      row,
      word: (answer.overall ?? '')
        .normalize('NFC')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()
        .toLowerCase(),
    }))
    .filter(({ word }) =>
      ['rất hài lòng', 'hài lòng', 'bình thường', 'không hài lòng', 'rất không hài lòng', 'chưa hài lòng'].includes(
        word,
      ),
    );
  const standing = valid.filter((one) => {
    const code = (one.code ?? '').trim().toLowerCase();
    if (code === '') return true;
    return !valid.some(
      (other) =>
        other !== one &&
        (other.code ?? '').trim().toLowerCase() === code &&
        ((other.at ?? '') > (one.at ?? '') || (other.at === one.at && other.row > one.row)),
    );
  });
  const counts = new Map<string, [number, number]>();
  for (const { at = '', unit = '', word } of standing) {
    for (const name of [WHOLE, ...(['Phòng Tư pháp', 'Phòng Y tế'].includes(unit) ? [unit] : [])]) {
      const key = `${name} ${at.slice(0, 7)}`;
      const [satisfied, all] = counts.get(key) ?? [0, 0];
      counts.set(key, [satisfied + (word.endsWith('hài lòng') && !/không|chưa/.test(word) ? 1 : 0), all + 1]);
    }
  }
  return counts;
}

test('any answers count as a second counter, written apart, counts them', () => {
  const answer = fc.record({
    at: fc.constantFrom('2024-05-31 23:59:59', '2024-06-05 08:00:00', '2024-06-05 08:00:01', '2024-07-01 00:00:00'),
    code: fc.constantFrom('', ' ', 'H1', 'h1 ', 'H2'),
    unit: fc.constantFrom('Phòng Tư pháp', 'Phòng Y tế', 'Phòng Vũ trụ', ''),
    overall: fc.constantFrom(
      'Hài lòng',
      'RẤT HÀI LÒNG',
      'Không hài lòng',
      'Chưa hài lòng'.normalize('NFD'),
      'Bình\u00a0thường',
      '',
      'Tạm',
    ),
  });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const { byUnit } = countAnswers(answers);
      const ours = byUnit.names().flatMap((name) =>
        byUnit.months(name).map((month) => {
          const { numerator, denominator } = byUnit.of(name, month);
          return [`${name} ${month}`, [numerator, denominator]] as const;
        }),
      );
      expect(new Map(ours)).toEqual(naive(answers));
    }),
  );
});

test('a field that fewer than five wrote is counted among others: its name may be a person’s own words', () => {
  const many = Array.from({ length: 5 }, () => ({ field: 'Hộ tịch' }));
  const { byField } = countAnswers([...many, { field: 'Gọi cho ông A' }, { field: 'Đất đai' }]);
  expect(byField.names()).toEqual(['Hộ tịch', 'Lĩnh vực khác']);
  expect(byField.of('Lĩnh vực khác', '2024-06').denominator).toBe(2);
});
