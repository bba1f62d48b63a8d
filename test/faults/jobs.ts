/** Every job of the tracker: the state it starts from, how it is started, and what the next days would run. */
import { CLERK, dieBeforeNextMail, importMonth, OWNER, SECRETARY } from '../builders/tracker';
import type { AppsScriptHost, Bundle } from '../../src/host/host';
import { ScriptFailure } from '../../src/host/runtime/script-failure';
import { atWork, behind, FOREIGN, JANUARY_AGAIN, unfounded, UNITS } from './small-authority';

export interface SweptJob {
  readonly name: string;
  /** Function of the script that it is about. */
  readonly entryPoint: string;
  readonly start: 'unfounded' | 'at work' | 'January again' | 'slip typed' | 'behind' | 'mail unknown';
  readonly run: (host: AppsScriptHost) => unknown;
  /** A person who saw it fail does it once more; a trigger has its next day. */
  readonly isRepeatedByHand: boolean;
}

const fromTrigger =
  (name: string) =>
  (host: AppsScriptHost): unknown =>
    host.call(name, [], { from: 'editor', email: OWNER });
const fromMenu =
  (name: string) =>
  (host: AppsScriptHost): unknown =>
    host.call(name);

const fromSidebar =
  (name: string, request: unknown) =>
  (host: AppsScriptHost): unknown =>
    host.call(name, [request], { email: SECRETARY, from: 'sidebar' });

const SLIP = {
  key: 'abcdefghij0123456789',
  slip: {
    date: '2024-02-02',
    unit: UNITS[1],
    field: FOREIGN,
    code: '=1+1',
    levels: ['Hài lòng', '', 'Bình thường', '', '', ''],
    comment: FOREIGN,
    channel: 'Trực tiếp',
  },
};
const TALLY = {
  ...{ month: '2024-01', unit: UNITS[2], source: FOREIGN },
  ...{ handedOut: 30, returned: 21, invalid: 1, counts: [10, 5, 3, 1, 1] },
};

/** The entry that stands in the register, with its place put right, and another. */
const ENTERED = [
  ...['Thủ tục hành chính', 'Thủ tục khai sinh', UNITS[0], '12/QĐ-UBND'],
  ...['2023-12-28', '2024-01-02', '2024-01-04', 'Một cửa', ''],
];
const MENDED = ENTERED.map((text, at) => (at === 7 ? FOREIGN : text));
const CHANGE = ['Cơ cấu tổ chức', FOREIGN, '', '15/QĐ-UBND', '', '2024-01-30', '', '', ''];

const JANUARY_FIGURE = { indicator: 'satisfaction', unit: 'Toàn cơ quan', from: '2024-01', through: '2024-01' };

