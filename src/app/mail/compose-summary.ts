/** Composes the monthly summary: what leadership reads in ten minutes, the most important first. */
import { formatDate, formatMonth, lastDayOf, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import { settledTotal } from '../../core/one-stop/dossier';
import { indicatorById, yearToDate } from '../../core/figures/indicator';
import { isYearOver, type ObjectiveResult, type RateFigures } from '../../core/objectives/objective-result';
import { comparePoints, formatPoints, formatRate, pointsBetween } from '../../core/figures/rate';
import { WHOLE, type Share } from '../../core/figures/tally';
import { describeTarget } from '../../core/objectives/target';
import { unitsBehind } from '../../core/objectives/units-behind';
import { TONES, type VerdictId } from '../../core/objectives/verdict';
import { formatNumber } from '../../core/text/vietnamese-number';
import { resultsThrough, type Figures } from '../figures/figures';
import type { MonthlySummary, SummaryObjective, SummarySection } from './monthly-summary';
import type { SummaryDays } from './summary-schedule';

export interface SummaryOccasion {
  readonly today: CalendarDate;
  readonly link: string;
  readonly isDraft: boolean;
  /** Survey answers that were not taken in yet. */
  readonly answersLeft: number;
}

/** A summary of December stands after the year: its verdicts are final. */
export function composeSummary(figures: Figures, days: SummaryDays, occasion: SummaryOccasion): MonthlySummary {
  const { settings } = figures;
  const { month } = days;
  const isLast = month === `${settings.year}-12` && isYearOver(settings.year, occasion.today);
  const results = resultsThrough(figures, month, lastDayOf(month), isLast ? 'after' : 'during');
  const sections = [overdueSection(figures, month), attentionSection(figures, month, results), actionSection(results)];
  return {
    month,
    subject: `Tháng ${formatMonth(month)}: ${countVerdicts(results, isLast)}`,
    notices: noticesOf(figures, days, occasion),
    greeting: 'Kính gửi Lãnh đạo cơ quan.',
    opening: openingOf(results, month),
    objectives: results.map((result) => describeObjective(result, settings.year)),
    sections: sections.filter((section): section is SummarySection => section !== null && section.lines.length > 0),
    link: occasion.link,
    closing: [
      `Số liệu đến hết tháng ${formatMonth(month)}, tổng hợp ngày ${formatDate(occasion.today)}.`,
      `Thư ký ISO, ${settings.shortName}`,
    ],
  };
}

function noticesOf(
  { dossiers }: Figures,
  { month, sendOn }: SummaryDays,
  { isDraft, answersLeft }: SummaryOccasion,
): string[] {
  const notices: string[] = [];
  if (isDraft) {
    notices.push(
      `Đây là bản dự thảo gửi Thư ký kiểm tra. Bản chính gửi lãnh đạo vào ngày ${formatDate(sendOn)}. Cần giữ lại thì ghi ` +
        `${formatMonth(month)} vào tham số “Tạm dừng gửi” ở trang “Thiết lập”.`,
    );
  }
  if (!dossiers.months.includes(month)) {
    notices.push(`Chưa có thống kê một cửa tháng ${formatMonth(month)}; số liệu hồ sơ dưới đây chưa gồm tháng này.`);
  }
  if (answersLeft > 0) {
    notices.push(
      `Còn ${formatNumber(answersLeft)} phiếu khảo sát chưa lấy kịp; tỷ lệ hài lòng dưới đây chưa gồm số phiếu này.`,
    );
  }
  return notices;
}

/** `2/3 mục tiêu chất lượng đến nay đạt, 1 chưa có kết quả hậu kiểm`. */
function countVerdicts(results: readonly ObjectiveResult[], isLast: boolean): string {
  const count = (...ids: VerdictId[]): number => results.filter(({ verdict }) => ids.includes(verdict.id)).length;
  const parts = [`${count('met')}/${results.length} mục tiêu chất lượng ${isLast ? '' : 'đến nay '}đạt`];
  const others: readonly (readonly [number, string])[] = [
    [count('at-risk'), 'có nguy cơ không đạt'],
    [count('missed'), isLast ? 'không đạt' : 'chưa đạt'],
    [count('no-post-check'), isLast ? 'không có đợt hậu kiểm' : 'chưa có kết quả hậu kiểm'],
    [count('no-data'), 'chưa có số liệu'],
    [count('unclear'), 'chưa xác định'],
  ];
  for (const [number, words] of others) if (number > 0) parts.push(`${number} ${words}`);
  return parts.join(', ');
}

/** One sentence with each rate, its comparison and its target. */
function openingOf(results: readonly ObjectiveResult[], month: Month): string {
  const months = Number(month.slice(5));
  const rates = results.flatMap(({ rate, objective }) => {
    if (!rate || rate.yearToDate.denominator === 0) return [];
    const isChange = objective.target.kind === 'change';
    const compared =
      isChange && rate.baseline.denominator > 0
        ? `, ${comparePoints(pointsBetween(rate.yearToDate, rate.baseline), `năm ${rate.baselineYear}`)}`
        : '';
    const name = `${rate.indicator.name.charAt(0).toLowerCase()}${rate.indicator.name.slice(1)}`;
    return [
      `${name} đạt ${formatRate(rate.yearToDate, rate.goal)}${compared} (chỉ tiêu: ${targetOf(objective.target, month)})`,
    ];
  });
  const span = months === 12 ? 'Cả năm' : months === 1 ? 'Tháng đầu năm' : `Lũy kế ${months} tháng`;
  return rates.length === 0 ? `${span}: chưa có số liệu để tính các chỉ số.` : `${span}, ${rates.join('; ')}.`;
}

const targetOf = (target: ObjectiveResult['objective']['target'], month: Month): string =>
  describeTarget(target, Number(month.slice(0, 4)));

function describeObjective(
  { objective, verdict, result, rate, notes }: ObjectiveResult,
  year: number,
): SummaryObjective {
  return {
    number: objective.number,
    text: objective.text,
    target: objective.target.kind === 'unclear' ? objective.targetText : describeTarget(objective.target, year),
    result,
    verdict: verdict.word,
    tone: TONES[verdict.id],
    details: [...(rate ? rateDetails(rate) : []), ...notes],
  };
}

function rateDetails({
  month,
  monthBefore,
  yearToDate: share,
  samePeriod,
  baselineYear,
  indicator,
}: RateFigures): string[] {
  const details: string[] = [];
  const whole = ({ numerator, denominator }: Share): string =>
    `${formatNumber(numerator)}/${formatNumber(denominator)}`;
  if (month.denominator > 0) {
    const change =
      monthBefore.denominator > 0 ? `, so với tháng trước: ${formatPoints(pointsBetween(month, monthBefore))}` : '';
    details.push(`Riêng tháng này: ${formatRate(month)} (${whole(month)} ${indicator.counted})${change}`);
  }
  if (samePeriod.denominator > 0 && share.denominator > 0) {
    details.push(
      `Cùng kỳ năm ${baselineYear}: ${formatRate(samePeriod)} (${whole(samePeriod)} ${indicator.counted}), ` +
        `lũy kế năm nay: ${formatPoints(pointsBetween(share, samePeriod))}`,
    );
  }
  return details;
}

function overdueSection({ dossiers }: Figures, month: Month): SummarySection | null {
  const { from, to } = yearToDate(month);
  const all = dossiers.sum(WHOLE, from, to);
  const settled = settledTotal(all);
  if (settled === 0) return null;
  const inTime = formatRate({ numerator: all.early + all.onTime, denominator: settled });
  const now = dossiers.of(WHOLE, month);
  return {
    heading: 'Hồ sơ quá hạn',
    lines: [
      `Lũy kế: ${formatNumber(all.overdue)} hồ sơ trả quá hạn; tỷ lệ trước và đúng hạn ${inTime}.`,
      ...(dossiers.months.includes(month)
        ? [
            `Riêng tháng này: ${formatNumber(now.overdue)} hồ sơ trả quá hạn; ` +
              `${formatNumber(now.pendingOverdue)} hồ sơ đang giải quyết đã quá hạn.`,
          ]
        : []),
    ],
  };
}

/** Units under the target with enough answers or dossiers behind the figure; no unit is named on fewer. */
function attentionSection(figures: Figures, month: Month, results: readonly ObjectiveResult[]): SummarySection | null {
  const { from, to } = yearToDate(month);
  const { minimumAnswers } = figures.settings;
  const lines = results.flatMap(({ rate, objective }) => {
    if (!rate || rate.goal === null || objective.target.kind !== 'threshold') return [];
    const series = indicatorById(rate.indicator.id).series(figures);
    return unitsBehind(series, from, to, rate.goal, Math.max(1, minimumAnswers))
      .units.slice()
      .sort((a, b) => a.share.numerator * b.share.denominator - b.share.numerator * a.share.denominator)
      .map(
        ({ name, share }) =>
          `${name}: ${rate.indicator.name.toLowerCase()} ${formatRate(share, rate.goal)} ` +
          `(${formatNumber(share.numerator)}/${formatNumber(share.denominator)} ${rate.indicator.counted})`,
      );
  });
  return { heading: 'Đơn vị cần quan tâm (lũy kế dưới chỉ tiêu)', lines };
}

function actionSection(results: readonly ObjectiveResult[]): SummarySection {
  return {
    heading: 'Đề nghị có hành động khắc phục',
    lines: results
      .filter(({ asksForAction }) => asksForAction)
      .map(
        ({ objective }) =>
          `Mục tiêu ${objective.number}: hai tháng liên tiếp dưới chỉ tiêu; cần nêu nguyên nhân, biện pháp, người thực hiện và thời hạn.`,
      ),
  };
}
