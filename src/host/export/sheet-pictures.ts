/** Charts and pictures of a sheet in the file: each a picture at its place, for the file's writer knows no charts. */
import type { Image, Workbook } from 'exceljs';
import { sizeOf } from '../charts/drawing/chart-look';
import { sheetChartPng } from '../charts/drawing/sheet-chart-png';
import type { Anchor } from '../model/anchor';
import { ImageCell } from '../model/cell';
import { Options } from '../model/option-tree';
import { pictureSize } from '../model/picture-model';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';

interface Placed {
  readonly anchor: Anchor;
  readonly width: number;
  readonly height: number;
  readonly base64: string;
  readonly extension: Image['extension'];
}

/** @param file that has the sheet already */
export function writePictures(file: Workbook, workbook: WorkbookModel, sheet: SheetModel): void {
  const placed = [...chartsOf(workbook, sheet), ...picturesOf(sheet), ...cellPicturesOf(sheet)];
  if (placed.length === 0) return;
  const target = file.getWorksheet(sheet.name);
  for (const { anchor, width, height, base64, extension } of placed) {
    const id = file.addImage({ base64, extension });
    const tl = {
      col: anchor.column - 1 + share(anchor.x, sheet.columns.sizeAt(anchor.column)),
      row: anchor.row - 1 + share(anchor.y, sheet.rows.sizeAt(anchor.row)),
    };
    target?.addImage(id, { tl, ext: { width, height }, editAs: 'oneCell' });
  }
}

/** A cell and how far into it; a wider offset would need the sizes of the cells that follow. */
const share = (offset: number, size: number): number => Math.min(0.99, Math.max(0, offset / size));

function chartsOf(workbook: WorkbookModel, sheet: SheetModel): Placed[] {
  return sheet.charts.map((chart) => {
    const png = sheetChartPng(workbook, chart);
    const own = chart.type === 'TABLE' ? pictureSize(png) : null;
    const { width, height } = own ?? sizeOf(new Options(chart.options));
    return { anchor: chart.anchor, width, height, base64: Buffer.from(png).toString('base64'), extension: 'png' };
  });
}

function picturesOf(sheet: SheetModel): Placed[] {
  return sheet.pictures.map(({ anchor, width, height, content }) => {
    const extension = content.contentType.replace('image/', '') as Image['extension'];
    return { anchor, width, height, base64: content.base64, extension };
  });
}

/** Pictures in cells, as far as their bytes are at hand: those given as `data:` addresses. */
function cellPicturesOf(sheet: SheetModel): Placed[] {
  return sheet.cells.all().flatMap((row, r) =>
    row.flatMap((content, c): Placed[] => {
      if (!(content instanceof ImageCell)) return [];
      const base64 = /^data:image\/(?:png|jpeg|gif);base64,(.+)$/.exec(content.url)?.[1];
      const size = base64 === undefined ? null : pictureSize(new Uint8Array(Buffer.from(base64, 'base64')));
      if (base64 === undefined || !size) return [];
      const scale = Math.min(sheet.columns.sizeAt(c + 1) / size.width, sheet.rows.sizeAt(r + 1) / size.height);
      const [width, height] = [size.width * scale, size.height * scale].map(Math.round) as [number, number];
      const extension = size.contentType.replace('image/', '') as Image['extension'];
      return [{ anchor: { row: r + 1, column: c + 1, x: 0, y: 0 }, width, height, base64, extension }];
    }),
  );
}
