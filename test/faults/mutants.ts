/** Mistakes that people make in trackers like this one, each as a change of the sources; the sweep must see every one. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { builtBundle } from '../builders/tracker';
import type { Bundle } from '../../src/host/host';

type Replacement = readonly [file: string, from: string, to: string];

export interface Mutant {
  readonly name: string;
  /** Call behind which it shows, where it shows only when something breaks: the hunt looks there, not everywhere. */
  readonly near?: string;
  readonly changes: readonly Replacement[];
  /** Job by whose sweep, or course by whose play, it is looked for. */
  readonly shownBy: 'Chạy hằng ngày' | 'Lấy phiếu khảo sát' | 'course';
}

const OUTBOX = 'src/app/mail/outbox.ts';
const PULL = 'src/app/survey/pull-survey.ts';
const SERVICES = 'src/platform/services.ts';
const TAB = 'src/platform/tab.ts';

const CLAIM = `    this.mark(mail, { subject, state: MAIL_STATES.sending, fault: '' });
    if (this.get(mail.key)?.state !== MAIL_STATES.sending) throw movedFault(OUTBOX);
    this.ledger.set(mail, 'claimed');
`;
const FORGETFUL: Replacement = [OUTBOX, `if (known === null || known === 'unknown') return true;`, 'return true;'];
const SENT = `    this.ledger.set(mail, 'sent');
    this.mark(mail, { state: MAIL_STATES.sent, fault: '' });
    return true;`;

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'xóa việc không còn trong bảng dù đã có báo cáo',
    changes: [['src/core/tasks/carried-tasks.ts', 'left.filter(({ row }) => !row.hasContent)', 'left']],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'gửi trước khi ghi nhận',
    near: 'MailApp.sendEmail',
    changes: [[OUTBOX, CLAIM, '']],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'ghi nhận mà không chờ ghi xong',
    near: 'MailApp.sendEmail',
    changes: [
      [OUTBOX, CLAIM, `    this.mark(mail, { subject, state: MAIL_STATES.sending, fault: '' });\n`],
      [OUTBOX, 'this.look(keepCells(this.ports.sheets, this.table, new Map([[row, own]])));', 'this.later(row, own);'],
      [
        OUTBOX,
        '  private inState(',
        `  private later(row: number, own: ReadonlyMap<number, unknown>) {
           const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(OUTBOX.name)!;
           for (const [column, cell] of own) sheet.getRange(row, column).setValue(cell);
         }
         private inState(`,
      ],
      [OUTBOX, SENT, '    return true;'],
    ],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'gửi lại khi dịch vụ thư báo lỗi',
    near: 'MailApp.sendEmail',
    changes: [
      [
        OUTBOX,
        '      this.ports.mail.send(outgoing);',
        '      try { this.ports.mail.send(outgoing); } catch { this.ports.mail.send(outgoing); }',
      ],
    ],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'coi “đang gửi” là “chờ gửi”',
    near: 'MailApp.sendEmail',
    changes: [
      [
        OUTBOX,
        'this.inState(MAIL_STATES.waiting).filter',
        '[...this.inState(MAIL_STATES.waiting), ...this.inState(MAIL_STATES.sending)].filter',
      ],
      [OUTBOX, 'for (const mail of this.inState(MAIL_STATES.sending)) {', 'for (const mail of [] as StoredMail[]) {'],
      FORGETFUL,
    ],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'ghi “đã gửi” trước khi gửi',
    near: 'MailApp.sendEmail',
    changes: [
      [
        OUTBOX,
        CLAIM,
        `    this.ledger.set(mail, 'sent');\n    this.mark(mail, { subject, state: MAIL_STATES.sent, fault: '' });\n`,
      ],
    ],
    shownBy: 'Chạy hằng ngày',
  },
  {
    name: 'mã thư không có kỳ',
    changes: [
      ['src/app/mail/monthly-mail.ts', '=> `${code}-${month}-${markOf', '=> `${code}-${markOf'],
      ['src/app/mail/monthly-mail.ts', '  period: month,', "  period: 'x',"],
    ],
    shownBy: 'course',
  },
  {
    name: 'tin nội dung của sự kiện gửi phiếu',
    changes: [
      [
        'src/main.ts',
        'export const onSurveySubmit = () => fromTrigger(ports(), PULL_ON_SUBMIT);',
        `export const onSurveySubmit = (event: any) => {
           const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Khảo sát')!;
           const row = new Array(sheet.getLastColumn()).fill('');
           row[0] = new Date();
           row[row.length - 1] = event.response.getId();
           sheet.appendRow(row);
         };`,
      ],
    ],
    shownBy: 'course',
  },
  {
    name: 'giữ thiết lập từ lần chạy trước',
    changes: [
      [
        'src/app/settings.ts',
        'export function readSettings(sheets: Sheets): Settings {',
        `export function readSettings(sheets: Sheets): Settings {
           const store = PropertiesService.getDocumentProperties();
           const kept = store.getProperty('settings');
           if (kept !== null) return JSON.parse(kept) as Settings;
           const read = readSettingsNow(sheets);
           store.setProperty('settings', JSON.stringify(read));
           return read;
         }
         function readSettingsNow(sheets: Sheets): Settings {`,
      ],
    ],
    shownBy: 'course',
  },
  {
    name: 'ngày và tháng lấy theo giờ UTC',
    changes: [
      [
        SERVICES,
        'today: () => dateTimeOfDate(new Date()).slice(0, 10)',
        'today: () => new Date().toISOString().slice(0, 10)',
      ],
    ],
    shownBy: 'course',
  },
  {
    name: 'ghi mốc đã lấy đủ trước khi lấy',
    near: 'Properties.setProperty',
    changes: [
      ['src/app/survey/survey-progress.ts', 'const OVERLAP_DAYS = 1;', 'const OVERLAP_DAYS = 0;'],
      [
        PULL,
        '  const answers = ports.forms.answersSince(form, pullFrom(progress));',
        '  const answers = ports.forms.answersSince(form, pullFrom(progress));\n  keepSurveyProgress(ports, { complete: now, left: 0 });',
      ],
    ],
    shownBy: 'Lấy phiếu khảo sát',
  },
  {
    name: 'thêm phiếu mà không xem đã có chưa',
    changes: [
      ['src/app/survey/survey-tab.ts', 'records.filter(({ id }) => present.has(id))', '[] as AnswerRecord[]'],
      ['src/app/survey/survey-tab.ts', 'records.filter(({ id }) => !present.has(id))', '[...records]'],
    ],
    shownBy: 'Lấy phiếu khảo sát',
  },
  {
    name: 'chữ từ ngoài vào ô không định dạng văn bản',
    changes: [
      ['src/platform/tab-layout.ts', "  'long-text': '@',", "  'long-text': 'General',"],
      [TAB, 'if (FORMATS[kind] === FORMATS.text) return', 'if (cell) return'],
    ],
    shownBy: 'Lấy phiếu khảo sát',
  },
  {
    name: 'ghi vào hàng cuối cộng một, không khóa',
    near: 'Range.setValues',
    changes: [
      [
        TAB,
        'for (const row of rows) sheet.appendRow(toSheetRow(row, kinds));',
        'rows.forEach((row, at) => sheet.getRange(first + at, 1, 1, kinds.length).setValues([toSheetRow(row, kinds)]));',
      ],
      [SERVICES, 'if (!lock.tryLock(LOCK_WAIT_MS)) return null;', ''],
    ],
    shownBy: 'Lấy phiếu khảo sát',
  },
];

export function mutantBundle({ changes }: Mutant): Bundle {
  const program = join('test', 'faults', 'print-mutant.mjs');
  const code = execFileSync(process.execPath, [program, JSON.stringify(changes)], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return { ...builtBundle(), code };
}
