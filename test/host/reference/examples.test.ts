/** Google's own examples, run: where a comment states the result, that is what happens; no other one throws. */
import { exclusionOf, EXCLUSIONS } from './exclusions';
import { referenceExamples, type Example } from './examples';
import { PROSE_RESULTS } from './prose-results';
import { outcomeOf, type Outcome } from './run-example';
import { fits, MORE_SETTINGS, SETTINGS } from './stage';
import type { StatedResult } from './stated-results';

/** Examples without a stated result that end at something the host lacks. */
const LACKING = [
  'DataViewDefinitionBuilder.: a chart of data from a URL',
  'Range.getDataSourceUrl: Range.getDataSourceUrl',
  'ScriptApp.invalidateAuth: ScriptApp.invalidateAuth',
  'ScriptApp.newStateToken: ScriptApp.newStateToken',
  'Spreadsheet.moveChartToObjectSheet: Spreadsheet.moveChartToObjectSheet',
  'Spreadsheet.removeMenu: Spreadsheet.removeMenu',
  'Spreadsheet.setSpreadsheetLocale: spreadsheet locale fr',
  'Spreadsheet.show: Spreadsheet.show',
  ...['createToken', 'withArgument', 'withMethod', 'withTimeout'].map(
    (member) => `StateTokenBuilder.${member}: ScriptApp.newStateToken`,
  ),
];

const EXAMPLES = referenceExamples();
const PROSE = PROSE_RESULTS.map((prose) => ({ ...prose, example: EXAMPLES.find((example) => fits(prose, example)) }));
const proseOf = (example: Example): typeof PROSE => PROSE.filter((prose) => prose.example === example);
const isStated = (example: Example): boolean => example.statedResults.length > 0 || proseOf(example).length > 0;

const excluded = EXAMPLES.filter((example) => exclusionOf(example));
const inScope = EXAMPLES.filter((example) => !exclusionOf(example));
const stated = inScope.filter(isStated);
const others = inScope.filter((example) => !isStated(example));

/** `Range.getColumn: Exception: …`, for each example that does not do as its comment says. */
function faults(examples: readonly Example[]): { lacking: string[]; wrong: string[] } {
  const lacking: string[] = [];
  const wrong: string[] = [];
  for (const example of examples) {
    for (const fault of faultsOf(example)) {
      (fault.includes('NOT IMPLEMENTED') ? lacking : wrong).push(`${example.of}: ${fault}`);
    }
  }
  return { lacking, wrong };
}

function faultsOf(example: Example): string[] {
  const outcome = outcomeOf(example, stateOf(example));
  if (outcome.error !== null) return [outcome.error];
  const values = (outcome.after ?? []) as readonly unknown[];
  const prose = proseOf(example);
  return [
    ...example.statedResults.flatMap((result) => machineFault(result, outcome, values[0])),
    ...prose.flatMap(({ logs }) => (logs ? difference(outcome.logged.map(plainNumbers), logs.map(plainNumbers)) : [])),
    ...prose.flatMap(({ after }, index) => (after ? difference(values[index + 1], after[1]) : [])),
  ];
}

/** One expression for all that is asked at the end: the cells that variables hold, then each that the prose asks for. */
function stateOf(example: Example): string {
  const held = example.statedResults.flatMap((result) => (result.kind === 'holds' ? [result.variable] : []));
  const cells = held.map(
    (variable) =>
      `${variable}: (${variable}.getRanges ? ${variable}.getRanges() : [${variable}]).map((range) => range.getA1Notation())`,
  );
  return `[{ ${cells.join(', ')} }, ${proseOf(example)
    .map(({ after }) => after?.[0] ?? 'null')
    .join(', ')}]`;
}

function machineFault(result: StatedResult, { logged }: Outcome, held: unknown): string[] {
  if (result.kind === 'holds') {
    return difference((held as Record<string, unknown>)[result.variable], result.cells);
  }
  const isThere = logged.some((line) =>
    result.isNumber || result.text.startsWith('[')
      ? plainNumbers(line) === plainNumbers(result.text)
      : line === result.text,
  );
  return isThere ? [] : [`logged ${JSON.stringify(logged)}, not ${result.text}`];
}

function difference(real: unknown, wanted: unknown): string[] {
  const [is, should] = [JSON.stringify(real), JSON.stringify(wanted)];
  return is === should ? [] : [`${is}, not ${should}`];
}

/** Logger writes 3 as `3.0`; where a comment writes a number otherwise, its value counts. */
function plainNumbers(text: string): string {
  return text.replace(/(\d)\.0\b/g, '$1').replace(/\s+/g, ' ');
}

test('the examples that state a result, that state none, and that are left out', () => {
  const count = (reason: string): number =>
    excluded.filter((example) => exclusionOf(example)?.reason === reason).length;
  const table = EXCLUSIONS.map(({ reason }) => `${count(reason)} ${reason}`);
  expect({
    all: EXAMPLES.length,
    stated: stated.length,
    others: others.length,
    excluded: table,
  }).toMatchInlineSnapshot(`
   {
     "all": 1093,
     "excluded": [
       "11 no program: JSON, HTML, an address, or words",
       "5 needs DocumentApp, which is out of scope",
       "4 needs DriveApp, which is out of scope",
       "1 needs GroupsApp, which is out of scope",
       "10 needs UrlFetchApp, which is out of scope",
       "10 out of scope: pivot tables",
       "3 out of scope: slicers",
       "23 out of scope: banding and themes",
       "18 out of scope: developer metadata",
       "50 out of scope: data sources",
       "8 controls of dashboards, which Google has shut down",
       "5 bound to a form; the host’s script is bound to a spreadsheet",
       "12 names a method that Google does not have",
       "2 needs the web",
       "2 leaves the bytes of a picture to its reader",
       "1 needs a token that Google gives to signed-in people only",
       "1 needs a web app that has been published",
       "2 hands setValues a flat array, which Google refuses",
     ],
     "others": 808,
     "stated": 117,
   }
  `);
});

test('each example whose comment states a result does what it says', () => {
  const { lacking, wrong } = faults(stated);
  expect(wrong).toEqual([]);
  expect(lacking).toEqual([]);
});

test('each other example runs to its end, or to a member that the host lacks', () => {
  const { lacking, wrong } = faults(others);
  expect(wrong).toEqual([]);
  expect(lacking.map((fault) => fault.replace('Error: NOT IMPLEMENTED: ', '')).sort()).toEqual(LACKING);
});

test('an example that is left out does not run: else it belongs to the others', () => {
  expect(excluded.filter((example) => outcomeOf(example).error === null).map(({ of }) => of)).toEqual([]);
});

test('each exclusion, each given content and each statement in prose is of an example', () => {
  const idle = EXCLUSIONS.filter((exclusion) => !EXAMPLES.some((example) => exclusionOf(example) === exclusion)).map(
    ({ reason }) => reason,
  );
  const lost = [...SETTINGS, ...MORE_SETTINGS].filter((setting) => !EXAMPLES.some((example) => fits(setting, example)));
  const unfound = PROSE.filter(({ example }) => example === undefined);
  expect({ idle, lost, unfound }).toEqual({ idle: [], lost: [], unfound: [] });
});
