/** A built script as it lies in a folder: what `clasp push` would send. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './host';

/** Nothing was built there. */
export class NotBuiltError extends Error {
  constructor() {
    super('Chưa có dist/Code.js. Chạy npm run build trước.');
  }
}

/** The code, its manifest, and all HTML files by name without ending. @throws NotBuiltError */
export function readBundle(folder: string): Bundle {
  if (!existsSync(join(folder, 'Code.js'))) throw new NotBuiltError();
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: text('Code.js'),
    manifest: JSON.parse(text('appsscript.json')) as Bundle['manifest'],
    files: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ''), text(name)])),
  };
}
