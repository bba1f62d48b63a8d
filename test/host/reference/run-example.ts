/** Runs one example of the reference in a fresh context with Google's globals, as its stage has prepared it. */
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { AppsScriptHost, createGlobals } from '../../../src/host/create-globals';
import type { Example } from './examples';
import { settingsOf, sheetNames, withOwnIds, type OwnIds } from './stage';
import { stagedForm } from './staged-form';

export interface Outcome {
  /** Name and message of what the example threw; null when it ran to its end. */
  readonly error: string | null;
  readonly logged: readonly string[];
  /** Value of the expression asked for, as plain data. */
  readonly after: unknown;
}

/** What a caller hands to a function, by the name of its parameter; a trigger hands over its event. */
const EVENT = `{ range: SpreadsheetApp.getActiveSheet().getRange('A2:C2'), authMode: ScriptApp.AuthMode.FULL, parameter: {} }`;
const GIVEN: Readonly<Record<string, string>> = {
  blob: `Utilities.newBlob('<b>Hello</b>', 'text/html')`,
  range: `SpreadsheetApp.getActiveSheet().getRange('A1:B3')`,
};

/** @param expression asked for at the end of the example, among its own variables */
export function outcomeOf(example: Example, expression = 'null'): Outcome {
  const context = createContext({});
  const globals = createGlobals({ email: 'an@example.com', now: '2024-06-05 08:00:00', context });
  Object.assign(context, globals);
  const host = globals['__host'];
  if (!(host instanceof AppsScriptHost)) throw new Error('createGlobals gives no host');
  const run = (code: string): unknown => runInContext(code, context);
  try {
    const ids = prepare(example, host, run);
    const before = host.log.length;
    const code = withOwnIds(example.code, ids);
    const after = run(`${code}\n;${calls(code)}\nJSON.stringify(${expression})`);
    const logged = host.log.slice(before).map(({ text }) => text);
    return { error: null, logged, after: after === undefined ? undefined : JSON.parse(String(after)) };
  } catch (error) {
    return { error: String(error), logged: [], after: undefined };
  }
}

/** HTML files that the example asks for. */
const fileNames = (code: string): string[] =>
  [...code.matchAll(/FromFile\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');

function prepare(example: Example, host: AppsScriptHost, run: (code: string) => unknown): OwnIds {
  const [first, ...others] = sheetNames(example.code);
  run(`(() => { const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.renameActiveSheet(${JSON.stringify(first)});
    for (const name of ${JSON.stringify(others)}) spreadsheet.insertSheet(name);
    spreadsheet.setActiveSheet(spreadsheet.getSheets()[0]); })();`);
  for (const name of fileNames(example.code)) host.htmlFiles.set(name, '<p>Hello</p>');
  for (const before of new Set(settingsOf(example).map((setting) => setting.before))) run(`(() => { ${before} })();`);
  const needsForm = /FormApp\s*\.open|forForm/.test(example.code);
  if (needsForm) run(stagedForm(example.code));
  return {
    spreadsheet: String(run('SpreadsheetApp.getActive().getId()')),
    secondSheet: String(run('SpreadsheetApp.getActive().getSheets()[1].getSheetId()')),
    form: needsForm ? String(run('stagedForm.getId()')) : 'no-form',
  };
}

/** An example that only declares functions is run by calling them, as its reader would. */
function calls(code: string): string {
  const { body } = parse(code, { ecmaVersion: 2022 });
  const functions = body.flatMap((statement) => (statement.type === 'FunctionDeclaration' ? [statement] : []));
  const isOnlyFunctions = functions.length > 0 && functions.length + constants(body).length === body.length;
  const given = ({ params: [first] }: (typeof functions)[number]): string =>
    (first?.type === 'Identifier' ? GIVEN[first.name] : undefined) ?? EVENT;
  return isOnlyFunctions ? functions.map((one) => `${one.id.name}(${given(one)});`).join(' ') : '';
}

function constants(body: readonly { readonly type: string }[]): readonly unknown[] {
  return body.filter(({ type }) => type === 'VariableDeclaration');
}
