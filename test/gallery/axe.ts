/** What axe finds on a page that people would stumble over. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const HEAVY = new Set(['serious', 'critical']);

/** Findings that are serious or critical, each in a line. */
export async function heavyFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => HEAVY.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Elements that reach beyond the width of the page: whoever reads at 300 px would have to scroll sideways. */
export async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
