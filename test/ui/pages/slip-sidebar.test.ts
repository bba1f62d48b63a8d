/** The sidebar of paper slips in a real browser, from the menu to the changed sheet, by the keyboard alone. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser, type Bridge } from '../../builders/page-browser';
import { allShown, CLERK, newTracker, records, shown } from '../../builders/tracker';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const tracker = newTracker({ now: '2024-07-05 09:00:00' });
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function open(host: AppsScriptHost, bridge?: (to: Bridge) => Bridge) {
  const opened = await browser.sidebar(host, 'showSlipDesk', bridge ? { bridge } : {});
  opened.page.setDefaultTimeout(8000);
  await opened.page.getByLabel('Ngày trên phiếu').waitFor();
  return opened;
}

/** Types texts and presses the keys named in angle brackets. */
async function keys(page: Page, ...strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    const [, key] = /^<(.+)>$/.exec(stroke) ?? [];
    if (key) await page.keyboard.press(key);
    else await page.keyboard.type(stroke);
  }
}
/** The first of the list. */
const UNIT = 'Phòng Tài nguyên và Môi trường';
/** To the field behind the unit of a page just opened. */
const toFirstSlip = (page: Page) =>
  keys(page, '<Tab>', '<Tab>', '<Control+a>', '4/7/2024', '<Tab>', '<ArrowDown>', '<Tab>');

test('slips one after another, corrected and deleted, without a mouse', async () => {
  const host = tracker.copy();
  host.open(CLERK);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Nhập phiếu giấy', handler: 'showSlipDesk' });
  const { page, calls, troubles } = await open(host);
  await toFirstSlip(page);
  await keys(page, 'Hộ tịch', '<Tab>', '0012', '<Tab>', '213000', 'Chờ lâu.', '<Tab>', '2', '<Enter>');
  await keys(page, 'Đất đai', '<Enter>');
  await see(page, 'Chưa chọn mức độ hài lòng chung');
  await keys(page, '4', '<Enter>');
  await see(page, 'Hôm nay đã nhập 2 phiếu');
  await keys(page, 'Sai', '<Tab>', '<Tab>', '0', '<Enter>');
  await see(page, 'Hôm nay đã nhập 3 phiếu');
  const typed = () =>
    records(host, 'Khảo sát').map((row) =>
      ['Dấu thời gian', 'Cơ quan giải quyết', 'Lĩnh vực', 'Mã hồ sơ', 'Mức độ hài lòng chung', 'Ý kiến góp ý'].map(
        (name) => row[name],
      ),
    );
  const [day, unit] = ['04/07/2024 00:00:00', UNIT];
  expect(typed()).toEqual([
    [day, unit, 'Hộ tịch', '0012', 'Hài lòng', 'Chờ lâu.'],
    [day, unit, 'Đất đai', '', 'Không hài lòng', ''],
    [day, unit, 'Sai', '', '', ''],
  ]);
  expect(records(host, 'Khảo sát')[0]).toMatchObject({
    'Thời gian giải quyết': 'Rất hài lòng',
    'Thái độ phục vụ của công chức': 'Bình thường',
    'Hình thức nộp hồ sơ': 'Trực tuyến',
    Nguồn: 'Phiếu giấy',
  });
  expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe(
    'field',
  );

  const press = async (name: string, at = 0): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).nth(at).focus();
    await keys(page, '<Enter>');
  };
  await press('Xóa');
  await see(page, 'Xóa phiếu này khỏi trang');
  await press('Xóa phiếu');
  await see(page, 'Hôm nay đã nhập 2 phiếu');
  await press('Sửa');
  await see(page, 'Sửa phiếu đã nhập');
  await keys(page, '<Tab>', '77', '<Enter>');
  await page.getByText('Sửa phiếu đã nhập').waitFor({ state: 'detached' });
  expect(typed().map(([, , , code]) => code)).toEqual(['0012', '77']);
  expect(calls.filter((name) => name === 'addSlip')).toHaveLength(3);
  expect(troubles).toEqual([]);
});

test('a slip whose reply is lost stays, is sent again, and stands in the tab once', async () => {
  const host = tracker.copy();
  let lost = 0;
  const { page } = await open(host, (to) => (name, argument) => {
    const reply = to(name, argument);
    if (name === 'addSlip' && (lost += 1) === 1) throw new Error('NetworkError');
    return reply;
  });
  await toFirstSlip(page);
  await keys(page, '<Tab>', '<Tab>', '1', '<Enter>', 'Sau', '<Tab>', '<Tab>', '2', '<Enter>');
  await see(page, 'Có phiếu chưa lưu được');
  await page.getByRole('button', { name: 'Thử lại' }).focus();
  await keys(page, '<Enter>');
  await page.getByText('Có phiếu chưa lưu được').waitFor({ state: 'detached' });
  await see(page, 'Hôm nay đã nhập 2 phiếu');
  expect(records(host, 'Khảo sát').map((row) => row['Mức độ hài lòng chung'])).toEqual(['Rất hài lòng', 'Hài lòng']);
});

test('the tally of a month, looked at, written, and replaced', async () => {
  const host = tracker.copy();
  const { page } = await open(host);
  await keys(
    page,
    '<Tab>',
    '<ArrowRight>',
    '<Tab>',
    '<ArrowDown>',
    '<ArrowDown>',
    '<Tab>',
    '<ArrowDown>',
    '<Tab>',
    '<Tab>',
  );
  const numbers = ['50', '42', '2', '20', '15', '3', '2', '0'];
  await keys(page, ...numbers.flatMap((number) => [number, '<Tab>']), '<Enter>');
  await see(page, 'Kiểm tra trước khi ghi');
  expect(shown(host, 'Phiếu tổng hợp')).toHaveLength(1);
  await keys(page, '<Tab>', '<Enter>');
  await see(page, 'Đã ghi phiếu tổng hợp của Phòng Tài nguyên và Môi trường, tháng 6/2024');
  expect(shown(host, 'Phiếu tổng hợp')[1]).toEqual(['6/2024', UNIT, 'Phiếu giấy', ...numbers, '']);
});

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=2</script>"\'><svg onload=window.hit=3>';

test('hostile text in every field runs no script, makes no element and no formula', async () => {
  const host = tracker.copy();
  host.person(CLERK).type('Đơn vị', 2, 1, [[HOSTILE]]);
  const before = allShown(host, ['Khảo sát', 'Nhật ký']);
  const { page } = await open(host);
  await page.getByLabel('Cơ quan giải quyết').selectOption(HOSTILE);
  for (const label of ['Lĩnh vực', 'Mã hồ sơ', 'Ý kiến góp ý']) await page.getByLabel(label).fill(`=${HOSTILE}`);
  await page.getByRole('group', { name: 'Mức độ hài lòng chung' }).getByRole('radio').first().focus();
  await keys(page, '1', '<Enter>');
  await see(page, 'Hôm nay đã nhập 1 phiếu');
  await page.getByText(`mã =${HOSTILE}`).first().waitFor();
  const [row] = records(host, 'Khảo sát');
  expect([row?.['Cơ quan giải quyết'], row?.['Lĩnh vực'], row?.['Mã hồ sơ'], row?.['Ý kiến góp ý']]).toEqual([
    HOSTILE,
    ...Array.from({ length: 3 }, () => `=${HOSTILE}`.slice(0, 120)),
  ]);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('img, main script, [onerror], [onload]').count()).toBe(0);
  expect(allShown(host, ['Khảo sát', 'Nhật ký'])).toEqual(before);
});
