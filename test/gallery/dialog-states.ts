/** Every alert of the script: what is said at a menu item, in each case that a person may meet. */
import type { AppsScriptHost } from '../../src/host/host';
import { answer, CLERK, inspect, newHost, newTracker, OWNER, SECRETARY, setSetting } from '../builders/tracker';

export interface DialogState {
  readonly name: string;
  /** Function of the menu. */
  readonly handler: 'setUp' | 'recompute' | 'pullSurvey';
  readonly email?: string;
  readonly host: () => AppsScriptHost;
}

const STRANGER = 'nguoi.la@example.com';

const atWork = (): AppsScriptHost => {
  const host = newTracker({ now: '2024-01-10 09:00:00' });
  host.workbook.editors.push(STRANGER);
  answer(host, '2024-01-10 10:00:00');
  host.advanceTo('2024-01-11 12:00:00');
  return host;
};
const stopped = (): AppsScriptHost => {
  const host = atWork();
  host.triggers.length = 0;
  host.advanceTo('2024-01-20 09:00:00');
  return host;
};
const after = (start: () => AppsScriptHost, change: (host: AppsScriptHost) => unknown) => (): AppsScriptHost => {
  const host = start();
  change(host);
  return host;
};
const twoSlips = after(atWork, (host) => {
  host.triggers.length = 0;
  answer(host, '2024-01-11 13:00:00');
  answer(host, '2024-01-11 14:00:00');
});

export const DIALOG_STATES: readonly DialogState[] = [
  { name: 'lần đầu, trang tính trống', handler: 'setUp', host: () => newHost() },
  { name: 'chọn lại, không thiếu gì', handler: 'setUp', host: atWork },
  { name: 'do Thư ký chọn, tài khoản khác phụ trách', handler: 'setUp', email: SECRETARY, host: atWork },
  { name: 'nhận phụ trách khi đã ngừng', handler: 'setUp', email: SECRETARY, host: stopped },
  { name: 'do đơn vị chọn', handler: 'setUp', email: CLERK, host: atWork },
  { name: 'do người ngoài danh bạ chọn', handler: 'setUp', email: STRANGER, host: atWork },
  { name: 'Google không cho biết tài khoản', handler: 'setUp', email: '', host: atWork },
  { name: 'chưa có số liệu', handler: 'recompute', host: () => newTracker() },
  {
    name: 'chưa có mục tiêu',
    handler: 'recompute',
    host: after(
      () => newHost(),
      (host) => host.call('setUp'),
    ),
  },
  { name: 'có số liệu', handler: 'recompute', host: atWork },
  {
    name: 'thiếu cột',
    handler: 'recompute',
    host: after(atWork, (host) => host.person(OWNER).type('Khảo sát', 1, 2, [['Mã HS']])),
  },
  {
    name: 'thiếu trang',
    handler: 'recompute',
    host: after(atWork, (host) => host.person(OWNER).rename('Một cửa', 'Một cửa cũ')),
  },
  {
    name: 'tham số chưa hiểu',
    handler: 'recompute',
    host: after(atWork, (host) => setSetting(host, 'Số phiếu tối thiểu', 'ba mươi')),
  },
  {
    name: 'lệch múi giờ',
    handler: 'recompute',
    host: after(atWork, (host) =>
      inspect(host, `function move() { SpreadsheetApp.getActive().setSpreadsheetTimeZone('Asia/Tokyo'); }`),
    ),
  },
  {
    name: 'một lần chạy khác chưa xong',
    handler: 'recompute',
    host: after(atWork, (host) => host.locks.heldElsewhere.set('document', Infinity)),
  },
  { name: 'có phiếu mới', handler: 'pullSurvey', host: twoSlips },
  { name: 'không có phiếu mới', handler: 'pullSurvey', host: atWork },
];

/** The alert much as Google draws it: its title, its text with its lines, its button. */
export function drawnAlert({ handler, email = OWNER, host }: DialogState): string {
  const tracker = host();
  tracker.call(handler, [], { email });
  const dialog = tracker.screen.dialogs.at(-1);
  if (!dialog) throw new Error(`${handler} shows no alert`);
  const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;padding:24px;font:14px/1.5 'Be Vietnam Pro',sans-serif;color:#202124}
h1{margin:0 0 12px;font-size:20px;font-weight:400}p{margin:0;white-space:pre-line}
b{display:inline-block;margin-top:20px;padding:8px 16px;border-radius:18px;background:#0b57d0;color:#fff}
</style><h1>${escaped(dialog.title)}</h1><p>${escaped(dialog.text)}</p><b>OK</b>`;
}
