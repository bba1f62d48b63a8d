/** The sidebar that shows how the objectives stand: its figures are those of the tabs, and lead back to their rows. */
import type { Page } from 'playwright-core';
import type { GivenBy } from '../../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../../src/host/host';
import { midYear } from '../../builders/mid-year';
import { PageBrowser } from '../../builders/page-browser';
import { allShown, CLERK, OWNER, records, shown } from '../../builders/tracker';

jest.setTimeout(30_000);

let browser: PageBrowser;
beforeAll(async () => {
  browser = await PageBrowser.open();
});
afterAll(() => browser.close());

const authority = midYear();
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const card = (page: Page, number: number) => page.getByRole('article').filter({ hasText: `Mục tiêu ${number}` });

async function open(host: AppsScriptHost) {
  const opened = await browser.sidebar(host, 'showTracking');
  opened.page.setDefaultTimeout(8000);
  await opened.page.getByRole('article').first().waitFor();
  return opened;
}

const asNumber = (text = ''): number => Number(text.replace(/\./g, ''));

/** Rows of a tab as the sheet shows them, with their numbers. */
const numbered = (host: AppsScriptHost, tab: string) =>
  records(host, tab).map((record, index) => ({ record, row: index + 2 }));

const explain = (host: AppsScriptHost, request: object) =>
  host.call('explainFigure', [request], { email: CLERK, from: 'sidebar' }) as GivenBy<'explainFigure'>;
const rowsIn = (explanation: GivenBy<'explainFigure'>): number[] =>
  explanation.parts
    .flatMap(({ rows }) => rows)
    .flatMap(({ runs }) => runs)
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
    .sort((a, b) => a - b);

