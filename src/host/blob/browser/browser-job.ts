/** What the browser is asked for, and the program that asks it: it runs in a process of its own, for its caller waits. */
import type { Browser, BrowserType } from 'playwright-core';

export interface BrowserJob {
  readonly html: string;
  readonly result: 'pdf' | 'png' | 'jpeg';
}

export interface BrowserOrder extends BrowserJob {
  /** Files of the packages that bring the browser and drive it. */
  readonly browserPackage: string;
  readonly driverPackage: string;
  /** Says which fonts there are. */
  readonly fontsFile: string;
}

interface BrowserPackage {
  executablePath(): Promise<string>;
}

/**
 * Prints a page as a PDF, or takes its one picture. Nothing of the page runs, nothing is fetched.
 *
 * Sent to the other process as text: it may use nothing but its arguments and Node's globals.
 *
 * @param load Node's `require`
 */
export async function doBrowserJob(load: (path: string) => unknown, order: BrowserOrder): Promise<Uint8Array> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const loaded = load(order.browserPackage) as BrowserPackage & { readonly default?: BrowserPackage };
  const { chromium } = load(order.driverPackage) as { readonly chromium: BrowserType };
  const launch = async (triesLeft: number): Promise<Browser> => {
    try {
      return await chromium.launch({
        executablePath: await (loaded.default ?? loaded).executablePath(),
        args: ['--no-sandbox', '--disable-gpu'],
        env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: order.fontsFile },
      });
    } catch (error) {
      // Another process is just unpacking it.
      if (triesLeft === 0 || !String(error).includes('ETXTBSY')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return launch(triesLeft - 1);
    }
  };
  const browser = await launch(10);
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.setContent(order.html);
    if (order.result === 'pdf')
      return await page.pdf({ format: 'Letter', printBackground: true, preferCSSPageSize: true });
    const picture = page.locator('img');
    const isReadable = await picture.evaluate(
      (image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0,
    );
    if (!isReadable) return new Uint8Array();
    return await picture.screenshot({ type: order.result, omitBackground: order.result === 'png' });
  } finally {
    await browser.close();
  }
}
