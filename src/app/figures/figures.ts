/** One path computes everything: inputs read once, counted once, and from then on only looked at. */
import {
  proposeEvaluation,
  evaluateObjective,
  isYearOver,
  type JudgedObjective,
  type ObjectiveResult,
} from '../../core/objectives/objective-result';
import type { Assessment } from '../../core/objectives/assessment';
import { formatMonth, lastDayOf, monthOf, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import { countDossiers, type DossierFate } from '../../core/one-stop/dossier';
import type { Figures as CountedFigures } from '../../core/figures/indicator';
import { normalise } from '../../core/text/text';
import { quotedText } from '../../core/text/foreign-text';
import { objectiveColumns, readObjectives, type Objective } from '../../core/objectives/objective-table';
import { countSurveys, type SeenAnswer } from '../../core/survey/survey';
import type { UnitDirectory } from '../../core/unit-directory';
import type { Phase } from '../../core/objectives/verdict';
import { formatNumber } from '../../core/text/vietnamese-number';
import type { WorkingCalendar } from '../../core/calendar/working-days';
import {
  readAssessments,
  readCalendar,
  readOneStopTab,
  readSurvey,
  readTallies,
  readUnits,
  type NumberedRow,
} from './inputs';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { SETTING_SPECS, settingRow, settingsOf, type SettingId, type Settings } from '../settings';
import { columnOf, readTable, type Table } from '../tabs/table';
import { OBJECTIVES } from '../tabs/spec/objectives-tab';
import { ONE_STOP } from '../tabs/spec/one-stop-tab';
import { SETTINGS } from '../tabs/spec/set-up-tabs';
import { SURVEY, TALLIES } from '../tabs/spec/survey-tabs';

export interface Figures extends CountedFigures {
  readonly settings: Settings;
  readonly directory: UnitDirectory;
  readonly calendar: WorkingCalendar;
  readonly objectives: readonly JudgedObjective[];
  readonly assessments: readonly Assessment[];
  /** Day on which a month's statistics came in first, `''` where they were typed. */
  readonly imports: ReadonlyMap<Month, CalendarDate | ''>;
  /** The tab with the objectives, to write the results beside them. */
  readonly objectivesTable: Table;
}

/** Is told of each row as it is counted. */
export interface Witness {
  readonly ofDossiers?: (row: NumberedRow, fate: DossierFate, unit: string | null) => void;
  readonly ofAnswers?: (answer: SeenAnswer) => void;
}

/** Reads all input tabs and counts; what cannot be counted is reported in the log with tab and row. */
export function readFigures(ports: Ports, log: RunLog, witness: Witness = {}): Figures {
  const { sheets } = ports;
  const settingsTable = readTable(sheets, SETTINGS);
  const settings = settingsOf(settingsTable);
  reportDefaults(settingsTable, log);
  const directory = readUnits(sheets, log);
  const calendar = readCalendar(sheets, log);
  const statistics = readOneStopTab(sheets, log);
  const dossiers = countDossiers(statistics, directory, witness.ofDossiers);
  const survey = {
    sheet: readSurvey(sheets),
    tallies: readTallies(sheets, log, settings.scale),
    directory,
    scale: { levels: settings.scale, satisfied: settings.satisfied, synonyms: settings.synonyms },
    periods: dossiers.periods,
  };
  const surveys = countSurveys(survey, witness.ofAnswers);
  const objectivesTable = readTable(sheets, OBJECTIVES);
  const objectives = readJudgedObjectives(objectivesTable);
  const figures = { settings, directory, calendar, dossiers, surveys, objectives, objectivesTable };
  reportUncounted(figures, log);
  reportRepeated(
    statistics.filter((row) => !dossiers.setApart.includes(row)),
    log,
  );
  return { ...figures, assessments: readAssessments(sheets, log), imports: importDays(statistics) };
}

function importDays(rows: readonly NumberedRow[]): Map<Month, CalendarDate | ''> {
  const days = new Map<Month, CalendarDate | ''>();
  for (const { to, importedAt } of rows) {
    const [month, on] = [monthOf(to), importedAt.slice(0, 10)];
    const known = days.get(month);
    if (known === undefined || known === '' || (on !== '' && on < known)) days.set(month, on);
  }
  return days;
}

/** The decision's table as it stands in the tab. */
export function objectivesIn({ heading, rows }: Table): Objective[] {
  const columns = objectiveColumns((id) => columnOf(heading, id) - 1);
  return readObjectives(rows, columns, heading.row + 1);
}

function readJudgedObjectives(table: Table): JudgedObjective[] {
  const { heading, rows } = table;
  return objectivesIn(table).map((objective) => {
    const chosen = table.text(rows[objective.row - heading.row - 1] ?? [], 'evaluation');
    return { objective, evaluation: chosen || proposeEvaluation(objective) };
  });
}

/** Results with figures up to and with a month; `phase` is the time from which they are looked at. */
export function resultsThrough(figures: Figures, through: Month, until: CalendarDate, phase: Phase): ObjectiveResult[] {
  const { settings, assessments } = figures;
  const rules = { ...settings, through, until, phase };
  return figures.objectives.map((one) => evaluateObjective(one, figures, assessments, rules));
}

/** Results as they stand today: all figures of the year so far. */
export function resultsToday(figures: Figures, today: CalendarDate): ObjectiveResult[] {
  const { year } = figures.settings;
  const isOver = isYearOver(year, today);
  const through = monthToday(figures, today);
  return resultsThrough(figures, through, isOver ? lastDayOf(`${year}-12`) : today, isOver ? 'after' : 'during');
}

/** The last month that counts towards the year to date, as it stands today. */
export function monthToday(figures: Figures, today: CalendarDate): Month {
  const { year } = figures.settings;
  if (isYearOver(year, today)) return `${year}-12`;
  return monthOf(today) < `${year}-01` ? `${year}-01` : latestMonth(figures, monthOf(today));
}

/** The month that has figures last: the present one seldom has its statistics yet. */
function latestMonth({ dossiers, surveys, settings }: Figures, thisMonth: Month): Month {
  const months = [...dossiers.months, ...surveys.byUnit.months('Toàn cơ quan')];
  const known = months.filter((month) => month >= `${settings.year}-01` && month <= thisMonth);
  return known.sort()[known.length - 1] ?? thisMonth;
}

const SHOWN_ROWS = 10;

/** Why a tally does not count beside single slips. */
export const DOUBLED_TALLY =
  'đã có phiếu lẻ cùng đơn vị, tháng và nguồn, nên không được tính thêm. Bỏ phiếu tổng hợp hoặc ghi nguồn khác.';

/** Why none of several tallies of one unit, month and source counts: nobody can tell which of them is right. */
export const REPEATED_TALLY =
  'cùng đơn vị, tháng và nguồn được ghi nhiều hàng, nên chưa được tính. Xóa bớt, để lại một hàng.';

/** No import holds a name twice: somebody pasted a row over another, or typed one that is there. */
function reportRepeated(rows: readonly NumberedRow[], log: RunLog): void {
  const first = new Map<string, number>();
  for (const { from, to, by, name, row } of rows) {
    const key = from + to + by + normalise(name);
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else
      log.warn(
        `Trang tính “${ONE_STOP.name}”, hàng ${other}, ${row}: cùng tên, cùng kỳ, đang cộng cả hai. Nếu nhầm, xóa bớt.`,
      );
  }
}

/** A row of the settings that somebody deleted or wrote over. */
function reportDefaults(table: Table, log: RunLog): void {
  const lacking = (Object.keys(SETTING_SPECS) as SettingId[]).filter((id) => settingRow(table, id) < 0);
  if (lacking.length === 0) return;
  const names = lacking.map((id) => `“${SETTING_SPECS[id].name}”`).join(', ');
  log.warn(
    `Trang tính “${SETTINGS.name}”: thiếu tham số ${names}, đang dùng mặc định. Vào Mục tiêu chất lượng → Cài đặt.`,
  );
}

/** What the counts had to leave aside, said once each. */
function reportUncounted({ dossiers, surveys }: Pick<Figures, 'dossiers' | 'surveys'>, log: RunLog): void {
  const rows = (numbers: readonly number[]): string =>
    numbers.length <= SHOWN_ROWS
      ? `hàng ${numbers.join(', ')}`
      : `${formatNumber(numbers.length)} hàng, từ hàng ${numbers[0]}`;
  if (surveys.unknownRows.length > 0) {
    log.warn(
      `Trang tính “${SURVEY.name}”, ${rows(surveys.unknownRows)}: mức độ hài lòng không có trong thang; các phiếu này ` +
        'không được tính. Sửa lại câu trả lời, hoặc khai thêm ở tham số “Cách gọi khác của mức độ”.',
    );
  }
  if (surveys.undatedRows.length > 0) {
    log.warn(
      `Trang tính “${SURVEY.name}”, ${rows(surveys.undatedRows)}, cột “Dấu thời gian”: chưa đọc được ngày; các phiếu ` +
        'này không được tính. Ghi lại theo dạng ngày/tháng/năm giờ:phút:giây.',
    );
  }
  for (const [tab, names] of [
    [SURVEY, surveys.unmatchedUnits],
    [TALLIES, surveys.unmatchedTallies],
  ] as const) {
    for (const [name, numbers] of names) {
      log.warn(
        `Trang tính “${tab.name}”, ${rows(numbers)}: ${name === '' ? 'chưa ghi cơ quan giải quyết' : `${quotedText(name)} không có trong trang “Đơn vị”`}; ` +
          'phiếu vẫn được tính chung toàn cơ quan.',
      );
    }
  }
  for (const [numbers, why] of [
    [surveys.doubledTallies, DOUBLED_TALLY],
    [surveys.repeatedTallies, REPEATED_TALLY],
  ] as const) {
    if (numbers.length > 0) log.warn(`Trang tính “${TALLIES.name}”, ${rows(numbers)}: ${why}`);
  }
  for (const [name, months] of dossiers.unmatchedNames) {
    log.warn(
      `Trang tính “Một cửa”: ${quotedText(name)} (tháng ${months.map(formatMonth).join(', ')}) không có trong trang “Đơn vị”; ` +
        'hồ sơ vẫn được tính chung toàn cơ quan. Thêm tên này vào cột “Tên khác” của đơn vị.',
    );
  }
  if (dossiers.setApart.length > 0) {
    log.warn(
      `Trang tính “Một cửa”: ${formatNumber(dossiers.setApart.length)} hàng của lần nhập cũ không được tính vì kỳ đó đã nhập lại; có thể xóa.`,
    );
  }
}
