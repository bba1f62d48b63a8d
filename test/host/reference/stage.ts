/** What an example finds when it runs: contents and ids, as its words ask for them; never its result. */
import { generateKeyPairSync } from 'node:crypto';
import type { Example } from './examples';

export interface Setting {
  readonly of: string;
  /** Words of the example, where a member has several. */
  readonly words?: string;
  /** Words that an example must not have. */
  readonly without?: string;
  /** Runs before the example, as its author would have prepared the spreadsheet or the form. */
  readonly before: string;
}

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';
const NUMBERS = `${SHEET} sheet.getRange('B2:D4').setValues([[1, 10, 100], [2, 20, 200], [3, 30, 300]]);`;
const LETTERS = `${SHEET} sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]);`;
const CHECKBOXES = `${SHEET} sheet.getRange('A1:A10').insertCheckboxes(); sheet.getRange('B1:B10').insertCheckboxes('yes', 'no');`;
const column = (texts: readonly string[]): string =>
  `${SHEET} sheet.getRange('A1:A${texts.length}').setValues(${JSON.stringify(texts.map((text) => [text]))});`;
const DOGS = column(['a dog', 'dogs', 'hen']);
const CHART = `${NUMBERS} sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('B2:D4')).setPosition(1, 1, 0, 0).build());`;
const RULES = `${NUMBERS} sheet.setConditionalFormatRules([1, 2].map((least) => SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(least).setBackground('#ff0000').setFontColor('#00ff00').setBold(true).setRanges([sheet.getRange('B2:D4')]).build()));`;
const GRADIENT = `${NUMBERS} sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMaxpoint('#ff0000').setGradientMidpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.NUMBER, '50').setGradientMinpoint('#0000ff').setRanges([sheet.getRange('B2:D4')]).build()]);`;
const FILTER = `${SHEET} sheet.getRange('A1:D4').setValues([['date', 'number', 'text', 'Category'], [1, 2, 'a', 'b'], [3, 4, 'c', 'd'], [5, 6, 'e', 'f']]); if (!sheet.getFilter()) sheet.getRange('A1:D4').createFilter();`;
const HIDING = `${FILTER} const filter = sheet.getFilter();
  filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['2']).whenNumberGreaterThan(1).build());
  [1, 3].forEach((column) => filter.setColumnFilterCriteria(column, SpreadsheetApp.newFilterCriteria().setHiddenValues(['1']).build()));`;
const NAMED = `${SHEET} ['TaxRates', 'other'].forEach((name) => SpreadsheetApp.getActive().setNamedRange(name, sheet.getRange('A1:B2')));`;
const PROTECTED = `${SHEET} sheet.getRange('A1:B2').protect();`;

/** A key of the script's owner, made anew for each run of the tests. */
const PRIVATE_KEY = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
const KEY = `PropertiesService.getScriptProperties().setProperty('YOUR_PRIVATE_KEY', ${JSON.stringify(PRIVATE_KEY)});`;

const TOGGLES_AFTER = `${SHEET} const { AFTER } = SpreadsheetApp.GroupControlTogglePosition;
  sheet.setColumnGroupControlPosition(AFTER); sheet.setRowGroupControlPosition(AFTER);`;
const GROUPED = ['Depth', '', 'ControlPosition'].flatMap((what) => [
  `Sheet.getColumnGroup${what}`,
  `Sheet.getRowGroup${what}`,
]);

/** Given contents by member; a name that ends in a dot is a class with all its members. */
export const SETTINGS: readonly Setting[] = [
  {
    of: 'Cache.getAll',
    before: `CacheService.getDocumentCache().putAll({ foo: 'somevalue', x: 'othervalue', y: 'z' });`,
  },
  { of: 'Range.autoFill', before: `${SHEET} sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);` },
  {
    of: 'Range.autoFillToNeighbor',
    before: `${SHEET} for (let row = 1; row <= 20; row += 1) sheet.getRange(row, 1).setValue(row);
      sheet.getRange('B1:B4').setValues([['1/1/2017'], ['1/2/2017'], ['1/3/2017'], ['1/4/2017']]);`,
  },
  { of: 'Range.getFormula', before: `${NUMBERS} sheet.getRange('B5').setFormula('=SUM(B2:B4)');` },
  { of: 'Range.isPartOfMerge', before: `${SHEET} sheet.getRange('B3:C4').merge();` },
  { of: 'Range.check', before: CHECKBOXES },
  { of: 'Range.uncheck', before: `${CHECKBOXES} sheet.getRange('A1:B10').check();` },
  {
    of: 'Range.splitTextToColumns',
    words: 'one,one',
    before: column(['one,one,one', 'two,two,two', 'three,three,three']),
  },
  {
    of: 'Range.splitTextToColumns',
    words: 'one#one',
    before: column(['one#one#one', 'two#two#two', 'three#three#three']),
  },
  {
    of: 'Range.splitTextToColumns',
    words: 'one;one',
    before: column(['one;one;one', 'two;two;two', 'three;three;three']),
  },
  { of: 'Range.createTextFinder', before: DOGS },
  { of: 'Spreadsheet.createTextFinder', before: DOGS },
  { of: 'Sheet.appendRow', before: column(['above']) },
  { of: 'Sheet.getDataRange', before: LETTERS },
  { of: 'Sheet.getLastColumn', before: LETTERS },
  { of: 'Sheet.getSheetValues', before: LETTERS },
  { of: 'Sheet.moveColumns', before: `${SHEET} sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);` },
  { of: 'Sheet.moveRows', before: column(['a', 'b', 'c', 'd']) },
  ...GROUPED.map((of) => ({
    of,
    before: `${TOGGLES_AFTER} sheet.getRange('A:C').shiftColumnGroupDepth(1); sheet.getRange('1:3').shiftRowGroupDepth(1);`,
  })),
  {
    of: 'Group.getRange',
    before: `${SHEET} sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);`,
  },
];

