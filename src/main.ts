/** The only list of names that Google may call: menu, triggers, sidebar calls. */
import { ADD_SLIP } from './app/slips/add-slip';
import { CORRECT_SLIP } from './app/slips/correct-slip';
import { REPAIR } from './app/check/repair';
import { CHECK_SYSTEM } from './app/check/system-facts';
import { OPEN_CHANGES } from './app/changes/change-desk';
import { SAVE_CHANGE } from './app/changes/save-change';
import { EXPLAIN_FIGURE } from './app/figures/explain-figure';
import { fromMenu, fromSidebar, fromTrigger } from './app/guard';
import { hasStopped } from './app/heartbeat';
import { HOLD_SUMMARY } from './app/mail/hold-summary';
import { OPEN_MAIL_DESK, PREVIEW_SUMMARY } from './app/mail/mail-desk';
import { SETTLE_MAIL } from './app/mail/settle-mail';
import { SEND_TEST_MAIL, SEND_UNIT_TESTS } from './app/mail/test-mail';
import { IMPORT_ONE_STOP } from './app/one-stop/import-one-stop';
import { OPEN_ONE_STOP_DESK } from './app/one-stop/one-stop-desk';
import { OPEN_SLIP_DESK } from './app/slips/slip-desk';
import { PREVIEW_ONE_STOP } from './app/one-stop/one-stop-preview';
import { PREVIEW_TALLY } from './app/slips/tally-preview';
import { RECOMPUTE } from './app/figures/recompute';
import { RUN_DAILY } from './app/run-daily';
import { SAVE_TALLY } from './app/slips/save-tally';
import { SET_UP } from './app/set-up';
import { OPEN_SET_UP } from './app/set-up-desk/open-set-up';
import { SAVE_ROWS } from './app/set-up-desk/save-rows';
import { SHOW_ROWS } from './app/tabs/show-rows';
import { CATCH_UP, PULL_ON_SUBMIT, PULL_SURVEY } from './app/survey/survey-jobs';
import { TRACK_OBJECTIVES } from './app/figures/track-objectives';
import { OPEN_RESULTS } from './app/tasks/result-desk';
import { SAVE_RESULTS } from './app/tasks/save-results';
import { answerTyping } from './app/tabs/typed-cells';
import { UNDO_ONE_STOP } from './app/one-stop/undo-one-stop';
import { addMenu, openSidebar, showAlert } from './platform/dialogs';
import { googlePorts } from './platform/google-ports';
import { typedCells } from './platform/typed-cells';
import { monthlySummaryHtml } from './ui/mail/monthly-summary';

const ports = () => googlePorts({ monthlySummary: monthlySummaryHtml });

const TRACKING = TRACK_OBJECTIVES.name;
const ONE_STOP_DESK = 'Nhập số liệu một cửa';
const SLIP_DESK = 'Nhập phiếu giấy';
const RESULT_DESK = SAVE_RESULTS.name;
const CHANGE_DESK = 'Thay đổi';
const MAIL_DESK = 'Thư điện tử';
const SET_UP_DESK = SAVE_ROWS.name;
const CHECK = CHECK_SYSTEM.name;

/** What units do in a month, what the secretary sees to, what is seldom wanted. */
const MENU = [
  { caption: RESULT_DESK, handler: 'showResults' },
  { caption: ONE_STOP_DESK, handler: 'showOneStopDesk' },
  { caption: SLIP_DESK, handler: 'showSlipDesk' },
  { caption: CHANGE_DESK, handler: 'showChanges' },
  { caption: TRACKING, handler: 'showTracking' },
  null,
  { caption: MAIL_DESK, handler: 'showMailDesk' },
  { caption: SET_UP_DESK, handler: 'showSetUp' },
  { caption: CHECK, handler: 'showCheck' },
  null,
  { caption: SET_UP.name, handler: 'setUp' },
  { caption: PULL_SURVEY.name, handler: 'pullSurvey' },
  { caption: RECOMPUTE.name, handler: 'recompute' },
];
/** Stands first once the automation has stopped: the page says why, and what to do. */
const STOPPED = { caption: 'Chạy tự động đã ngừng', handler: 'showCheck' };

