/** The sidebar that says whether the tracker is well, in a real browser: what is wrong is shown, led to and set right. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser } from '../../builders/page-browser';
import { allShown, answer, CLERK, newTracker, OWNER, SECRETARY } from '../../builders/tracker';
import { withUnknownMail } from '../../builders/unknown-mail';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const base = newTracker({ now: '2024-01-10 09:00:00' });
answer(base, '2024-01-10 10:00:00');
base.advanceTo('2024-01-11 12:00:00');

async function open(host: AppsScriptHost, email: string): Promise<{ page: Page; troubles: readonly unknown[] }> {
  host.open(email);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Kiểm tra hệ thống', handler: 'showCheck' });
  const opened = await browser.sidebar(host, 'showCheck', { email });
  opened.page.setDefaultTimeout(8000);
  return opened;
}
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test('a tracker that is well says so, and looking changes nothing', async () => {
  const host = base.copy();
  const before = allShown(host);
  const { page, troubles } = await open(host, CLERK);
  await see(page, 'Chương trình đang tốt');
  await see(page, /Lần chạy gần nhất: 06:\d\d ngày 11\/01\/2024/);
  expect(allShown(host)).toEqual(before);
  expect(troubles).toEqual([]);
});

test('by keyboard: a tab that was deleted is made again by its button, and then nothing is left to do', async () => {
  const host = base.copy();
  host.person(OWNER).deleteSheet('Phiếu tổng hợp');
  const { page } = await open(host, SECRETARY);
  await see(page, /Không thấy trang tính “Phiếu tổng hợp”/);
  const isOn = () => page.evaluate(() => document.activeElement?.textContent === 'Cài đặt lại');
  for (let step = 0; step < 20 && !(await isOn()); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await see(page, 'Đã tạo 1 trang tính.');
  await see(page, 'Chương trình đang tốt');
  expect(host.workbook.sheetNamed('Phiếu tổng hợp')).not.toBeNull();
});

test('an answer that is not in the scale is led to in its row', async () => {
  const host = base.copy();
  host.person(OWNER).type('Khảo sát', 2, 5, [['Tạm được']]);
  const { page } = await open(host, CLERK);
  await see(page, /hàng 2: mức độ hài lòng không có trong thang/);
  const asked: string[] = [];
  host.calls.before = ({ name }) => asked.push(name);
  await page.getByRole('button', { name: 'Mở trang “Khảo sát”' }).click();
  await expectSoon(() => asked.includes('Sheet.activate'));
});

test('a mail of which nobody knows is led to: the other sidebar opens in place of this one', async () => {
  const host = withUnknownMail().copy();
  const { page, troubles } = await open(host, SECRETARY);
  const pages = host.screen.pages.length;
  await page.getByRole('button', { name: 'Mở Thư điện tử' }).click();
  await expectSoon(() => host.screen.pages.length > pages);
  expect(host.screen.pages.at(-1)).toMatchObject({ kind: 'sidebar', title: 'Thư điện tử' });
  expect(troubles).toEqual([]);
});

/** What a press sets going is seen in the host, not on the page. */
async function expectSoon(isSo: () => boolean): Promise<void> {
  for (let look = 0; look < 80 && !isSo(); look += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isSo()).toBe(true);
}
