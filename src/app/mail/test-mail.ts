/** A mail to oneself: whether mail from here arrives, and where it lands. */
import * as v from 'valibot';
import { formatDate } from '../../core/calendar/calendar-date';
import { readSettings, type Settings } from '../settings';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { MAIL_STATES } from '../tabs/spec/view-tabs';
import { markOf } from './address-mark';
import type { MailDraft } from './composed-mail';
import { summaryText, type MonthlySummary } from './monthly-summary';
import { Outbox, type StoredMail } from './outbox';

export const TEST_MAIL = { kind: 'Thư thử', code: 'TT' } as const;

/** The mail as it goes out; one that a run could not send any more goes with the next daily run. */
export function testMail(ports: Ports, settings: Settings, { to, subject }: StoredMail): MailDraft {
  const content: MonthlySummary = {
    month: ports.clock.today().slice(0, 7),
    subject,
    notices: [],
    greeting: 'Kính gửi Ông/Bà.',
    opening:
      'Đây là thư thử của chương trình theo dõi Mục tiêu chất lượng. Nếu thư này nằm trong mục Thư rác, đánh dấu “Không phải ' +
      'thư rác” và thêm địa chỉ gửi vào danh bạ, để các báo cáo sau vào đúng hộp thư đến.',
    objectives: [],
    sections: [],
    link: ports.sheets.link(),
    closing: [`Gửi ngày ${formatDate(ports.clock.today())}`, settings.shortName].filter((line) => line !== ''),
  };
  return {
    to,
    subject,
    text: summaryText(content),
    html: ports.mailHtml.monthlySummary(content),
    senderName: settings.senderName,
    replyTo: settings.replyTo,
  };
}

const REQUEST = v.object({});

/** One a day and address: pressed again it says that it went. */
function sendTestMail(ports: Ports, log: RunLog): { message: string } {
  const to = ports.identity.acting();
  const today = ports.clock.today();
  const key = `${TEST_MAIL.code}-${today}-${markOf(to)}`;
  const settings = readSettings(ports.sheets);
  const outbox = new Outbox(ports, log);
  if (outbox.get(key)?.state === MAIL_STATES.sent) return { message: `Hôm nay đã gửi thư thử tới ${to}. ${WHERE}` };
  const subject = `Thư thử từ chương trình theo dõi Mục tiêu chất lượng [${key}]`;
  outbox.store({ key, kind: TEST_MAIL.kind, period: today.slice(0, 7), to, subject });
  outbox.sendWaiting((mail) => (mail.key === key ? testMail(ports, settings, mail) : null));
  const mail = outbox.get(key);
  if (mail?.state === MAIL_STATES.sent) return { message: `Đã gửi thư thử tới ${to}. ${WHERE}` };
  if (mail?.state === MAIL_STATES.waiting)
    return { message: 'Hôm nay đã hết hạn mức gửi thư; thư thử sẽ gửi ngày mai.' };
  return { message: `Thư thử chưa gửi được. ${mail?.fault ?? ''}`.trim() };
}

const WHERE = 'Nếu vài phút nữa chưa thấy, xem trong mục Thư rác.';

export const SEND_TEST_MAIL: SidebarJob<v.InferOutput<typeof REQUEST>, { message: string }> = {
  name: 'Gửi thư thử',
  may: 'member',
  request: REQUEST,
  unreadable: 'Không gửi được thư thử. Đóng bảng rồi mở lại từ menu.',
  run: sendTestMail,
};
