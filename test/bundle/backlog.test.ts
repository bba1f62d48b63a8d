/** A backlog of answers is taken in over several runs: hour by hour, nothing lost, nothing doubled, and then all is as always. */
import { backlogged, idsInTab, hoursUntilCaughtUp } from '../builders/backlog';
import { answer, CLERK, OWNER, records } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const COUNT = 240;

const lastDialog = (host: AppsScriptHost): string => host.screen.dialogs.at(-1)?.text ?? '';
const handlers = (host: AppsScriptHost): string[] => host.triggers.map(({ handler }) => handler);
const LEFT = /Còn (\d+) phiếu/;

test('asked for at the menu, the rest of a backlog is taken in hour by hour, and the hourly runs end by themselves', () => {
  const host = backlogged(COUNT);
  host.call('pullSurvey', [], { email: OWNER });
  expect(lastDialog(host)).toMatch(/phiếu; chương trình tự lấy tiếp mỗi giờ cho đến hết\.$/);
  const left = Number(LEFT.exec(lastDialog(host))?.[1]);
  expect(left).toBeGreaterThan(COUNT / 2);
  expect(idsInTab(host)).toHaveLength(COUNT - left);

  hoursUntilCaughtUp(host, 24);
  const ids = idsInTab(host);
  expect([...ids].sort()).toEqual((host.forms[0]?.responses ?? []).map(({ id }) => id).sort());
  expect(handlers(host)).not.toContain('catchUpSurvey');
  const runs = host.executions.filter(({ name }) => name === 'catchUpSurvey');
  expect(runs.length).toBeGreaterThan(1);
  expect(Math.max(...runs.map(({ took }) => took))).toBeLessThan(270_000);
  expect(host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
});

test('an edited answer among them, with its new time in its old place, hides none of those behind it', () => {
  const host = backlogged(COUNT, 7);
  host.call('pullSurvey', [], { email: OWNER });
  hoursUntilCaughtUp(host, 24);
  expect(new Set(idsInTab(host)).size).toBe(COUNT);
  expect(idsInTab(host)).toHaveLength(COUNT);
});

test('another account takes in what it can and says who sees to the rest; no trigger of its own comes to be', () => {
  const host = backlogged(COUNT);
  host.forms[0]?.editors.push(CLERK);
  host.call('pullSurvey', [], { email: CLERK });
  expect(lastDialog(host)).toContain(`tài khoản ${OWNER} vào Mục tiêu chất lượng → Lấy phiếu khảo sát một lần`);
  expect(handlers(host)).not.toContain('catchUpSurvey');
});

test('while answers are left, the morning says so and the summary begins with it', () => {
  const host = backlogged(COUNT, 0, '2024-02-05 04:00:00');
  host.advanceTo('2024-02-05 12:00:00');
  const log = records(host, 'Nhật ký').map((line) => line['Nội dung'] ?? '');
  expect(log.find((line) => line.includes('chưa lấy kịp'))).toMatch(
    /^Còn \d+ phiếu khảo sát chưa lấy kịp nên tỷ lệ hài lòng chưa đủ; lần chạy sau lấy tiếp/,
  );
  const { text } = host.mailbox.sent.at(-1) ?? { text: '' };
  expect(text).toMatch(/Còn \d+ phiếu khảo sát chưa lấy kịp; tỷ lệ hài lòng dưới đây chưa gồm số phiếu này\./);
});

test('a set-up by who takes over goes on with a backlog that is known of', () => {
  const host = backlogged(COUNT);
  host.call('runDaily', [], { from: 'editor', email: OWNER });
  expect(handlers(host)).not.toContain('catchUpSurvey');
  host.call('setUp', [], { email: OWNER });
  expect(handlers(host)).toContain('catchUpSurvey');
});

test('a new answer during all this is there at once', () => {
  const host = backlogged(COUNT);
  host.call('pullSurvey', [], { email: OWNER });
  const id = answer(host, host.clock.textOf(host.clock.now() + 600_000));
  expect(idsInTab(host)).toContain(id);
});
