/** The sheets as windows show them: one viewer each, which knows what every window was told. */
import type { AppsScriptHost } from '../host';
import { selectionOf } from '../model/sheet-selection';
import type { Seat } from '../model/seat';
import { StyleBook } from './cell-styles';
import type { SeenSheet } from './desk-edits';
import type { SeenSeat } from './protocol';
import { DeskRefusal } from './refusal-text';
import { SheetViewer } from './sheet-viewer';

export class ShownSheets {
  private readonly viewers = new Map<number, SheetViewer>();
  private readonly styles = new StyleBook();

  constructor(private readonly host: AppsScriptHost) {}

  /** @throws DeskRefusal where the sheet is gone */
  seen(id: number): SeenSheet {
    const { workbook, clock } = this.host;
    const sheet = workbook.sheetWithId(id);
    if (!sheet) throw new DeskRefusal('Trang tính này không còn nữa.');
    let viewer = this.viewers.get(id);
    if (!viewer) viewer = new SheetViewer(workbook, sheet, this.styles, () => clock.now());
    this.viewers.set(id, viewer);
    return { sheet, viewer };
  }

  /** What a person has selected by what their window shows, as it stands now: rows may have come in since. */
  sit(seat: Seat, { sheet: id, version, areas }: SeenSeat): void {
    if (!this.host.workbook.sheetWithId(id)) return;
    const { sheet, viewer } = this.seen(id);
    const present = areas.flatMap(({ height, width, ...corner }) => {
      const place = viewer.placeNow(version, corner.row, corner.column);
      const isInside =
        place && place.row + height - 1 <= sheet.rows.count && place.column + width - 1 <= sheet.columns.count;
      return isInside ? [{ ...place, height, width }] : [];
    });
    seat.take(id, present.length > 0 ? selectionOf(present) : seat.selectionOn(id));
  }
}
