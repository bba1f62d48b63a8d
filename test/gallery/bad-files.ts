/** What the page says of a bad file: in the words of the reader, before anything of it is sent. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fileFault, type UnreadableCode } from '../../src/ui/one-stop-file/fault';
import { HOSTILE_FILES } from '../builders/hostile-files';

const CODES: readonly UnreadableCode[] = [
  ...(['empty', 'too-large', 'unknown-kind', 'damaged', 'encrypted', 'unsafe', 'no-cells', 'not-as-named'] as const),
];

export interface BadFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  readonly becomes: UnreadableCode;
}

/** Files that are refused before anything of them is sent. */
export const REFUSED_FILES: readonly BadFile[] = HOSTILE_FILES.flatMap((file) => {
  const becomes = CODES.find((code) => code === file.becomes);
  return becomes ? [{ ...file, becomes }] : [];
});

/** The first of each code. */
export const ONE_OF_EACH: readonly BadFile[] = CODES.flatMap(
  (code) => REFUSED_FILES.find(({ becomes }) => becomes === code) ?? [],
);

/**
 * Chooses each in a page of the one-stop desk.
 *
 * @returns what was said of those of which it was not what their reader says
 */
export async function chooseBadFiles(page: Page, files: readonly BadFile[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bad-files-'));
  const faults: string[] = [];
  try {
    for (const [index, { becomes, fileName, bytes, name }] of files.entries()) {
      const own = `tep-${index}.${/[^.]*$/.exec(fileName)?.[0] ?? ''}`;
      writeFileSync(join(folder, own), bytes());
      await page.setInputFiles('input[type=file]', join(folder, own));
      const alert = page.getByRole('alert').filter({ hasText: own });
      await alert.waitFor();
      const text = (await alert.innerText()).replace(/\s+/g, ' ');
      if (text !== `Chưa đọc được tệp ${fileFault(becomes, own).message}`) faults.push(`${name}: ${text}`);
      rmSync(join(folder, own));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}
