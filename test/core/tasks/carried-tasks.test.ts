/** What was reported stays where it belongs, whatever becomes of the decision's table; what has no place is kept and shown. */
import fc from 'fast-check';
import { carryTasks } from '../../../src/core/tasks/carried-tasks';
import { tidy } from '../../../src/core/text/text';
import { likeness } from '../../../src/core/tasks/likeness';
import { readKey, SELF_CHECK } from '../../../src/core/tasks/task';
import { anyEdit, edited, rowsOf, SAMPLE_TABLE, type EditedTable } from '../../builders/objective-edits';
import {
  directory,
  measuresOf,
  RULES,
  runOn,
  SAMPLE_OBJECTIVES,
  standingIn,
  tasksOf,
  type ObjectiveRow,
  type TabRow,
} from '../../builders/task-tab';

/** A hundred edits in every test run, a thousand (200 tables) before a release. */
const EDITED_TABLES = Number(process.env['EDITED_TABLES'] ?? 20);
const EDITS_EACH = 5;

const typedInto = (tab: readonly TabRow[], prefix = ''): TabRow[] =>
  tab.map((row, index) => (row.typed === '' ? { ...row, typed: `${prefix}${index}` } : row));

const first = runOn([], SAMPLE_OBJECTIVES).tab;
const reported = typedInto(first);

const mend = (rows: readonly ObjectiveRow[], row: number, column: number, text: string): ObjectiveRow[] =>
  rows.map((cells, index) => cells.map((cell, at) => (index === row && at === column ? text : cell)));

test('a run on what stands changes nothing', () => {
  const { tab, carried } = runOn(reported, SAMPLE_OBJECTIVES);
  expect(tab).toEqual(reported);
  expect([carried.added, carried.removed, carried.withoutPlace]).toEqual([[], [], []]);
});

test('a typing error put right carries over all twelve months, under the same keys', () => {
  const { tab, carried } = runOn(
    reported,
    mend(SAMPLE_OBJECTIVES, 5, 3, 'Theo dõi và thống kê kết quả giải quyết TTHC hằng tháng trên phần mềm'),
  );
  expect([carried.added, carried.withoutPlace]).toEqual([[], []]);
  expect(tab.map(({ key, typed }) => `${key} ${typed}`)).toEqual(reported.map(({ key, typed }) => `${key} ${typed}`));
});

test('a measure that comes in moves the numbers of those below it and nothing else', () => {
  const fresh = ['', '', '', 'Tập huấn cho công chức một cửa', 'Quý II', 'Phòng Nội vụ', ''];
  const { tab, carried } = runOn(reported, [...SAMPLE_OBJECTIVES.slice(0, 5), fresh, ...SAMPLE_OBJECTIVES.slice(5)]);
  expect(carried.added).toHaveLength(1);
  const monthly = tab.filter(({ number }) => number === '2.3');
  expect(monthly.map(({ typed }) => typed)).toEqual(
    reported.filter(({ number }) => number === '2.2').map(({ typed }) => typed),
  );
});

test('a new unit gets its lines; one that is no longer named keeps what it reported, without a place', () => {
  const { carried, tab } = runOn(reported, mend(SAMPLE_OBJECTIVES, 8, 5, 'Phòng Nội vụ'));
  expect(carried.added.map(({ unit, number }) => `${number} ${unit}`)).toEqual(['3.2 Phòng Nội vụ']);
  expect(tab.filter(({ isWithoutPlace }) => isWithoutPlace).map(({ unit }) => unit)).toEqual(['Thư ký BCĐ ISO huyện']);
  const back = runOn(tab, SAMPLE_OBJECTIVES);
  expect(back.tab).toEqual(reported);
});

test('another deadline within the year is the same line on another day; another rhythm leaves the old months without a place', () => {
  const sooner = runOn(reported, mend(SAMPLE_OBJECTIVES, 8, 4, 'Quý III'));
  expect([sooner.carried.added, sooner.carried.withoutPlace]).toEqual([[], []]);
  const quarterly = runOn(reported, mend(SAMPLE_OBJECTIVES, 5, 4, 'Hàng quý'));
  expect(quarterly.carried.withoutPlace).toHaveLength(12);
  expect(quarterly.carried.added.map(({ period }) => period)).toEqual([
    'Quý I/2024',
    'Quý II/2024',
    'Quý III/2024',
    'Quý IV/2024',
  ]);
  const untouched = runOn(first, mend(SAMPLE_OBJECTIVES, 5, 4, 'Hàng quý'));
  expect(untouched.carried.removed).toHaveLength(12);
});

