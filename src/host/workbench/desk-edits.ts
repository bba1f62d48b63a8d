/** What people do in the grid, carried out on the host as theirs. */
import type { AppsScriptHost } from '../host';
import type { SheetModel } from '../model/sheet-model';
import { DeskRefusal } from './refusal-text';
import type { Request, ShapeChange } from './protocol';
import type { SheetViewer } from './sheet-viewer';

type EditAsk = 'type' | 'shape' | 'sort' | 'resize' | 'add tab' | 'rename tab' | 'delete tab';
type Asked<K extends EditAsk> = Extract<Request, { readonly ask: K }>;
export type EditRequest = Asked<EditAsk>;

/** A tab as somebody looks at it. */
export interface SeenSheet {
  readonly sheet: SheetModel;
  readonly viewer: SheetViewer;
}

/** @throws DeskRefusal, RefusedEdit */
export function carryOut(
  host: AppsScriptHost,
  email: string,
  request: EditRequest,
  seen: (id: number) => SeenSheet,
): void {
  const person = host.person(email);
  switch (request.ask) {
    case 'type':
      return type(host, email, request, seen(request.sheet));
    case 'shape':
      return shape(host, email, request, seen(request.sheet).sheet);
    case 'sort':
      return sort(host, email, request, seen(request.sheet).sheet);
    case 'resize':
      return resize(host, email, request, seen(request.sheet).sheet);
    case 'add tab':
      return person.addSheet();
    case 'rename tab':
      return rename(host, email, request, seen(request.sheet).sheet);
    case 'delete tab':
      if (host.workbook.sheets.length === 1) throw new DeskRefusal('Bảng tính phải còn ít nhất một trang tính.');
      return person.deleteSheet(seen(request.sheet).sheet.name);
  }
}

function type(host: AppsScriptHost, email: string, asked: Asked<'type'>, { sheet, viewer }: SeenSheet): void {
  const place = viewer.placeNow(asked.version, asked.row, asked.column);
  if (!place) throw new DeskRefusal('Hàng hoặc cột đang sửa vừa bị xóa; nội dung chưa được ghi.');
  host.person(email).type(sheet.name, place.row, place.column, asked.texts);
}

function shape(host: AppsScriptHost, email: string, { change, at, count }: Asked<'shape'>, { name }: SheetModel): void {
  const person = host.person(email);
  const changes: Readonly<Record<ShapeChange, () => void>> = {
    'insert rows': () => person.insertRows(name, at, count),
    'insert columns': () => person.insertColumns(name, at, count),
    'delete rows': () => person.deleteRows(name, at, count),
    'delete columns': () => person.deleteColumns(name, at, count),
  };
  changes[change]();
}

/** Below the heading, which stays in place while the sheet is scrolled. */
function sort(host: AppsScriptHost, email: string, { column, ascending }: Asked<'sort'>, sheet: SheetModel): void {
  const first = Math.max(1, sheet.rows.frozen) + 1;
  const height = sheet.cells.lastRow - first + 1;
  if (height < 1) return;
  const area = { row: first, column: 1, height, width: sheet.columns.count };
  if (sheet.mergesIn(area).some((merge) => merge.height > 1))
    throw new DeskRefusal('Không sắp xếp được vùng có các ô gộp qua nhiều hàng.');
  host.person(email).sort(sheet.name, area, [{ column, ascending }]);
}

function resize(host: AppsScriptHost, email: string, asked: Asked<'resize'>, sheet: SheetModel): void {
  if (!host.workbook.isEditor(email)) throw new DeskRefusal('Tài khoản này chỉ được xem bảng tính.');
  sheet.layout(asked.axis).setSize(asked.at, asked.count, asked.size);
}

function rename(host: AppsScriptHost, email: string, asked: Asked<'rename tab'>, { name }: SheetModel): void {
  const wanted = asked.name.trim();
  if (wanted === '' || wanted === name) return;
  if (host.workbook.sheetNamed(wanted)) throw new DeskRefusal(`Đã có trang tính tên “${wanted}”.`);
  host.person(email).rename(name, wanted);
}
