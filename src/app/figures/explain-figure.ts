/** Why a figure is what it is: its two whole numbers month by month with their rows, and what was left out and why. */
import * as v from 'valibot';
import { addMonths, type Month } from '../../core/calendar/calendar-date';
import type { OneStopCounts } from '../../core/one-stop/dossier';
import { indicatorById, INDICATORS, type Indicator, type IndicatorId } from '../../core/figures/indicator';
import type { SeenAnswer } from '../../core/survey/survey';
import { WHOLE, type Share } from '../../core/figures/tally';
import { readFigures } from './figures';
import type { SidebarJob } from '../guard';
import type { NumberedRow } from './inputs';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';
import { SURVEY, TALLIES } from '../tabs/spec/survey-tabs';
import { MONTH, UNIT_NAME } from './track-objectives';

const IDS = INDICATORS.filter(({ canJudge }) => canJudge).map(({ id }) => id);

/** The year to date through a month, of a unit or of the whole authority. */
const REQUEST = v.object({ indicator: v.picklist(IDS), unit: UNIT_NAME, from: MONTH, through: MONTH });

type ExplainRequest = v.InferOutput<typeof REQUEST>;

/** Rows of a tab, as first and last of each run of neighbours. */
export interface RowsOf {
  readonly tab: string;
  readonly runs: readonly (readonly [first: number, last: number])[];
  readonly count: number;
}

export interface ExplainedPart {
  readonly month: Month;
  readonly share: Share;
  readonly rows: readonly RowsOf[];
}

export interface LeftOut {
  readonly reason: string;
  /** What to do where that should not be so; `''` where it should. */
  readonly advice: string;
  readonly rows: RowsOf;
}

export interface Explanation {
  readonly share: Share;
  /** What the two numbers count. */
  readonly numerator: string;
  readonly denominator: string;
  readonly parts: readonly ExplainedPart[];
  readonly leftOut: readonly LeftOut[];
}

/** What the numerator and the denominator are, in the words of the tabs. */
const COUNTED: Readonly<Partial<Record<IndicatorId, readonly [string, string]>>> = {
  early: ['hồ sơ trả trước hạn', 'hồ sơ đã giải quyết (trước hạn + đúng hạn + quá hạn)'],
  'in-time': ['hồ sơ trả trước hạn và đúng hạn', 'hồ sơ đã giải quyết (trước hạn + đúng hạn + quá hạn)'],
  overdue: ['hồ sơ trả quá hạn', 'hồ sơ đã giải quyết (trước hạn + đúng hạn + quá hạn)'],
  satisfaction: ['phiếu hài lòng', 'phiếu hợp lệ'],
  coverage: ['phiếu hợp lệ', 'hồ sơ đã giải quyết'],
};

const REASONS = {
  'out of scope': ['Đơn vị ngoài phạm vi hệ thống', 'Xem cột “Thuộc phạm vi” ở trang “Đơn vị”.'],
  'other view': ['Bảng theo lĩnh vực của tháng đã có bảng theo đơn vị', ''],
  replaced: ['Hàng của lần nhập cũ, kỳ đó đã nhập lại', 'Có thể xóa các hàng này.'],
  blank: ['Phiếu để trống mức độ hài lòng', ''],
  unknown: ['Mức độ không có trong thang', 'Sửa câu trả lời, hoặc khai ở tham số “Cách gọi khác của mức độ”.'],
  superseded: ['Hồ sơ đã có phiếu mới hơn, hoặc phiếu chép lặp', ''],
  undated: ['Chưa đọc được ngày', 'Ghi lại theo dạng ngày/tháng/năm giờ:phút:giây.'],
  doubled: ['Phiếu tổng hợp trùng phiếu lẻ hoặc trùng nhau', 'Để lại một, hoặc ghi nguồn khác.'],
} as const;

type Reason = keyof typeof REASONS;

/** Rows by what they are told under, in the order in which they were seen. */
class RowBook {
  private readonly rows = new Map<string, { key: string; tab: string; rows: number[] }>();

  add(key: string, tab: string, row: number): void {
    const place = `${key}\n${tab}`;
    const own = this.rows.get(place);
    if (own) own.rows.push(row);
    else this.rows.set(place, { key, tab, rows: [row] });
  }

  of(key: string): RowsOf[] {
    return [...this.rows.values()].filter((one) => one.key === key).map(({ tab, rows }) => rowsOf(tab, rows));
  }
}

function rowsOf(tab: string, rows: readonly number[]): RowsOf {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return { tab, runs, count: rows.length };
}

/** The count itself tells of each row as it counts it. */
function explainFigure(ports: Ports, _: RunLog, request: ExplainRequest): Explanation {
  const { unit: wanted, from, through } = request;
  const indicator = indicatorById(request.indicator);
  const counted = new RowBook();
  const leftOut = new RowBook();
  const isAsked = (unit: string | null): boolean => wanted === WHOLE || wanted === unit;
  const isWithin = (month: Month): boolean => month >= from && month <= through;
  const see = (fate: Reason | 'counted', tab: string, row: number, month: Month): void =>
    fate === 'counted' ? counted.add(month, tab, row) : leftOut.add(fate, tab, row);

  const ofDossiers = (row: NumberedRow, fate: Reason | 'counted', unit: string | null): void => {
    const month = row.to.slice(0, 7);
    if (isWithin(month) && isAsked(unit) && settles(row.counts)) see(fate, ONE_STOP.name, row.row, month);
  };
  const ofAnswers = ({ source, row, fate, month, unit }: SeenAnswer): void => {
    const tab = source === 'slip' ? SURVEY.name : TALLIES.name;
    if (isAsked(unit) && (month === null || isWithin(month))) see(fate, tab, row, month ?? '');
  };
  const figures = readFigures(ports, new RunLog(''), {
    ...(usesDossiers(indicator) ? { ofDossiers } : {}),
    ...(usesAnswers(indicator) ? { ofAnswers } : {}),
  });
  const series = indicator.series(figures);
  const [numerator, denominator] = COUNTED[indicator.id] ?? ['', ''];
  return {
    share: series.sum(wanted, from, through),
    numerator,
    denominator,
    parts: monthsBetween(from, through)
      .map((month) => ({ month, share: series.of(wanted, month), rows: counted.of(month) }))
      .filter(({ share }) => share.denominator > 0),
    leftOut: (Object.keys(REASONS) as Reason[]).flatMap((reason) => {
      const [words, advice] = REASONS[reason];
      return leftOut.of(reason).map((rows) => ({ reason: words, advice, rows }));
    }),
  };
}

export const EXPLAIN_FIGURE: SidebarJob<ExplainRequest, Explanation> = {
  name: 'Xem cách tính một chỉ số',
  may: 'editor',
  request: REQUEST,
  unreadable: 'Không rõ cần xem cách tính của chỉ số nào. Đóng bảng bên rồi mở lại từ menu.',
  run: explainFigure,
};

const usesDossiers = ({ id }: Indicator): boolean => id !== 'satisfaction';
const usesAnswers = ({ id }: Indicator): boolean => id === 'satisfaction' || id === 'coverage';
const settles = ({ early, onTime, overdue }: OneStopCounts): boolean => early + onTime + overdue > 0;

function monthsBetween(from: Month, through: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= through; month = addMonths(month, 1)) months.push(month);
  return months;
}
