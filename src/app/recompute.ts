/** Recomputes the views whole from the inputs: tab `Chỉ số`, and the results beside the objectives. */
import { indicatorRows } from '../core/indicator';
import type { ObjectiveResult } from '../core/objective-result';
import { describeTarget } from '../core/target';
import { WHOLE } from '../core/tally';
import type { Cell } from '../core/text';
import { readFigures, resultsToday, type Figures } from './figures';
import { TrackerFault } from './fault';
import type { Job } from './guard';
import { fillHolidays } from './holidays-tab';
import type { Ports } from './ports';
import type { RunLog } from './run-log';
import { readSettings } from './settings';
import { offerUnits } from './survey-form';
import { columnOf, readTable, rewriteView, writeRecords } from './table';
import { INDICATORS, OBJECTIVES } from './tabs';

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
  fillHolidays(ports, readSettings(ports.sheets).year);
  const figures = readFigures(ports, log);
  const results = resultsToday(figures, ports.clock.today());
  rewriteView(
    view.tab,
    INDICATORS,
    view.heading,
    view.heading.row + view.rows.length,
    indicatorRecords(figures, results),
  );
  writeResults(figures, results);
  reportUnclear(results, log);
  offerUnits(ports, figures.directory, figures.settings.settlingGroup);
  return figures;
}

/** For the menu: recomputes, and says how the objectives stand. */
function recomputeAndReport(ports: Ports, log: RunLog): string {
  const figures = recomputeViews(ports, log);
  const results = resultsToday(figures, ports.clock.today());
  log.info('Đã tính lại các chỉ số và kết quả mục tiêu.');
  if (results.length === 0) return 'Đã tính lại. Trang “Mục tiêu” chưa có mục tiêu nào.';
  return results
    .map(({ objective, verdict, result }) => `Mục tiêu ${objective.number}: ${verdict.word}. ${result}`)
    .join('\n');
}

export const RECOMPUTE: Job<string> = { name: 'Tính lại chỉ số', may: 'editor', run: recomputeAndReport };

function indicatorRecords(
  { settings, dossiers, surveys }: Figures,
  results: readonly ObjectiveResult[],
): Record<string, Cell>[] {
  const baselineYears = results.flatMap(({ rate }) => (rate ? [rate.baselineYear] : []));
  const years = [...new Set([settings.year, settings.year - 1, ...baselineYears])].sort((a, b) => b - a);
  return indicatorRows({ dossiers, surveys }, years).map((row) => {
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
function writeResults({ objectivesTable: table, objectives }: Figures, results: readonly ObjectiveResult[]): void {
  const first = results[0];
  if (!first) return;
  const last = Math.max(...results.map(({ objective }) => objective.row + objective.rowCount - 1));
  const byRow = new Map(
    results.map((result, index) => [result.objective.row, { result, evaluation: objectives[index]?.evaluation ?? '' }]),
  );
  const rows = Array.from({ length: last - first.objective.row + 1 }, (_, index) =>
    byRow.get(first.objective.row + index),
  );
  const records = rows.map((row) => ({
    result: row ? [row.result.result, ...row.result.notes].join('\n') : '',
    verdict: row?.result.verdict.word ?? '',
  }));
  writeRecords(table.tab, OBJECTIVES, table.heading, first.objective.row, records, ['result', 'verdict']);
  for (const { result, evaluation } of byRow.values()) {
    const chosen = table.text(table.rows[result.objective.row - table.heading.row - 1] ?? [], 'evaluation');
    if (chosen !== '' || evaluation === '') continue;
    writeRecords(table.tab, OBJECTIVES, table.heading, result.objective.row, [{ evaluation }], ['evaluation']);
  }
  const columns = [...table.heading.columns.values()];
  const left = Math.min(...columns);
  table.tab.frame(table.heading.row, left, last - table.heading.row + 1, Math.max(...columns) - left + 1);
  const runs = results.map(({ objective }) => ({ row: objective.row, count: objective.rowCount }));
  for (const id of ['evaluation', 'result', 'verdict']) table.tab.mergeRows(columnOf(table.heading, id), runs);
}

function reportUnclear(results: readonly ObjectiveResult[], log: RunLog): void {
  for (const { objective } of results) {
    if (objective.target.kind !== 'unclear') continue;
    log.warn(
      `Trang tính “${OBJECTIVES.name}”, hàng ${objective.row}, cột “Chỉ tiêu”: chưa xác định được ` +
        `“${objective.target.text}” ${objective.target.reason}. Kết quả vẫn được tính nhưng chưa đánh giá.`,
    );
  }
}
