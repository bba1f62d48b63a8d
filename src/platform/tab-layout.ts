/** Gives columns of a tab their look and their cells' kinds: headings, widths, formats, drop-downs, notes. */
import { isInput, type ColumnKind, type ColumnSpec, type TabSpec } from '../app/tabs/tab-spec';

/** Number formats by kind; text columns are plain text, so that nothing typed or written there becomes a formula. */
export const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  'long-text': '@',
  date: 'dd/mm/yyyy',
  'date-time': 'dd/mm/yyyy hh:mm:ss',
  count: '#,##0',
  number: 'General',
  percent: '0.0%',
  verdict: '@',
  heartbeat: 'General',
};

const ALIGNMENTS: Readonly<Record<ColumnKind, 'left' | 'center' | 'right'>> = {
  text: 'left',
  'long-text': 'left',
  date: 'center',
  'date-time': 'center',
  count: 'right',
  number: 'right',
  percent: 'right',
  verdict: 'left',
  heartbeat: 'left',
};

/** Inputs are white under green headings, what the tracker writes is grey throughout. */
const INPUT_LOOK = { heading: '#dcebe3', body: null } as const;
const VIEW_LOOK = { heading: '#dde3e7', body: '#f3f5f7' } as const;
const HEADING_LINE = '#9fb0b6';
const FONT = 'Times New Roman';
const WRITTEN_HERE = 'Chương trình tự ghi các ô này.';

/** Lays out the declared columns side by side, headings in `at.row`, the first in `at.column`. */
export function layOutTab(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  spec: TabSpec,
  at: { row: number; column: number },
): void {
  const width = spec.columns.length;
  const depth = sheet.getMaxRows() - at.row;
  const heading = sheet.getRange(at.row, at.column, 1, width);
  writeHeadings(
    heading,
    spec.columns.map((column) => column.heading),
  );
  heading.setNotes([spec.columns.map((column) => column.note ?? '')]);
  const all = sheet.getRange(at.row, at.column, depth + 1, width);
  all.setFontFamily(FONT).setFontSize(11);

  const body = sheet.getRange(at.row + 1, at.column, depth, width);
  body.setVerticalAlignment('top').setWrap(true);
  for (const run of runsOf(spec.columns, (column) => column.kind)) {
    const cells = sheet.getRange(at.row + 1, at.column + run.start, depth, run.count);
    cells.setNumberFormat(FORMATS[run.key]).setHorizontalAlignment(ALIGNMENTS[run.key]);
  }
  for (const run of runsOf(spec.columns, (column) => column.width)) {
    sheet.setColumnWidths(at.column + run.start, run.count, run.key);
  }
  for (const run of runsOf(spec.columns, (column) => isInput(spec, column))) {
    const look = run.key ? INPUT_LOOK : VIEW_LOOK;
    sheet.getRange(at.row, at.column + run.start, 1, run.count).setBackground(look.heading);
    if (run.key) continue;
    const cells = sheet.getRange(at.row + 1, at.column + run.start, depth, run.count).setBackground(look.body);
    if (spec.filledBy === 'people') cells.protect().setDescription(WRITTEN_HERE).setWarningOnly(true);
  }
  spec.columns.forEach((column, index) => {
    if (column.choices)
      sheet.getRange(at.row + 1, at.column + index, depth).setDataValidation(dropDown(column.choices));
  });
  colourByWords(sheet, spec, at);
}

function writeHeadings(range: GoogleAppsScript.Spreadsheet.Range, texts: readonly string[]): void {
  range
    .setNumberFormat('@')
    .setValues([[...texts]])
    .setFontWeight('bold')
    .setBackground(INPUT_LOOK.heading)
    .setWrap(true)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setBorder(null, null, true, null, null, null, HEADING_LINE, SpreadsheetApp.BorderStyle.SOLID);
}

/** Puts a row of headings back where it was lost. */
export function putHeading(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, texts: readonly string[]): void {
  writeHeadings(sheet.getRange(row, 1, 1, texts.length), texts);
}

/** A list to choose from; what is not in it may still be typed, and is then reported by the run that reads it. */
function dropDown(choices: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .build();
}

/** Offers the names of a column, as they stand there at any time, in the cells of another; others may be typed too. */
export function offerNames(cells: GoogleAppsScript.Spreadsheet.Range, names: GoogleAppsScript.Spreadsheet.Range): void {
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(names, true).setAllowInvalid(true).build();
  cells.setDataValidation(rule);
}

const BAD = { fill: '#f9dedc', ink: '#8c1d18' };
const RISKY = { fill: '#fdefc8', ink: '#6b4a00' };
const GOOD = { fill: '#dcefe3', ink: '#1e5b3a' };

/**
 * By column: cells are read by their words; the colour only helps the eye. The first that is in the cell counts, whatever its
 * case: “Có nguy cơ không đạt” is a risk.
 */
const COLOURED = {
  verdict: [
    { words: ['nguy cơ'], ...RISKY },
    { words: ['không đạt', 'chưa đạt'], ...BAD },
    { words: ['đạt'], ...GOOD },
  ],
  standing: [
    { words: ['chậm báo cáo', 'không còn'], ...BAD },
    { words: ['chậm', 'sắp', 'cần', 'chưa có', 'chưa xác định'], ...RISKY },
    { words: ['đúng hạn'], ...GOOD },
  ],
  health: [
    { words: ['ngừng'], ...BAD },
    { words: ['bình thường'], ...GOOD },
  ],
} as const;

function colourByWords(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  spec: TabSpec,
  at: { row: number; column: number },
): void {
  const rules = Object.entries(COLOURED).flatMap(([id, colours]) => {
    const index = spec.columns.findIndex((column) => column.id === id);
    if (index < 0) return [];
    const cells = sheet.getRange(at.row + 1, at.column + index, sheet.getMaxRows() - at.row);
    return colours.flatMap(({ words, fill, ink }) =>
      words.map((word) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextContains(word)
          .setBackground(fill)
          .setFontColor(ink)
          .setRanges([cells])
          .build(),
      ),
    );
  });
  if (rules.length > 0) sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}

interface Run<T> {
  readonly key: T;
  readonly start: number;
  count: number;
}

/** Neighbouring columns that share a key, so that each run is one call. */
function runsOf<T>(columns: readonly ColumnSpec[], keyOf: (column: ColumnSpec) => T): Run<T>[] {
  const runs: Run<T>[] = [];
  columns.forEach((column, start) => {
    const key = keyOf(column);
    const last = runs[runs.length - 1];
    if (last && last.key === key) last.count += 1;
    else runs.push({ key, start, count: 1 });
  });
  return runs;
}
