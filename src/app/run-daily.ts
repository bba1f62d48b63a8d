/** The daily run: one standing trigger; what is due is decided by the calendar. Run twice, it does nothing twice. */
import { formatNumber } from '../core/text/vietnamese-number';
import type { Job } from './guard';
import { recordRun } from './heartbeat';
import { sendMonthlyMail } from './mail/monthly-mail';
import type { Ports } from './ports';
import { pullSurvey } from './survey/pull-survey';
import { recomputeViews } from './figures/recompute';
import type { RunLog } from './run-log';

/** A day on which nothing came in and nothing went out leaves no line in the log. */
function runDay(ports: Ports, log: RunLog): void {
  const pulled = pullSurvey(ports, log);
  const figures = recomputeViews(ports, log);
  const sent = sendMonthlyMail(ports, log, figures);
  recordRun(ports);
  if (pulled.left > 0) {
    log.info(
      `Còn ${formatNumber(pulled.left)} phiếu khảo sát chưa lấy kịp nên tỷ lệ hài lòng chưa đủ; lần chạy sau lấy tiếp. Để lấy ` +
        'mỗi giờ cho đến hết, tài khoản phụ trách việc chạy tự động vào Mục tiêu chất lượng → Lấy phiếu khảo sát một lần.',
    );
  }
  if (pulled.added + pulled.replaced + sent === 0) return;
  log.info(
    `Đã lấy ${formatNumber(pulled.added)} phiếu khảo sát mới, tính lại các chỉ số, gửi ${formatNumber(sent)} thư.`,
  );
}

export const RUN_DAILY: Job<void> = { name: 'Chạy hằng ngày', may: 'automation', run: runDay };
