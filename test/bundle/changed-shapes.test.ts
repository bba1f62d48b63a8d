/** What happens to each job when people change the shape of a tab: it works with the same figures, or says what and where. */
import { DISTURBANCES } from '../faults/disturbances';
import { describeRun, DisturbedTabs, fullTabs, TABS, TOUCHING_JOBS, type DisturbedRun } from '../faults/disturbed-runs';
import { disturbanceTable } from '../faults/disturbance-table';
import type { SweptJob } from '../faults/jobs';

/** `EVERY_CASE=1` plays all jobs on every tab and change, as the soak does; else every third pair meets one job, by turns. */
const IS_WHOLE = process.env['EVERY_CASE'] !== undefined;

const jobsFor = (row: number, column: number): readonly SweptJob[] =>
  IS_WHOLE
    ? TOUCHING_JOBS
    : TOUCHING_JOBS.filter((_, at) => (row + column) % 3 === 0 && at === (row + 2 * column) % TOUCHING_JOBS.length);

const tabs = new DisturbedTabs(fullTabs());
let runs: readonly DisturbedRun[] = [];

beforeAll(() => {
  runs = TABS.flatMap((tab, row) =>
    DISTURBANCES.flatMap((disturbance, column) => jobsFor(row, column).map((job) => tabs.play(tab, disturbance, job))),
  );
}, 600_000);

afterAll(() => {
  if (process.env['SHOW_TABLE']) process.stdout.write(`${disturbanceTable(runs)}\n`);
});

test('every job on every changed tab works with the same figures, or stops and says what and where', () => {
  expect(runs.filter(({ verdict }) => verdict === 'SAI').map(describeRun)).toEqual([]);
});

test('most changes do no harm, and some have to stop a job', () => {
  const count = (verdict: DisturbedRun['verdict']): number => runs.filter((run) => run.verdict === verdict).length;
  expect(count('như cũ')).toBeGreaterThan(runs.length / 3);
  expect(count('dừng, báo')).toBeGreaterThan(runs.length / 20);
  expect(count('không làm được')).toBeLessThan(runs.length / 10);
});

test.each([
  ['Công việc', 'đổi tên cột', 'importOneStop', 'xong một phần, báo'],
  ['Nhật ký', 'xóa tên cột', 'importOneStop', 'xong một phần, báo'],
  ['Chỉ số', 'gộp hai ô do chương trình ghi', 'recompute', 'như cũ'],
  ['Công việc', 'gộp hai ô do chương trình ghi', 'recompute', 'như cũ'],
  ['Một cửa', 'dán một hàng đè lên hàng khác', 'recompute', 'như cũ, báo'],
  ['Thiết lập', 'dán chữ lạ đè lên một hàng', 'recompute', 'như cũ, báo'],
  ['Thay đổi', 'dán chữ lạ đè lên một hàng', 'runDaily', 'như cũ, báo'],
  ['Mục tiêu', 'chèn mười hai hàng trên tiêu đề', 'recompute', 'dừng, báo'],
] as const)('%s, %s: %s comes to “%s”', (tab, change, entryPoint, verdict) => {
  const disturbance = DISTURBANCES.find(({ name }) => name === change);
  const job = TOUCHING_JOBS.find((one) => one.entryPoint === entryPoint);
  const run = disturbance && job && tabs.play(tab, disturbance, job);
  expect(run && [run.verdict, run.why]).toEqual([verdict, []]);
  if (verdict === 'xong một phần, báo')
    expect(run?.message).toMatch(
      /Chỉ số chưa được tính lại\. Trang tính|Việc đã xong, chỉ chưa ghi được nhật ký\. Trang tính/,
    );
});
