/** A year typed into the real tracker as people do, and what tab `Chỉ số` then holds. */
import { CRITERIA } from '../../src/app/tabs/spec/survey-tabs';
import type { AppsScriptHost } from '../../src/host/host';
import { figuresBySql, type FigureRow, type Found } from './figures-by-sql';
import { surveyYear, type SurveyYear } from './survey-year';
import { newHost, setSetting, shown, typeBelowHeading } from './tracker';

export const CRITERIA_NAMES = CRITERIA.map(({ heading }) => heading);

/** Set up and empty; copied for each year. */
export function emptyTracker(): AppsScriptHost {
  const host = newHost({ now: '2024-12-31 08:00:00' });
  host.call('setUp');
  return host;
}

const day = (date: string): string => date.split('-').reverse().join('/');

export function typeYear(host: AppsScriptHost, year: SurveyYear): void {
  setSetting(host, 'Năm', String(year.year));
  setSetting(host, 'Mức hài lòng', year.satisfied.join('; '));
  setSetting(host, 'Thang mức độ', year.scale.join('; '));
  setSetting(host, 'Cách gọi khác của mức độ', year.synonyms.map((pair) => pair.join(' = ')).join('; '));
  const type = (tab: string, rows: readonly Readonly<Record<string, string>>[]): void => {
    const [headings = []] = shown(host, tab);
    typeBelowHeading(
      host,
      tab,
      rows.map((row) => headings.map((heading) => row[heading] ?? '')),
    );
  };
  type(
    'Đơn vị',
    year.units.map(({ name, otherName, scope }) => ({
      'Tên đơn vị': name,
      'Tên khác': otherName,
      'Thuộc phạm vi': scope,
    })),
  );
  type(
    'Khảo sát',
    year.slips.map((slip) => ({
      ...{ 'Dấu thời gian': slip.at, 'Mã hồ sơ': slip.code, 'Cơ quan giải quyết': slip.unit, 'Lĩnh vực': slip.field },
      ...Object.fromEntries(CRITERIA_NAMES.map((name, at) => [name, slip.criteria[at] ?? ''])),
      ...{
        'Mức độ hài lòng chung': slip.overall,
        'Hình thức nộp hồ sơ': slip.channel,
        Nguồn: slip.source,
        'Mã phản hồi': slip.id,
      },
    })),
  );
  const [headings = []] = shown(host, 'Phiếu tổng hợp');
  const levels = headings.slice(headings.indexOf('Không hợp lệ') + 1);
  const columns = year.scale.every((level) => levels.includes(level)) ? year.scale : levels;
  type(
    'Phiếu tổng hợp',
    year.tallies.map(({ period, unit, source, counts }) => ({
      ...{ Kỳ: period, 'Đơn vị': unit, Nguồn: source },
      ...Object.fromEntries(counts.map((count, level) => [columns[level] ?? '', count])),
    })),
  );
  type(
    'Một cửa',
    year.statistics.map((row) => ({
      ...{ 'Từ ngày': day(row.from), 'Đến ngày': day(row.to), 'Phân loại theo': row.by, Tên: row.name },
      'Đã giải quyết: trước hạn': String(row.early),
      'Đã giải quyết: đúng hạn': String(row.onTime),
      'Đã giải quyết: quá hạn': String(row.overdue),
      'Thời điểm nhập': row.importedAt === '' ? '' : `${day(row.importedAt.slice(0, 10))}${row.importedAt.slice(10)}`,
    })),
  );
}

/** Rows of tab `Chỉ số`, but those about tasks. */
export function figuresIn(host: AppsScriptHost): (FigureRow & { readonly value: number })[] {
  const rows = host.workbook.sheetNamed('Chỉ số')?.cells.all() ?? [];
  const headings = (rows[0] ?? []).map(String);
  const limit = (cell: unknown): number | null =>
    cell === null || cell === undefined || cell === '' ? null : Number(cell);
  return rows.slice(1).flatMap((row) => {
    const cell = (heading: string): unknown => row[headings.indexOf(heading)];
    const indicator = String(cell('Chỉ số'));
    if (/việc|tự kiểm tra/.test(indicator)) return [];
    return {
      ...{ indicator, period: String(cell('Kỳ')), name: String(cell('Đơn vị')) },
      ...{ numerator: Number(cell('Tử số')), denominator: Number(cell('Mẫu số')), value: Number(cell('Giá trị')) },
      ...{ low: limit(cell('Cận dưới 95%')), high: limit(cell('Cận trên 95%')) },
    };
  });
}

export interface ComparedYear {
  readonly seed: number;
  /** Rows in common. */
  readonly agreed: number;
  /** A row by the engine beside the tab's, `–` where there is none. */
  readonly differences: readonly string[];
  readonly met: Found['met'];
}

const NEAR = 1e-12;

/** Types the year of a seed, has the tracker count it, and sets the tab beside what the engine works out. */
export async function compareYear(tracker: AppsScriptHost, seed: number): Promise<ComparedYear> {
  const host = tracker.copy();
  const year = surveyYear(seed);
  typeYear(host, year);
  host.call('recompute');
  const keyed = <T extends FigureRow>(rows: readonly T[]): Map<string, T> =>
    new Map(rows.map((row) => [`${row.indicator} · ${row.period} · ${row.name}`, row]));
  const { rows, met } = await figuresBySql(year, CRITERIA_NAMES);
  const wanted = keyed(rows);
  const found = keyed(figuresIn(host));
  const told = (row?: FigureRow): string =>
    row ? `${row.numerator}/${row.denominator} [${row.low}; ${row.high}]` : '–';
  const isNear = (a: number | null = null, b: number | null = null): boolean =>
    a === null || b === null ? a === b : Math.abs(a - b) < NEAR;
  const differences = [...new Set([...wanted.keys(), ...found.keys()])].filter((key) => {
    const [one, other] = [wanted.get(key), found.get(key)];
    if (!one || !other || one.numerator !== other.numerator || one.denominator !== other.denominator) return true;
    return (
      !isNear(other.value, one.numerator / one.denominator) ||
      !isNear(one.low, other.low) ||
      !isNear(one.high, other.high)
    );
  });
  return {
    seed,
    agreed: wanted.size - differences.length,
    differences: differences.map((key) => `${key}: ${told(wanted.get(key))} | ${told(found.get(key))}`),
    met,
  };
}
