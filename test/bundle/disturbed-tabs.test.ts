/**
 * What people do to tabs, and what becomes of the jobs after it: each goes on with the same figures, or stops before it writes
 * and says which tab, which heading and what to do. `SHOW_TABLE=1` prints the table, `EVERY_JOB=1` tries every job on each.
 */
import type { AppsScriptHost } from '../../src/host/host';
import { ScriptFailure } from '../../src/host/runtime/script-failure';
import { answer, CLERK, inspect, oneStopRequest, OWNER, SECRETARY } from '../builders/tracker';
import { atWork, UNITS } from '../faults/small-authority';

jest.setTimeout(120_000);

/** Done by a script, as the menus of the sheet do it. */
const bySheet = (lines: string) => (host: AppsScriptHost, tab: string) =>
  void inspect(
    host,
    `function disturb(tab) { const sheet = SpreadsheetApp.getActive().getSheetByName(tab); ${lines} }`,
    tab,
  );

const cellsOf = (host: AppsScriptHost, tab: string): readonly (readonly unknown[])[] =>
  host.workbook.sheetNamed(tab)?.cells.all() ?? [];
const headingRow = (host: AppsScriptHost, tab: string): string[] => (cellsOf(host, tab)[0] ?? []).map(String);
/** All that stands in all tabs but the log. */
const allCells = (host: AppsScriptHost): string =>
  JSON.stringify(
    host.workbook.sheets.filter(({ name }) => name !== 'Nhật ký').map(({ name, cells }) => [name, cells.all()]),
  );

/** `stops`: a heading or the tab itself is gone, so that nothing can be written there. */
const DISTURBANCES: Readonly<Record<string, { stops: boolean; make: (host: AppsScriptHost, tab: string) => void }>> = {
  'cột dời chỗ': {
    stops: false,
    make: bySheet(
      `const last = sheet.getLastColumn();
       sheet.moveColumns(sheet.getRange(1, last, 1, 1), 1);`,
    ),
  },
  'chèn cột trống': { stops: false, make: bySheet('sheet.insertColumnBefore(2);') },
  'chèn hàng trên tiêu đề': {
    stops: false,
    make: bySheet(`sheet.insertRowBefore(1); sheet.getRange(1, 1).setValue('Số liệu của cơ quan');`),
  },
  'sắp xếp ngược': {
    stops: false,
    make: bySheet(
      `const rows = sheet.getLastRow() - 1;
       if (rows > 1) sheet.getRange(2, 1, rows, sheet.getLastColumn()).sort({ column: 1, ascending: false });`,
    ),
  },
  'lọc và ẩn hàng': {
    stops: false,
    make: bySheet('if (sheet.getLastRow() > 1) { sheet.getDataRange().createFilter(); sheet.hideRows(2); }'),
  },
  'đổi tên cột': {
    stops: true,
    make: (host, tab) => host.person(OWNER).type(tab, 1, 2, [[`${headingRow(host, tab)[1] ?? ''} (mới)`]]),
  },
  'xóa tên cột': { stops: true, make: (host, tab) => host.person(OWNER).type(tab, 1, 2, [['']]) },
  'xóa cột': { stops: true, make: bySheet('sheet.deleteColumn(2);') },
  'hai cột cùng tên': {
    stops: true,
    make: (host, tab) => {
      const heading = headingRow(host, tab);
      host.person(OWNER).type(tab, 1, heading.length + 1, [[heading[1] ?? '']]);
    },
  },
  'đổi tên trang': { stops: true, make: (host, tab) => host.person(OWNER).rename(tab, `${tab} 2024`) },
  'xóa trang': { stops: true, make: (host, tab) => host.person(OWNER).deleteSheet(tab) },
  'dán đè một hàng': {
    stops: false,
    make: bySheet(
      `const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
       if (rows > 2) sheet.getRange(3, 1, 1, columns).copyTo(sheet.getRange(2, 1, 1, columns));`,
    ),
  },
};
/** It changes what is counted, and is meant to. */
const CHANGES_FIGURES = new Set(['dán đè một hàng']);
/** The order of these rows says something: measures belong to the objective above them. */
const ORDERED = 'Mục tiêu';

const asked = (name: string, request: object, email: string) => (host: AppsScriptHost) =>
  host.call(name, [request], { email, from: 'sidebar' }) as { ok: boolean; message?: string };
const SLIP = {
  key: 'abcdefghij0123456789',
  slip: {
    ...{ date: '2024-02-02', unit: UNITS[1], field: '', code: '', comment: '', channel: '' },
    levels: ['Hài lòng', '', '', '', '', ''],
  },
};
const TALLY = {
  ...{ month: '2024-01', unit: UNITS[2], source: 'Kiosk', handedOut: 30, returned: 20, invalid: 0 },
  counts: [10, 5, 3, 1, 1],
};

type Job = (host: AppsScriptHost) => { ok: boolean; message?: string };

