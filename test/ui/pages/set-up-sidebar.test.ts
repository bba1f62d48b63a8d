/**
 * The sidebar *Thiết lập* in a real browser: from an empty sheet to the first figures, and the decision's table pasted from each
 * program that people copy it from. `SHOW_TABLE=1 npx jest test/ui/pages/set-up-sidebar` prints clicks, keys and seconds.
 */
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { PageBrowser } from '../../builders/page-browser';
import { paste, pdfText, tabbedText, wordHtml, writerHtml } from '../../builders/pasting';
import { csv } from '../../builders/sample-files';
import { allShown, newHost, newTracker, OWNER, records, SECRETARY, shown } from '../../builders/tracker';

jest.setTimeout(60_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const TABLE = csv('muc-tieu.csv');
const ROWS = TABLE.slice(1);
const UNITS = csv('don-vi.csv');

async function open(host: AppsScriptHost, email: string) {
  host.open(email);
  expect(host.screen.menus[0]?.items).toContainEqual({ caption: 'Thiết lập', handler: 'showSetUp' });
  const opened = await browser.sidebar(host, 'showSetUp', { email });
  opened.page.setDefaultTimeout(8000);
  await opened.page.getByText(/^(Còn \d trong 5 bước|Đã thiết lập xong)/).waitFor();
  return opened;
}
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const decision = (host: AppsScriptHost): string[][] =>
  shown(host, 'Mục tiêu')
    .slice(1)
    .map((row) => row.slice(0, 7));

test('from an empty sheet to the first figures: five steps, left once and taken up again', async () => {
  const host = newHost({ now: '2024-01-02 08:00:00' });
  let [clicks, keys] = [2, 0];
  const count = (name: string | RegExp, page: Page): Promise<void> => {
    clicks += 1;
    return press(page, name);
  };
  const fill = async (page: Page, label: string, text: string): Promise<void> => {
    keys += text.length + 1;
    await page.getByLabel(label, { exact: true }).fill(text);
  };
  const from = host.clock.now();
  const first = await open(host, OWNER);
  await count('Bắt đầu', first.page);
  await see(first.page, 'Đã tạo 15 trang tính.');
  await fill(first.page, 'Tên cơ quan', 'ỦY BAN NHÂN DÂN HUYỆN TUY PHƯỚC');
  await fill(first.page, 'Tên gọi tắt', 'UBND huyện Tuy Phước');
  await fill(first.page, 'Địa danh', 'Tuy Phước');
  await count('Lưu', first.page);
  await see(first.page, 'Đã ghi trang “Thiết lập”: sửa 3 hàng.');
  await first.page.context().close();

  const { page, troubles } = await open(host, OWNER);
  clicks += 2;
  await see(page, 'Chưa có đơn vị nào.');
  await paste(page, 'Dán danh sách đơn vị', '', tabbedText(UNITS));
  [clicks, keys] = [clicks + 1, keys + 1];
  await count('Ghi 15 đơn vị', page);
  await see(page, 'Đã ghi trang “Đơn vị”: thêm 15 hàng.');
  await paste(page, 'Dán bảng mục tiêu', wordHtml(TABLE), '');
  [clicks, keys] = [clicks + 1, keys + 1];
  await see(page, 'Đọc được 3 mục tiêu, 9 biện pháp');
  await count('Ghi vào trang “Mục tiêu”', page);
  await see(page, 'Đã ghi trang “Mục tiêu”: thêm 9 hàng.');
  await see(page, 'Chương trình sẽ gửi thư gì');
  await see(page, 'chutich@tuyphuoc.example, pct.vanxa@tuyphuoc.example');
  expect(host.mailbox.sent).toEqual([]);
  await count(/^Gửi thư thử tới 15 đơn vị/, page);
  await see(page, 'Hôm nay đã gửi thư thử tới 16 địa chỉ.');
  await see(page, 'Chương trình đã có đủ để theo dõi');
  expect(decision(host)).toEqual(ROWS);
  expect(records(host, 'Đơn vị').map((row) => row['Email'])).toEqual(UNITS.slice(1).map((row) => row[3]));
  const seconds = Math.round((host.clock.now() - from) / 1000);
  if (process.env['SHOW_TABLE'])
    process.stdout.write(`Thiết lập từ đầu: ${clicks} lần nhấp, ${keys} phím, ${seconds} giây chờ Google\n`);
  host.call('recompute');
  expect(records(host, 'Công việc').length).toBeGreaterThan(80);
  expect(troubles).toEqual([]);
});

const repeated = ROWS.map((row, at) => {
  const first = [...ROWS.slice(0, at + 1)].reverse().find(([number]) => number !== '') ?? row;
  return row.map((text, column) => (column < 3 ? (first[column] ?? '') : text));
});
const sixColumns = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(0, 6));
const twoPages =
  wordHtml(TABLE.slice(0, 6)).replace('</body></html>', '') + wordHtml([TABLE[0] ?? [], ...TABLE.slice(6)]);

