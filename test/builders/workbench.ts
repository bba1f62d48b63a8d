/** The workbench on a small authority: the real bundle with a few functions more, served to a real browser. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { OutFolder } from '../../src/host/replay/out-folder';
import { HostLink } from '../../src/host/workbench/host-link';
import type { Replies, Request } from '../../src/host/workbench/protocol';
import { shareWithPeople } from '../../src/host/workbench/people';
import { WorkbenchServer } from '../../src/host/workbench/server';
import { builtBundle, importMonth, newTracker, oneStopRequest } from './tracker';

/** Milliseconds that a test waits for something to appear. */
const LONGEST_WAIT = 8_000;

/** What showing pages needs. */
const PAGES = 'https://www.googleapis.com/auth/script.container.ui';

const BUILD = join(process.cwd(), 'build');

/** The one month whose statistics are there. */
const MAY = oneStopRequest(
  '2024-05',
  { 'Phòng Tư pháp': [40, 8, 2], 'Phòng Nội vụ': [30, 15, 5] },
  { confirmed: true },
);

export const CLERK = 'motcua@tuyphuoc.example';
export const STRANGER = 'nguoi.ngoai@example.com';

export interface RunningWorkbench {
  readonly address: string;
  /** A window of a browser of its own: another person, as far as the workbench knows. */
  newWindow(): Promise<Page>;
  /** Asks the host past the page, to see what it knows. */
  ask<K extends Request['ask']>(request: Extract<Request, { ask: K }>, email?: string): Promise<Replies[K]>;
  close(): Promise<void>;
}

/** @param files HTML files of the script, by name without ending */
export async function startWorkbench(code: string, files: Readonly<Record<string, string>>): Promise<RunningWorkbench> {
  const root = mkdtempSync(join(tmpdir(), 'workbench-'));
  const folder = join(root, 'state');
  writeDist(join(root, 'dist'), code, files);
  saveStart(folder);
  const server = new WorkbenchServer(join(BUILD, 'workbench'));
  const link = new HostLink(join(BUILD, 'workbench-host.mjs'), { root, folder }, server.tell);
  server.connect(link);
  const address = await server.listen(0);
  const browser = await launched(join(root, 'tmp'));
  const contexts: BrowserContext[] = [];
  return {
    address,
    newWindow: async () => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_WAIT);
      await page.goto(address);
      return page;
    },
    ask: async <K extends Request['ask']>(request: Extract<Request, { ask: K }>, email = '') => {
      const reply = await link.answer({ window: 'a window of the test', email, request });
      if (!reply.ok) throw new Error(reply.message);
      return reply.value as Replies[K];
    },
    close: async () => {
      await browser.close();
      await link.close();
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function writeDist(dist: string, code: string, files: Readonly<Record<string, string>>): void {
  const bundle = builtBundle();
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'Code.js'), `${bundle.code}\n${code}`);
  const oauthScopes = [...new Set([...(bundle.manifest.oauthScopes ?? []), PAGES])];
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...bundle.manifest, oauthScopes }));
  for (const [name, content] of Object.entries({ ...bundle.files, ...files }))
    writeFileSync(join(dist, `${name}.html`), content);
}

function saveStart(folder: string): void {
  const host = newTracker({ now: '2024-06-28 08:00:00' });
  shareWithPeople(host.workbook);
  importMonth(host, MAY);
  mkdirSync(folder, { recursive: true });
  OutFolder.open(join(folder, 'start')).saveState({ dataHash: '', played: 0, files: [] }, (path) => host.save(path));
  cpSync(join(folder, 'start'), join(folder, 'now'), { recursive: true });
}

/** A folder of its own for what the browser unpacks and keeps: two at a time would meet in one. */
async function launched(folder: string): Promise<Browser> {
  mkdirSync(folder, { recursive: true });
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...(process.env as Record<string, string>), TMPDIR: folder },
  });
}