test('a planned day that is moved takes its report along', () => {
  const choice = (plan: string) => ({ '1.3': { plan } });
  const planned = (tab: readonly TabRow[], plan: string) => {
    const standing = standingIn(tab);
    return carryTasks(tasksOf(measuresOf(SAMPLE_OBJECTIVES, choice(plan), standing)), standing, 2024, directory);
  };
  const before = planned([], '14/6/2024; 28/6/2024').added.filter(({ number }) => number === '1.3');
  const tab = before.map((task, index) => ({ ...task, typed: String(index), isWithoutPlace: false }));
  const after = planned(tab, '10/3/2024; 20/6/2024; 28/6/2024');
  expect([...after.standing].map(([row, { due }]) => [row, due])).toEqual([
    [1, '2024-06-28'],
    [0, '2024-06-20'],
  ]);
});

test('a unit that is called otherwise, and a key that somebody emptied or copied', () => {
  const renamed = reported.map((row) => ({
    ...row,
    key: row.unit === 'Phòng Tư pháp' ? row.key.replace(/-(\w+)-(?=[^-]+$)/, '-zzzz-') : row.key,
    unit: row.unit === 'Phòng Tư pháp' ? 'P. Tư pháp' : row.unit,
  }));
  expect(runOn(renamed, SAMPLE_OBJECTIVES).tab).toEqual(reported);
  const emptied = reported.map((row, index) => ({ ...row, key: index === 7 ? '' : row.key }));
  expect(runOn(emptied, SAMPLE_OBJECTIVES).tab).toEqual(reported);
  const copied = [...first, { ...(first[7] as TabRow), typed: 'báo cáo' }];
  const once = runOn(copied, SAMPLE_OBJECTIVES).tab;
  expect(once).toHaveLength(first.length);
  expect(once.filter(({ typed }) => typed !== '')).toMatchObject([{ key: first[7]?.key, typed: 'báo cáo' }]);
});

test('lines of another year go where nobody wrote into them, and stay where somebody did', () => {
  const standing = standingIn(reported.map((row, index) => ({ ...row, typed: index < 3 ? row.typed : '' })));
  const { removed, withoutPlace, added } = carryTasks(
    tasksOf(measuresOf(), {}, { year: 2025 }),
    standing,
    2025,
    RULES.directory,
  );
  expect(removed).toHaveLength(reported.length - 3);
  expect(withoutPlace).toEqual([]);
  expect(added.every(({ key }) => key.startsWith('2025-'))).toBe(true);
});

describe(`${EDITED_TABLES} tables, each edited ${EDITS_EACH} times and run after each`, () => {
  const tagOf = (table: EditedTable, text: string): string =>
    table.flatMap(({ measures }) => measures.flatMap((one) => (tidy(one.text) === text ? [one.tag] : []))).join();
  const isTold = (table: EditedTable): boolean => {
    const texts = table.flatMap(({ measures }) => measures.map(({ text }) => text));
    return texts.every((one, at) => texts.slice(0, at).every((other) => likeness(one, other) < 0.5));
  };

  test('nothing that a person typed is lost, and what has its place stays with its measure, unit and period', () => {
    let [seen, moved] = [0, 0];
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: EDITS_EACH, maxLength: EDITS_EACH }), (edits) => {
        let [table, tab, wasTold] = [SAMPLE_TABLE, reported, true];
        const faults: string[] = [];
        edits.forEach((edit, index) => {
          const next = edited(table, edit, 100 + index);
          const { tab: after } = runOn(tab, rowsOf(next));
          const typed = new Map(after.map((row) => [row.typed, row]));
          const isNextTold = isTold(next);
          const areTold = wasTold && isNextTold;
          // A measure that is only worded or placed otherwise leaves nothing behind.
          const isMild = areTold && !['drop', 'time', 'units', 'move'].includes(edit.kind);
          if (new Set(after.map(({ key }) => key)).size < after.length) faults.push(`${edit.kind}: a key twice`);
          for (const before of tab) {
            if (before.typed === '') continue;
            const now = typed.get(before.typed);
            if (!now) faults.push(`${edit.kind}: lost ${before.number} ${before.unit} ${before.period}`);
            if (!now || before.isWithoutPlace || !areTold) continue;
            seen += 1;
            const told = `${edit.kind}: ${before.number} ${before.unit} ${before.period}`;
            if (now.isWithoutPlace) {
              if (isMild) faults.push(`${told} without a place`);
              continue;
            }
            if (now.unit !== before.unit || (now.period !== before.period && now.key !== before.key))
              faults.push(`${told} is ${now.unit} ${now.period}`);
            if (readKey(now.key)?.measure === SELF_CHECK || before.text === now.text) continue;
            moved += 1;
            if (tagOf(next, now.text) !== tagOf(table, before.text)) faults.push(`${told} went to ${now.number}`);
          }
          [table, tab, wasTold] = [next, typedInto(after, `${index + 1}:`), isNextTold];
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: EDITED_TABLES, seed: 7 },
    );
    expect(seen).toBeGreaterThan(EDITED_TABLES * 100);
    expect(moved).toBeGreaterThan(0);
  });
});