export const JOBS: readonly SweptJob[] = [
  { name: 'Cài đặt lần đầu', entryPoint: 'setUp', start: 'unfounded', run: fromMenu('setUp'), isRepeatedByHand: true },
  { name: 'Cài đặt lại', entryPoint: 'setUp', start: 'at work', run: fromMenu('setUp'), isRepeatedByHand: true },
  job('Mở bảng tính', 'onOpen', fromMenu('onOpen')),
  job('Gõ vào trang tính', 'onEdit', (host) => host.person(CLERK).type('Một cửa', 2, 5, [['mười hai']])),
  job('Chạy hằng ngày', 'runDaily', fromTrigger('runDaily')),
  job('Nhận phiếu khảo sát', 'onSurveySubmit', fromTrigger('onSurveySubmit')),
  job('Lấy phiếu khảo sát', 'pullSurvey', fromMenu('pullSurvey')),
  { ...job('Lấy phiếu khảo sát còn tồn', 'catchUpSurvey', fromTrigger('catchUpSurvey')), start: 'behind' },
  job('Tính lại chỉ số', 'recompute', fromMenu('recompute')),
  job('Xem trước thống kê một cửa', 'previewOneStop', fromSidebar('previewOneStop', JANUARY_AGAIN)),
  {
    ...job('Nhập thống kê một cửa', 'importOneStop', (host) => importMonth(host, JANUARY_AGAIN)),
    isRepeatedByHand: true,
  },
  {
    ...job('Hoàn tác lần nhập thống kê một cửa', 'undoOneStop', undoJanuary),
    start: 'January again',
    isRepeatedByHand: true,
  },
  job('Xem lần nhập gần nhất', 'openOneStopDesk', fromSidebar('openOneStopDesk', {})),
  job('Mở bảng nhập số liệu một cửa', 'showOneStopDesk', fromMenu('showOneStopDesk')),
  job('Mở bảng nhập phiếu giấy', 'showSlipDesk', fromMenu('showSlipDesk')),
  job('Xem các phiếu giấy vừa nhập', 'openSlipDesk', fromSidebar('openSlipDesk', {})),
  { ...job('Nhập phiếu giấy', 'addSlip', fromSidebar('addSlip', SLIP)), isRepeatedByHand: true },
  { ...job('Sửa phiếu giấy', 'correctSlip', correctSlip('unit')), start: 'slip typed', isRepeatedByHand: true },
  { ...job('Xóa phiếu giấy', 'correctSlip', correctSlip(null)), start: 'slip typed', isRepeatedByHand: true },
  job('Xem trước phiếu tổng hợp', 'previewTally', fromSidebar('previewTally', TALLY)),
  { ...job('Nhập phiếu tổng hợp', 'saveTally', saveTally(TALLY)), isRepeatedByHand: true },
  {
    ...job('Thay phiếu tổng hợp', 'saveTally', saveTally({ ...TALLY, returned: 20, invalid: 0 })),
    start: 'slip typed',
    isRepeatedByHand: true,
  },
  job('Mở bảng theo dõi mục tiêu', 'showTracking', fromMenu('showTracking')),
  job('Theo dõi mục tiêu', 'trackObjectives', fromSidebar('trackObjectives', {})),
  job('Xem cách tính một chỉ số', 'explainFigure', fromSidebar('explainFigure', JANUARY_FIGURE)),
  job('Mở bảng cập nhật kết quả', 'showResults', fromMenu('showResults')),
  job('Xem các việc của đơn vị', 'openResults', fromSidebar('openResults', {})),
  { ...job('Cập nhật kết quả', 'saveResults', reportLines), isRepeatedByHand: true },
  job('Mở bảng thay đổi', 'showChanges', fromMenu('showChanges')),
  job('Xem sổ thay đổi', 'openChanges', fromSidebar('openChanges', {})),
  {
    ...job('Ghi sổ thay đổi', 'saveChange', fromSidebar('saveChange', { seen: null, entry: CHANGE })),
    isRepeatedByHand: true,
  },
  {
    ...job('Sửa sổ thay đổi', 'saveChange', fromSidebar('saveChange', { seen: ENTERED, entry: MENDED })),
    isRepeatedByHand: true,
  },
  {
    ...job('Xóa mục sổ thay đổi', 'saveChange', fromSidebar('saveChange', { seen: ENTERED, entry: null })),
    isRepeatedByHand: true,
  },
  job('Mở bảng thư điện tử', 'showMailDesk', fromMenu('showMailDesk')),
  job('Xem hộp thư của chương trình', 'openMailDesk', fromSidebar('openMailDesk', {})),
  job('Xem trước báo cáo tháng', 'previewSummary', fromSidebar('previewSummary', {})),
  {
    ...job('Tạm dừng gửi báo cáo', 'holdSummary', fromSidebar('holdSummary', { month: '2024-01', isHeld: true })),
    isRepeatedByHand: true,
  },
  { ...job('Xác nhận thư', 'settleMail', sendAgain), start: 'mail unknown', isRepeatedByHand: true },
  { ...job('Gửi thư thử', 'sendTestMail', fromSidebar('sendTestMail', {})), isRepeatedByHand: true },
  job('Mở bảng thiết lập', 'showSetUp', fromMenu('showSetUp')),
  job('Xem đã thiết lập đến đâu', 'openSetUp', fromSidebar('openSetUp', {})),
  {
    ...job('Thay cả bảng mục tiêu', 'saveRows', savesRows('objectives', otherTable)),
    isRepeatedByHand: true,
  },
  {
    ...job('Sửa và thêm đơn vị', 'saveRows', savesRows('units', otherUnits)),
    isRepeatedByHand: true,
  },
  {
    ...job('Gửi thư thử tới đơn vị', 'sendUnitTests', fromSidebar('sendUnitTests', { units: ['Thư ký ISO'] })),
    isRepeatedByHand: true,
  },
  job('Mở bảng kiểm tra hệ thống', 'showCheck', fromMenu('showCheck')),
  job('Kiểm tra hệ thống', 'checkSystem', fromSidebar('checkSystem', {})),
  {
    ...job('Cài đặt lại từ bảng kiểm tra', 'repairSystem', fromSidebar('repairSystem', { by: 'setUp' })),
    isRepeatedByHand: true,
  },
  job('Xem các hàng của một chỉ số', 'showRows', fromSidebar('showRows', { tab: 'Một cửa', runs: [[2, 3]] })),
];

