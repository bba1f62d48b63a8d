/** Whatever the words, the order of the columns and the place in the sheet: the same statistics. */
import fc from 'fast-check';
import { COUNT_IDS } from '../../../src/core/one-stop/counts';
import { sumCounts } from '../../../src/core/one-stop/statistics';
import { readOneStopTable } from '../../../src/core/one-stop/table';
import { anyOptions } from '../../builders/one-stop-arbitrary';
import { oneStopExport } from '../../builders/one-stop-export';

describe('any table that an office could export', () => {
  test('gives its rows as they are, without a fault', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { rows, faults, by, period } = readOneStopTable(oneStopExport(options).cells, { fileName: 'a.xlsx' });
        expect(faults).toEqual([]);
        expect(rows.map(({ name, counts }) => ({ name, counts }))).toEqual(
          options.rows?.map(({ name, counts }) => ({ name, counts })),
        );
        expect({ by, key: period?.key }).toEqual({ by: 'unit', key: '2024-06' });
      }),
      { numRuns: 500 },
    );
  });

  test('one count that is off by one is never missed where its column has a sum', () => {
    fc.assert(
      fc.property(anyOptions, fc.constantFrom(...COUNT_IDS), (options, id) => {
        const [first, ...others] = options.rows ?? [];
        if (!first) return;
        const rows = [{ ...first, counts: { ...first.counts, [id]: first.counts[id] + 1 } }, ...others];
        const { faults } = readOneStopTable(oneStopExport({ ...options, rows }).cells, { fileName: 'a.xlsx' });
        expect(faults.filter(({ code }) => code === 'sum-differs').length).toBeGreaterThan(0);
      }),
    );
  });

  test('what is read never depends on what was read before, nor changes what it is given', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { cells } = oneStopExport(options);
        const before = JSON.stringify(cells);
        const once = readOneStopTable(cells, { fileName: 'a.xlsx' });
        expect(readOneStopTable(cells, { fileName: 'a.xlsx' })).toEqual(once);
        expect(JSON.stringify(cells)).toBe(before);
        expect(sumCounts(once.rows).receivedTotal).toBe(
          sumCounts(once.rows).settledTotal + sumCounts(once.rows).pendingTotal,
        );
      }),
    );
  });

  test('no cells at all, or any cells at all, end in a table or a fault, never in an exception', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('Đơn vị', 'Trước hạn', 'I', '1.1'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (cells) => {
        const { rows, faults } = readOneStopTable(cells, { fileName: 'a.xlsx' });
        expect(rows.length > 0 || faults.length > 0).toBe(true);
      }),
    );
  });
});
