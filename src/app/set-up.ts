/** Set-up: lays out the workbook, makes the survey and the triggers. Run again it mends what is missing and changes nothing else. */
import { formatDate, formatMonth } from '../core/calendar/calendar-date';
import { normalise } from '../core/text/text';
import { claimAutomation, automationAccount } from './automation-account';
import type { Job } from './guard';
import type { Ports } from './ports';
import type { RunLog } from './run-log';
import { hasStopped, startHeartbeat } from './heartbeat';
import { fillHolidays } from './holidays-tab';
import { settingText, SETTING_SPECS, splitList } from './settings';
import { ensureSurveyForm } from './survey/survey-form';
import { startCatchUp } from './survey/survey-jobs';
import { surveyProgress } from './survey/survey-progress';
import { addRecords } from './tabs/row-changes';
import { completeTab } from './tabs/tab-completion';
import { columnOf, openPlace, readTable } from './tabs/table';
import type { TabSpec } from './tabs/tab-spec';
import { ALL_TABS } from './tabs/all-tabs';
import { OBJECTIVES } from './tabs/spec/objectives-tab';
import { SETTINGS, UNITS } from './tabs/spec/set-up-tabs';

/** Triggers by handler: the names are exports of `main.ts`. */
export const DAILY_HANDLER = 'runDaily';
export const SUBMIT_HANDLER = 'onSurveySubmit';

/** The daily run comes before the working day begins. */
const DAILY_HOUR = 6;

/** Makes the workbook ready; returns what to tell the person who asked for it. */
function setUpTracker(ports: Ports, log: RunLog): string {
  ports.sheets.prepare();
  const made = ALL_TABS.filter((spec) => ensureTab(ports, spec));
  ports.sheets.removeBlankTabs(ALL_TABS.map(({ name }) => name));
  // Google shows whoever makes tabs the last of them; the work begins at the first.
  if (made.length > 0) ports.sheets.tab(OBJECTIVES.name)?.select([]);
  offerUnitNames(ports);
  startHeartbeat(ports);
  fillSettings(ports);
  const today = ports.clock.today();
  const year = Number(settingText(ports.sheets, 'year') || today.slice(0, 4));
  fillHolidays(ports, year);
  const automation = claimAutomation(ports, hasStopped(ports));
  if (automation.from !== null) {
    log.warn(
      `Việc chạy tự động đã ngừng nên chuyển từ tài khoản ${automation.from} sang tài khoản ${automationAccount(ports)} từ ngày ` +
        `${formatDate(today)}.`,
    );
  }
  if (automation.isOwn) ensureAutomation(ports, log);
  const summary = made.length === 0 ? 'Các trang tính đã đủ.' : `Đã tạo ${made.length} trang tính.`;
  const account = automationAccount(ports);
  const running = automation.isOwn
    ? 'Việc chạy tự động hằng ngày đã sẵn sàng.'
    : account === null
      ? 'Chưa đặt được lịch chạy tự động vì Google không cho biết tài khoản đang dùng.'
      : `Việc chạy tự động vẫn do tài khoản ${account} phụ trách.`;
  log.info(`Cài đặt: ${summary} ${running}`);
  return (
    `${summary} ${running}\n\nViệc tiếp theo: điền trang “${SETTINGS.name}”, trang “Đơn vị”, dán bảng mục tiêu của ` +
    'quyết định vào trang “Mục tiêu”, rồi chọn Mục tiêu chất lượng → Tính lại chỉ số.'
  );
}

export const SET_UP: Job<string> = { name: 'Cài đặt', may: 'founder', run: setUpTracker };

/** Creates the tab, or adds the columns that it lacks; says whether it was created. */
function ensureTab(ports: Ports, spec: TabSpec): boolean {
  const tab = ports.sheets.tab(spec.name);
  if (tab) completeTab(ports.sheets, tab, spec);
  else ports.sheets.createTab(spec);
  return tab === null;
}

/** Where a unit is asked for, those of the directory are offered. */
function offerUnitNames(ports: Ports): void {
  const units = openPlace(ports.sheets, UNITS).heading;
  const names = { tab: UNITS.name, row: units.row + 1, column: columnOf(units, 'name') };
  for (const spec of ALL_TABS) {
    const [column] = spec.columns.filter(({ offersUnits }) => offersUnits);
    if (!column) continue;
    const { tab, heading } = openPlace(ports.sheets, spec);
    tab.offerNames(heading.row + 1, columnOf(heading, column.id), names);
  }
}

/** Adds the settings that the tab lacks; what people wrote stays. */
function fillSettings(ports: Ports): void {
  const table = readTable(ports.sheets, SETTINGS);
  const present = new Set(table.rows.map((row) => normalise(table.text(row, 'name'))));
  const today = ports.clock.today();
  const initial: Partial<Record<string, string>> = {
    year: today.slice(0, 4),
    firstMonth: formatMonth(today.slice(0, 7)),
  };
  const lacking = Object.entries(SETTING_SPECS).filter(([, { name }]) => !present.has(normalise(name)));
  addRecords(
    ports.sheets,
    table,
    lacking.map(([id, { name, fallback, help }]) => ({ name, value: initial[id] ?? fallback, help })),
  );
}

/** The daily run first: it does without the Form where that is out of reach. */
function ensureAutomation(ports: Ports, log: RunLog): void {
  const handlers = ports.automation.handlers();
  if (!handlers.includes(DAILY_HANDLER)) ports.automation.addDaily(DAILY_HANDLER, DAILY_HOUR);
  const form = ensureSurveyForm(ports, log, {
    authority: settingText(ports.sheets, 'shortName'),
    scale: splitList(settingText(ports.sheets, 'scale')),
  });
  if (!handlers.includes(SUBMIT_HANDLER)) ports.automation.addOnSurveySubmit(SUBMIT_HANDLER, form.formId);
  // It takes itself away when nothing is left.
  if ((surveyProgress(ports)?.left ?? 0) > 0) startCatchUp(ports);
}
