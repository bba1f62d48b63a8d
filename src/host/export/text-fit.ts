/** How many lines a text takes in a cell, close enough to set a row's height by: spreadsheet programs do not do it for a file. */

/** Widths of Times New Roman in thousandths of the font's size, with the letters that have them; marks have none. */
const LETTERS: Readonly<Record<number, string>> = {
  250: ' .,',
  278: 'ijlt/:;|',
  333: "fr-()!I[]'",
  389: 'sJ',
  444: 'acez“”"',
  556: 'FPS≥≤<>=+',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐ',
  778: 'm&',
  889: 'MW@%…',
};
const OTHER_LETTERS = 0.5;
const WIDTHS = new Map(
  Object.entries(LETTERS).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width) / 1000])),
);

/** No letter is wider in any font, bold or not; most cells are settled by that. */
const WIDEST = 1.2;

/** Programs differ a little in how they set a text. */
const MARGIN = 1.03;
const BOLD = 1.06;
/** Other fonts run wider than Times New Roman. */
const OTHER_FONT = 1.12;

export interface TextFont {
  readonly family: string;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
}

/** Points that a text takes on one line. */
export function textWidth(text: string, { family, size, isBold }: TextFont): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) width += WIDTHS.get(letter) ?? OTHER_LETTERS;
  return width * MARGIN * size * (isBold ? BOLD : 1) * (family === 'Times New Roman' ? 1 : OTHER_FONT);
}

/**
 * Lines of a text wrapped at words; a word longer than the line takes as many as it needs.
 *
 * Example: `Đánh giá nội bộ` at 11 points is some 71 points long, so that it takes 2 lines of 50.
 */
export function lineCount(text: string, width: number, font: TextFont): number {
  if (text.length * font.size * WIDEST < width && !text.includes('\n')) return 1;
  const space = textWidth(' ', font);
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word, font);
      if (used > 0 && used + space + length > width) {
        count += 1;
        used = 0;
      }
      if (length > width) count += Math.ceil(length / width) - 1;
      used += (used > 0 ? space : 0) + Math.min(length, width);
    }
    return lines + count;
  }, 0);
}
