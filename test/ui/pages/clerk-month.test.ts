/**
 * A clerk's month from start to end, in a real browser through the shipped bundle: statistics, slips, a tally, results, the
 * indicators. `SHOW_TABLE=1 npx jest test/ui/pages/clerk-month` prints clicks, keys and the seconds spent waiting for Google.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AppsScriptHost } from '../../../src/host/host';
import { midYear } from '../../builders/mid-year';
import { PageBrowser } from '../../builders/page-browser';
import { CLERK, records } from '../../builders/tracker';
import { chooseFile } from '../../gallery/sidebar-state';

jest.setTimeout(60_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

/** A person's hands: what they do is counted, and how long the script lets them wait by its own clock. */
class Hands {
  clicks = 0;
  keys = 0;
  private page: Page | null = null;

  constructor(private readonly host: AppsScriptHost) {}

  private get open(): Page {
    if (!this.page) throw new Error('No sidebar is open');
    return this.page;
  }

  /** The menu, then its item. */
  async choose(caption: string): Promise<void> {
    this.host.open(CLERK);
    const item = this.host.screen.menus[0]?.items.find((one) => one.caption === caption);
    if (!item) throw new Error(`The menu has no ${caption}`);
    this.clicks += 2;
    const { page } = await browser.sidebar(this.host, item.handler);
    page.setDefaultTimeout(8000);
    this.page = page;
  }

  async click(name: string): Promise<void> {
    this.clicks += 1;
    await this.open.getByRole('button', { name, exact: true }).first().click();
  }

  /** A file from its folder: the button, the file, *Open*. */
  async chooseFile(name: string, bytes: Uint8Array): Promise<void> {
    this.clicks += 3;
    await chooseFile(this.open, name, bytes);
  }

  /** Texts are typed, what stands in angle brackets is one key. */
  async type(...strokes: readonly string[]): Promise<void> {
    for (const stroke of strokes) {
      const [, key] = /^<(.+)>$/.exec(stroke) ?? [];
      this.keys += key ? 1 : stroke.length;
      if (key) await this.open.keyboard.press(key);
      else await this.open.keyboard.type(stroke);
    }
  }

  see(text: string | RegExp): Promise<void> {
    return this.open.getByText(text).first().waitFor();
  }

  get sidebar(): Page {
    return this.open;
  }
}

const lines: string[] = [];

async function duty(host: AppsScriptHost, name: string, work: (hands: Hands) => Promise<void>): Promise<Hands> {
  const hands = new Hands(host);
  const [from, begun] = [host.clock.now(), Date.now()];
  await work(hands);
  const waited = Math.round((host.clock.now() - from) / 1000);
  lines.push(
    `${name.padEnd(26)} ${String(hands.clicks).padStart(4)} ${String(hands.keys).padStart(5)} ${String(waited).padStart(6)} ${String(Date.now() - begun).padStart(7)}`,
  );
  return hands;
}
afterAll(() => {
  if (!process.env['SHOW_TABLE']) return;
  process.stdout.write(`${'việc'.padEnd(26)} nhấp  phím  chờ s  máy ms\n${lines.join('\n')}\n`);
});

const DESK = 'Bộ phận Tiếp nhận và Trả kết quả của huyện';
const JULY = readFileSync(join(process.cwd(), 'test/fixtures/tuy-phuoc-2024/mot-cua/2024-07.xlsx'));

const rateOf = (host: AppsScriptHost, indicator: string, period: string) => {
  const row = records(host, 'Chỉ số').find(
    (one) => one['Chỉ số'] === indicator && one['Kỳ'] === period && one['Đơn vị'] === 'Toàn cơ quan',
  );
  return row ? `${row['Tử số']}/${row['Mẫu số']}` : null;
};

test('a month of the desk by its sidebars, from the file to the indicators', async () => {
  const host = midYear('2024-08-02 08:00:00');
  const slipsBefore = records(host, 'Khảo sát').length;

  await duty(host, 'Nhập số liệu một cửa', async (hands) => {
    await hands.choose('Nhập số liệu một cửa');
    await hands.chooseFile('thong-ke-thang-7.xlsx', JULY);
    await hands.see('Tháng 7/2024');
    await hands.click('Nhập vào trang “Một cửa”');
    await hands.see(/^Đã nhập thống kê theo đơn vị, tháng 7\/2024/);
  });

  await duty(host, 'Nhập 10 phiếu giấy', async (hands) => {
    await hands.choose('Nhập phiếu giấy');
    await hands.sidebar.getByLabel('Ngày trên phiếu').waitFor();
    await hands.type('<Tab>', '<Tab>', '<Control+a>', '31/7/2024', '<Tab>', '<ArrowDown>', '<Tab>');
    for (let slip = 1; slip <= 10; slip += 1) {
      await hands.type('Đất đai', '<Tab>', `${700 + slip}`, '<Tab>', slip % 5 === 0 ? '3' : '1', '<Enter>');
    }
    await hands.see('Hôm nay đã nhập 10 phiếu');
  });
  expect(records(host, 'Khảo sát')).toHaveLength(slipsBefore + 10);

  await duty(host, 'Phiếu tổng hợp', async (hands) => {
    await hands.choose('Nhập phiếu giấy');
    await hands.sidebar.getByLabel('Ngày trên phiếu').waitFor();
    await hands.type(
      '<Tab>',
      '<ArrowRight>',
      '<Tab>',
      '<ArrowDown>',
      '<ArrowDown>',
      '<Tab>',
      '<ArrowDown>',
      '<ArrowDown>',
    );
    await hands.type('<Tab>', '<Tab>');
    for (const number of ['50', '42', '2', '20', '15', '3', '2', '0']) await hands.type(number, '<Tab>');
    await hands.type('<Enter>');
    await hands.see('Kiểm tra trước khi ghi');
    await hands.type('<Tab>', '<Enter>');
    await hands.see('Đã ghi phiếu tổng hợp của Phòng Kinh tế và Hạ tầng, tháng 7/2024');
  });

  await duty(host, 'Cập nhật kết quả', async (hands) => {
    await hands.choose('Cập nhật kết quả');
    await hands.sidebar.getByLabel('Người nhập').waitFor();
    // The name, both quarters' boxes with their links, then the result of both.
    await hands.type('<Tab>', 'Lan', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<Tab>', '<ArrowDown>');
    await hands.click('Lưu 2 việc');
    await hands.see('Đã lưu 2 việc.');
  });
  const checks = records(host, 'Công việc').filter((row) => row['Đơn vị'] === DESK && row['TT'] === '1.2');
  expect(checks.map((row) => row['Trạng thái'])).toEqual(['Không phát sinh', 'Không phát sinh', '', '']);

  await duty(host, 'Theo dõi mục tiêu', async (hands) => {
    await hands.choose('Theo dõi mục tiêu');
    await hands.sidebar.getByRole('article').first().waitFor();
    await hands.see(/Riêng tháng này/);
  });

  host.advanceTo('2024-08-03 08:00:00');
  expect(rateOf(host, 'Tỷ lệ hài lòng', '2024-07')).toBe('43/50');
  expect(rateOf(host, 'Tỷ lệ trả kết quả trước hạn', '2024-07')).not.toBeNull();
});
