/** A real Chromium that shows the sidebars of the built script, with `google.script.run` answered by the host. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeFontsFile } from '../../src/host/blob/browser/fonts-file';
import type { AppsScriptHost } from '../../src/host/host';
import { CLERK } from './tracker';

/** Width that Google gives a sidebar. */
const WIDTH = 300;

/** Answers a call of a page: gives the reply, or throws what `withFailureHandler` gets. */
export type Bridge = (name: string, argument: unknown) => unknown;

export interface SidebarOptions {
  readonly email?: string;
  readonly scheme?: 'light' | 'dark';
  /** Between page and host, to delay, fail or count calls. */
  readonly bridge?: (host: Bridge) => Bridge;
  readonly height?: number;
  /** Language of the browser, `vi-VN` where nothing is said. */
  readonly locale?: string;
  /** One that showed other sidebars before, which is quicker; a new one where nothing is said. */
  readonly window?: SidebarWindow;
}

/** Shows one sidebar after another. */
export interface SidebarWindow {
  readonly page: Page;
  /** Of the sidebar that it shows. */
  shown: { readonly calls: string[]; readonly troubles: string[]; readonly answer: Bridge };
}

export interface OpenSidebar {
  readonly page: Page;
  /** Names of the calls so far. */
  readonly calls: string[];
  /** What the page asked the network for, and what it said of errors: both must stay empty. */
  readonly troubles: string[];
}

export class PageBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly folders: readonly string[],
  ) {}

  static async open(): Promise<PageBrowser> {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    const fonts = writeFontsFile();
    const own = mkdtempSync(join(tmpdir(), 'pages-'));
    const browser = await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
      env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts, TMPDIR: own },
    });
    return new PageBrowser(browser, [dirname(fonts), own]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }

  /** A page of a given width with something to look at. */
  async show(content: string, width: number, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 200 },
      colorScheme: scheme,
      offline: true,
    });
    const page = await context.newPage();
    await page.setContent(content);
    return page;
  }

  async window({ height = 640, locale = 'vi-VN' }: SidebarOptions = {}): Promise<SidebarWindow> {
    const context = await this.browser.newContext({ viewport: { width: WIDTH, height }, locale, offline: true });
    const page = await context.newPage();
    const window: SidebarWindow = { page, shown: { calls: [], troubles: [], answer: () => null } };
    page.on('request', (request) => {
      if (!/^(data|blob|about):/.test(request.url())) window.shown.troubles.push(request.url());
    });
    page.on('pageerror', (error) => window.shown.troubles.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') window.shown.troubles.push(line.text());
    });
    await page.exposeFunction('answerCall', async (name: string, argument: unknown) => {
      const { calls, answer } = window.shown;
      calls.push(name);
      return (await answer(name, argument)) ?? null;
    });
    await page.addInitScript(provideScriptRun);
    return window;
  }

  /** Opens a sidebar through the function of the menu, as a person with that address. */
  async sidebar(host: AppsScriptHost, handler: string, options: SidebarOptions = {}): Promise<OpenSidebar> {
    const { email = CLERK, scheme = 'light', bridge = (to: Bridge) => to } = options;
    host.call(handler, [], { email, from: 'menu' });
    const shown = host.screen.pages.at(-1);
    if (shown?.kind !== 'sidebar') throw new Error(`${handler} opens no sidebar`);
    const window = options.window ?? (await this.window(options));
    const { page } = window;
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('about:blank');
    const answer = bridge((name, argument) => host.call(name, [argument], { email, from: 'sidebar' }));
    const opened = { calls: [], troubles: [] };
    window.shown = { ...opened, answer };
    await page.setContent(shown.content);
    return { page, ...opened };
  }
}

/** Runs in the page, before its own script: `google.script.run` as Google has it, asynchronous and with copies. */
function provideScriptRun(): void {
  type Handler = (value: unknown) => void;
  const own = window as unknown as {
    google: unknown;
    answerCall: (name: string, argument: unknown) => Promise<unknown>;
  };
  const runner = (onSuccess: Handler, onFailure: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, onFailure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(onSuccess, handler);
          return (argument: unknown) => {
            own.answerCall(name, JSON.parse(JSON.stringify(argument))).then(onSuccess, onFailure);
          };
        },
      },
    );
  own.google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
      host: { close: () => undefined },
    },
  };
}