/** What the clipboard holds, by where it was copied. */
const CLIPBOARDS: Readonly<Record<string, { html: string; text: string }>> = {
  'Word, bảy cột': { html: wordHtml(TABLE), text: '' },
  'Word, sáu cột': { html: wordHtml(sixColumns(TABLE)), text: '' },
  'Word, bảng sang trang thứ hai': { html: twoPages, text: '' },
  'Word, có dòng (1) (2) (3) và tiêu đề phía trên': {
    html: wordHtml([
      ['MỤC TIÊU CHẤT LƯỢNG NĂM 2024', '', '', '', '', '', ''],
      TABLE[0] ?? [],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ...ROWS,
    ]),
    text: '',
  },
  'LibreOffice Writer': { html: writerHtml(TABLE), text: '' },
  'Excel, dạng chữ': { html: '', text: tabbedText(TABLE) },
  'Sheets, mỗi hàng ghi đủ mục tiêu': { html: '', text: tabbedText([TABLE[0] ?? [], ...repeated]) },
};

test.each(Object.keys(CLIPBOARDS))('%s: every cell comes in as the decision has it', async (name) => {
  const host = newHost();
  host.call('setUp');
  const { page } = await open(host, OWNER);
  await press(page, 'Bước 4');
  const { html, text } = CLIPBOARDS[name] ?? { html: '', text: '' };
  await paste(page, 'Dán bảng mục tiêu', html, text);
  await see(page, 'Đọc được 3 mục tiêu, 9 biện pháp');
  await press(page, 'Ghi vào trang “Mục tiêu”');
  await see(page, 'Đã ghi trang “Mục tiêu”');
  expect(decision(host)).toEqual(ROWS);
  await page.context().close();
});

test('the text of a PDF is put together as far as it goes, said to be so, and mended in the page', async () => {
  const host = newTracker({ now: '2024-01-02 08:00:00' });
  const { page } = await open(host, SECRETARY);
  await press(page, 'Bước 4');
  await paste(page, 'Dán bảng mục tiêu', '', pdfText(TABLE));
  await see(page, 'Nội dung dán không còn là bảng');
  await see(page, 'Đọc được 3 mục tiêu, 9 biện pháp');
  const third = page.getByRole('article').nth(2);
  await third.getByText('Sửa chữ đọc sai').first().click();
  await third.getByLabel('Chỉ tiêu', { exact: true }).fill('≥ 92%');
  await see(page, '≥ 92%');
  await press(page, 'Ghi vào trang “Mục tiêu”');
  await see(page, 'Đã ghi trang “Mục tiêu”: thêm 9 hàng, xóa 9 hàng.');
  const wanted = ROWS.map((row) => row.map((text) => (text === '≥ 90%' ? '≥ 92%' : text)));
  const wrong = decision(host).flatMap((row, at) =>
    row.flatMap((text, column) => (text === wanted[at]?.[column] ? [] : [`${at + 1}/${column + 1}: ${text}`])),
  );
  expect(wrong).toEqual([]);
  await press(page, 'Hoàn tác');
  await see(page, /^Đã hoàn tác/);
  expect(decision(host)).toEqual(ROWS);
});

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=2</script>=HYPERLINK("http://x")';

