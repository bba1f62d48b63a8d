/** Examples that are not asked of the host, and why. An excluded example that runs makes its exclusion stale. */
import { OUT_OF_SCOPE } from '../../../src/host/coverage/specimens';
import type { Example } from './examples';
import { isProgram } from './programs';

export interface Exclusion {
  readonly reason: string;
  covers(example: Example): boolean;
}

/** The example without its remarks, which may speak of anything. */
function statements({ code }: Example): string {
  return code.replace(/(^|\s)\/\/.*$/gm, '$1');
}

const mentions = (reason: string, pattern: RegExp): Exclusion => ({
  reason,
  covers: (example) => pattern.test(statements(example)),
});

const of = (reason: string, ...names: readonly string[]): Exclusion => ({
  reason,
  covers: (example) => names.includes(example.of),
});

const SERVICES = 'DocumentApp|DriveApp|GroupsApp|UrlFetchApp';

/** What code says that uses a class out of scope, by the name of its part of the scope. */
const WORDS_OF: Readonly<Record<string, RegExp>> = {
  'pivot tables': /PivotTable/,
  slicers: /Slicer/,
  'banding and themes': /Banding|Theme/,
  'developer metadata': /DeveloperMetadata/,
  'data sources': /[dD]ataSource(?!:|Url)|BigQuery|Looker|DataExecution/,
};

export const EXCLUSIONS: readonly Exclusion[] = [
  { reason: 'no program: JSON, HTML, an address, or words', covers: ({ code }) => !isProgram(code) },
  ...SERVICES.split('|').map((service) =>
    mentions(`needs ${service}, which is out of scope`, new RegExp(`\\b${service}\\b`)),
  ),
  ...Object.entries(OUT_OF_SCOPE)
    .filter(([what]) => what in WORDS_OF)
    .map(([what, pattern]) => ({
      reason: `out of scope: ${what}`,
      covers: (example: Example) =>
        pattern.test(example.className) || WORDS_OF[what]?.test(statements(example)) === true,
    })),
  mentions('controls of dashboards, which Google has shut down', /Charts\.new\w*(Filter|Dashboard|Panel)/),
  {
    reason: 'bound to a form; the host’s script is bound to a spreadsheet',
    covers: (example) =>
      /FormApp\s*\.get(ActiveForm|Ui)\(\)/.test(statements(example)) && example.of !== 'FormApp.getActiveForm',
  },
  of(
    'names a method that Google does not have',
    'Service.getUrl',
    'BooleanCondition.getCriteriaType',
    'CheckboxGridValidationBuilder.',
    'CheckboxItem.setFeedbackForCorrect',
    'ParagraphTextValidationBuilder.',
    'QuizFeedback.',
    'Sheet.createTextFinder',
    'SpreadsheetApp.setActiveRangeList',
    'Group.getControlIndex',
    'EmbeddedChart.getNumHeaders',
    'ScatterChartBuilder.setXAxisRange',
    'ScatterChartBuilder.setYAxisRange',
  ),
  mentions('needs the web', /www\.google\.com\/images/),
  mentions('leaves the bytes of a picture to its reader', /const binaryData = \[\]/),
  of('needs a token that Google gives to signed-in people only', 'ScriptApp.getIdentityToken'),
  of('needs a web app that has been published', 'StateTokenBuilder.'),
  of('hands setValues a flat array, which Google refuses', 'Range.trimWhitespace', 'RangeList.trimWhitespace'),
];

export function exclusionOf(example: Example): Exclusion | undefined {
  return EXCLUSIONS.find((exclusion) => exclusion.covers(example));
}
