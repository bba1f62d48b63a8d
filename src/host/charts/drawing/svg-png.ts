/** An SVG as a PNG. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as ResvgPackage from '@resvg/resvg-js';
import { loadPackage } from './load-package';

export interface PictureFonts {
  /** TrueType or OpenType files. */
  readonly files: readonly string[];
  /** What stands in for a family that is not there. */
  readonly fallback: string;
}

/** Where the package with the fonts is left out, the system's: DejaVu Sans has all Vietnamese letters. */
const SYSTEM_FONTS: PictureFonts = { files: [], fallback: 'DejaVu Sans' };

const FAMILY = 'Be Vietnam Pro';
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Fonts with Vietnamese letters that come along, so that pictures are the same on every machine. */
export function ownFonts(): PictureFonts {
  try {
    const folder = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
    const files = FACES.map((face) => join(folder, face, `BeVietnamPro_${face}.ttf`)).filter((file) =>
      existsSync(file),
    );
    return files.length > 0 ? { files, fallback: FAMILY } : SYSTEM_FONTS;
  } catch {
    return SYSTEM_FONTS;
  }
}

export function svgPng(svg: string, { files, fallback }: PictureFonts): Uint8Array {
  const { Resvg } = loadPackage('@resvg/resvg-js') as typeof ResvgPackage;
  const font = {
    fontFiles: [...files],
    loadSystemFonts: files.length === 0,
    defaultFontFamily: fallback,
    sansSerifFamily: fallback,
    serifFamily: fallback,
    monospaceFamily: fallback,
  };
  return new Uint8Array(new Resvg(svg, { font }).render().asPng());
}
