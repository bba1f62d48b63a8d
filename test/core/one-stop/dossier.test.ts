import fc from 'fast-check';
import { countDossiers, settledTotal, type OneStopCounts, type OneStopRow } from '../../../src/core/one-stop/dossier';
import { WHOLE } from '../../../src/core/figures/tally';
import { unitDirectory } from '../../../src/core/unit-directory';

const ZERO: OneStopCounts = {
  receivedTotal: 0,
  receivedOnline: 0,
  receivedDirect: 0,
  carriedOver: 0,
  settledTotal: 0,
  early: 0,
  onTime: 0,
  overdue: 0,
  pendingTotal: 0,
  pendingInTime: 0,
  pendingOverdue: 0,
};

const row = (name: string, counts: Partial<OneStopCounts>, more: Partial<OneStopRow> = {}): OneStopRow => ({
  from: '2024-06-01',
  to: '2024-06-30',
  by: 'unit',
  name,
  counts: { ...ZERO, ...counts },
  source: '',
  importedAt: '2024-07-01 09:00:00',
  ...more,
});

const directory = unitDirectory([
  { name: 'Phòng Tư pháp', otherNames: '', group: '', email: '', scope: '' },
  { name: 'Chi cục Thuế', otherNames: '', group: '', email: '', scope: 'Không' },
]);
const count = (rows: readonly OneStopRow[]) => countDossiers(rows, directory);

test('settled figures add up over months; pending ones are those of the last month', () => {
  const counts = count([
    row('Phòng Tư pháp', { early: 8, onTime: 1, overdue: 1, pendingOverdue: 2 }),
    row('Phòng Tư pháp', { early: 5, onTime: 5, pendingOverdue: 3 }, { from: '2024-07-01', to: '2024-07-31' }),
  ]);
  expect(counts.sum(WHOLE, '2024-01', '2024-12')).toEqual({ early: 13, onTime: 6, overdue: 1, pendingOverdue: 3 });
});

test('a row whose unit matches nothing counts in the whole and is reported', () => {
  const counts = count([row('Phòng Vũ trụ', { early: 8 })]);
  expect(counts.of(WHOLE, '2024-06').early).toBe(8);
  expect([...counts.unmatchedNames]).toEqual([['Phòng Vũ trụ', ['2024-06']]]);
});

test('an agency outside the system counts nowhere', () => {
  expect(count([row('Chi cục Thuế', { early: 8 })]).names()).toEqual([]);
});

test('by-unit and by-field tables are two views of a month, never added; by-field serves where there is no other', () => {
  const byUnit = row('Phòng Tư pháp', { early: 8 });
  const byField = row('Hộ tịch', { early: 7 }, { by: 'field' });
  expect(count([byUnit, byField]).of(WHOLE, '2024-06').early).toBe(8);
  expect(count([byField]).of(WHOLE, '2024-06').early).toBe(7);
});

test('of two imports of a period the later counts whole; what is left of the earlier is set apart', () => {
  const counts = count([
    row('Phòng Tư pháp', { early: 8 }, { importedAt: '2024-07-01 09:00:00' }),
    row('Phòng Y tế', { early: 1 }, { importedAt: '2024-07-01 09:00:00' }),
    row('Phòng Tư pháp', { early: 9 }, { importedAt: '2024-07-02 09:00:00' }),
  ]);
  expect([counts.of(WHOLE, '2024-06').early, counts.setApart.length]).toEqual([9, 2]);
});

test('a row that a person typed counts with the import, unless the import has that name', () => {
  const typed = row('Phòng Y tế', { early: 2 }, { importedAt: '' });
  const doubled = row('phòng tư pháp', { early: 5 }, { importedAt: '' });
  const counts = count([row('Phòng Tư pháp', { early: 8 }), typed, doubled]);
  expect([counts.of(WHOLE, '2024-06').early, counts.setApart]).toEqual([10, [doubled]]);
});

test('a period from the 15th to the 14th belongs to the month of its last day', () => {
  expect(count([row('Phòng Tư pháp', { early: 1 }, { from: '2024-05-15', to: '2024-06-14' })]).months).toEqual([
    '2024-06',
  ]);
});

test('the whole is the sum of the units, whatever their counts', () => {
  const counts = fc.record({ early: fc.nat(1e6), onTime: fc.nat(1e6), overdue: fc.nat(1e6) });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (list) => {
      const counted = count(list.map((one, index) => row(`Đơn vị ${index}`, one)));
      const sum = list.reduce((all, { early, onTime, overdue }) => all + early + onTime + overdue, 0);
      return settledTotal(counted.sum(WHOLE, '2024-01', '2024-12')) === sum;
    }),
  );
});
