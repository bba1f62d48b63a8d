/** A PDF's text without what its pages add to the table: headings that come again, page numbers, what stands below it. */
import { normalise } from '../../../core/text/text';
import { quotedText } from '../../../core/text/foreign-text';

export interface TableLines {
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

const FIRST = /^1(?:[.)]?\s+\p{L}|[.)]?$)/u;
const FIRST_HEADING = /^(?:s?tt|số tt|mục tiêu)(?:\s|$)/;
/** Below the table: who gets the decision, who signs it. */
const BELOW = /^(?:nơi nhận\s*:?|kt\.\s|tm\.\s|tl\.\s|tuq\.\s)/;
const PAGE_NUMBER = /^(?:-\s*)?\d{1,3}(?:\s*-)?$|^trang \d{1,3}(?:\s*\/\s*\d{1,3})?$/;
const LONGEST_HEADINGS = 300;
const COUNTED = /^(?:\(\d{1,2}\)\s*)+$/;

/** @returns `null` where the headings of the table of objectives do not stand before a first objective */
export function tableLines(all: readonly string[]): TableLines | null {
  const first = all.findIndex((line, at) => at > 0 && FIRST.test(line));
  const from = firstHeading(all.slice(0, Math.max(0, first)));
  if (first < 0 || from < 0) return null;
  const headings = all.slice(from, first).filter((line) => !COUNTED.test(line));
  const remarks: string[] = [];
  const pages: string[] = [];
  const lines: string[] = [];
  for (let at = first; at < all.length; at += 1) {
    const line = all[at] ?? '';
    if (BELOW.test(normalise(line))) {
      remarks.push(`Phần từ dòng ${quotedText(line)} trở xuống không thuộc bảng nên không được lấy.`);
      break;
    }
    if (headings.every((heading, index) => all[at + index] === heading)) {
      const above = lines[lines.length - 1] ?? '';
      if (PAGE_NUMBER.test(normalise(above))) pages.push(lines.pop() ?? '');
      at += headings.length - 1;
    } else if (!COUNTED.test(line)) lines.push(line);
  }
  if (pages.length > 0) {
    remarks.push(`Số đứng ngay trên hàng tiêu đề lặp lại được coi là số trang: ${pages.map(quotedText).join(', ')}.`);
  }
  return { lines, remarks };
}

/** The title above the table begins with the same words as its heading: the heading is the last that does. */
function firstHeading(lines: readonly string[]): number {
  const isFirst = (at: number): boolean => FIRST_HEADING.test(normalise(lines[at] ?? ''));
  let at = lines.length - 1;
  while (at >= 0 && !(isFirst(at) && isTable(lines.slice(at)))) at -= 1;
  return at > 0 && /^(?:s?tt|số tt)$/.test(normalise(lines[at - 1] ?? '')) ? at - 1 : at;
}

function isTable(lines: readonly string[]): boolean {
  const words = normalise(lines.join(' '));
  return words.includes('mục tiêu') && words.includes('biện pháp') && words.length < LONGEST_HEADINGS;
}
