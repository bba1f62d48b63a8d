/** The workbench in a real browser, as a newcomer uses it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { oneStopRequest } from '../builders/tracker';
import { CLERK, startWorkbench, STRANGER, type RunningWorkbench } from '../builders/workbench';

const SCRIPT = `
  function onOpen(e) {
    Tracker.onOpen(e);
    SpreadsheetApp.getUi().createMenu('Thử')
      .addItem('Hỏi tên', 'askName').addItem('Mở thanh bên', 'openSidebar').addItem('Đang ở đâu', 'tellWhere').addToUi();
  }
  function askName() {
    var ui = SpreadsheetApp.getUi();
    var answer = ui.prompt('Hỏi tên', 'Tên của bạn?', ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() === ui.Button.OK) SpreadsheetApp.getActive().toast('Chào ' + answer.getResponseText());
  }
  function tellWhere() {
    var sheet = SpreadsheetApp.getActiveSheet(), list = SpreadsheetApp.getActiveRangeList().getRanges();
    SpreadsheetApp.getActive().toast(sheet.getName() + ' ' + list.map(function (one) { return one.getA1Notation(); }));
  }
  function openSidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Thu').setTitle('Thanh bên thử'));
  }
  function fillLong() {
    var sheet = SpreadsheetApp.getActive().insertSheet('Dài'), rows = [];
    sheet.insertRowsAfter(1000, 4000);
    for (var r = 1; r <= 5000; r++) {
      var row = [];
      for (var c = 1; c <= 12; c++) row.push(r * c);
      rows.push(row);
    }
    sheet.getRange(1, 1, 5000, 12).setValues(rows);
  }
  function drawChart() {
    var sheet = SpreadsheetApp.getActive().insertSheet('Biểu đồ');
    sheet.setFrozenRows(1);
    sheet.getRange('A1:B4').setValues([['Tháng', 'Tỷ lệ'], ['Tháng 1', 91.5], ['Tháng 2', 88], ['Tháng 3', 93.25]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B4'))
      .setPosition(3, 3, 10, 5).setOption('title', 'Tỷ lệ hài lòng').setOption('width', 420).setOption('height', 260).build());
  }
  function touchLong() {
    var sheet = SpreadsheetApp.getActive().getSheetByName('Dài');
    sheet.insertRowsBefore(2, 3);
    sheet.getRange('B1').setValue('đã chạm');
  }
  function add(a, b) { return { sum: a + b, list: [1, undefined] }; }
  function fail() { throw new Error('hỏng <b>thật</b>'); }`;

const SIDEBAR = `<!DOCTYPE html><html><body><p id="out"></p><script>
  var run = google.script.run, lines = [];
  function say(text) { lines.push(text); document.getElementById('out').textContent = lines.join(' | '); }
  try { run.add(new Date(), 1); } catch (error) { say('Date: ' + error.message); }
  run.withSuccessHandler(function (r, mine) { say(JSON.stringify(r) + mine.name); })
    .withUserObject({ name: 'của tôi' }).add(2, 3);
  run.withFailureHandler(function (error) { say(error.message); }).fail();
  try { say('cha: ' + parent.document.title); } catch (error) { say('cha: không được'); }
  say('lạ: ' + typeof run.askWho);
</script></body></html>`;

/** What axe puts into a page. */
interface WithAxe {
  readonly axe: {
    run(of: Document): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
  };
}

let workbench: RunningWorkbench;
let page: Page;

const tab = (of: Page, name: string) => of.getByRole('tab', { name: new RegExp(`${name}$`) });
const cellText = (of: Page) => of.locator('.cell-text');

async function openTab(of: Page, name: string): Promise<void> {
  await tab(of, name).click();
  await of.locator(`[role=tab][aria-selected=true]:has-text("${name}")`).waitFor();
}

