/** Recomputes the views whole from the inputs: tab `Chỉ số`, and the results beside the objectives. */
import { indicatorRows } from '../../core/figures/indicator';
import type { ObjectiveResult } from '../../core/objectives/objective-result';
import { describeTarget } from '../../core/objectives/target';
import { WHOLE } from '../../core/figures/tally';
import type { Cell } from '../../core/text/text';
import { objectivesIn, readFigures, resultsToday, type Figures } from './figures';
import { TrackerFault } from '../fault';
import type { Job } from '../guard';
import { fillHolidays } from '../holidays-tab';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { readSettings } from '../settings';
import { keepFormInStep } from '../survey/survey-form';
import { keepCells } from '../tabs/kept-cells';
import { mergeRunsOf } from '../tabs/merged-rows';
import { columnOf, readTable, type Table } from '../tabs/table';
import { OBJECTIVES } from '../tabs/spec/objectives-tab';
import { recomputeTasks } from '../tasks/recompute-tasks';
import { TASKS } from '../tabs/spec/work-tabs';
import { INDICATORS } from '../tabs/spec/view-tabs';
import { rewriteView } from '../tabs/view-rows';

/** Reads, counts, writes; returns the figures for what else the run has to do. */
export function recomputeViews(ports: Ports, log: RunLog): Figures {
  if (!ports.sheets.hasScriptZone()) {
    throw new TrackerFault(
      'setting-unreadable',
      'Múi giờ của trang tính khác múi giờ của chương trình nên ngày tháng sẽ lệch. Vào Mục tiêu chất lượng → Cài đặt ' +
        'để đặt lại. Chưa ghi gì.',
    );
  }
  const view = readTable(ports.sheets, INDICATORS);
  const tasks = readTable(ports.sheets, TASKS);
  fillHolidays(ports, readSettings(ports.sheets).year);
  const figures = readFigures(ports, log);
  const results = resultsToday(figures, ports.clock.today());
  const { counts, proposed } = recomputeTasks(ports, log, figures, tasks);
  rewriteView(ports.sheets, view, indicatorRecords({ ...figures, tasks: counts }, results));
  writeResults(ports, figures, results, proposed);
  reportUnclear(results, log);
  keepFormInStep(ports, figures.directory, figures.settings);
  return figures;
}

/** For a job that has done its own work by then: what kept the views from being recomputed, `''` where nothing did. */
export function recomputeAfter(ports: Ports, log: RunLog): string {
  try {
    recomputeViews(ports, log);
    return '';
  } catch (error) {
    if (!(error instanceof TrackerFault)) throw error;
    const unfinished = `Chỉ số chưa được tính lại. ${error.message}`;
    log.warn(unfinished);
    return unfinished;
  }
}

/** For the menu: recomputes, and says how the objectives stand. */
function recomputeAndReport(ports: Ports, log: RunLog): string {
  const figures = recomputeViews(ports, log);
  const results = resultsToday(figures, ports.clock.today());
  log.info('Đã tính lại các chỉ số và kết quả mục tiêu.');
  if (results.length === 0) return 'Đã tính lại. Trang “Mục tiêu” chưa có mục tiêu nào.';
  return results
    .map(({ objective: { number }, verdict: { word }, result }) =>
      result.startsWith(word) ? `Mục tiêu ${number}: ${result}` : `Mục tiêu ${number}: ${word}. ${result}`,
    )
    .join('\n');
}

export const RECOMPUTE: Job<string> = { name: 'Tính lại chỉ số', may: 'editor', run: recomputeAndReport };

function indicatorRecords(
  { settings, ...counted }: Figures,
  results: readonly ObjectiveResult[],
): Record<string, Cell>[] {
  const baselineYears = results.flatMap(({ rate }) => (rate ? [rate.baselineYear] : []));
  const years = [...new Set([settings.year, settings.year - 1, ...baselineYears])].sort((a, b) => b - a);
  return indicatorRows(counted, years).map((row) => {
    const isJudged = row.name === WHOLE && row.period === String(settings.year);
    const judged = isJudged ? results.find(({ rate }) => rate?.indicator.id === row.indicator.id) : undefined;
    return {
      indicator: row.indicator.name,
      period: row.period,
      unit: row.name,
      numerator: row.numerator,
      denominator: row.denominator,
      value: row.value,
      low: row.low ?? '',
      high: row.high ?? '',
      target: judged ? describeTarget(judged.objective.target, settings.year) : '',
      verdict: judged?.verdict.word ?? '',
    };
  });
}

/** Writes beside each objective, on its first row; the columns are merged over its measures like the decision's. */
function writeResults(
  ports: Ports,
  { objectivesTable: before, objectives }: Figures,
  results: readonly ObjectiveResult[],
  proposed: ReadonlyMap<number, string>,
): void {
  const first = results[0];
  if (!first) return;
  const last = Math.max(...results.map(({ objective }) => objective.row + objective.rowCount - 1));
  const column = (id: string): number => columnOf(before.heading, id);
  const plan = new Map<number, Map<number, Cell>>();
  for (let row = first.objective.row; row <= last; row += 1) {
    plan.set(
      row,
      new Map([
        [column('result'), ''],
        [column('verdict'), ''],
      ]),
    );
  }
  results.forEach(({ objective, result, notes, verdict }, index) => {
    const own = plan.get(objective.row);
    own?.set(column('result'), [result, ...notes].join('\n')).set(column('verdict'), verdict.word);
    const chosen = before.text(before.rows[objective.row - before.heading.row - 1] ?? [], 'evaluation');
    const proposed = objectives[index]?.evaluation ?? '';
    if (chosen === '' && proposed !== '') own?.set(column('evaluation'), proposed);
  });
  for (const [row, followUp] of proposed) plan.get(row)?.set(column('followUp'), followUp);
  const now = keepCells(ports.sheets, before, plan);
  mergeLikeTheDecision(ports, now);
}

/** By what stands there now: rows may have moved since the results were worked out. */
function mergeLikeTheDecision(ports: Ports, table: Table): void {
  const objectives = objectivesIn(table);
  const [first] = objectives;
  if (!first) return;
  const last = Math.max(...objectives.map(({ row, rowCount }) => row + rowCount - 1));
  const columns = [...table.heading.columns.values()];
  const left = Math.min(...columns);
  table.tab.frame(table.heading.row, left, last - table.heading.row + 1, Math.max(...columns) - left + 1);
  const runs = objectives.map(({ row, rowCount }) => ({ row, count: rowCount }));
  mergeRunsOf(ports.sheets, table, ['evaluation', 'result', 'verdict'], runs);
}

/** Says of each target that could not be read what is wanting. */
export function reportUnclear(results: readonly ObjectiveResult[], log: RunLog): void {
  for (const { objective } of results) {
    if (objective.target.kind !== 'unclear') continue;
    log.warn(
      `Trang tính “${OBJECTIVES.name}”, hàng ${objective.row}, cột “Chỉ tiêu”: chưa xác định được ` +
        `“${objective.target.text}” ${objective.target.reason}. Kết quả vẫn được tính nhưng chưa đánh giá. ` +
        'Vào Mục tiêu chất lượng → Thiết lập để chọn chỉ tiêu; không cần sửa lời văn của quyết định.',
    );
  }
}
