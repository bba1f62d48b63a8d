/** Google's runnable examples: the code in the doc comments of `gas-types-detailed`, and what it says of its results. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programsIn } from './programs';
import { statedResults, type StatedResult } from './stated-results';

export interface Example {
  /** `Range.getColumn`; ends in a dot when the example stands over the class itself. */
  readonly of: string;
  readonly className: string;
  readonly member: string;
  readonly code: string;
  /** Other members that carry the same code. */
  readonly alsoOf: readonly string[];
  /** What a comment in the code says of its results, so that a machine can read it. */
  readonly statedResults: readonly StatedResult[];
}

/** Namespaces whose classes the host has. */
const NAMESPACES = [
  'base',
  'cache',
  'charts',
  'content',
  'forms',
  'html',
  'lock',
  'mail',
  'properties',
  'script',
  'spreadsheet',
  'utilities',
];

const FOLDER = dirname(require.resolve('gas-types-detailed/package.json'));
const CODE = /^ {4}/;

/** Each piece of code once, in the order of the reference. */
export function referenceExamples(): Example[] {
  const byCode = new Map<string, { of: string; className: string; member: string; code: string; alsoOf: string[] }>();
  for (const namespace of NAMESPACES) {
    const text = readFileSync(join(FOLDER, `google-apps-script.${namespace}.d.ts`), 'utf8');
    for (const { className, member, code } of examplesIn(text)) {
      const of = `${className}.${member}`;
      const known = byCode.get(code);
      if (known) known.alsoOf.push(of);
      else byCode.set(code, { of, className, member, code, alsoOf: [] });
    }
  }
  return [...byCode.values()].map((example) => ({ ...example, statedResults: statedResults(example.code) }));
}

/** The files are generated: four blanks before a class, six before a member, the code four within the comment. */
function* examplesIn(text: string): Generator<{ className: string; member: string; code: string }> {
  let className = '';
  let comment: string[] = [];
  for (const line of text.split('\n')) {
    const said = /^\s*\* ?(.*)$/.exec(line)?.[1];
    if (/^\s*\*\//.test(line)) continue;
    if (/^\s*\/\*\*/.test(line)) comment = [];
    else if (said !== undefined) comment.push(said);
    else {
      const named = /^ {4}(?:interface|enum) (\w+)/.exec(line)?.[1];
      const member = /^ {6}(\w+)\s*[(:?]/.exec(line)?.[1];
      className = named ?? className;
      if (named !== undefined || member !== undefined) {
        for (const code of codeIn(comment)) yield { className, member: member ?? '', code };
      }
      comment = [];
    }
  }
}

function codeIn(comment: readonly string[]): string[] {
  const pieces: string[][] = [];
  let isOpen = false;
  for (const line of comment) {
    if (CODE.test(line)) {
      if (!isOpen) pieces.push([]);
      pieces.at(-1)?.push(line.slice(4));
      isOpen = true;
    } else if (line === '' && isOpen) pieces.at(-1)?.push('');
    else isOpen = false;
  }
  return pieces.flatMap((lines) => programsIn(lines.join('\n').trimEnd()));
}