test('hostile, huge and foreign contents of the clipboard run nothing, load nothing and change nothing', async () => {
  const host = newTracker({ now: '2024-01-02 08:00:00' });
  const before = allShown(host);
  const { page, troubles } = await open(host, SECRETARY);
  await press(page, 'Bước 4');
  const hostile = wordHtml(TABLE)
    .replace(
      'Thường xuyên',
      '<img src="https://example.com/x.png" onerror="window.hit=3">Thường xuyên<script>window.hit=4</script>',
    )
    .replace('<body', '<body onload="window.hit=5"');
  await paste(page, 'Dán bảng mục tiêu', hostile, '');
  await see(page, 'Đọc được 3 mục tiêu, 9 biện pháp');
  await paste(
    page,
    'Dán bảng mục tiêu',
    wordHtml(TABLE.map((row, at) => (at === 1 ? row.map(() => HOSTILE) : row))),
    '',
  );
  await see(page, HOSTILE);
  await paste(page, 'Dán bảng mục tiêu', '', 'x\t'.repeat(2_500_000));
  await see(page, 'Nội dung dán quá lớn');
  await paste(page, 'Dán bảng mục tiêu', '<p>Kính gửi</p>', 'Kính gửi');
  await see(page, 'Chưa thấy bảng mục tiêu');
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('img, script[src]').count()).toBe(0);
  expect(troubles).toEqual([]);
  expect(allShown(host)).toEqual(before);
});

test('by keyboard alone: a deadline that is not clear is written clearly beside, and taken back', async () => {
  const host = newTracker({ now: '2024-01-02 08:00:00' });
  host.person(OWNER).type('Mục tiêu', 3, 5, [['Khi nào xong']]);
  const before = allShown(host, ['Nhật ký']);
  const { page } = await open(host, SECRETARY);
  const tabTo = async (isThere: (text: string, label: string) => boolean): Promise<void> => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const [text = '', label = ''] = await page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement | null;
        return [field?.textContent ?? '', field?.labels?.[0]?.textContent ?? ''];
      });
      if (isThere(text, label)) return;
    }
    throw new Error('Tab leads nowhere');
  };
  await tabTo((text) => text.includes('Bảng mục tiêu'));
  await page.keyboard.press('Enter');
  await see(page, 'Khi nào xong');
  await tabTo((_, label) => label === 'Lịch theo dõi');
  await page.keyboard.type('Cuối mỗi tháng');
  await tabTo((text) => text === 'Lưu');
  await page.keyboard.press('Enter');
  await see(page, 'Đã ghi trang “Mục tiêu”: sửa 1 hàng.');
  expect(records(host, 'Mục tiêu')[1]).toMatchObject({
    'Thời gian hoàn thành': 'Khi nào xong',
    'Lịch theo dõi': 'Cuối mỗi tháng',
  });
  await page.getByRole('button', { name: 'Hoàn tác' }).focus();
  await page.keyboard.press('Enter');
  await see(page, /^Đã hoàn tác/);
  expect(allShown(host, ['Nhật ký'])).toEqual(before);
});

test('a name that the directory lacks becomes another name of the unit that is meant', async () => {
  const host = newTracker({ now: '2024-01-02 08:00:00' });
  host.person(OWNER).type('Mục tiêu', 7, 6, [['VP HĐND-UBND']]);
  const { page } = await open(host, SECRETARY);
  await press(page, 'Bước 4');
  await page.getByLabel('“VP HĐND-UBND” là đơn vị nào').selectOption('Văn phòng HĐND&UBND huyện');
  await press(page, 'Ghi là tên khác của đơn vị này');
  await see(page, 'Đã ghi trang “Đơn vị”: sửa 1 hàng.');
  await page.getByText('“VP HĐND-UBND” chưa có ở trang').waitFor({ state: 'detached' });
  expect(records(host, 'Đơn vị').find((row) => row['Tên khác']?.includes('VP HĐND-UBND'))?.['Tên đơn vị']).toBe(
    'Văn phòng HĐND&UBND huyện',
  );
});
