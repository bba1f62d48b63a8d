/** How a task stands: by what people typed, by what the tracker saw, by the calendar. */
import { countTasks } from '../../../src/core/tasks/task-counts';
import { SELF_CHECK, standingOf, STATES, type Report, type Seen } from '../../../src/core/tasks/task';

const NOTHING: Report = { status: '', doneOn: '', evidence: '', note: '', countedOn: '' };
const DUE = '2024-06-28';

function stand(report: Partial<Report>, today: string, seen: Seen | null = null, due = DUE) {
  return standingOf({ due, waitsFor: STATES.noPlan, seen }, { ...NOTHING, ...report }, today, today);
}

test.each([
  ['2024-06-20', 'Chưa đến hạn', null],
  ['2024-06-21', 'Sắp đến hạn', null],
  ['2024-06-28', 'Sắp đến hạn', null],
  ['2024-06-29', 'Chậm báo cáo', 'undone'],
])('nothing reported, on %s: %s', (today, state, outcome) => {
  expect(stand({}, today)).toEqual({ state, countedOn: '', outcome });
});

test.each<[Partial<Report>, string, string, string | null]>([
  [{ status: 'Đã thực hiện', doneOn: '2024-06-25' }, 'Đã xong đúng hạn', '2024-06-25', 'onTime'],
  [{ status: 'đã thực hiện', doneOn: '2024-07-01' }, 'Đã xong, chậm', '2024-07-01', 'late'],
  [{ status: 'Không phát sinh' }, 'Đã xong, chậm', '2024-07-02', 'late'],
  [{ status: 'Không phát sinh', countedOn: '2024-06-27' }, 'Đã xong đúng hạn', '2024-06-27', 'onTime'],
  [{ status: 'Có phát sinh' }, 'Cần minh chứng', '', 'undone'],
  [{ status: 'Có phát sinh', evidence: 'CV 12', countedOn: '2024-06-28' }, 'Đã xong đúng hạn', '2024-06-28', 'onTime'],
  [{ doneOn: '2024-06-20' }, 'Đã xong đúng hạn', '2024-06-20', 'onTime'],
  [{ doneOn: '2024-08-20' }, 'Chậm báo cáo', '', 'undone'],
  [{ status: 'Chưa thực hiện', doneOn: '2024-06-20' }, 'Chậm báo cáo', '', 'undone'],
  [{ status: 'Không tính' }, 'Cần ghi lý do', '', 'undone'],
  [{ status: 'Không tính', note: 'Đã giải thể' }, 'Không tính', '', null],
])('on 02/7: %j is %s', (report, state, countedOn, outcome) => {
  expect(stand(report, '2024-07-02')).toEqual({ state, countedOn, outcome });
});

test('what was seen closes a line; what a person typed goes before it; a day once counted stays', () => {
  const seen = { on: '2024-07-01', text: '' };
  expect(stand({}, '2024-07-02', seen)).toMatchObject({ state: 'Đã xong, chậm', countedOn: '2024-07-01' });
  expect(stand({ status: 'Đã thực hiện', doneOn: '2024-06-26' }, '2024-07-02', seen).countedOn).toBe('2024-06-26');
  expect(stand({ countedOn: '2024-06-26' }, '2024-08-02', { ...seen, on: '2024-08-01' }).outcome).toBe('onTime');
  expect(stand({}, '2024-07-02', { on: '', text: '' }).countedOn).toBe('2024-07-02');
});

test('done before its day is done, but counts only once it is due', () => {
  expect(stand({ status: 'Đã thực hiện', doneOn: '2024-06-03' }, '2024-06-10')).toMatchObject({
    state: 'Đã xong đúng hạn',
    outcome: null,
  });
});

test('without a day it says what is wanting, and is never late', () => {
  expect(stand({}, '2024-12-31', null, '')).toEqual({ state: 'Chưa có kế hoạch', countedOn: '', outcome: null });
});

test('counts: each outcome as its share of all that was due, by unit and month, self-checks apart', () => {
  const task = (measure: string, unit: string, due: string) => ({
    key: `2024-${measure}-abc-06`,
    number: '',
    text: '',
    unit,
    period: '',
    due,
    waitsFor: '',
    seen: null,
  });
  const counts = countTasks([
    { task: task('B01', 'A', '2024-05-31'), outcome: 'onTime' },
    { task: task('B01', 'A', '2024-06-28'), outcome: 'late' },
    { task: task('B02', 'B', '2024-06-28'), outcome: 'undone' },
    { task: task('B02', 'B', '2024-07-31'), outcome: null },
    { task: task(SELF_CHECK, 'A', '2024-06-28'), outcome: 'undone' },
  ]);
  const year = ['2024-01', '2024-12'] as const;
  expect(counts.dated.onTime.sum('Toàn cơ quan', ...year)).toEqual({ numerator: 1, denominator: 3 });
  expect(counts.dated.late.of('A', '2024-06')).toEqual({ numerator: 1, denominator: 1 });
  expect(counts.dated.undone.sum('B', ...year)).toEqual({ numerator: 1, denominator: 1 });
  expect(counts.selfChecks.undone.sum('Toàn cơ quan', ...year)).toEqual({ numerator: 1, denominator: 1 });
});
