/** Results that an example states in prose: the words, and what is then true. Checked to be words of the example. */

export interface ProseResult {
  /** `Range.offset`; several examples of a member are told apart by their words. */
  readonly of: string;
  readonly words: string;
  /** All lines of the log. */
  readonly logs?: readonly string[];
  /** An expression at the end of the example, and its value as plain data. */
  readonly after?: readonly [expression: string, value: unknown];
}

const cells = (a1: string): string => `SpreadsheetApp.getActiveSheet().getRange('${a1}').getValues()`;
const criteria = (a1: string): string =>
  `SpreadsheetApp.getActiveSheet().getRange('${a1}').getDataValidations().flat().map((rule) => rule && String(rule.getCriteriaType()))`;
const filled = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));

const ANCHOR = ['Anchor Column: 5\r\nAnchor Row 5\r\nOffset X 0\r\nOffset Y 0'];
const GOOGLE_BYTES = [71, 79, 79, 71, 76, 69];
const SPLIT = ['one', 'two', 'three'].map((word) => [word, word, word]);

export const PROSE_RESULTS: readonly ProseResult[] = [
  // Logger, cache
  { of: 'Logger.log', words: 'Info   {key=value}', logs: ['my log message', '{key=value}', 'my log message'] },
  {
    of: 'Cache.getAll',
    words: "'values' would be: {'foo': 'somevalue', 'x': 'othervalue'}",
    after: ['values', { foo: 'somevalue', x: 'othervalue' }],
  },
  // Utilities
  {
    of: 'Utilities.formatString',
    words: '" 123.456000"',
    after: [
      "[Utilities.formatString('%11.6f', 123.456), Utilities.formatString('%6s', 'abc')]",
      [' 123.456000', '   abc'],
    ],
  },
  {
    of: 'Utilities.parseCsv',
    words: "const csvString = 'a,b,c\\nd,e,f'",
    after: ['data', [...'ad'].map((first) => [0, 1, 2].map((step) => String.fromCharCode(first.charCodeAt(0) + step)))],
  },
  {
    of: 'Utilities.parseCsv',
    words: "const csvString = 'a\\tb\\tc",
    after: [
      'data',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
  },
  {
    of: 'Utilities.formatDate',
    words: 'year-month-dateThour-minute-second',
    after: ['/^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$/.test(formattedDate)', true],
  },
  { of: 'Utilities.parseDate', words: 'formatted as year-month-dateThour-minute-second', after: ['date.getTime()', 0] },
  {
    of: 'Utilities.newBlob',
    words: '// Creates a blob object from a byte array.\n',
    logs: ['GOOGLE'],
  },
  {
    of: 'Utilities.newBlob',
    words: '// Creates a blob object from the byte array and content type.',
    logs: ['GOOGLE', 'application/json'],
  },
  {
    of: 'Utilities.newBlob',
    words: '// Creates a blob object from the byte array, content type, and name.',
    logs: ['Blob data: GOOGLE', 'Blob content type: application/json', 'Blob name: Example blob'],
  },
  {
    of: 'Utilities.newBlob',
    words: 'Logs the blob data in byte array to the console.',
    after: ['blob.getBytes()', GOOGLE_BYTES],
  },
  {
    of: 'Utilities.ungzip',
    words: 'Uncompress the data.',
    after: ['uncompressedBlob.getDataAsString()', 'Some text to compress using gzip compression'],
  },
  ...['Utilities.computeHmacSha256Signature', 'Utilities.computeHmacSignature'].map((of) => ({
    of,
    words: 'This writes an array of bytes to the log.',
    after: ['signature.every((byte) => Number.isInteger(byte) && byte >= -128 && byte < 128)', true] as const,
  })),
  // ScriptApp
  {
    of: 'AuthorizationInfo.getAuthorizationStatus',
    words: '(REQUIRED or NOT_REQUIRED)',
    after: ["['REQUIRED', 'NOT_REQUIRED'].includes(String(authInfo.getAuthorizationStatus()))", true],
  },
  // Forms
  { of: 'Form.collectsEmail', words: "Sets the form to not collect respondents' email addresses.", logs: ['false'] },
  { of: 'Form.getTitle', words: "Sets the title of the form to 'For_Testing.'", logs: ['For_Testing'] },
  {
    of: 'Form.hasRespondAgainLink',
    words: "Checks if the form displays a 'Submit another response' link",
    logs: ['true'],
  },
  {
    of: 'Form.isPublishingSummary',
    words: 'Checks if the form displays a "See previous responses" link',
    logs: ['true'],
  },
  // Groups
  { of: 'Group.getControlIndex', words: 'Returns 4', after: ['controlIndex', 4] },
  { of: 'Group.getDepth', words: 'Returns 1 if the group is at depth 1.', after: ['depth', 1] },
  { of: 'Group.getRange', words: 'Returns the range 2:3', after: ['range.getA1Notation()', '2:3'] },
  { of: 'Group.isCollapsed', words: 'Returns true if the group is collapsed.', after: ['isCollapsed', false] },
  {
    of: 'Sheet.getColumnGroupDepth',
    words: '1 if there is a group over columns 1 through 3',
    after: ['groupDepth', 1],
  },
  { of: 'Sheet.getRowGroupDepth', words: '1 if there is a group over rows 1 through 3', after: ['groupDepth', 1] },
  { of: 'Sheet.getColumnGroup', words: 'has a depth of 1', after: ['columnGroup.getDepth()', 1] },
  { of: 'Sheet.getRowGroup', words: 'has a depth of 1', after: ['rowGroup.getDepth()', 1] },
  {
    of: 'Sheet.getColumnGroupControlPosition',
    words: 'GroupControlTogglePosition.AFTER',
    after: ['String(columnGroupControlPosition)', 'AFTER'],
  },
  {
    of: 'Sheet.getRowGroupControlPosition',
    words: 'GroupControlTogglePosition.AFTER',
    after: ['String(rowGroupControlPosition)', 'AFTER'],
  },
  // Charts
  { of: 'EmbeddedAreaChartBuilder.getContainer', words: 'Logs the values used in setPosition()', logs: ANCHOR },
  { of: 'EmbeddedChart.getContainerInfo', words: 'Logs the values used in setPosition()', logs: ANCHOR },
  { of: 'EmbeddedChart.getHiddenDimensionStrategy', words: 'IGNORE_COLUMNS in this case', logs: ['IGNORE_COLUMNS'] },
  { of: 'EmbeddedChart.getMergeStrategy', words: 'which is MERGE_ROWS in this', logs: ['MERGE_ROWS'] },
  { of: 'EmbeddedChart.getNumHeaders', words: 'which is 1 in this', logs: ['1.0'] },
  { of: 'EmbeddedChart.getTransposeRowsAndColumns', words: 'which is true in this', logs: ['true'] },
  // Protection
  { of: 'Protection.getRangeName', words: 'Verify the name of the protected range.', logs: ['Test'] },
  {
    of: 'Protection.setNamedRange',
    words: 'This updates the protected range on Sheet1 from A1:D10 to E1:J10.',
    logs: ['A1:D10', 'E1:J10'],
  },
  {
    of: 'Protection.setRange',
    words: 'Logs the original protected range, A1:D10, to the console.',
    logs: ['A1:D10', 'E1:J10'],
  },
  // Range
  { of: 'Range.activateAsCurrentCell', words: 'Logs the activated cell.', logs: ['B5'] },
  {
    of: 'Range.autoFill',
    words: 'Inserts new values in A5:A20, continuing the pattern expressed in A1:A4',
    after: [cells('A1:A20'), Array.from({ length: 20 }, (_, index) => [index + 1])],
  },
  {
    of: 'Range.autoFillToNeighbor',
    words: 'Results in B5:B20 having values [1/5/2017, ... 1/20/2017]',
    after: [
      "SpreadsheetApp.getActiveSheet().getRange('B5:B20').getDisplayValues().flat()",
      Array.from({ length: 16 }, (_, index) => `1/${index + 5}/2017`),
    ],
  },
  {
    of: 'Range.getCell',
    words: 'getCell(1,1) in this code returns the cell at B2',
    after: ['cell.getA1Notation()', 'B2'],
  },
  {
    of: 'Range.getFormula',
    words: 'Logs the calculated value and the formula',
    logs: ['Calculated value: 6.0 Formula: =SUM(B2:B4)'],
  },
  {
    of: 'Range.insertCheckboxes',
    words: "the range A1:B10 to 'false'.",
    after: [`[${cells('A1:B10')}, new Set(${criteria('A1:B10')}).size]`, [filled(10, 2, false), 1]],
  },
  {
    of: 'Range.insertCheckboxes',
    words: "range.insertCheckboxes('yes');",
    after: [cells('A1:B10'), filled(10, 2, '')],
  },
  { of: 'Range.insertCheckboxes', words: "range A1:B10 to 'no'.", after: [cells('A1:B10'), filled(10, 2, 'no')] },
  {
    of: 'Range.isChecked',
    words: 'Sets the value of isRange3Checked as null',
    after: ['[isRange1Checked, isRange2Checked, isRange3Checked]', [true, false, null]],
  },
  {
    of: 'Range.isPartOfMerge',
    words: 'True if any of the cells in A1:B3 is included in a merge.',
    after: ['isPartOfMerge', true],
  },
  { of: 'Range.offset', words: '// newCell references B2\n', after: ['newCell.getA1Notation()', 'B2'] },
  { of: 'Range.offset', words: '// newCell references B2:B3', after: ['newRange.getA1Notation()', 'B2:B3'] },
  { of: 'Range.offset', words: '// newCell references B2:C3', after: ['newRange.getA1Notation()', 'B2:C3'] },
  {
    of: 'Range.removeCheckboxes',
    words: 'Removes the checkbox data validation in cell A2 but does not clear its value.',
    after: [
      `[${cells('A1:A3')}, ${criteria('A1:A3')}]`,
      [
        [[''], ['random'], ['no']],
        [null, null, 'CHECKBOX'],
      ],
    ],
  },
  {
    of: 'RangeList.removeCheckboxes',
    words: 'Removes the checkbox data validation in cells A5 and A7 but does not clear',
    after: [cells('A1:A7'), [[''], ['no'], [''], ['no'], ['random'], ['no'], ['random']]],
  },
  {
    of: 'RangeList.insertCheckboxes',
    words: "in the ranges D4 and E6 to 'no'.",
    after: [
      cells('D4:E6'),
      [
        ['no', ''],
        ['', ''],
        ['', 'no'],
      ],
    ],
  },
  {
    of: 'RangeList.insertCheckboxes',
    words: "cell in the ranges D4 and E6 to 'false'.",
    after: [
      cells('D4:E6'),
      [
        [false, ''],
        ['', ''],
        ['', false],
      ],
    ],
  },
  {
    of: 'Range.check',
    words: "in the range A1:B10 to 'checked'.",
    after: [cells('A1:B1'), [[true, 'yes']]],
  },
  { of: 'Range.uncheck', words: "in the range A1:B10 to 'unchecked'.", after: [cells('A1:B1'), [[false, 'no']]] },
  {
    of: 'Range.setFormulaR1C1',
    words: 'This sets the formula to be the sum of the 3 rows above B5',
    after: ['cell.getFormula()', '=SUM(B2:B4)'],
  },
  {
    of: 'RangeList.setFormulaR1C1',
    words: 'This sets the formula to be the sum of the 3 rows above B5',
    after: ["SpreadsheetApp.getActiveSheet().getRange('A11').getFormula()", '=SUM(A8:A10)'],
  },
  {
    of: 'Range.setFormulasR1C1',
    words: 'This creates formulas for a row of sums, followed by a row of averages.',
    after: [
      'cell.getFormulas()',
      [
        ['=SUM(B2:B4)', '=SUM(C2:C4)', '=SUM(D2:D4)'],
        ['=AVERAGE(B2:B4)', '=AVERAGE(C2:C4)', '=AVERAGE(D2:D4)'],
      ],
    ],
  },
  { of: 'Range.splitTextToColumns', words: '1 |one,one,one      |', after: [cells('A1:C3'), SPLIT] },
  { of: 'Range.splitTextToColumns', words: '1 |one#one#one      |', after: [cells('A1:C3'), SPLIT] },
  { of: 'Range.splitTextToColumns', words: '1 |one;one;one      |', after: [cells('A1:C3'), SPLIT] },
  // Sheet and Spreadsheet
  {
    of: 'Sheet.appendRow',
    words: 'Appends a new row with 3 columns to the bottom of the current',
    after: [
      cells('A1:C2'),
      [
        ['above', '', ''],
        ['a man', 'a plan', 'panama'],
      ],
    ],
  },
  {
    of: 'Sheet.getDataRange',
    words: 'This logs the spreadsheet in CSV format with a trailing comma',
    logs: ['a,b,', 'c,d,'],
  },
  { of: 'Sheet.getLastColumn', words: 'This logs the value in the very last cell of this sheet', logs: ['d'] },
  { of: 'Sheet.getParent', words: 'parent is identical to ss', after: ['parent.getId() === ss.getId()', true] },
  {
    of: 'Sheet.getSheetValues',
    words: 'The two samples below produce the same output',
    logs: ['[[a, b, ], [c, d, ], [, , ]]', '[[a, b, ], [c, d, ], [, , ]]'],
  },
  {
    of: 'Sheet.moveColumns',
    words: 'This results in those columns becoming columns C-D.',
    after: [cells('A1:D1'), [['c', 'd', 'a', 'b']]],
  },
  {
    of: 'Sheet.moveRows',
    words: 'This results in those rows becoming rows 3-4.',
    after: [cells('A1:A4'), [['c'], ['d'], ['a'], ['b']]],
  },
  {
    of: 'Spreadsheet.renameActiveSheet',
    words: 'The code below renames the active sheet to "Hello world"',
    after: ['SpreadsheetApp.getActiveSheet().getName()', 'Hello world'],
  },
  {
    of: 'Spreadsheet.removeNamedRange',
    words: 'creates a new named range "foo", and then remove it',
    after: ['SpreadsheetApp.getActive().getNamedRanges().length', 0],
  },
  ...['Spreadsheet', 'Range'].map((className) => ({
    of: `${className}.createTextFinder`,
    words: "Replaces the last found occurrence of 'dog' with 'cat' and returns the number",
    after: [`[numOccurrencesReplaced, ${cells('A1:A3')}]`, [1, [['a cat'], ['dogs'], ['hen']]]] as const,
  })),
  {
    of: 'Protection.',
    words: 'then remove all other users',
    after: ['protection.getEditors().map(String).join() === String(me)', true],
  },
  {
    of: 'Protection.',
    words: 'Remove all range protections',
    after: ['ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length', 0],
  },
  {
    of: 'Sheet.getProtections',
    words: 'Remove all range protections',
    after: ['sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length', 0],
  },
  {
    of: 'Sheet.getProtections',
    words: 'Remove sheet protection',
    after: ['sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length', 0],
  },
  {
    of: 'Spreadsheet.getProtections',
    words: 'Remove all sheet protections',
    after: ['ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length', 0],
  },
];