test('result, target, verdict and changes are those of the tabs', async () => {
  const host = authority.copy();
  const before = allShown(host);
  const { page, troubles } = await open(host);
  const [, early, satisfied] = records(host, 'Mục tiêu').filter((row) => row['TT'] !== '');
  for (const [number, row] of [
    [2, early],
    [3, satisfied],
  ] as const) {
    const text = await card(page, number).innerText();
    const [, word = 'none'] = /^[●▲×–] (.+)$/.exec(row?.['Đánh giá'] ?? '') ?? [];
    expect(text).toContain(word);
    const [, rate = '', whole = ''] = /^(\S+%) \((\S+) /.exec(row?.['Kết quả'] ?? '') ?? [];
    expect(text.replace(/\s+/g, ' ')).toContain(`${rate} ${whole}`);
  }
  expect((await card(page, 2).locator('dl').first().innerText()).replace(/\s+/g, ' ')).toBe(
    'Riêng tháng này 79,9% So với tháng trước +2,0 điểm phần trăm Cùng kỳ năm 2023 77,9% So với cùng kỳ +1,2 điểm phần trăm',
  );
  expect(allShown(host)).toEqual(before);
  expect(troubles).toEqual([]);
});

const DOSSIERS = (host: AppsScriptHost, unit: string, from: string, to: string) =>
  numbered(host, 'Một cửa').filter(({ record }) => {
    const month = (record['Đến ngày'] ?? '').replace(/^..\/(..)\/(....)$/, '$2-$1');
    return month >= from && month <= to && (unit === 'Toàn cơ quan' || record['Tên'] === unit);
  });
const settled = (record: Record<string, string>): number =>
  ['trước hạn', 'đúng hạn', 'quá hạn'].reduce((sum, part) => sum + asNumber(record[`Đã giải quyết: ${part}`]), 0);

test.each([
  ['early', 'Toàn cơ quan', '2024-06', 'trước hạn'],
  ['early', 'Phòng Tài nguyên và Môi trường', '2024-06', 'trước hạn'],
  ['overdue', 'Phòng Tư pháp', '2024-03', 'quá hạn'],
])('%s of %s to %s, counted by hand in the rows that it names', (indicator, unit, through, part) => {
  const found = explain(authority, { indicator, unit, from: '2024-01', through });
  const rows = DOSSIERS(authority, unit, '2024-01', through);
  const sum = (of: (record: Record<string, string>) => number) => rows.reduce((all, { record }) => all + of(record), 0);
  expect(found.share).toEqual({
    numerator: sum((record) => asNumber(record[`Đã giải quyết: ${part}`])),
    denominator: sum(settled),
  });
  expect(rowsIn(found)).toEqual(rows.filter(({ record }) => settled(record) > 0).map(({ row }) => row));
  expect(found.share.denominator).toBeGreaterThan(0);
});

test.each([
  ['Toàn cơ quan', '2024-06'],
  ['Phòng Kinh tế và Hạ tầng', '2024-05'],
])('satisfaction of %s to %s, counted by hand in the rows that it names, and what was left out', (unit, through) => {
  const found = explain(authority, { indicator: 'satisfaction', unit, from: '2024-01', through });
  const own = numbered(authority, 'Khảo sát').filter(({ record }) => {
    const month = (record['Dấu thời gian'] ?? '').replace(/^..\/(..)\/(....).*$/, '$2-$1');
    return month <= through && (unit === 'Toàn cơ quan' || record['Cơ quan giải quyết'] === unit);
  });
  const named = rowsIn(found);
  const answers = own
    .filter(({ row }) => named.includes(row))
    .map(({ record }) => (record['Mức độ hài lòng chung'] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim());
  expect(found.share).toEqual({
    numerator: answers.filter((answer) => ['rất hài lòng', 'hài lòng'].includes(answer.toLowerCase())).length,
    denominator: answers.length,
  });
  const left = found.leftOut.reduce((sum, { rows }) => sum + rows.count, 0);
  expect(named.length + left).toBe(own.length);
});

test('from a figure to its rows: the script opens the tab and selects them', async () => {
  const host = authority.copy();
  const { page } = await open(host);
  const third = card(page, 3);
  await third.getByRole('button', { name: 'Vì sao là con số này' }).click();
  await third.getByText('Tử số: phiếu hài lòng').waitFor();
  expect((await third.locator('dl').last().innerText()).replace(/\s+/g, ' ')).toBe(
    'Tử số: phiếu hài lòng 1.243 Mẫu số: phiếu hợp lệ 1.354 Tử số chia mẫu số 91,8%',
  );
  await third.getByRole('button', { name: /^270 hàng/ }).click();
  await see(page, 'Các hàng đã được chọn trong trang tính.');
  const asked = new Map(host.calls.byName);
  expect([asked.get('Sheet.activate'), asked.get('RangeList.activate')]).toEqual([1, 1]);
});

test('another month and another unit: the figures of the tab for them', async () => {
  const host = authority.copy();
  const { page } = await open(host);
  await page.getByLabel('Số liệu đến hết').selectOption('2024-03');
  await see(page, 'lũy kế đến tháng 3/2024');
  await page.getByLabel('Đơn vị').selectOption('Phòng Tư pháp');
  await page.getByRole('heading', { name: /Phòng Tư pháp/ }).waitFor();
  const rows = DOSSIERS(host, 'Phòng Tư pháp', '2024-01', '2024-03').map(({ record }) => record);
  const early = rows.reduce((sum, record) => sum + asNumber(record['Đã giải quyết: trước hạn']), 0);
  const all = rows.reduce((sum, record) => sum + settled(record), 0);
  const shownWhole = `${early.toLocaleString('vi-VN')}/${all.toLocaleString('vi-VN')} hồ sơ`;
  expect(await card(page, 2).innerText()).toContain(shownWhole);
});

const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=2</script>"\'><svg onload=window.hit=3>';

test('hostile text in every field of the sheet runs no script and makes no element', async () => {
  const host = authority.copy();
  const person = host.person(OWNER);
  const names = ['TT', 'Mục tiêu', 'Chỉ tiêu'];
  const headings = shown(host, 'Mục tiêu')[0] ?? [];
  for (const name of names) person.type('Mục tiêu', 7, headings.indexOf(name) + 1, [[HOSTILE]]);
  person.type('Đơn vị', 2, 1, [[HOSTILE]]);
  person.type('Một cửa', 2, 4, [[HOSTILE]]);
  person.type('Đánh giá ISO', 2, 3, [[HOSTILE]]);
  person.type('Đánh giá ISO', 2, 4, [[HOSTILE]]);
  const { page } = await open(host);
  await page.getByRole('button', { name: 'Vì sao là con số này' }).first().click();
  await see(page, 'Tử số chia mẫu số');
  await page.getByLabel('Đơn vị').selectOption(HOSTILE);
  await page.getByRole('heading', { level: 2, name: HOSTILE }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  expect(await page.locator('img, main script, [onerror], [onload]').count()).toBe(0);
});
