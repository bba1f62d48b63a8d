/** The sidebar of the one-stop desk in a real browser, from the menu to the changed sheet, through the shipped bundle. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { counts, oneStopExport } from '../../builders/one-stop-export';
import { FORMATS, workbookOf } from '../../builders/one-stop-formats';
import { PageBrowser, type Bridge, type OpenSidebar } from '../../builders/page-browser';
import { allShown, CLERK, importMonth, newTracker, oneStopRequest, records } from '../../builders/tracker';
import { chooseBadFiles, ONE_OF_EACH, wordsOfReader } from '../../gallery/bad-files';
import { atMayImported, FAULTY_MONTHS } from '../../gallery/faulty-months';
import { chooseFile } from '../../gallery/sidebar-state';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const tracker = newTracker({ now: '2024-07-01 09:00:00' });
const FILE = workbookOf(oneStopExport(), 'xlsx');
const sheet = (host: AppsScriptHost) => allShown(host, ['Nhật ký']);

async function open(host: AppsScriptHost, bridge?: (to: Bridge) => Bridge): Promise<OpenSidebar> {
  const opened = await browser.sidebar(host, 'showOneStopDesk', bridge ? { bridge } : {});
  opened.page.setDefaultTimeout(8000);
  return opened;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

test('the menu opens it; a file is read, shown, confirmed, written, and undone cell for cell', async () => {
  const host = tracker.copy();
  host.open(CLERK);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Nhập số liệu một cửa', handler: 'showOneStopDesk' });
  const before = sheet(host);
  const { page, troubles } = await open(host);
  await chooseFile(page, 'thong-ke.xlsx', FILE);
  await see(page, 'Kiểm tra trước khi nhập');
  await see(page, 'Tháng 6/2024');
  await see(page, '1.305 hồ sơ');
  expect(sheet(host)).toEqual(before);
  await button(page, 'Nhập vào trang “Một cửa”').click();
  await see(page, 'Đã nhập thống kê theo đơn vị, tháng 6/2024: 2 hàng, 1.305 hồ sơ đã giải quyết (tệp thong-ke.xlsx).');
  expect(records(host, 'Một cửa').map((row) => [row['Tên'], row['Đã giải quyết: trước hạn'], row['Nguồn']])).toEqual([
    ['Phòng Tư pháp', '1.249', 'thong-ke.xlsx'],
    ['Phòng Nội vụ', '29', 'thong-ke.xlsx'],
  ]);
  await button(page, 'Hoàn tác lần nhập này').click();
  await button(page, 'Hoàn tác').click();
  await see(page, 'Đã hoàn tác lần nhập thống kê theo đơn vị, tháng 6/2024');
  expect(sheet(host)).toEqual(before);
  expect(troubles).toEqual([]);
});

test('the page may be closed: opened again it still knows the last import, and what stands against undoing it', async () => {
  const host = tracker.copy();
  importMonth(host, oneStopRequest('2024-05', { 'Phòng Tư pháp': [8, 1, 1] }));
  const { page } = await open(host);
  await see(page, /Thống kê theo đơn vị, tháng 5\/2024, 1 hàng/);
  host.person(CLERK).type('Một cửa', 2, 10, [['9']]);
  await button(page, 'Hoàn tác lần nhập này').click();
  await button(page, 'Hoàn tác').click();
  await see(page, /đã được sửa hoặc xóa bớt sau khi nhập/);
  expect(records(host, 'Một cửa')[0]?.['Đã giải quyết: trước hạn']).toBe('9');
});

test('a month in any format is understood, and nothing is written before it is confirmed', async () => {
  const host = tracker.copy();
  const before = sheet(host);
  const { page, calls } = await open(host);
  for (const [format, make] of Object.entries(FORMATS)) {
    const { bytes, ending } = make(oneStopExport());
    await chooseFile(page, `thong-ke.${ending}`, bytes);
    await button(page, 'Nhập vào trang “Một cửa”').waitFor();
    const facts = (await page.locator('dl').innerText()).replace(/\s+/g, ' ');
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect({ format, facts, rows }).toEqual({
      format,
      facts: 'Kỳ thống kê Tháng 6/2024 Loại bảng Theo đơn vị Số hàng 2 Đã giải quyết 1.305 hồ sơ',
      rows: ['Phòng Tư pháp\t1.249\t9\t4', 'Phòng Nội vụ\t29\t14\t0'],
    });
    await button(page, 'Chọn tệp khác').click();
  }
  expect(calls).not.toContain('importOneStop');
  expect(sheet(host)).toEqual(before);
});

test('a bad file is refused in the page, in the words of its reader, and another can be chosen at once', async () => {
  const { page, calls } = await open(tracker.copy());
  expect(ONE_OF_EACH.length).toBeGreaterThan(5);
  expect(await chooseBadFiles(page, ONE_OF_EACH)).toEqual(wordsOfReader(ONE_OF_EACH));
  expect(calls).not.toContain('previewOneStop');
  await chooseFile(page, 'thong-ke.xlsx', FILE);
  await see(page, 'Kiểm tra trước khi nhập');
});

test.each(FAULTY_MONTHS)('$name: it is said, and nothing is written', async ({ bytes, says, may }) => {
  const host = atMayImported(tracker.copy());
  const before = sheet(host);
  const { page, calls } = await open(host);
  await chooseFile(page, 'thong-ke.xlsx', bytes);
  await see(page, says);
  const entry = button(page, 'Nhập vào trang “Một cửa”');
  expect(await entry.count()).toBe(may === 'not import' ? 0 : 1);
  if (may !== 'not import') expect(await entry.isDisabled()).toBe(may === 'import once it is confirmed');
  expect(await page.locator('tbody').count()).toBe(may === 'not import' ? 0 : 1);
  expect(calls).not.toContain('importOneStop');
  expect(sheet(host)).toEqual(before);
});

test('a period that is there already is shown beside what it would become', async () => {
  const host = tracker.copy();
  importMonth(host, oneStopRequest('2024-06', { 'Phòng Tư pháp': [1240, 9, 4], 'Phòng Y tế': [3, 0, 0] }));
  const { page } = await open(host);
  await chooseFile(page, 'thong-ke.xlsx', FILE);
  await button(page, 'Thay số liệu của kỳ này').waitFor();
  const [justice = '', home = '', health = ''] = await page.locator('tbody tr').allInnerTexts();
  expect(justice.replace(/\s+/g, ' ')).toContain('1.249 trước đây 1.240');
  expect(home).toContain('(hàng mới)');
  expect(health).toContain('(sẽ bỏ)');
});

test('a double click imports once; a call that fails keeps everything and can be tried again', async () => {
  const host = tracker.copy();
  let isDown = true;
  const { page, calls } = await open(host, (to) => async (name, argument) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (name === 'importOneStop' && isDown) throw new Error('Connection failure');
    return to(name, argument);
  });
  await chooseFile(page, 'thong-ke.xlsx', FILE);
  await button(page, 'Nhập vào trang “Một cửa”').dblclick();
  await see(page, 'Chưa liên lạc được với chương trình');
  expect(calls.filter((name) => name === 'importOneStop')).toHaveLength(1);
  expect(await page.getByText('Connection failure').count()).toBe(0);
  isDown = false;
  await button(page, 'Thử lại').dblclick();
  await see(page, 'Đã nhập xong');
  expect(calls.filter((name) => name === 'importOneStop')).toHaveLength(2);
  expect(records(host, 'Một cửa')).toHaveLength(2);
});

test('what must be confirmed is held back until it is; a file without a period asks for it', async () => {
  const host = tracker.copy();
  const { page } = await open(host);
  const wrong = oneStopExport({
    titles: ['BÁO CÁO'],
    rows: [{ name: 'Phòng Y tế', counts: { ...counts(5, 1, 0), settledTotal: 9 } }],
  });
  await chooseFile(page, 'thong-ke.xlsx', workbookOf(wrong, 'xlsx'));
  await page.getByLabel('Kỳ thống kê').selectOption({ label: 'Tháng 5/2024' });
  await button(page, 'Xem lại với lựa chọn này').click();
  await see(page, /Hàng \d+ \(Phòng Y tế\): cột “Đã giải quyết” ghi tổng số 9/);
  await button(page, 'Nhập vào trang “Một cửa”').click({ force: true });
  expect(records(host, 'Một cửa')).toEqual([]);
  await page.getByLabel('Tôi đã kiểm tra').check();
  await button(page, 'Nhập vào trang “Một cửa”').click();
  await see(page, 'Đã nhập xong');
  expect(records(host, 'Một cửa')[0]).toMatchObject({ 'Từ ngày': '01/05/2024', Tên: 'Phòng Y tế' });
});

test('days of a period are typed day first, in an English browser too, and one that does not exist is said', async () => {
  const host = tracker.copy();
  const { page } = await browser.sidebar(host, 'showOneStopDesk', { locale: 'en-US' });
  page.setDefaultTimeout(8000);
  await chooseFile(page, 'thong-ke.xlsx', workbookOf(oneStopExport({ titles: ['BÁO CÁO'] }), 'xlsx'));
  await page.getByLabel(/^Kỳ không trùng tháng/).check();
  const [from, to] = [page.getByLabel('Từ ngày', { exact: true }), page.getByLabel('Đến ngày', { exact: true })];
  await from.fill('31/4/2024');
  await see(page, 'Không có ngày này');
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  await from.fill('05/05/2024');
  await to.fill('4/5/2024');
  await see(page, 'Ngày cuối kỳ đứng trước ngày đầu kỳ');
  await to.fill('4/6/2024');
  await button(page, 'Xem lại với lựa chọn này').click();
  await see(page, '05/5/2024 – 04/6/2024');
  await button(page, 'Nhập vào trang “Một cửa”').click();
  await see(page, 'Đã nhập xong');
  const [row] = records(host, 'Một cửa');
  expect([row?.['Từ ngày'], row?.['Đến ngày']]).toEqual(['05/05/2024', '04/06/2024']);
});

test('all by keyboard: a month is typed in, looked at, imported and undone', async () => {
  const host = tracker.copy();
  const before = sheet(host);
  const { page } = await open(host);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await press('Tab');
      const named = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return `${at?.labels?.[0]?.textContent ?? ''}${at?.textContent ?? ''}`;
      });
      if (typeof name === 'string' ? named === name : name.test(named)) return;
    }
    throw new Error(`No way to ${String(name)} by keyboard`);
  };
  await see(page, 'Chưa có lần nhập nào');
  await press('Tab', 'ArrowRight');
  await see(page, 'Theo văn bản');
  await tabTo(/Kỳ thống kê/);
  await press('ArrowDown', 'ArrowDown');
  await tabTo(/Theo văn bản/);
  await page.keyboard.type('báo cáo số 12/BC-UBND');
  await tabTo(/Nhập cả số/);
  await press('Tab');
  await page.keyboard.type('1.020');
  await press('Tab');
  await page.keyboard.type('5');
  await press('Enter');
  await button(page, 'Nhập vào trang “Một cửa”').waitFor();
  await tabTo('Nhập vào trang “Một cửa”');
  await press('Enter');
  await see(page, 'Đã nhập xong');
  const [row] = records(host, 'Một cửa');
  expect([
    row?.['Từ ngày'],
    row?.['Đã giải quyết: trước hạn'],
    row?.['Đã giải quyết: đúng hạn'],
    row?.['Nguồn'],
  ]).toEqual(['01/06/2024', '1.020', '5', 'Nhập tay: báo cáo số 12/BC-UBND']);
  await tabTo('Hoàn tác lần nhập này');
  await press('Enter');
  await button(page, 'Giữ lại').waitFor();
  await tabTo('Hoàn tác');
  await press('Space');
  await see(page, 'Đã hoàn tác lần nhập');
  expect(sheet(host)).toEqual(before);
});

test('a fault in the grid is said beside its field, and what was typed stays through a look and back', async () => {
  const { page } = await open(tracker.copy());
  await page.getByText('Nhập tay', { exact: true }).click();
  await page.getByLabel('Kỳ thống kê').selectOption({ label: 'Tháng 6/2024' });
  const [early, onTime] = ['Đã giải quyết: Trước hạn', 'Đã giải quyết: Đúng hạn'].map((name) =>
    page.getByRole('group', { name: 'Phòng Tư pháp' }).getByLabel(name),
  ) as [ReturnType<Page['getByLabel']>, ReturnType<Page['getByLabel']>];
  await early.fill('12,5');
  await see(page, 'Cần số nguyên');
  await button(page, 'Xem trước').click();
  await see(page, 'Có ô chưa phải là số nguyên');
  await early.fill('12');
  await onTime.fill('3');
  await button(page, 'Xem trước').click();
  await see(page, 'Bảng nhập tay chỉ có số đã giải quyết');
  await button(page, 'Sửa lại bảng').click();
  expect([await early.inputValue(), await onTime.inputValue()]).toEqual(['12', '3']);
});

test('two megabytes are read in under two seconds', async () => {
  const { page } = await open(tracker.copy());
  const long = 'cấp giấy phép, xác nhận, đăng ký lại theo quy định của pháp luật hiện hành '.repeat(5);
  const rows = Array.from({ length: 4000 }, (_, at) => ({
    order: at + 1,
    name: `Thủ tục ${at}: ${long}`,
    counts: counts((at * 31) % 977, (at * 17) % 89, at % 5),
  }));
  const { bytes } = FORMATS['.csv, comma, UTF-8']?.(oneStopExport({ rows })) ?? { bytes: new Uint8Array() };
  expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
  await page.evaluate(() => {
    const own = window as unknown as { took: number; answerCall: (...given: unknown[]) => Promise<unknown> };
    let began = 0;
    document.addEventListener('change', () => (began = performance.now()), true);
    own.answerCall = () => {
      own.took = performance.now() - began;
      return new Promise(() => undefined);
    };
  });
  await chooseFile(page, 'thong-ke.csv', bytes);
  const took = await page.waitForFunction(() => (window as unknown as { took?: number }).took);
  expect(await took.jsonValue()).toBeLessThan(2000);
});

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=2</script><svg onload=window.hit=3>';

test('hostile text in a file, its name and the sheet runs no script and makes no element', async () => {
  const host = tracker.copy();
  host.person(CLERK).type('Đơn vị', 2, 1, [[HOSTILE]]);
  const { page } = await open(host);
  const rows = [{ name: HOSTILE, counts: counts(5, 1, 0) }];
  const titles = [HOSTILE, 'Tháng 6/2024'];
  await chooseFile(page, `${HOSTILE.replace(/\//g, '')}.xlsx`, workbookOf(oneStopExport({ titles, rows }), 'xlsx'));
  await button(page, 'Nhập vào trang “Một cửa”').click();
  await see(page, 'Đã nhập xong');
  await button(page, 'Nhập tháng khác').click();
  await see(page, 'Hoàn tác lần nhập này');
  await page.getByText('Nhập tay', { exact: true }).click();
  await see(page, HOSTILE);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('img, main script, [onerror], [onload]').count()).toBe(0);
});
