/** What the cells of a sheet show; what the host cannot work out leaves the rest to be seen. */
import type { Area } from '../model/area';
import { readDisplay } from '../model/cell-reading';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

/** A formula that the host cannot work out leaves the rest of the sheet to be seen. */
export function shownTexts(sheet: SheetModel, area: Area, { locale }: WorkbookModel): string[][] {
  const whole = readable(() => readDisplay(sheet, area, locale));
  if (whole) return whole;
  return Array.from({ length: area.height }, (_, r) => {
    const row = { ...area, row: area.row + r, height: 1 };
    const texts = readable(() => readDisplay(sheet, row, locale)[0]);
    return (
      texts ??
      Array.from({ length: area.width }, (_cell, c) => {
        const cell = { row: row.row, column: area.column + c, height: 1, width: 1 };
        return readable(() => readDisplay(sheet, cell, locale)[0]?.[0]) ?? '#?';
      })
    );
  });
}

/** `null` where it takes something that the host lacks. */
export function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NOT IMPLEMENTED')) return null;
    throw error;
  }
}
