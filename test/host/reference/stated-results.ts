/** What a comment in an example says of its results, where its words are plain enough for a machine. */

export type StatedResult =
  /** A line of the log. A number that stands without quotes is compared as a number, `3.0` as 3. */
  | { readonly kind: 'logged'; readonly text: string; readonly isNumber: boolean }
  /** Cells that a variable of the example then holds; several for a list of ranges. */
  | { readonly kind: 'holds'; readonly variable: string; readonly cells: readonly string[] };

const QUOTED = /\b(?:logs?|writes)(?: the original)? ?(["'])(.*?)\1(?=$|[\s.]|to )/i;
const PLAIN = /\blogs ((\d+(?:\.\d+)?)|[A-Z]+\d+:[A-Z]+\d+|true|false)(?=$| |\.$)/;
const LABEL = /^(Current cell|Active ranges?|Active range list): (.*)$/i;

/** In the order in which they stand. */
export function statedResults(code: string): StatedResult[] {
  const lines = code.split('\n');
  return lines.flatMap((line, index) => resultsAt(lines, index, remarkIn(line)));
}

/** What follows `//` on a line, unless the slashes belong to an address. */
function remarkIn(line: string): string | null {
  return /(?:^|\s)\/\/\s?(.*)$/.exec(line)?.[1] ?? null;
}

function resultsAt(lines: readonly string[], index: number, remark: string | null): StatedResult[] {
  if (remark === null) return [];
  if (/^(This )?logs:$/i.test(remark)) return listed(lines, index + 1);
  const quoted = QUOTED.exec(remark)?.[2];
  if (quoted !== undefined) return [{ kind: 'logged', text: quoted, isNumber: false }];
  const plain = PLAIN.exec(remark);
  if (plain) return [{ kind: 'logged', text: plain[1] ?? '', isNumber: plain[2] !== undefined }];
  const label = LABEL.exec(remark);
  return label ? labelled(lines, index, label[1] ?? '', label[2] ?? '') : [];
}

/** `Logs:` and the lines below it, which are lines of the log, or one array written over several lines. */
function listed(lines: readonly string[], from: number): StatedResult[] {
  const below: string[] = [];
  for (let at = from; /^\s*\/\//.test(lines[at] ?? ''); at += 1) below.push((remarkIn(lines[at] ?? '') ?? '').trim());
  const texts = below[0]?.startsWith('[') === true ? [below.join(' ')] : below;
  return texts.map((text) => ({ kind: 'logged', text, isNumber: false }));
}

/** `Active range: B2:C4` over a line that takes the range into a variable, or that logs it with these words. */
function labelled(lines: readonly string[], index: number, label: string, value: string): StatedResult[] {
  const next = lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
  const cells = value.replace(/^\[|\]$/g, '').split(', ');
  const variable = /^\s*const (\w+) = .*;$/.exec(next)?.[1];
  if (variable !== undefined && lines.every((line) => !line.includes(`\`${label}:`))) {
    return [{ kind: 'holds', variable, cells }];
  }
  return cells.map((cell) => ({ kind: 'logged', text: `${label}: ${cell}`, isNumber: false }));
}