function job(name: string, entryPoint: string, run: SweptJob['run']): SweptJob {
  return { name, entryPoint, start: 'at work', run, isRepeatedByHand: false };
}

/** The clerk takes back what was imported last; done already, that is said and nothing happens. */
function undoJanuary(host: AppsScriptHost): unknown {
  const as = { email: CLERK, from: 'sidebar' } as const;
  const desk = host.call('openOneStopDesk', [{}], as) as { lastImport?: { importedAt: string } | null };
  return desk.lastImport ? host.call('undoOneStop', [{ importedAt: desk.lastImport.importedAt }], as) : desk;
}

/** Of the mail of which nobody knows, the secretary found nothing in *Đã gửi*. */
function sendAgain(host: AppsScriptHost): unknown {
  const as = { email: SECRETARY, from: 'sidebar' } as const;
  const desk = host.call('openMailDesk', [{}], as) as { unknown?: readonly { key: string }[] };
  const key = desk.unknown?.[0]?.key;
  return key === undefined ? desk : host.call('settleMail', [{ key, wasSent: false }], as);
}

/** A run of the day before was cut in the moment of sending. */
function mailUnknown(bundle?: Bundle): AppsScriptHost {
  const host = atWork(bundle);
  dieBeforeNextMail(host);
  host.advanceTo('2024-02-06 08:00:00');
  return host;
}

function januaryAgain(bundle?: Bundle): AppsScriptHost {
  const host = atWork(bundle);
  importMonth(host, JANUARY_AGAIN);
  return host;
}

const asClerk = { email: CLERK, from: 'sidebar' } as const;

/** The secretary reports on two lines that nobody reported on, as they stood when the page was opened. */
function reportLines(host: AppsScriptHost): unknown {
  const rows = (host.workbook.sheetNamed('Công việc')?.cells.all() ?? []).slice(1);
  const keys = rows.map(([key]) => String(key)).filter((key) => /-(TKT|B\d+)-\w+-(Q[34]|1[12])$/.test(key));
  const lines = [...keys]
    .sort()
    .slice(0, 3)
    .map((key, at) => ({
      key,
      seen: ['', '', '', '', '', ''],
      typed: ['Có phát sinh', '2024-02-05', FOREIGN, at === 0 ? 'một' : '', 'Lan', FOREIGN],
    }));
  return host.call('saveResults', [{ lines }], { email: SECRETARY, from: 'sidebar' });
}

/** The clerk corrects or deletes the slip that was typed; gone already, there is nothing left to do. */
function correctSlip(change: 'unit' | null) {
  return (host: AppsScriptHost): unknown => {
    const desk = host.call('openSlipDesk', [{}], asClerk) as { last?: { id: string; print: string; slip: object }[] };
    const [typed] = desk.last ?? [];
    if (!typed) return desk;
    const slip = change === null ? null : { ...SLIP.slip, unit: UNITS[0], code: '' };
    return host.call('correctSlip', [{ id: typed.id, print: typed.print, slip }], asClerk);
  };
}

