/** The real bundle in the host, set up and filled as staff would, small enough for a test. */
import { join } from 'node:path';
import { Kill } from '../../src/host/border/call-meter';
import { readBundle } from '../../src/host/bundle-folder';
import { AppsScriptHost, type Bundle, type HostOptions } from '../../src/host/host';
import { readOneStopEntry, type OneStopEntry } from '../../src/core/one-stop/table';
import { csv } from './sample-files';

const DIST = join(process.cwd(), 'dist');

export const OWNER = 'chuongtrinh@tuyphuoc.example';
export const CLERK = 'motcua@tuyphuoc.example';
export const SECRETARY = 'thuky.iso@tuyphuoc.example';

export const builtBundle = (): Bundle => readBundle(DIST);

const bundle = builtBundle();

/** An empty workbook with the script in it. */
export function newHost(options: Partial<HostOptions> = {}): AppsScriptHost {
  const host = AppsScriptHost.create({ now: '2023-12-29 08:00:00', owner: OWNER, ...options });
  host.workbook.editors = [CLERK, SECRETARY];
  host.install(bundle);
  return host;
}

const made = new Map<string, AppsScriptHost>();

/** Made when first asked for by that name; each that asks gets a copy of its own. */
export function once(name: string, make: () => AppsScriptHost): AppsScriptHost {
  const first = made.get(name) ?? make();
  made.set(name, first);
  return first.copy();
}

/** Set up, with the sample's settings, units and objectives in their tabs, and recomputed once. */
export const newTracker = (options: Partial<HostOptions> = {}): AppsScriptHost =>
  once(JSON.stringify(options), () => makeTracker(options));

function makeTracker(options: Partial<HostOptions>): AppsScriptHost {
  const host = newHost(options);
  host.call('setUp');
  setSetting(host, 'Năm', '2024');
  setSetting(host, 'Tên gọi tắt', 'UBND huyện Tuy Phước');
  typeBelowHeading(host, 'Đơn vị', csv('don-vi.csv').slice(1));
  typeBelowHeading(host, 'Mục tiêu', csv('muc-tieu.csv').slice(1));
  host.call('recompute');
  return host;
}

/** Values of a tab as the sheet shows them. */
export function shown(host: AppsScriptHost, tab: string): string[][] {
  const script = `function read(name) { return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getDisplayValues(); }`;
  return inspect(host, script, tab) as string[][];
}

/** Runs a few lines of a stranger's script on the same workbook, and puts the tracker back. */
export function inspect(host: AppsScriptHost, code: string, ...given: unknown[]): unknown {
  const { script } = host;
  host.install({ ...bundle, code });
  try {
    const [, name = ''] = /function (\w+)/.exec(code) ?? [];
    return host.call(name, given, { from: 'sidebar' });
  } finally {
    host.script = script;
  }
}

/** All tabs but those named, as shown: what two runs are compared by. */
export function allShown(host: AppsScriptHost, except: readonly string[] = []): Record<string, string[][]> {
  const names = host.workbook.sheets.map(({ name }) => name).filter((name) => !except.includes(name));
  return Object.fromEntries(names.map((name) => [name, shown(host, name)]));
}

/** Rows of a tab as records by heading. */
export function records(host: AppsScriptHost, tab: string): Record<string, string>[] {
  const [headings = [], ...rows] = shown(host, tab);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

export function typeBelowHeading(host: AppsScriptHost, tab: string, rows: readonly (readonly string[])[]): void {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  host.person(OWNER).type(tab, shown(host, tab).length + 1, 1, filled);
}

export function setSetting(host: AppsScriptHost, name: string, value: string): void {
  const row = shown(host, 'Thiết lập').findIndex(([one]) => one === name) + 1;
  host.person(OWNER).type('Thiết lập', row, 2, [[value]]);
}

export interface Slip {
  code?: string;
  unit?: string;
  overall?: string;
  comment?: string;
}

/** A citizen answers the form. */
export function answer(
  host: AppsScriptHost,
  at: string,
  { code = '', unit = 'Phòng Tư pháp', overall = 'Hài lòng', comment = '' }: Slip = {},
): string {
  return host.submitForm(
    host.forms[0]?.id ?? '',
    { 'Mã hồ sơ': code, 'Cơ quan giải quyết': unit, 'Mức độ hài lòng chung': overall, 'Ý kiến góp ý': comment },
    at,
  );
}

const HEADING = [
  ['STT', 'Đơn vị', 'Tiếp nhận', '', '', '', 'Đã giải quyết', '', '', '', 'Đang giải quyết', '', ''],
  [
    '',
    '',
    'Tổng số',
    'Trực tuyến',
    'Trực tiếp',
    'Kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
];

/** What the page sends of a file with these cells, or of a grid that was typed. */
export const requestOfCells = (entry: OneStopEntry, chosen: object = {}) => ({
  fileName: entry.fileName,
  ...(entry.typed ? { typed: true } : {}),
  table: readOneStopEntry(entry, () => false),
  ...chosen,
});

type Settled = Readonly<Record<string, readonly [early: number, onTime: number, overdue: number]>>;

/** Cells of an export of a month. */
export function oneStopCells(month: string, units: Settled): (string | number)[][] {
  const [year, number] = month.split('-');
  const rows = Object.entries(units).map(([name, [early, onTime, overdue]], index) => {
    const settled = early + onTime + overdue;
    return [index + 1, name, settled, settled, 0, 0, settled, early, onTime, overdue, 0, 0, 0];
  });
  return [[`Tháng ${Number(number)}/${year}`], ...HEADING.map((row) => [...row]), ...rows];
}

/** What the page sends of an export of a month. */
export const oneStopRequest = (month: string, units: Settled, more: object = {}) => ({
  ...requestOfCells({ fileName: 'mot-cua.xlsx', cells: oneStopCells(month, units) }, more),
});

export interface ImportReply {
  ok: boolean;
  message?: string;
  changed?: boolean;
  canImport?: boolean;
  needsConfirmation?: boolean;
  replaces?: boolean;
  faults?: { code: string; severity: string; row: number | null; text: string }[];
}

export function importMonth(host: AppsScriptHost, request: unknown): ImportReply {
  return host.call('importOneStop', [request], { email: CLERK, from: 'sidebar' }) as ImportReply;
}

/** Google stops the run that is about to send the next mail; all that it had written stands. */
export function dieBeforeNextMail(host: AppsScriptHost): void {
  host.calls.before = ({ name }) => {
    if (name !== 'MailApp.sendEmail') return;
    host.calls.before = () => undefined;
    throw new Kill('all');
  };
}
