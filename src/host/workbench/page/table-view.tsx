/** The sheet as a real table: for those who read with a screen reader, and for those who search with the browser. */
import { useEffect, useState } from 'preact/hooks';
import type { SheetView } from '../sheet-view';
import { columnName } from './texts';
import type { WorkbenchLink } from './workbench-link';

const ROWS_AT_ONCE = 100;

interface TableViewProps {
  readonly link: WorkbenchLink;
  readonly sheet: number;
  readonly name: string;
  readonly changes: number;
}

export function TableView({ link, sheet, name, changes }: TableViewProps) {
  const [view, setView] = useState<SheetView | null>(null);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    void link.ask<'sheet'>({ ask: 'sheet', sheet, since: 0 }).then(setView);
  }, [link, sheet, changes]);
  if (!view) return <p class="grid-wait">Đang mở trang tính…</p>;
  const rows = view.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const width = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== '').map(({ column }) => column)),
  );
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return (
    <div class="table-view" tabIndex={0} role="region" aria-label={`Trang tính ${name}`}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">Hàng</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column}>{cells.find((cell) => cell.column === column)?.text ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.drawings?.map(({ name: drawing, text }) => (
        <p key={drawing} class="drawing-text">
          {text}
        </p>
      ))}
      {rows.length > shown && (
        <button type="button" onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {`Xem thêm (còn ${rows.length - shown} hàng)`}
        </button>
      )}
    </div>
  );
}
