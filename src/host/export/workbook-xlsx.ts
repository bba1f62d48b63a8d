/** The host's workbook as an .xlsx file that people open, print and pass on: the same workbook, the same bytes. */
import ExcelJS, { type CellErrorValue, type CellValue, type Workbook, type Worksheet } from 'exceljs';
import type { LocalDateTime } from '../../core/calendar/calendar-date';
import { areaA1 } from '../model/a1-notation';
import { movedFormula } from '../formulas/reference-moves';
import { FormulaCell, ImageCell, type CellContent } from '../model/cell';
import { formulaFormat } from '../model/formula-reading';
import type { SheetLocale } from '../model/sheet-locale';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { argb, LookBook } from './cell-look';
import { rowHeights } from './row-heights';
import { writeConditionalFormats, writeDropDowns } from './sheet-rules';
import { writePictures } from './sheet-pictures';
import { withoutZipTimes } from './zip-times';

/** A4, lying, as wide as the page, with lines round the cells and margins in inches. */
const PAGE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  showGridLines: true,
  margins: { left: 0.5, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;

/** Pixels round a column's text, and of the widest digit of the file's standard font. */
const COLUMN_PADDING = 5;
const DIGIT = 7;

const EXCEL_ROWS = 1_048_576;

/** @param at time that the file says it was made, by the host's clock */
export async function workbookXlsx(workbook: WorkbookModel, at: LocalDateTime): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const moment = new Date(`${at.replace(' ', 'T')}Z`);
  file.created = moment;
  file.modified = moment;
  file.creator = workbook.owner;
  file.lastModifiedBy = workbook.owner;
  file.title = workbook.title;
  workbook.formulas.bringUpToDate();
  for (const sheet of workbook.sheets) {
    writeSheet(file, sheet, workbook.locale);
    writePictures(file, workbook, sheet);
  }
  return withoutZipTimes(new Uint8Array(await file.xlsx.writeBuffer()));
}

function writeSheet(file: Workbook, sheet: SheetModel, locale: SheetLocale): void {
  const target = file.addWorksheet(sheet.name, {
    state: sheet.isHidden ? 'hidden' : 'visible',
    ...(sheet.tabColor === null ? {} : { properties: { tabColor: argb(sheet.tabColor) } }),
    views: [viewOf(sheet)],
    pageSetup: { ...PAGE, ...(sheet.rows.frozen > 0 ? { printTitlesRow: `1:${sheet.rows.frozen}` } : {}) },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  });
  for (let column = 1; column <= sheet.columns.count; column += 1) {
    const { width, hidden } = { width: sheet.columns.sizeAt(column), hidden: sheet.columns.isHidden(column) };
    Object.assign(target.getColumn(column), { width: (width - COLUMN_PADDING) / DIGIT, hidden });
  }
  writeCells(target, sheet);
  for (const merge of sheet.merges) target.mergeCells(areaA1(merge));
  writeRows(target, sheet, locale);
  writeNotes(target, sheet);
  writeDropDowns(target, sheet);
  writeConditionalFormats(target, sheet);
}

function viewOf(sheet: SheetModel): Worksheet['views'][number] {
  const { rows, columns, hasHiddenGridlines } = sheet;
  const lines = { showGridLines: !hasHiddenGridlines };
  if (rows.frozen === 0 && columns.frozen === 0) return { state: 'normal', ...lines };
  return { state: 'frozen', xSplit: columns.frozen, ySplit: rows.frozen, ...lines };
}

/** Down to the last row with content: a sheet's thousand empty rows need no cells. */
function writeCells(target: Worksheet, sheet: SheetModel): void {
  const looks = new LookBook(sheet.styles);
  for (let row = 1; row <= sheet.cells.lastRow; row += 1) {
    const contents = sheet.cells.row(row);
    for (let column = 1; column <= sheet.columns.count; column += 1) {
      const cell = target.getCell(row, column);
      cell.style = looks.at(row, column);
      const content = contents[column - 1] ?? '';
      if (content !== '' && !(content instanceof ImageCell)) cell.value = valueOf(content);
      const format = content instanceof FormulaCell ? formulaFormat(sheet, row, column) : null;
      if (format !== null) cell.numFmt = format;
    }
  }
}

function valueOf(content: Exclude<CellContent, ImageCell>): CellValue {
  if (!(content instanceof FormulaCell)) return content;
  const { result } = content;
  if (content.isBroken) return content.text;
  const formula = excelFormula(content.text);
  if (!result || !('value' in result)) return { formula };
  const isError = typeof result.value === 'string' && EXCEL_ERRORS.has(result.value);
  return { formula, result: isError ? ({ error: result.value } as CellErrorValue) : result.value };
}

const EXCEL_ERRORS: ReadonlySet<string> = new Set('#N/A #REF! #NAME? #DIV/0! #NULL! #VALUE! #NUM!'.split(' '));

/** Without its `=`; what is open below, as `A2:A`, goes down to Excel's last row. */
function excelFormula(text: string): string {
  const closed = movedFormula(text, (reference) => {
    const { start, end } = reference;
    if (!end || start.rows.at === null || end.rows.at !== null) return reference;
    return { ...reference, end: { ...end, rows: { at: EXCEL_ROWS, isFixed: false } } };
  });
  return closed.replace(/^=/, '');
}

function writeRows(target: Worksheet, sheet: SheetModel, locale: SheetLocale): void {
  rowHeights(sheet, locale).forEach((points, index) => {
    target.getRow(index + 1).height = points;
  });
  for (const { from, to } of sheet.rows.hidden.all) {
    for (let row = from; row <= to; row += 1) target.getRow(row).hidden = true;
  }
}

function writeNotes(target: Worksheet, sheet: SheetModel): void {
  for (const [firstColumn, lastColumn, firstRow, lastRow, note] of sheet.notes.entries()) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) target.getCell(row, column).note = note;
    }
  }
}