/** What the alert or the thrown error says; `null` where it came to its end. */
const fromMenu =
  (name: string): Job =>
  (host) => {
    const failures = () => JSON.stringify(cellsOf(host, 'Nhật ký')).split('"Lỗi"').length;
    const [before, dialogs] = [failures(), host.screen.dialogs.length];
    host.call(name, [], { email: OWNER });
    const said = host.screen.dialogs.slice(dialogs).at(-1)?.text ?? '';
    const isStopped = failures() > before || /^(Không thấy trang|Trang tính “)/.test(said);
    return { ok: !isStopped, message: said };
  };
const daily: Job = (host) => {
  try {
    host.call('runDaily', [], { email: OWNER, from: 'editor' });
    return { ok: true };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
};

const JOBS: Readonly<Record<string, Job>> = {
  'tính lại': fromMenu('recompute'),
  'chạy hằng ngày': daily,
  'lấy phiếu': fromMenu('pullSurvey'),
  'nhập một cửa': asked(
    'importOneStop',
    oneStopRequest('2024-02', { [UNITS[0]]: [5, 1, 0] }, { confirmed: true }),
    CLERK,
  ),
  'nhập phiếu giấy': asked('addSlip', SLIP, CLERK),
  'xem phiếu tổng hợp': asked('previewTally', TALLY, CLERK),
  'mở kết quả': asked('openResults', {}, SECRETARY),
  'mở thiết lập': asked('openSetUp', {}, SECRETARY),
  'kiểm tra': asked('checkSystem', {}, SECRETARY),
};

const start = atWork();
answer(start, '2024-02-05 05:00:00');
const TABS = start.workbook.sheets.map(({ name }) => name);

/** Figures, with the columns in the order in which the tab was made. */
const figuresOf = (host: AppsScriptHost): string => {
  const rows = cellsOf(host, 'Chỉ số').map((row) => row.map(String));
  const at = rows.findIndex((row) => row.includes('Chỉ số') && row.includes('Kỳ'));
  const wanted = ['Chỉ số', 'Kỳ', 'Đơn vị', 'Tử số', 'Mẫu số', 'Đánh giá'];
  const columns = wanted.map((heading) => (rows[at] ?? []).indexOf(heading));
  return JSON.stringify(
    rows
      .slice(at + 1)
      .map((row) => columns.map((column) => row[column] ?? ''))
      .filter((row) => row.some((cell) => cell !== ''))
      .sort(),
  );
};

const undisturbed = new Map(
  Object.entries(JOBS).map(([name, job]) => {
    const host = start.copy();
    expect([name, job(host).ok]).toEqual([name, true]);
    host.call('recompute');
    return [name, figuresOf(host)];
  }),
);

const names = Object.keys(JOBS);
const rows: string[] = [];

/** One job for each, turn by turn; all of them where that is asked for. */
function jobsFor(index: number): string[] {
  if (process.env['EVERY_JOB']) return names;
  return [names[index % names.length] ?? ''];
}

/** Google refuses some of it, as sorting rows that are merged. */
function isMade(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    return false;
  }
}

test.each(TABS.map((tab, index) => [tab, index] as const))(
  '%s: whatever is done to it, the jobs go on or say why not',
  (tab, index) => {
    const kept: string[] = [];
    Object.entries(DISTURBANCES).forEach(([name, { stops, make }], order) => {
      const disturbed = start.copy();
      if (!isMade(() => make(disturbed, tab))) return kept.push(`  ${name.padEnd(24)} Google không cho làm`);
      const marks = jobsFor(index + order).map((job) => {
        const host = disturbed.copy();
        const before = allCells(host);
        const { ok, message = '' } = JOBS[job]?.(host) ?? { ok: false };
        const where = `${tab} · ${name} · ${job}: ${message}`;
        expect(where).not.toMatch(/ngoài dự kiến|TypeError|undefined/);
        if (!ok) {
          expect([where, stops]).toEqual([where, true]);
          expect(where).toMatch(new RegExp(`trang tính “${tab}”`, 'i'));
          expect(where).toMatch(/Đặt lại|đặt lại|Đổi tên|vào Mục tiêu chất lượng/);
          // Jobs of several parts finish those before; the log is written when all else is done.
          const isWhole = job !== 'chạy hằng ngày' && job !== 'nhập một cửa' && tab !== 'Nhật ký';
          expect([where, isWhole && allCells(host) !== before]).toEqual([where, false]);
          return `${job}: dừng, có lời báo`;
        }
        if (!stops && !CHANGES_FIGURES.has(name) && !(tab === ORDERED && name === 'sắp xếp ngược')) {
          host.call('recompute');
          expect([where, figuresOf(host)]).toEqual([where, undisturbed.get(job)]);
        }
        return `${job}: chạy`;
      });
      return kept.push(`  ${name.padEnd(24)} ${marks.join(' · ')}`);
    });
    rows.push(tab, ...kept);
  },
);

afterAll(() => {
  if (process.env['SHOW_TABLE']) process.stdout.write(`${rows.join('\n')}\n`);
});
