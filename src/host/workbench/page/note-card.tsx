/** The note of the cell under the pointer; without one, of the cell that the person went to. */
import { useEffect, useState } from 'preact/hooks';
import type { CellPlace } from './grid/cell-place';
import type { GridState } from './use-grid';
import { useShownPlace } from './use-place';

/** Pixels that a card takes at most, with some room to the edge. */
const ROOM = 292;

interface NoteCardProps {
  readonly grid: GridState;
  readonly sheet: number;
  /** What holds the grid and its cards. */
  readonly frame: HTMLElement | null;
}

export function NoteCard({ grid: { grid, selected, view }, sheet, frame }: NoteCardProps) {
  const [pointed, setPointed] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const hasGone = useHasGone(sheet, frame);
  useEffect(() => grid?.watchPointer(setPointed), [grid]);
  const noteAt = (row: number, column: number): string | undefined => grid?.extraAt(row, column).note;
  const isPointed = pointed !== null && noteAt(pointed.row, pointed.column) !== undefined;
  const cell = isPointed ? pointed : hasGone ? selected : null;
  const place = useShownPlace(grid, cell?.row ?? 1, cell?.column ?? 1, view);
  const note = cell && noteAt(cell.row, cell.column);
  if (note === undefined || note === null || !place) return null;
  return (
    <div class="note-card" role="note" style={besideCell(place, frame?.clientWidth ?? 0)}>
      {note}
    </div>
  );
}

/** Whether the person went to a cell: the note of one that is chosen when a sheet opens would only cover others. */
function useHasGone(sheet: number, frame: HTMLElement | null): boolean {
  const [hasGone, setGone] = useState(false);
  useEffect(() => {
    setGone(false);
    const go = (): void => setGone(true);
    frame?.addEventListener('pointerdown', go, true);
    frame?.addEventListener('keydown', go, true);
    return () => {
      frame?.removeEventListener('pointerdown', go, true);
      frame?.removeEventListener('keydown', go, true);
    };
  }, [sheet, frame]);
  return hasGone;
}

/** At its right; below it where there is no room. */
function besideCell({ left, top, width, height }: CellPlace, frameWidth: number): { left: string; top: string } {
  const right = left + width + 6;
  if (right + ROOM <= frameWidth) return { left: `${right}px`, top: `${top}px` };
  return { left: `${Math.max(0, frameWidth - ROOM)}px`, top: `${top + height + 6}px` };
}
