/** Cells of binary workbooks, and which of a workbook's sheets a person sees. */
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { MOST_ROWS } from '../../core/one-stop/limits';
import type { Cell } from '../../core/text/text';
import { dateOfNumber, isDateFormat } from './cell';
import { Grid, type FileLimits, type NamedCells } from './grid';

export interface ShownSheet extends NamedCells {
  readonly isHidden: boolean;
}

/** Sheets that a person sees and that hold anything; all of them only where there is no such. */
export function sheetsSeen(sheets: readonly ShownSheet[]): readonly NamedCells[] {
  const seen = sheets.filter(({ isHidden, cells }) => !isHidden && cells.length > 0);
  return seen.length > 0 ? seen : sheets;
}

/** @param stream a binary workbook with nothing left in it but cells */
export function binarySheets(stream: Uint8Array, limits: FileLimits): ShownSheet[] {
  const workbook = read(stream, {
    type: 'array',
    raw: true,
    cellNF: true,
    cellFormula: false,
    sheetRows: MOST_ROWS + 1,
  });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => {
    const sheet: WorkSheet = workbook.Sheets[name] ?? {};
    const grid = new Grid(limits);
    for (const address of Object.keys(sheet)) {
      if (address.startsWith('!')) continue;
      const { r: row, c: column } = utils.decode_cell(address);
      grid.put(row, column, cellValue(sheet[address] as CellObject, date1904));
    }
    return { name, isHidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden), cells: grid.cells() };
  });
}

/** A formula that was never worked out is blank, one that failed shows so. */
function cellValue(cell: CellObject, date1904: boolean): Cell {
  if (cell.t === 'n' && typeof cell.v === 'number') {
    if (!Number.isFinite(cell.v)) return String(cell.v);
    return cell.z !== undefined && isDateFormat(String(cell.z)) ? dateOfNumber(cell.v, date1904) : cell.v;
  }
  if (cell.t === 'b') return cell.v === true;
  if (cell.t === 'e') return cell.w ?? '';
  return cell.v === undefined ? '' : String(cell.v);
}
