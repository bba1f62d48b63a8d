/** What a reader of the document sees of a piece of the clipboard's HTML, as lines of text. */
import { composed } from '../../../core/text/text';

const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE', 'TR']);
/** `DEL` is what Word keeps of words that were taken out while changes are tracked. */
const DROPPED = new Set(['STYLE', 'SCRIPT', 'XML', 'TEMPLATE', 'META', 'TITLE', 'NOSCRIPT', 'DEL']);
/** Marks of comments, which are no text of the cell. */
const COMMENTS = '.MsoCommentReference, .msocomanchor, .msocomtxt';
const HIDDEN = /display:\s*none|mso-hide:\s*all/i;

/** Words that tracking has marked as taken out are in it. */
export const hasTrackedWords = (html: string): boolean => /<del[\s>]/i.test(html);

/** Soft hyphens, what has no width, and what turns the direction of writing. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Lines of a cell stay lines; white space within a line and what cannot be seen do not. */
export const tidyLines = (text: string): string =>
  composed(text)
    .replace(UNSEEN, '')
    .replace(/\u2011/g, '-')
    .split(/\r\n|[\r\n\v\f\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** All that can be read in it, parsed into a document of its own. */
export const textOfHtml = (html: string): string => textOf(new DOMParser().parseFromString(html, 'text/html').body);

export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  if (!(node instanceof Element)) return '';
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') return '\n';
  if (DROPPED.has(name) || node.matches(COMMENTS) || HIDDEN.test(node.getAttribute('style') ?? '')) return '';
  const inner = [...node.childNodes].map(textOf).join('');
  if (name === 'LI') return `\n${numberOf(node)}${inner.trim()}\n`;
  return BLOCKS.has(name) ? `\n${inner}\n` : inner;
}

/** A list in a cell is short; what is longer is no list that somebody wrote. */
const LONGEST_LIST = 200;

/** The number that a list puts before its entry is nowhere in the text. */
function numberOf(entry: Element): string {
  const list = entry.parentElement;
  if (!(list instanceof HTMLOListElement)) return '';
  if (list.children.length > LONGEST_LIST) return '';
  const entries = [...list.children].filter(({ nodeName }) => nodeName === 'LI');
  return `${list.start + entries.indexOf(entry)}. `;
}
