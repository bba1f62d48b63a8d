/** Which fonts a page is printed with: those that come along, so that a PDF is the same on every machine. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Both have all Vietnamese letters; Tinos is as wide as Times New Roman. */
const SERIF = { family: 'Tinos', package: '@expo-google-fonts/tinos' };
const SANS = { family: 'Be Vietnam Pro', package: '@expo-google-fonts/be-vietnam-pro' };

/** By the names that pages give. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'Times New Roman': SERIF.family,
  Times: SERIF.family,
  Georgia: SERIF.family,
  serif: SERIF.family,
  Arial: SANS.family,
  Helvetica: SANS.family,
  Roboto: SANS.family,
  Verdana: SANS.family,
  'sans-serif': SANS.family,
};

/**
 * Writes the file that says so, in a new folder.
 *
 * @returns its path
 * @throws Error where the packages with the fonts are left out
 */
export function writeFontsFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  const folders = [SERIF, SANS].map((font) => dirname(require.resolve(`${font.package}/package.json`)));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, fontsFile(folders, join(folder, 'cache')));
  return file;
}

function fontsFile(folders: readonly string[], cache: string): string {
  const aliases = Object.entries(STANDS_FOR).map(
    ([asked, given]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...aliases,
    `<match target="pattern"><edit name="family" mode="append_last"><string>${SERIF.family}</string></edit></match>`,
    '</fontconfig>',
  ].join('\n');
}
