/** Contextual escaping: a foreign text becomes data wherever it is put, and never markup, code or a script's address. */
import type { HtmlPlace } from './html-context';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

export const escapedHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => HTML[mark] ?? mark);

/** What stands instead of a text that could do harm where it was to be put. */
const INNOCUOUS = 'zAutoEscapedz';

const URL_ATTRIBUTES =
  /^(?:action|archive|background|cite|classid|codebase|data|formaction|href|icon|longdesc|manifest|poster|profile|src|usemap|xlink:href)$/;

export function escapedAt(place: HtmlPlace, text: string): string {
  switch (place.kind) {
    case 'text':
      return escapedHtml(text);
    case 'comment':
      return '';
    case 'tag':
      return /^[a-z][\w-]*$/i.test(text) && !/^(?:on|style$|src$|href$)/i.test(text) ? text : INNOCUOUS;
    case 'script':
      return escapedScript(place.before, text);
    case 'style':
      return escapedStyle(place.before, text);
    case 'attribute':
      return attributeValue(valueFor(place, text), place.isQuoted);
  }
}

function valueFor(place: Extract<HtmlPlace, { kind: 'attribute' }>, text: string): string {
  if (place.name.startsWith('on')) return escapedScript(place.before, text);
  if (place.name === 'style') return escapedStyle(place.before, text);
  return URL_ATTRIBUTES.test(place.name) ? escapedUrl(place.before, text) : text;
}

/** Without quotes a blank would end the value. */
function attributeValue(text: string, isQuoted: boolean): string {
  const escaped = escapedHtml(text);
  return isQuoted ? escaped : escaped.replace(/[\s=`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** In a string of the script the text is a part of it; elsewhere it becomes a string of its own. */
function escapedScript(before: string, text: string): string {
  const escaped = text.replace(/[^\w ,.;:!?@#$%*()[\]{}|~^-]/gu, (mark) => {
    const named = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', '/': '\\/' }[mark];
    if (named !== undefined) return named;
    const code = mark.codePointAt(0) ?? 0;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code === 0x2028 || code === 0x2029 ? `\\u${code.toString(16)}` : mark;
  });
  const open = openScriptPart(before);
  if (open === 'comment') return '';
  return open === 'string' ? escaped : `'${escaped}'`;
}

function openScriptPart(before: string): 'string' | 'comment' | 'code' {
  const closed =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/g;
  const [opened] = /\/[*/]|["'`]/.exec(before.replace(closed, ' ')) ?? [];
  if (opened === undefined) return 'code';
  return opened.startsWith('/') ? 'comment' : 'string';
}

function escapedStyle(before: string, text: string): string {
  const closed = /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g;
  if (/["']/.test(before.replace(closed, ' ')))
    return text.replace(/[^\w ,.-]/gu, (mark) =>
      (mark.codePointAt(0) ?? 0) < 0x80 ? `\\${mark.charCodeAt(0).toString(16)} ` : mark,
    );
  return /^[\w#., %+-]*$/.test(text) && !/expression|moz-binding/i.test(text) ? text : INNOCUOUS;
}

/** At its beginning only harmless schemes; behind `?` or `#` a value among others. */
function escapedUrl(before: string, text: string): string {
  if (/[?#]/.test(before))
    return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const [, scheme] = before === '' ? (/^([^/?#:]*):/.exec(text) ?? []) : [];
  if (scheme !== undefined && !/^(?:https?|mailto)$/i.test(scheme)) return `#${INNOCUOUS}`;
  return encodeURI(text)
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replace(/['()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
