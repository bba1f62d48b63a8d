/** What Google tells of an edit: the cells that a person typed into, with as few calls as it takes. */
import type { TypedCells } from '../app/tabs/typed-cells';
import { googleTab, rowOfCells } from './tab';

/** `null` where the event tells of no cells: the function was started by hand. */
export function typedCells(event: unknown): TypedCells | null {
  const range = rangeOf(event);
  if (!range) return null;
  const sheet = range.getSheet();
  const [row, height] = [range.getRow(), range.getNumRows()];
  const tab = googleTab(SpreadsheetApp.getActiveSpreadsheet(), sheet);
  const cellsAt = (column: number, width: number): TypedCells => {
    const first = (rows: number): GoogleAppsScript.Spreadsheet.Range =>
      sheet.getRange(row, column, Math.min(rows, height), width);
    return {
      tab,
      row,
      column,
      width,
      read: (rows) => first(rows).getValues().map(rowOfCells),
      notes: (rows) => first(rows).getNotes(),
      setNotes: (notes) => {
        first(notes.length).setNotes(notes.map((one) => [...one]));
      },
      beside: (other) => cellsAt(other, 1),
    };
  };
  return cellsAt(range.getColumn(), range.getNumColumns());
}

function rangeOf(event: unknown): GoogleAppsScript.Spreadsheet.Range | null {
  const edit = event as Partial<GoogleAppsScript.Events.SheetsOnEdit> | null | undefined;
  return edit?.range ?? null;
}
