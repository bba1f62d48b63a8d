/** The jobs that bring answers in: by the menu, on submission, and every hour while there is a backlog. */
import { formatNumber } from '../../core/text/vietnamese-number';
import { automationAccount } from '../automation-account';
import type { Job } from '../guard';
import type { Ports } from '../ports';
import { pullRecent, pullSurvey } from './pull-survey';
import type { RunLog } from '../run-log';

/** The name is an export of `main.ts`. */
export const CATCH_UP_HANDLER = 'catchUpSurvey';

/** A run of the backlog takes so many seconds: with one an hour, less than the 90 minutes of triggers that Google gives a day. */
const CATCH_UP_SECONDS = 180;

/** The daily run must not find the file taken: it comes between 6 and 7. */
const KEPT_FREE = { from: '05:50', to: '07:00' };

/**
 * Sees to it that a backlog is taken in hour by hour. Google switches off triggers that a trigger makes, so that this is
 * for a person's run alone.
 *
 * @returns whether it will be: only the account of the automation may have triggers
 */
export function startCatchUp(ports: Ports): boolean {
  if (ports.identity.acting() !== automationAccount(ports)) return false;
  if (!ports.automation.handlers().includes(CATCH_UP_HANDLER)) ports.automation.addHourly(CATCH_UP_HANDLER);
  return true;
}

/** For the menu: pulls, and says what it did. */
function pullAndReport(ports: Ports, log: RunLog): string {
  const { added, replaced, left } = pullSurvey(ports, log);
  const done = `Đã lấy ${formatNumber(added)} phiếu mới, cập nhật ${formatNumber(replaced)} phiếu được sửa.`;
  const message = left > 0 ? `${done} ${restOf(left, startCatchUp(ports), ports)}` : done;
  log.info(message);
  return message;
}

const restOf = (left: number, isCaughtUp: boolean, ports: Ports): string =>
  isCaughtUp
    ? `Còn ${formatNumber(left)} phiếu; chương trình tự lấy tiếp mỗi giờ cho đến hết.`
    : `Còn ${formatNumber(left)} phiếu; lần chạy sau lấy tiếp. Để lấy nhanh hơn, tài khoản ${automationAccount(ports) ?? ''} ` +
      'vào Mục tiêu chất lượng → Lấy phiếu khảo sát một lần.';

/** For the submit trigger: the event's own content is not trusted, it only says that there is something to pull. */
function pullOnSubmit(ports: Ports, log: RunLog): void {
  pullRecent(ports, log);
}

/** For the hourly trigger: goes on where the last run stopped, and takes itself away when nothing is left. */
function catchUp(ports: Ports, log: RunLog): void {
  const time = ports.clock.now().slice(11, 16);
  if (time >= KEPT_FREE.from && time < KEPT_FREE.to) return;
  const { left } = pullSurvey(ports, log, CATCH_UP_SECONDS);
  if (left > 0) return;
  ports.automation.remove(CATCH_UP_HANDLER);
  log.info('Đã lấy hết các phiếu khảo sát còn tồn.');
}

export const PULL_SURVEY: Job<string> = { name: 'Lấy phiếu khảo sát', may: 'editor', run: pullAndReport };
export const PULL_ON_SUBMIT: Job<void> = { name: 'Nhận phiếu khảo sát', may: 'automation', run: pullOnSubmit };
export const CATCH_UP: Job<void> = { name: 'Lấy phiếu khảo sát còn tồn', may: 'automation', run: catchUp };