/** Further contents that examples without a stated result need to find something to work on. */
export const MORE_SETTINGS: readonly Setting[] = [
  ...['EmbeddedChart.', 'EmbeddedChartBuilder.', 'EmbeddedAreaChartBuilder.', 'ContainerInfo.', 'Sheet.getCharts'].map(
    (of) => ({
      of,
      words: 'getCharts()',
      before: CHART,
    }),
  ),
  ...['Column', 'Row'].flatMap((what) => [
    { of: `Range.shift${what}GroupDepth`, words: 'getActiveRange', before: TOGGLES_AFTER },
    {
      of: `Sheet.expandAll${what}Groups`,
      before: `${SHEET} sheet.getRange('B:C').shiftColumnGroupDepth(1); sheet.getRange('2:3').shiftRowGroupDepth(1);`,
    },
  ]),
  { of: 'Sheet.updateChart', before: CHART },
  { of: 'Sheet.removeChart', before: CHART },
  { of: 'BooleanCondition.', before: RULES },
  { of: 'ConditionalFormatRule.', words: 'getBooleanCondition', before: RULES },
  { of: 'ConditionalFormatRule.', words: 'getGradientCondition', before: GRADIENT },
  { of: 'ConditionalFormatRule.', words: 'getRanges', before: RULES },
  { of: 'GradientCondition.', before: GRADIENT },
  { of: 'ConditionalFormatRuleBuilder.withCriteria', before: RULES },
  { of: 'Filter.', words: 'ilter()', without: 'createFilter', before: HIDING },
  { of: 'FilterCriteria.', words: 'ilter()', without: 'getVisible', before: HIDING },
  { of: 'FilterCriteriaBuilder.', words: 'ilter()', without: 'createFilter', before: HIDING },
  ...['Background', 'Foreground'].map((what) => ({
    of: `FilterCriteria.getVisible${what}Color`,
    before: `${FILTER} sheet.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setVisible${what}Color(SpreadsheetApp.newColor().setRgbColor('#ff0000').build()).build());`,
  })),
  { of: 'NamedRange.', words: 'getNamedRanges()', before: NAMED },
  { of: 'Sheet.getNamedRanges', before: NAMED },
  { of: 'Spreadsheet.getNamedRanges', before: NAMED },
  { of: 'Spreadsheet.getRangeByName', before: NAMED },
  { of: 'Protection.getRange', before: PROTECTED },
  ...['Protection.', 'Sheet.getProtections', 'Spreadsheet.getProtections'].map((of) => ({
    of,
    words: 'getProtections',
    before: `${PROTECTED} sheet.getRange('D:D').protect(); sheet.protect();`,
  })),
  ...['computeRsaSignature', 'computeRsaSha1Signature', 'computeRsaSha256Signature'].map((member) => ({
    of: `Utilities.${member}`,
    before: KEY,
  })),
  {
    of: 'ScriptApp.getUserTriggers',
    words: 'SpreadsheetApp.getActiveSpreadsheet()',
    before: `ScriptApp.newTrigger('myFunction').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create();`,
  },
];

/** What each example finds: sheets by the names it asks for, then the declared contents. */
export function settingsOf(example: Example): readonly Setting[] {
  return [...SETTINGS, ...MORE_SETTINGS].filter((setting) => fits(setting, example));
}

/** A record is for an example when it names its member, or its class with a dot, and words of it. */
export function fits(
  record: { readonly of: string; readonly words?: string; readonly without?: string },
  example: Example,
): boolean {
  const owners = [example.of, ...example.alsoOf];
  const isNamed = owners.some((owner) => (record.of.endsWith('.') ? owner.startsWith(record.of) : owner === record.of));
  const isExcepted = record.without !== undefined && example.code.includes(record.without);
  return isNamed && !isExcepted && example.code.includes(record.words ?? '');
}

/** Sheets of the spreadsheet in their order: those that the example asks for by name, else two. */
export function sheetNames(code: string): string[] {
  const asked = [...code.matchAll(/getSheetByName\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const spoken = /one named "first"[^]*"second" in position 2/.test(code) ? ['first', 'second'] : [];
  const addressed = [...code.matchAll(/'(\w+)!/g)].map((match) => match[1] ?? '');
  return [...new Set([...spoken, ...asked, ...addressed, 'Sheet1', 'Sheet2'])];
}

/** Google says so in the examples themselves: `TODO(developer): Replace the URL with your own.` */
export function withOwnIds(code: string, own: OwnIds): string {
  return code
    .replace(/(spreadsheets\/d\/)[\w-]+/g, `$1${own.spreadsheet}`)
    .replace(/((?:SpreadsheetApp\.openById|forSpreadsheet)\(\s*')[^']+/g, `$1${own.spreadsheet}`)
    .replace(/(forms\/d\/)[\w-]+/g, `$1${own.form}`)
    .replace(/((?:FormApp\.openById|forForm)\(\s*')[^']+/g, `$1${own.form}`)
    .replace(/\b1555299895\b/g, own.secondSheet);
}

export interface OwnIds {
  readonly spreadsheet: string;
  readonly secondSheet: string;
  readonly form: string;
}
