/** The sidebar of the register of changes in a real browser, from the menu to the changed sheet. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser } from '../../builders/page-browser';
import { newTracker, records, SECRETARY } from '../../builders/tracker';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const tracker = newTracker({ now: '2024-07-05 09:00:00' });
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function keys(page: Page, ...strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    const [, key] = /^<(.+)>$/.exec(stroke) ?? [];
    if (key) await page.keyboard.press(key);
    else await page.keyboard.type(stroke);
  }
}
const entered = (host: AppsScriptHost) =>
  records(host, 'Thay đổi').map((row) =>
    ['Nội dung thay đổi', 'Ngày nhận', 'Ngày niêm yết, công bố'].map((id) => row[id]),
  );

test('a change is entered, posted, deleted and taken back without a mouse', async () => {
  const host = tracker.copy();
  host.open(SECRETARY);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Thay đổi', handler: 'showChanges' });
  const { page, troubles } = await browser.sidebar(host, 'showChanges', { email: SECRETARY });
  page.setDefaultTimeout(8000);
  await page.getByLabel('Loại thay đổi').waitFor();
  await keys(page, '<Tab>', '<ArrowDown>', '<Tab>', '03 thủ tục hộ tịch', '<Tab>', '<ArrowDown>', '<Tab>');
  await keys(page, '45/QĐ-UBND', '<Tab>', '24/6/2024', '<Tab>', '6/7/2024', '<Enter>');
  await see(page, 'Ngày nhận ở sau hôm nay.');
  await keys(page, '<Control+a>', '26/6/2024');
  await see(page, 'Niêm yết, công bố chậm nhất ngày 03/7/2024, tức 5 ngày làm việc từ ngày nhận.');
  expect(entered(host)).toEqual([]);
  await keys(page, '<Enter>');
  await see(page, 'Đã ghi vào sổ.');
  await see(page, 'Chậm niêm yết, hạn 03/7/2024');
  expect(entered(host)).toEqual([['03 thủ tục hộ tịch', '26/06/2024', '']]);

  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await keys(page, '<Enter>');
  };
  await press('Sửa');
  await see(page, 'Sửa mục đã ghi');
  await keys(page, ...Array<string>(7).fill('<Tab>'), '1/7/2024', '<Tab>', 'Một cửa', '<Enter>');
  await see(page, 'Đã sửa mục trong sổ.');
  await see(page, 'Niêm yết sau 3 ngày làm việc');
  expect(entered(host)).toEqual([['03 thủ tục hộ tịch', '26/06/2024', '01/07/2024']]);
  await press('Xóa');
  await press('Xóa mục');
  await see(page, 'Đã xóa mục khỏi sổ.');
  expect(entered(host)).toEqual([]);
  await press('Hoàn tác');
  await see(page, 'Đã hoàn tác.');
  expect(entered(host)).toEqual([['03 thủ tục hộ tịch', '26/06/2024', '01/07/2024']]);
  expect(troubles).toEqual([]);
});

test('an entry whose reply is lost stands in the register once', async () => {
  const host = tracker.copy();
  let lost = 0;
  const { page } = await browser.sidebar(host, 'showChanges', {
    email: SECRETARY,
    bridge: (to) => (name, argument) => {
      const reply = to(name, argument);
      if (name === 'saveChange' && (lost += 1) === 1) throw new Error('NetworkError');
      return reply;
    },
  });
  page.setDefaultTimeout(8000);
  await page.getByLabel('Loại thay đổi').selectOption('Cơ cấu tổ chức');
  await page.getByLabel('Nội dung thay đổi').fill('=1+1 <b>sáp nhập</b>');
  await page.getByLabel('Ngày nhận').fill('01/7/2024');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await see(page, 'đã có đúng mục này');
  expect(entered(host)).toEqual([['=1+1 <b>sáp nhập</b>', '01/07/2024', '']]);
  expect(await page.locator('main b').count()).toBe(0);
});
