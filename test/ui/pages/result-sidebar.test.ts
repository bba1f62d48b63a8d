/** The sidebar of results in a real browser, from the menu to the changed sheet: by the keyboard alone, and for another unit. */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser, type Bridge } from '../../builders/page-browser';
import { allShown, CLERK, newTracker, OWNER, records, SECRETARY, shown } from '../../builders/tracker';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const tracker = newTracker({ now: '2024-07-01 09:00:00' });
const DESK = 'Bộ phận Tiếp nhận và Trả kết quả của huyện';
const JUSTICE = 'Phòng Tư pháp';
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function open(host: AppsScriptHost, email = CLERK, bridge?: (to: Bridge) => Bridge) {
  const opened = await browser.sidebar(host, 'showResults', { email, ...(bridge ? { bridge } : {}) });
  opened.page.setDefaultTimeout(8000);
  await opened.page.getByLabel('Người nhập').waitFor();
  return opened;
}

async function keys(page: Page, ...strokes: readonly string[]): Promise<void> {
  for (const stroke of strokes) {
    const [, key] = /^<(.+)>$/.exec(stroke) ?? [];
    if (key) await page.keyboard.press(key);
    else await page.keyboard.type(stroke);
  }
}
const COLUMNS = ['Kỳ', 'Trạng thái', 'Ngày hoàn thành', 'Minh chứng', 'Ghi chú', 'Người nhập', 'Nhập thay'];
const reportsOf = (host: AppsScriptHost, unit: string) =>
  records(host, 'Công việc')
    .filter((row) => row['Đơn vị'] === unit && row['Trạng thái'] !== '')
    .map((row) => COLUMNS.map((name) => row[name]));

