/** What the clipboard's readers of *Thiết lập* make of a text, run in a real browser, where `DOMParser` is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import type { PastedTable } from '../../src/ui/pages/set-up/pasted-table';
import type { PastedUnit } from '../../src/ui/pages/set-up/pasted-units';
import type { PageBrowser } from './page-browser';

interface Readers {
  readonly readPastedTable: (html: string, text: string) => PastedTable | null;
  readonly readPastedUnits: (html: string, text: string) => PastedUnit[];
}

export interface ClipboardReading {
  readonly page: Page;
  table(html: string, text?: string): Promise<PastedTable | null>;
  units(html: string, text?: string): Promise<PastedUnit[]>;
}

const FOLDER = 'src/ui/pages/set-up';

/** One page with the two readers in it. */
export async function openReading(browser: PageBrowser): Promise<ClipboardReading> {
  const built = buildSync({
    stdin: {
      contents: `export * from './pasted-table'; export * from './pasted-units';`,
      resolveDir: join(process.cwd(), FOLDER),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'readers',
  });
  const page = await browser.show('<!doctype html><meta charset="utf-8"><title>Đọc nội dung dán</title>', 300);
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
  const run = <T>(name: keyof Readers, html: string, text: string): Promise<T> =>
    page.evaluate(
      ([reader, asHtml, asText]) => {
        const { readers } = window as unknown as { readers: Readers };
        return readers[reader as keyof Readers](asHtml ?? '', asText ?? '') as unknown;
      },
      [name, html, text],
    ) as Promise<T>;
  return {
    page,
    table: (html, text = '') => run('readPastedTable', html, text),
    units: (html, text = '') => run('readPastedUnits', html, text),
  };
}

/** A clipboard as a program left it, by its file in `test/fixtures/pasted`. */
export const pasted = (name: string): string => readFileSync(join('test/fixtures/pasted', name), 'utf8');
