/** Where somebody sits at the spreadsheet: the sheet in front of them, and what they have selected on each. */
import { FIRST_CELL, type SheetSelection } from './sheet-selection';

export class Seat {
  private front: number | null = null;
  private readonly selections = new Map<number, SheetSelection>();
  private brought = 0;

  /** Id of the sheet in front; `null` where none was chosen, which is the first. */
  get sheetId(): number | null {
    return this.front;
  }

  /** Grows each time a script brings something before the person. */
  get moves(): number {
    return this.brought;
  }

  selectionOn(sheetId: number): SheetSelection {
    return this.selections.get(sheetId) ?? FIRST_CELL;
  }

  /** The person goes to a sheet and selects there. */
  take(sheetId: number, selection: SheetSelection): void {
    this.front = sheetId;
    this.selections.set(sheetId, selection);
  }

  /** A script brings a sheet to the front, and selects on it where that is given. */
  bring(sheetId: number, selection = this.selectionOn(sheetId)): void {
    this.take(sheetId, selection);
    this.brought += 1;
  }
}