test('a month without a mouse: the self-checks at once, a line with evidence, saved, and taken back', async () => {
  const host = tracker.copy();
  host.open(CLERK);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Cập nhật kết quả', handler: 'showResults' });
  const before = allShown(host, ['Nhật ký']);
  const { page, calls, troubles } = await open(host);
  // The name; two quarters with their links, then the result of both.
  await keys(page, '<Tab>', 'Nguyễn Thị Lan', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<ArrowDown>');
  await see(page, 'Lưu 2 việc');
  // Day and note of the self-checks, the link of January, its drop-down, its day, its evidence.
  await keys(page, '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<ArrowDown>', '<Tab>', '<Control+a>', '5/2/2024');
  await keys(page, '<Tab>', 'https://la.example/phieu');
  await page.getByRole('button', { name: 'Lưu 3 việc' }).focus();
  await keys(page, '<Enter>');
  await see(page, 'Đã lưu 3 việc.');
  const [day, who] = ['01/07/2024', 'Nguyễn Thị Lan'];
  expect(reportsOf(host, DESK)).toEqual([
    ['Tháng 1/2024', 'Đã thực hiện', '05/02/2024', 'https://la.example/phieu', '', who, ''],
    ['Quý I/2024', 'Không phát sinh', day, '', '', who, ''],
    ['Quý II/2024', 'Không phát sinh', day, '', '', who, ''],
  ]);
  expect(await page.getByText('Đã xong, chậm').count()).toBe(2);
  expect(await page.getByText('Đã xong đúng hạn').count()).toBe(1);
  await page.getByRole('button', { name: 'Hoàn tác' }).focus();
  await keys(page, '<Enter>');
  await see(page, 'Đã hoàn tác 3 việc.');
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
  expect(calls).toEqual(['openResults', 'saveResults', 'saveResults']);
  expect(troubles).toEqual([]);
});

test('the secretary enters for another unit; what is missing is said before anything is sent', async () => {
  const host = tracker.copy();
  const { page, calls } = await open(host, SECRETARY);
  await page.getByLabel('Đơn vị', { exact: true }).selectOption(JUSTICE);
  await page.getByLabel('Kết quả của các kỳ đã chọn').selectOption('Có phát sinh');
  const save = page.getByRole('button', { name: /^Lưu/ });
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Chưa ghi người nhập.', () => page.getByLabel('Người nhập').fill('Minh')],
    ['ghi ai ở đơn vị đã báo', () => page.getByLabel('Ai báo').fill('Ông Bình')],
    ['đã báo bằng cách nào', () => page.getByLabel('Báo bằng').selectOption('Điện thoại')],
    ['thì cần minh chứng', () => page.getByLabel('Minh chứng (cần có)').fill('CV 12/PTP')],
  ];
  for (const [fault, mend] of steps) {
    await save.click();
    await see(page, fault);
    await mend();
  }
  await page.getByLabel(/^Quý I\//).uncheck();
  expect(calls).toEqual(['openResults']);
  await save.click();
  await see(page, 'Đã lưu 1 việc.');
  expect(reportsOf(host, JUSTICE)).toEqual([
    ['Quý II/2024', 'Có phát sinh', '01/07/2024', 'CV 12/PTP', '', 'Minh', 'Ông Bình, qua điện thoại'],
  ]);
});

test('what somebody changed meanwhile is said at its line, and is replaced only when that is saved again', async () => {
  const host = tracker.copy();
  const { page } = await open(host);
  const row = shown(host, 'Công việc').findIndex(([key, , , unit]) => key?.includes('TKT') && unit === DESK) + 1;
  host.person(OWNER).type('Công việc', row, 7, [['Có phát sinh', '', 'CV 9', '']]);
  await page.getByLabel('Người nhập').fill('Lan');
  await page.getByLabel('Kết quả của các kỳ đã chọn').selectOption('Không phát sinh');
  await page.getByRole('button', { name: 'Lưu 2 việc' }).click();
  await see(page, 'Đã lưu 1 việc. 1 việc chưa lưu');
  await see(page, /Quý I\/2024: Có người vừa ghi.*trạng thái “Có phát sinh”, minh chứng “CV 9”/);
  expect(reportsOf(host, DESK).map(([, status]) => status)).toEqual(['Có phát sinh', 'Không phát sinh']);
  await page.getByRole('button', { name: /^Lưu/ }).click();
  await see(page, 'Đã lưu 2 việc.');
  expect(reportsOf(host, DESK).map(([, status]) => status)).toEqual(['Không phát sinh', 'Không phát sinh']);
});

test('a reply that is lost is asked for again, and nothing is doubled', async () => {
  const host = tracker.copy();
  let lost = 0;
  const { page } = await open(host, CLERK, (to) => (name, argument) => {
    const reply = to(name, argument);
    if (name === 'saveResults' && (lost += 1) === 1) throw new Error('NetworkError');
    return reply;
  });
  await page.getByLabel('Người nhập').fill('Lan');
  await page.getByLabel('Trạng thái').first().selectOption('Không tính');
  await page.getByLabel('Lý do (cần có)').fill('Đơn vị không tiếp nhận hồ sơ');
  await page.getByRole('button', { name: 'Lưu 1 việc' }).click();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await see(page, 'Đã lưu 1 việc.');
  expect(reportsOf(host, DESK)).toHaveLength(1);
});

test('the message for Zalo says what is owed, until when, and leads to the row where it stands by now', async () => {
  const host = tracker.copy();
  const { page } = await open(host);
  host.person(OWNER).insertRows('Công việc', 2, 3);
  host.person(OWNER).insertColumns('Công việc', 1);
  await page.getByRole('button', { name: 'Chép liên kết' }).nth(1).click();
  const text = await page.getByLabel('Tin nhắn kèm liên kết').inputValue();
  const row =
    shown(host, 'Công việc').findIndex(
      (cells) => cells[1]?.includes('TKT') && cells[4] === DESK && cells[5] === 'Quý II/2024',
    ) + 1;
  expect(text).toMatch(
    new RegExp(
      `^Kính gửi ${DESK}\\.\\nTheo Mục tiêu chất lượng năm 2024 \\(biện pháp 1\\.2\\), đề nghị cập nhật kết quả: ` +
        'tự kiểm tra các biện pháp thường xuyên \\(Quý II/2024\\)\\.\\nHạn 28/6/2024, đã chậm 3 ngày\\.\\n' +
        `Mở liên kết, chọn ở cột “Trạng thái”: https://\\S+#gid=\\d+&range=H${row}$`,
    ),
  );
});

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=2</script>"\'><svg onload=window.hit=3>';

test('hostile text in a line and in every field runs no script, makes no element and no formula', async () => {
  const host = tracker.copy();
  const row = shown(host, 'Công việc').findIndex(([key, , , unit]) => key?.includes('B08') && unit === DESK) + 1;
  host.person(OWNER).type('Công việc', row, 3, [[HOSTILE]]);
  const { page } = await open(host);
  await see(page, HOSTILE);
  await page.getByLabel('Người nhập').fill(`=${HOSTILE}`);
  await page.getByLabel('Trạng thái').first().selectOption('Đã thực hiện');
  for (const label of ['Minh chứng', 'Ghi chú']) await page.getByLabel(label).fill(`=${HOSTILE}`);
  await page.getByRole('button', { name: 'Lưu 1 việc' }).click();
  await see(page, 'Đã lưu 1 việc.');
  const [, , , evidence, note, reporter] = reportsOf(host, DESK)[0] ?? [];
  expect([evidence, note, reporter]).toEqual([`=${HOSTILE}`, `=${HOSTILE}`, `=${HOSTILE}`.slice(0, 120)]);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('img, main script, [onerror], [onload]').count()).toBe(0);
});
