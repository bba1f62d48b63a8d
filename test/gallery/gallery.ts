/**
 * `npm run gallery`: a picture of every state of every sidebar, 300 px wide, light and dark, and of every alert, one page with
 * them all, what axe finds on them, and what is said of each file that cannot be read. `npm run gallery -- "Thư điện tử"` draws only
 * those whose title holds these words.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageBrowser } from '../builders/page-browser';
import { heavyFindings, isTooWide } from './axe';
import { chooseBadFiles, REFUSED_FILES } from './bad-files';
import { DIALOG_STATES, drawnAlert } from './dialog-states';
import { FAULTY_MONTH_STATES } from './faulty-months';
import { Authorities, bringAbout, STATES } from './states';

const OUT = join('out', 'gallery');
const UNREADABLE = 'tep-khong-doc-duoc.txt';
const SCHEMES = ['light', 'dark'] as const;
const TITLES = {
  showOneStopDesk: 'Nhập số liệu một cửa',
  showTracking: 'Theo dõi mục tiêu',
  showSlipDesk: 'Nhập phiếu giấy',
  showResults: 'Cập nhật kết quả',
  showChanges: 'Thay đổi',
  showMailDesk: 'Thư điện tử',
  showCheck: 'Kiểm tra hệ thống',
  showSetUp: 'Thiết lập',
} as const;

const ALERTS = {
  setUp: 'Cài đặt',
  recompute: 'Tính lại chỉ số',
  pullSurvey: 'Lấy phiếu khảo sát',
} as const;
const ALERT_WIDTH = 400;

const figureOf = (file: string, title: string): string =>
  `<figure><img src="${file}" alt=""><figcaption>${title}</figcaption></figure>`;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const browser = await PageBrowser.open();
const authorities = new Authorities();
const figures: string[] = [];
const asked = process.argv[2] ?? '';
try {
  for (const [index, state] of [...STATES, ...FAULTY_MONTH_STATES].entries()) {
    const title = `${TITLES[state.handler]}: ${state.name}`;
    if (!title.includes(asked)) continue;
    for (const scheme of SCHEMES) {
      const { page } = await bringAbout(browser, authorities, state, scheme);
      const file = `${String(index + 1).padStart(2, '0')}-${scheme}.png`;
      // As tall as the page, so that what sticks to the lower edge stands below all of it.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 300, height: Math.max(420, height) });
      await page.screenshot({ path: join(OUT, file), animations: 'disabled' });
      const faults = [...(await heavyFindings(page)), ...((await isTooWide(page)) ? ['scrolls sideways'] : [])];
      for (const fault of faults) process.stdout.write(`  ${scheme}: ${fault}\n`);
      if (faults.length > 0) process.exitCode = 1;
      await page.context().close();
      figures.push(figureOf(file, title));
    }
    process.stdout.write(`${title}\n`);
  }
  for (const [index, state] of DIALOG_STATES.entries()) {
    const title = `${ALERTS[state.handler]}: ${state.name}`;
    if (!title.includes(asked)) continue;
    const page = await browser.show(drawnAlert(state), ALERT_WIDTH);
    const file = `thong-bao-${String(index + 1).padStart(2, '0')}.png`;
    await page.screenshot({ path: join(OUT, file), fullPage: true });
    await page.context().close();
    figures.push(figureOf(file, title));
    process.stdout.write(`${title}\n`);
  }
  const { page } = await browser.sidebar(authorities.get('units only'), 'showOneStopDesk');
  const said = await chooseBadFiles(page, REFUSED_FILES);
  const lines = REFUSED_FILES.map(({ name }, index) => `${name}\n  ${said[index] ?? ''}\n`);
  writeFileSync(join(OUT, UNREADABLE), lines.join('\n'));
  process.stdout.write(`${lines.length} tệp không đọc được, lời báo ở ${join(OUT, UNREADABLE)}\n`);
} finally {
  await browser.close();
}
writeFileSync(
  join(OUT, 'index.html'),
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Các trạng thái của bảng bên</title>
<style>body{font:14px sans-serif;background:#8a9499;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
figure{margin:0}img{display:block;max-width:400px}figure img[src*=light],figure img[src*=dark]{width:300px}figcaption{max-width:400px;box-sizing:border-box;padding:6px;background:#fff}</style>
${figures.join('\n')}
</html>
`,
);
process.stdout.write(`${figures.length} hình trong ${OUT}, tất cả ở ${join(OUT, 'index.html')}\n`);
