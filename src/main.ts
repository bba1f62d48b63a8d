/** The only list of names that Google may call: menu, triggers, sidebar calls. */
import { fromMenu, fromSidebar, fromTrigger } from './app/guard';
import { importOneStopFile, previewOneStopFile } from './app/import-one-stop';
import { pullAndReport } from './app/pull-survey';
import { recomputeAndReport } from './app/recompute';
import { runDay } from './app/run-daily';
import { pullOnSubmit } from './app/pull-survey';
import { setUpTracker } from './app/set-up';
import { addMenu, showAlert } from './platform/dialogs';
import { googlePorts } from './platform/google-ports';
import { monthlySummaryHtml } from './ui/mail/monthly-summary';

const ports = () => googlePorts({ monthlySummary: monthlySummaryHtml });

const MENU = [
  { caption: 'Cài đặt', handler: 'setUp' },
  { caption: 'Lấy phiếu khảo sát', handler: 'pullSurvey' },
  { caption: 'Tính lại chỉ số', handler: 'recompute' },
];

export const onOpen = () => addMenu('Mục tiêu chất lượng', MENU);

export const setUp = () => fromMenu(ports(), showAlert, 'Cài đặt', setUpTracker);
export const pullSurvey = () => fromMenu(ports(), showAlert, 'Lấy phiếu khảo sát', pullAndReport);
export const recompute = () => fromMenu(ports(), showAlert, 'Tính lại chỉ số', recomputeAndReport);

export const runDaily = () => fromTrigger(ports(), 'Chạy hằng ngày', runDay);
export const onSurveySubmit = () => fromTrigger(ports(), 'Nhận phiếu khảo sát', pullOnSubmit);

export const previewOneStop = (request: unknown) =>
  fromSidebar(ports(), 'Xem trước thống kê một cửa', (at, log) => previewOneStopFile(at, log, request));
export const importOneStop = (request: unknown) =>
  fromSidebar(ports(), 'Nhập thống kê một cửa', (at, log) => importOneStopFile(at, log, request));