export const onOpen = () => addMenu('Mục tiêu chất lượng', hasStopped(ports()) ? [STOPPED, ...MENU] : MENU);

export const showTracking = () => openSidebar('tracking', TRACKING);
export const showOneStopDesk = () => openSidebar('one-stop', ONE_STOP_DESK);
export const showSlipDesk = () => openSidebar('slips', SLIP_DESK);
export const showResults = () => openSidebar('results', RESULT_DESK);
export const showChanges = () => openSidebar('changes', CHANGE_DESK);
export const showMailDesk = () => openSidebar('mail', MAIL_DESK);
export const showSetUp = () => openSidebar('set-up', SET_UP_DESK);
export const showCheck = () => openSidebar('check', CHECK);

export const onEdit = (event: unknown) => answerTyping(() => typedCells(event));

export const setUp = () => fromMenu(ports(), showAlert, SET_UP);
export const pullSurvey = () => fromMenu(ports(), showAlert, PULL_SURVEY);
export const recompute = () => fromMenu(ports(), showAlert, RECOMPUTE);

export const runDaily = () => fromTrigger(ports(), RUN_DAILY);
export const onSurveySubmit = () => fromTrigger(ports(), PULL_ON_SUBMIT);
export const catchUpSurvey = () => fromTrigger(ports(), CATCH_UP);

export const previewOneStop = (request: unknown) => fromSidebar(ports(), PREVIEW_ONE_STOP, request);
export const importOneStop = (request: unknown) => fromSidebar(ports(), IMPORT_ONE_STOP, request);
export const undoOneStop = (request: unknown) => fromSidebar(ports(), UNDO_ONE_STOP, request);
export const openOneStopDesk = (request: unknown) => fromSidebar(ports(), OPEN_ONE_STOP_DESK, request);
export const openSlipDesk = (request: unknown) => fromSidebar(ports(), OPEN_SLIP_DESK, request);
export const addSlip = (request: unknown) => fromSidebar(ports(), ADD_SLIP, request);
export const correctSlip = (request: unknown) => fromSidebar(ports(), CORRECT_SLIP, request);
export const previewTally = (request: unknown) => fromSidebar(ports(), PREVIEW_TALLY, request);
export const saveTally = (request: unknown) => fromSidebar(ports(), SAVE_TALLY, request);
export const trackObjectives = (request: unknown) => fromSidebar(ports(), TRACK_OBJECTIVES, request);
export const explainFigure = (request: unknown) => fromSidebar(ports(), EXPLAIN_FIGURE, request);
export const showRows = (request: unknown) => fromSidebar(ports(), SHOW_ROWS, request);
export const openResults = (request: unknown) => fromSidebar(ports(), OPEN_RESULTS, request);
export const saveResults = (request: unknown) => fromSidebar(ports(), SAVE_RESULTS, request);
export const openChanges = (request: unknown) => fromSidebar(ports(), OPEN_CHANGES, request);
export const saveChange = (request: unknown) => fromSidebar(ports(), SAVE_CHANGE, request);
export const openMailDesk = (request: unknown) => fromSidebar(ports(), OPEN_MAIL_DESK, request);
export const previewSummary = (request: unknown) => fromSidebar(ports(), PREVIEW_SUMMARY, request);
export const holdSummary = (request: unknown) => fromSidebar(ports(), HOLD_SUMMARY, request);
export const settleMail = (request: unknown) => fromSidebar(ports(), SETTLE_MAIL, request);
export const sendTestMail = (request: unknown) => fromSidebar(ports(), SEND_TEST_MAIL, request);
export const checkSystem = (request: unknown) => fromSidebar(ports(), CHECK_SYSTEM, request);
export const repairSystem = (request: unknown) => fromSidebar(ports(), REPAIR, request);
export const openSetUp = (request: unknown) => fromSidebar(ports(), OPEN_SET_UP, request);
export const saveRows = (request: unknown) => fromSidebar(ports(), SAVE_ROWS, request);
export const sendUnitTests = (request: unknown) => fromSidebar(ports(), SEND_UNIT_TESTS, request);
