/** Programs that the reference prints without a word between them, each by itself. */
import { parse } from 'acorn';

/** Left in the code by the generator of Google's pages. */
const CODE_TAG = /\{@code ([^}]*)\}/g;

export function isProgram(code: string): boolean {
  try {
    parse(code, { ecmaVersion: 2022 });
    return true;
  } catch {
    return false;
  }
}

/** The longest programs that begin with a remark, in their order; what is no program at all stays in one piece. */
export function programsIn(printed: string): string[] {
  const code = printed.replace(CODE_TAG, '$1');
  if (isProgram(code)) return [code];
  const lines = code.split('\n');
  const ends = lines.flatMap((line, index) => (index > 0 && isStart(line, lines[index - 1] ?? '') ? [index] : []));
  const cut = ends.reverse().find((end) => isMarkup(lines, end) || isProgram(lines.slice(0, end).join('\n')));
  if (cut === undefined) return [code];
  return [lines.slice(0, cut).join('\n').trimEnd(), ...programsIn(lines.slice(cut).join('\n'))];
}

/** A remark below code, or code below markup. */
const isStart = (line: string, before: string): boolean =>
  (line.startsWith('//') && !before.startsWith('//')) || (/^\w/.test(line) && before.startsWith('<'));

const isMarkup = (lines: readonly string[], end: number): boolean =>
  lines.slice(0, end).every((line) => line.startsWith('<'));
