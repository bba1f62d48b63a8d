/** A mail to oneself: whether mail from here arrives, and where it lands. */
import * as v from 'valibot';
import { formatDate } from '../../core/calendar/calendar-date';
import { readUnits } from '../figures/inputs';
import { readSettings, type Settings } from '../settings';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
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
      'thư rác” và thêm địa chỉ gửi vào danh bạ, để các thư sau vào đúng hộp thư đến. Sau đó mở trang tính theo liên kết dưới đây, ' +
      'trang “Đơn vị”, chọn “Đã nhận” ở cột “Đã nhận thư thử” trong hàng của đơn vị.',
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

/**
 * One a day and address, however often it is asked for.
 *
 * @returns what became of each, by address
 */
function sendTests(
  ports: Ports,
  log: RunLog,
  addresses: readonly string[],
): ReadonlyMap<string, StoredMail | undefined> {
  const today = ports.clock.today();
  const settings = readSettings(ports.sheets);
  const outbox = new Outbox(ports, log);
  const keys = new Map(addresses.map((to) => [`${TEST_MAIL.code}-${today}-${markOf(to)}`, to]));
  for (const [key, to] of keys) {
    if (outbox.has(key)) continue;
    const subject = `Thư thử từ chương trình theo dõi Mục tiêu chất lượng [${key}]`;
    outbox.store({ key, kind: TEST_MAIL.kind, period: today.slice(0, 7), to, subject });
  }
  outbox.sendWaiting((mail) => (keys.has(mail.key) ? testMail(ports, settings, mail) : null));
  return new Map([...keys].map(([key, to]) => [to, outbox.get(key)]));
}

const REQUEST = v.object({});

function sendTestMail(ports: Ports, log: RunLog): { message: string } {
  const to = ports.identity.acting();
  const mail = sendTests(ports, log, [to]).get(to);
  if (mail?.state === MAIL_STATES.sent) return { message: `Hôm nay đã gửi thư thử tới ${to}. ${WHERE}` };
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

/** To the units of these names, all their addresses. */
const UNITS_REQUEST = v.object({ units: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(300)) });

function sendUnitTests(ports: Ports, log: RunLog, { units }: v.InferOutput<typeof UNITS_REQUEST>): { message: string } {
  const directory = readUnits(ports.sheets, new RunLog(''));
  const addresses = units.flatMap((name) => directory.match(name)?.addresses ?? []);
  const states = [...sendTests(ports, log, [...new Set(addresses)]).values()].map((mail) => mail?.state);
  const count = (state: string): number => states.filter((one) => one === state).length;
  const [sent, waiting] = [count(MAIL_STATES.sent), count(MAIL_STATES.waiting)];
  const parts = [
    `Hôm nay đã gửi thư thử tới ${sent} địa chỉ.`,
    ...(waiting > 0 ? [`${waiting} thư chờ gửi ngày mai vì hết hạn mức.`] : []),
    ...(states.length > sent + waiting
      ? [`${states.length - sent - waiting} thư chưa gửi được, xem trang “Thư điện tử”.`]
      : []),
  ];
  return { message: parts.join(' ') };
}

export const SEND_UNIT_TESTS: SidebarJob<v.InferOutput<typeof UNITS_REQUEST>, { message: string }> = {
  ...{ name: SEND_TEST_MAIL.name, may: 'secretary', unreadable: SEND_TEST_MAIL.unreadable },
  request: UNITS_REQUEST,
  run: sendUnitTests,
};
