/** The sidebar of mails in a real browser, from the menu to the changed sheet, through the shipped bundle. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser, type OpenSidebar } from '../../builders/page-browser';
import { OWNER, records, SECRETARY, shown } from '../../builders/tracker';
import { withUnknownMail } from '../../builders/unknown-mail';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const base = withUnknownMail();
async function open(host: AppsScriptHost): Promise<OpenSidebar> {
  const opened = await browser.sidebar(host, 'showMailDesk', { email: SECRETARY });
  opened.page.setDefaultTimeout(8000);
  return opened;
}
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const states = (host: AppsScriptHost) => records(host, 'Thư điện tử').map((row) => row['Trạng thái']);

/** Goes on with Tab until something of that name has the focus, and presses it. */
async function press(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab leads to no ${name}`);
}

test('by keyboard: a mail is settled, the summary read, held and copied, a test mail sent', async () => {
  const host = base.copy();
  host.open(SECRETARY);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Thư điện tử', handler: 'showMailDesk' });
  expect(states(host)).toContain('chưa rõ đã gửi hay chưa');
  const { page, troubles } = await open(host);
  await see(page, /^Chưa rõ đã gửi hay chưa/);
  await press(page, 'Gửi lại');
  await see(page, /sẽ gửi lại ở lần chạy tự động sáng mai/);
  expect(states(host)).not.toContain('chưa rõ đã gửi hay chưa');
  await press(page, 'Xem trước');
  await see(page, /^Người nhận: chutich/);
  await press(page, 'Tạm dừng gửi');
  await see(page, 'Báo cáo tháng 1/2024 đang được giữ lại, chưa gửi lãnh đạo.');
  expect(shown(host, 'Thiết lập').find(([name]) => name === 'Tạm dừng gửi')?.[1]).toBe('1/2024');
  await press(page, 'Chép tin nhắn Zalo');
  await see(page, /^(Đã chép|Trình duyệt không cho chép)/);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Kính gửi Lãnh đạo cơ quan.');
  await press(page, 'Gửi thư thử cho tôi');
  await see(page, /Hôm nay đã gửi thư thử tới/);
  expect(host.mailbox.sent.at(-1)?.subject).toMatch(/^Thư thử/);
  expect(troubles).toEqual([]);
});

test('hostile text in the outbox and in an objective runs no script and makes no element', async () => {
  const host = base.copy();
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const row = states(host).indexOf('chưa rõ đã gửi hay chưa') + 2;
  host.person(OWNER).type('Thư điện tử', row, 2, [[evil]]);
  host.person(OWNER).type('Thư điện tử', row, 4, [[evil]]);
  host.person(OWNER).type('Mục tiêu', 2, 2, [[evil]]);
  const { page, troubles } = await open(host);
  await see(page, evil);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('button', { name: 'Chép tin nhắn Zalo' }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect(troubles).toEqual([]);
});
