/** The automation is seen to live; when it stops, the sheet says so in red without any script, and the menu says what to do. */
import { inspect, newTracker, OWNER, records, SECRETARY } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const ANOTHER = SECRETARY;

const health = (host: AppsScriptHost): string => records(host, 'Tổng quan')[0]?.['Tình trạng chạy tự động'] ?? '';

/** The first conditional format that the cell's words meet colours it: is that the red one? */
const isRed = (host: AppsScriptHost): boolean =>
  inspect(
    host,
    `function red() {
       const sheet = SpreadsheetApp.getActive().getSheetByName('Tổng quan');
       const shown = sheet.getRange('B2').getDisplayValue();
       const met = sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition())
         .find((condition) => shown.includes(condition.getCriteriaValues()[0]));
       return met !== undefined && met.getFontColorObject().asRgbColor().asHexString().endsWith('8c1d18');
     }`,
  ) as boolean;

/** Every trigger is gone, as when the account that made them has lost its access. */
const stop = (host: AppsScriptHost): void => {
  host.triggers.length = 0;
};

test('before the first run it says that none has come yet', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  expect([health(host), isRed(host)]).toEqual([
    'Chương trình chưa chạy tự động lần nào; lần đầu vào sáng sớm ngày sau khi cài đặt.',
    false,
  ]);
});

test('while runs come it says that all is well, also on the second day without one', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  stop(host);
  host.advanceTo('2024-06-06 06:00:00');
  expect([health(host), isRed(host)]).toEqual(['Chương trình đang chạy tự động bình thường.', false]);
});

test('two days without a run turn it red by the clock alone: no script runs', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  stop(host);
  const runs = host.executions.length;
  host.advanceTo('2024-06-06 12:00:00');
  expect(host.executions).toHaveLength(runs);
  expect(health(host)).toMatch(/^CHƯƠNG TRÌNH ĐÃ ngừng chạy tự động/);
  expect(isRed(host)).toBe(true);
});

test('whoever opens the sheet then finds the way out at the top of the menu', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  host.open();
  const captions = (): string[] => host.screen.menus.slice(-1)[0]?.items.map(({ caption }) => caption ?? '') ?? [];
  expect(captions()).not.toContain('Chạy tự động đã ngừng');
  stop(host);
  host.advanceTo('2024-06-08 12:00:00');
  host.open(ANOTHER);
  expect(host.screen.menus.slice(-1)[0]?.items[0]).toEqual({ caption: 'Chạy tự động đã ngừng', handler: 'showCheck' });
  const facts = (email: string) => host.call('checkSystem', [{}], { email, from: 'sidebar' });
  expect(facts(ANOTHER)).toMatchObject({ account: OWNER, isOwn: false, lastRun: expect.stringMatching(/^2024-06-04/) });
  expect(facts(OWNER)).toMatchObject({ isOwn: true, missingTriggers: ['runDaily', 'onSurveySubmit'] });
  host.call('setUp');
  host.advanceTo('2024-06-09 12:00:00');
  expect(health(host)).toBe('Chương trình đang chạy tự động bình thường.');
});

test('a daily run that fails is no sign of life', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  inspect(host, `function rename() { SpreadsheetApp.getActive().getSheetByName('Đơn vị').setName('Đơn vị cũ'); }`);
  host.advanceTo('2024-06-07 12:00:00');
  expect(health(host)).toMatch(/^CHƯƠNG TRÌNH ĐÃ ngừng/);
});

test('who has gone for good is replaced: once it has stopped, the secretary sets up and has the automation', () => {
  const host = newTracker({ now: '2024-06-03 09:00:00' });
  host.advanceTo('2024-06-04 12:00:00');
  const old = [...host.triggers];
  stop(host);
  host.advanceTo('2024-06-06 06:00:00');
  host.call('setUp', [], { email: ANOTHER });
  expect(host.screen.dialogs.at(-1)?.text).toContain(`vẫn do tài khoản ${OWNER} phụ trách`);
  host.advanceTo('2024-06-07 13:00:00');
  host.forms[0]?.editors.push(ANOTHER);
  host.call('setUp', [], { email: ANOTHER });
  expect(host.screen.dialogs.at(-1)?.text).toContain('Việc chạy tự động hằng ngày đã sẵn sàng.');
  expect(records(host, 'Nhật ký').map((line) => line['Nội dung'])).toContain(
    `Việc chạy tự động đã ngừng nên chuyển từ tài khoản ${OWNER} sang tài khoản ${ANOTHER} từ ngày 07/6/2024.`,
  );
  host.triggers.push(...old);
  host.advanceTo('2024-06-09 12:00:00');
  const runs = host.executions.filter(({ name, startedAt }) => name === 'runDaily' && startedAt >= '2024-06-08');
  expect(runs.map(({ user, outcome }) => `${user} ${outcome}`).filter((run) => !run.startsWith(OWNER))).toEqual([
    `${ANOTHER} completed`,
    `${ANOTHER} completed`,
  ]);
  expect(runs.filter(({ user }) => user === OWNER).every(({ outcome }) => outcome === 'failed')).toBe(true);
  expect(health(host)).toBe('Chương trình đang chạy tự động bình thường.');
});
