/** A page of the script as it is sent to its frame: in a box of its own, with `google.script` and nothing of the workbench. */

/** It runs what it holds itself; it fetches nothing, and belongs to no origin, whoever opens it. */
export const PAGE_POLICY =
  "sandbox allow-scripts allow-forms allow-popups; default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob: data:; " +
  "style-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data: blob:; worker-src blob:; " +
  "connect-src data: blob:; frame-ancestors 'self'";

/**
 * @param content HTML of the script
 * @param run what makes `google.script` there: sets `scriptRun`
 * @param names functions that the page may call
 */
export function pageDocument(content: string, run: string, names: readonly string[]): string {
  const code = `(function(){${run}\nscriptRun.start(${JSON.stringify(names)})})()`;
  const own = `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
  const head = /<head[^>]*>/i.exec(content);
  if (head) return splice(content, head.index + head[0].length, own);
  const doctype = /^\s*<!doctype[^>]*>(?:\s*<html[^>]*>)?/i.exec(content);
  return doctype ? splice(content, doctype[0].length, own) : `<!DOCTYPE html>${own}${content}`;
}

const splice = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at);