async function runMenu(of: Page, menu: string, item: string): Promise<void> {
  await of.getByRole('menuitem', { name: menu, exact: true }).click();
  await of.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Clicks into the grid, so many pixels from its corner. */
async function clickGrid(of: Page, x: number, y: number): Promise<void> {
  await of.locator('#univer-sheet-main-canvas_workbook').click({ position: { x, y } });
}

async function idOf(name: string): Promise<number> {
  const { tabs } = await workbench.ask<'enter'>({ ask: 'enter' });
  return tabs.find((one) => one.name === name)?.id ?? -1;
}

async function hostText(name: string, row: number, column: number): Promise<string> {
  const { rows } = await workbench.ask<'sheet'>({ ask: 'sheet', sheet: await idOf(name), since: 0 });
  return rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.text ?? '';
}

beforeAll(async () => {
  workbench = await startWorkbench(SCRIPT, { Thu: SIDEBAR });
  page = await workbench.newWindow();
}, 60_000);

afterAll(() => workbench.close());

test('opens on the tabs, shows what a cell holds, and the whole sheet as a table', async () => {
  await tab(page, 'Mục tiêu').waitFor();
  await cellText(page).getByText('TT').waitFor();
  await runMenu(page, 'Xem', 'Xem dạng bảng chữ');
  const table = page.getByRole('region', { name: 'Trang tính Mục tiêu' });
  await table.getByText('Tăng 1% so với năm 2023', { exact: true }).waitFor();
  expect(await table.locator('tbody tr').count()).toBeGreaterThan(8);
  await runMenu(page, 'Xem', 'Xem dạng lưới');
}, 20_000);

test('axe finds nothing serious on the pages of the workbench', async () => {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  for (const place of ['Hộp thư', 'Phiếu khảo sát', 'Nhật ký chạy', 'Bảng tính']) {
    await page.getByRole('button', { name: place }).click();
    await page.getByText('Đang mở').waitFor({ state: 'detached' });
    const { violations } = await page.evaluate(() => (globalThis as unknown as WithAxe).axe.run(document));
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [place, id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}, 20_000);

test('a cell that is typed into changes on the host, and shows what the host made of it', async () => {
  await openTab(page, 'Ngày nghỉ');
  await page.waitForFunction(() => document.querySelector('.cell-text')?.textContent === 'Ngày');
  await clickGrid(page, 100, 31);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('2/9/2024');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await cellText(page).getByText('02/09/2024').waitFor();
  expect(await hostText('Ngày nghỉ', 2, 1)).toBe('02/09/2024');
}, 20_000);

test('where the protection only warns, the person is asked first, and what they take back is gone', async () => {
  await openTab(page, 'Chỉ số');
  await page.waitForFunction(() => document.querySelector('.cell-text')?.textContent === 'Chỉ số');
  await clickGrid(page, 100, 31);
  await page.keyboard.type('nhầm');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Vùng do chương trình ghi' }).getByRole('button', { name: 'Hủy' }).click();
  await page.keyboard.press('ArrowUp');
  await cellText(page).getByText('Chỉ số', { exact: true }).waitFor();
  expect(await hostText('Chỉ số', 1, 1)).toBe('Chỉ số');
}, 20_000);

test('F6 goes round the regions, out of the grid and back into it', async () => {
  const names: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    names.push(
      await page.evaluate(() => document.activeElement?.closest('[data-region]')?.className ?? 'out of all regions'),
    );
  }
  expect(names).toEqual(['tab-strip', 'top-bar', 'menu-bar', 'grid-frame']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('contenteditable'))).toBe('true');
}, 20_000);

test('a menu item of the tracker ends in an alert', async () => {
  await runMenu(page, 'Mục tiêu chất lượng', 'Tính lại chỉ số');
  const dialog = page.getByRole('dialog', { name: 'Tính lại chỉ số' });
  await dialog.waitFor();
  await dialog.getByRole('button', { name: 'Đồng ý' }).click();
  await dialog.waitFor({ state: 'detached' });
}, 20_000);

test('a question left open in one window holds nobody up in another', async () => {
  await runMenu(page, 'Thử', 'Hỏi tên');
  await page.getByRole('dialog').waitFor();
  const other = await workbench.newWindow();
  await other.getByLabel('Làm việc với tư cách').selectOption(CLERK);
  await tab(other, 'Mục tiêu').waitFor();
  await runMenu(other, 'Thử', 'Hỏi tên');
  await other.getByRole('dialog').getByRole('textbox').fill('Bình');
  await other.keyboard.press('Enter');
  await other.getByText('Chào Bình').waitFor();
  await page.getByRole('dialog').getByRole('textbox').fill('An');
  await page.keyboard.press('Enter');
  await page.getByText('Chào An').waitFor();
  await other.close();
}, 20_000);

test('a page of the script calls it as on Google, and reaches nothing else', async () => {
  await runMenu(page, 'Thử', 'Mở thanh bên');
  const frame = page.frameLocator('iframe[title="Thanh bên thử"]');
  await frame.getByText('hỏng <b>thật</b>').waitFor();
  const out = frame.locator('#out');
  expect(((await out.textContent()) ?? '').split(' | ').sort()).toEqual([
    'Date: Failed due to illegal value in property',
    'cha: không được',
    'hỏng <b>thật</b>',
    'lạ: undefined',
    '{"sum":5,"list":[1,null]}của tôi',
  ]);
  await page.getByRole('button', { name: 'Đóng Thanh bên thử' }).click();
  await page.locator('.sidebar').waitFor({ state: 'detached' });
}, 20_000);

test('a figure in the sidebar leads to its rows, in that window alone; a run is told what is selected', async () => {
  const other = await workbench.newWindow();
  await openTab(other, 'Ngày nghỉ');
  await openTab(page, 'Mục tiêu');
  await runMenu(page, 'Mục tiêu chất lượng', 'Theo dõi mục tiêu');
  const frame = page.frameLocator('iframe[title="Theo dõi mục tiêu"]');
  await frame.getByRole('button', { name: 'Vì sao là con số này' }).first().click();
  await frame.getByRole('button', { name: '2 hàng' }).click();
  await page.locator('[role=tab][aria-selected=true]:has-text("Một cửa")').waitFor();
  await page.locator('.cell-name').getByText('2:3').waitFor();
  await runMenu(page, 'Thử', 'Đang ở đâu');
  await page.getByText(/^Một cửa A2:[A-Z]+3$/).waitFor();
  await clickGrid(page, 200, 31);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await runMenu(page, 'Thử', 'Đang ở đâu');
  await page.getByText('Một cửa B2:B3').waitFor();
  expect(await tab(other, 'Ngày nghỉ').getAttribute('aria-selected')).toBe('true');
  await other.close();
  await page.getByRole('button', { name: 'Đóng Theo dõi mục tiêu' }).click();
}, 20_000);

test('one imports while another sorts the tab: both are done, and the other window shows it', async () => {
  await openTab(page, 'Một cửa');
  await page.waitForFunction(() => document.querySelector('.cell-name')?.textContent?.startsWith('B2'));
  const june = oneStopRequest(
    '2024-06',
    { 'Phòng Tư pháp': [4, 1, 0], 'Phòng Nội vụ': [3, 0, 1] },
    { confirmed: true },
  );
  await Promise.all([
    workbench.ask({ ask: 'call', call: 'june', name: 'importOneStop', given: [june] }, CLERK),
    runMenu(page, 'Dữ liệu', 'Sắp xếp theo cột này, Z → A'),
  ]);
  await runMenu(page, 'Xem', 'Xem dạng bảng chữ');
  const days = page.getByRole('region', { name: 'Trang tính Một cửa' }).locator('tbody tr td:nth-child(3)');
  await page.waitForFunction(() => document.querySelectorAll('.table-view tbody tr').length === 5);
  expect((await days.allTextContents()).sort()).toEqual([
    '30/06/2024',
    '30/06/2024',
    '31/05/2024',
    '31/05/2024',
    'Đến ngày',
  ]);
  await runMenu(page, 'Xem', 'Xem dạng lưới');
}, 20_000);

test('a chart hangs over its cells, in words for who cannot see it, and scrolls with them', async () => {
  await workbench.ask<'menu'>({ ask: 'menu', handler: 'drawChart' });
  await openTab(page, 'Biểu đồ');
  const chart = page.getByRole('img', {
    name: /^Biểu đồ cột “Tỷ lệ hài lòng”\. Tháng 1: 91,5; Tháng 2: 88; Tháng 3: 93,25$/,
  });
  const box = async (): Promise<{ x: number; y: number }> => (await chart.boundingBox()) ?? { x: NaN, y: NaN };
  const [before, frame] = [await box(), await page.locator('.grid-frame').boundingBox()];
  expect(await chart.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(420);
  // Behind the heading of rows: two columns of 100 and ten pixels; below that of columns: two rows and five.
  expect(before.x - (frame?.x ?? 0)).toBeCloseTo(46 + 200 + 10, 0);
  await page.locator('.grid-frame').hover();
  await page.mouse.wheel(0, 84);
  await page.waitForFunction(
    (top) => (document.querySelector('.drawing')?.getBoundingClientRect().y ?? top) < top,
    before.y,
  );
  expect((await box()).x).toBe(before.x);
  await workbench.ask({ ask: 'type', sheet: await idOf('Biểu đồ'), version: 0, row: 3, column: 2, texts: [['90']] });
  await page.getByRole('img', { name: /Tháng 2: 90/ }).waitFor();
}, 20_000);

test('days go by, mails come, and each can be read', async () => {
  await page.getByRole('button', { name: 'Ngày sau' }).click();
  await page.getByText('Thứ Bảy, 29/6/2024').waitFor();
  await page.getByRole('button', { name: 'Tháng sau' }).click();
  await page.getByText('Thứ Hai, 01/7/2024').waitFor();
  for (let day = 2; day <= 5; day += 1) {
    await page.getByRole('button', { name: 'Ngày sau' }).click();
    await page.getByText(`0${day}/7/2024`).waitFor();
  }
  await page.getByRole('button', { name: 'Hộp thư' }).click();
  await page.getByText(/^Chưa có thư nào gửi đến/).waitFor();
  await page.getByRole('button', { name: /^Tất cả thư/ }).click();
  const letter = page.frameLocator('iframe[title="Nội dung thư"]');
  await letter.getByText('Kính gửi').first().waitFor();
  await page.getByRole('button', { name: 'Bản chữ' }).click();
  expect(await page.locator('pre.letter-body').textContent()).toContain('Kính gửi');
  await page.getByRole('button', { name: 'Nhật ký chạy' }).click();
  await page.getByRole('cell', { name: 'runDaily' }).first().waitFor();
}, 30_000);

test('a stranger sees the form and nothing else', async () => {
  await page.getByLabel('Làm việc với tư cách').selectOption(STRANGER);
  await page.getByRole('heading', { name: 'Chưa được chia sẻ' }).waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  await expect(workbench.ask({ ask: 'mails', whose: 'all' }, STRANGER)).rejects.toThrow('chưa được chia sẻ');
}, 20_000);

test('5,000 rows scroll smoothly; a job that adds rows above leaves the place and what is being typed', async () => {
  await workbench.ask<'menu'>({ ask: 'menu', handler: 'fillLong' });
  page = await workbench.newWindow();
  await openTab(page, 'Dài');
  await page.waitForFunction(() => document.querySelector('.cell-text')?.textContent === '1');
  await page.locator('.grid-frame').hover();
  const frames = page.evaluate(() => {
    const times: number[] = [];
    return new Promise<number[]>((resolve) => {
      const next = (at: number): void => {
        times.push(at);
        if (times.length < 60) requestAnimationFrame(next);
        else resolve(times);
      };
      requestAnimationFrame(next);
    });
  });
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(0, 400);
  const times = await frames;
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  expect(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThan(40);
  await clickGrid(page, 200, 100);
  const before = Number((await page.locator('.cell-name').textContent())?.replace(/\D/g, ''));
  expect(before).toBeGreaterThan(300);
  await page.keyboard.type('gõ dở');
  await workbench.ask<'menu'>({ ask: 'menu', handler: 'touchLong' });
  await page
    .locator('.cell-name')
    .getByText(`B${before + 3}`)
    .waitFor();
  await page.keyboard.type(' và xong');
  await page.keyboard.press('Enter');
  await cellText(page).getByText('gõ dở và xong').waitFor({ state: 'detached' });
  expect(await hostText('Dài', before + 3, 2)).toBe('gõ dở và xong');
}, 30_000);

test('all can be begun anew', async () => {
  await workbench.ask<'start anew'>({ ask: 'start anew' });
  expect(await idOf('Dài')).toBe(-1);
  expect(await hostText('Ngày nghỉ', 2, 1)).not.toBe('02/09/2024');
}, 20_000);