/** Looked at, then written as it was shown. */
function saveTally(tally: object) {
  return (host: AppsScriptHost): unknown => {
    const preview = host.call('previewTally', [tally], asClerk) as { print?: string };
    if (preview.print === undefined) return preview;
    return host.call('saveTally', [{ ...tally, seen: preview.print, confirmed: true }], asClerk);
  };
}

type Row = readonly string[];

interface RowChange {
  readonly seen: Row | null;
  readonly wanted: Row | null;
}

/** A page sends what it saw before anything broke, however often it is sent. */
function savesRows(tab: string, change: (rows: readonly Row[]) => readonly RowChange[]) {
  let changes: readonly RowChange[] | null = null;
  return (host: AppsScriptHost): unknown => {
    if (!changes) {
      const seen = startOf({ start: 'at work' }).copy();
      const as = { email: SECRETARY, from: 'sidebar' } as const;
      changes = change((seen.call('openSetUp', [{}], as) as { rows: Record<string, readonly Row[]> }).rows[tab] ?? []);
    }
    return host.call('saveRows', [{ tab, changes }], { email: SECRETARY, from: 'sidebar' });
  };
}

/** The table goes, one with a measure worded otherwise and one less comes. */
function otherTable(rows: readonly Row[]): RowChange[] {
  const next = rows.slice(0, -1).map((row) => row.map((text, at) => (at === 3 ? `${text}, năm 2024` : text)));
  return [...rows.map((seen) => ({ seen, wanted: null })), ...next.map((wanted) => ({ seen: null, wanted }))];
}

function otherUnits([first = [], second = []]: readonly Row[]): RowChange[] {
  const named = first.map((text, at) => (at === 5 ? FOREIGN : text));
  return [
    { seen: first, wanted: named },
    { seen: null, wanted: second.map((text, at) => (at === 0 ? 'Phòng Dân tộc' : text)) },
  ];
}

/** With a slip typed, and a tally. */
function slipTyped(bundle?: Bundle): AppsScriptHost {
  const host = atWork(bundle);
  fromSidebar('addSlip', SLIP)(host);
  saveTally(TALLY)(host);
  return host;
}

const STARTS: Readonly<Record<SweptJob['start'], (bundle?: Bundle) => AppsScriptHost>> = {
  unfounded,
  'at work': atWork,
  'January again': januaryAgain,
  'slip typed': slipTyped,
  behind,
  'mail unknown': mailUnknown,
};

/** With the built bundle each is made once: whoever plays on it plays on a copy. */
const made = new Map<SweptJob['start'], AppsScriptHost>();

/** @param bundle put in at last: filling the tabs on the way puts in the built one */
export function startOf({ start }: Pick<SweptJob, 'start'>, bundle?: Bundle): AppsScriptHost {
  const host = (bundle ? undefined : made.get(start)) ?? STARTS[start](bundle);
  if (bundle) host.install(bundle);
  else made.set(start, host);
  return host;
}

/** Runs it; says whether it came to its end. */
export function attempt(host: AppsScriptHost, { run }: SweptJob): void {
  try {
    run(host);
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
  }
}

const DAY = 86_400_000;
const MOST_DAYS = 3;

/**
 * What would happen next: the person does it again, and at most three mornings come.
 *
 * @param isEnough asked after each; once it says so, no further one comes
 */
export function nextDays(host: AppsScriptHost, job: SweptJob, isEnough: (day: number) => boolean = () => false): void {
  if (job.isRepeatedByHand) attempt(host, job);
  const from = host.clock.now();
  for (let day = 1; day <= MOST_DAYS; day += 1) {
    host.advanceTo(host.clock.textOf(from + day * DAY));
    if (isEnough(day)) return;
  }
}
