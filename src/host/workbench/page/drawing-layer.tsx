/** Charts and pictures of the sheet, over the grid: they move with their cells and leave the pointer to them. */
import type { DrawingView, SheetView } from '../sheet-view';
import type { SheetGrid } from './grid/sheet-grid';
import type { GridState } from './use-grid';
import { usePlace } from './use-place';

export function DrawingLayer({ grid: { grid, view, drawings } }: { readonly grid: GridState }) {
  return (
    <div class="drawings">
      {drawings.map((drawing) => (
        <Drawing key={drawing.name} drawing={drawing} grid={grid} view={view} />
      ))}
    </div>
  );
}

interface DrawingProps {
  readonly drawing: DrawingView;
  readonly grid: SheetGrid | null;
  readonly view: SheetView | null;
}

function Drawing({ drawing: { anchor, width, height, source, text }, grid, view }: DrawingProps) {
  const place = usePlace(grid, anchor.row, anchor.column, view);
  if (!place) return null;
  const hidden = {
    left: Math.max(0, place.underLeft - anchor.x),
    top: Math.max(0, place.underTop - anchor.y),
  };
  const style = {
    width: `${width}px`,
    height: `${height}px`,
    transform: `translate(${place.left + anchor.x}px, ${place.top + anchor.y}px)`,
    clipPath: `inset(${hidden.top}px 0 0 ${hidden.left}px)`,
  };
  return source === null ? (
    <p class="drawing" style={style}>
      {`Chưa vẽ được ở đây. ${text}`}
    </p>
  ) : (
    <img class="drawing" src={source} alt={text} style={style} />
  );
}
