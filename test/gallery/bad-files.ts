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

/** Chooses each in a page of the one-stop desk, and reads what is said of it. */
export async function chooseBadFiles(page: Page, files: readonly BadFile[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bad-files-'));
  const said: string[] = [];
  try {
    for (const [index, file] of files.entries()) {
      const own = ownName(file, index);
      writeFileSync(join(folder, own), file.bytes());
      await page.setInputFiles('input[type=file]', join(folder, own));
      const alert = page.getByRole('alert').filter({ hasText: own });
      await alert.waitFor();
      said.push((await alert.innerText()).replace(/\s+/g, ' '));
      rmSync(join(folder, own));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return said;
}

/** What is to be said of each, in the words of the reader. */
export const wordsOfReader = (files: readonly BadFile[]): string[] =>
  files.map((file, index) => `Chưa đọc được tệp ${fileFault(file.becomes, ownName(file, index)).message}`);

const ownName = ({ fileName }: BadFile, index: number): string => `tep-${index}.${/[^.]*$/.exec(fileName)?.[0] ?? ''}`;
