/** The table of changed tabs, short enough to read: a line a tab, a column a change, the jobs by their verdicts. */
import { TABS, type DisturbedRun, type Verdict } from './disturbed-runs';

const SIGNS: Readonly<Record<Verdict, string>> = {
  'như cũ': '=',
  'như cũ, báo': 'b',
  'dừng, báo': 'D',
  'xong một phần, báo': 'd',
  'không làm được': '.',
  SAI: '!',
};

export function disturbanceTable(runs: readonly DisturbedRun[]): string {
  const changes = [...new Set(runs.map(({ disturbance }) => disturbance))];
  const jobs = [...new Set(runs.map(({ job }) => job))];
  const wide = Math.max(...TABS.map(({ length }) => length)) + 2;
  const cell = (tab: string, change: string): string =>
    runs
      .filter((run) => run.tab === tab && run.disturbance === change)
      .map(({ verdict }) => SIGNS[verdict])
      .join('');
  const column = Math.max(4, jobs.length + 1);
  return [
    `Mỗi ô: một dấu cho mỗi việc, theo thứ tự ${jobs.join(', ')}.`,
    '= chạy, số liệu như cũ; b như cũ và có báo; D dừng, nêu trang và cột, chưa ghi gì; d phần đã ghi đúng, phần còn lại',
    'dừng và báo; . không làm được trên trang này; ! sai.',
    ...changes.map((change, index) => `  ${String(index + 1).padStart(2)}  ${change}`),
    `${''.padEnd(wide)}${changes.map((_, index) => String(index + 1).padStart(column)).join('')}`,
    ...TABS.map((tab) => `${tab.padEnd(wide)}${changes.map((change) => cell(tab, change).padStart(column)).join('')}`),
  ].join('\n');
}
