/** The grid and what keeps it in step with the host: one look at a time, and what people write is never lost between two. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SeatView } from '../protocol';
import type { DrawingView, LockView, SheetView } from '../sheet-view';
import type { GridEvents, Selected, SheetGrid } from './grid/sheet-grid';
import type { Confirm } from './use-confirm';
import type { SceneState } from './use-scene';
import { Refused, type WorkbenchLink } from './workbench-link';

export interface GridState {
  readonly grid: SheetGrid | null;
  readonly selected: Selected | null;
  /** Of the sheet that is shown. */
  readonly view: SheetView | null;
  /** Over the sheet that is shown. */
  readonly drawings: readonly DrawingView[];
  /** Writes texts as the person's, from a cell on. */
  readonly write: (sheet: number, row: number, column: number, texts: readonly (readonly string[])[]) => Promise<void>;
}

/** What Google asks of whoever writes where the protection only warns. */
const WARNING = {
  title: 'Vùng do chương trình ghi',
  text: 'Nội dung vùng này được chương trình ghi lại mỗi lần chạy, nên chữ sửa tay sẽ mất. Vẫn sửa?',
  action: 'Vẫn sửa',
};

function touches(lock: LockView, row: number, column: number, texts: readonly (readonly string[])[]): boolean {
  const [height, width] = [texts.length, texts[0]?.length ?? 0];
  return (
    row < lock.row + lock.height &&
    lock.row < row + height &&
    column < lock.column + lock.width &&
    lock.column < column + width
  );
}

/** The grid's code and its letters come when it is first wanted. */
async function openGrid(element: HTMLElement, events: GridEvents): Promise<SheetGrid> {
  const faces = ['Arimo', 'Tinos'].flatMap((font) => ['', 'bold ', 'italic '].map((look) => `${look}13px ${font}`));
  const letters = faces.map((face) => document.fonts.load(face, 'ẤẰỬđ'));
  const [{ SheetGrid: Grid }] = await Promise.all([import('./grid/sheet-grid'), ...letters]);
  return Grid.open(element, events);
}

export function useGrid(
  link: WorkbenchLink,
  state: SceneState,
  holder: { current: HTMLElement | null },
  sheet: number,
  confirm: Confirm,
): GridState {
  const [grid, setGrid] = useState<SheetGrid | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [view, setView] = useState<SheetView | null>(null);
  const locks = useRef<readonly LockView[]>([]);
  locks.current = view?.locks ?? [];
  const [, setSettled] = useState(0);
  const looking = useRef<Promise<void>>(Promise.resolve());
  const present = useRef<{ grid: SheetGrid | null; sheet: number }>({ grid: null, sheet });
  present.current = { grid, sheet };
  /** Where the script has brought the person, until it is shown. */
  const brought = useRef<SeatView | null>(null);

  /** One after the other: a view is of what the one before it left. */
  const look = useCallback(
    (of: number): Promise<void> => {
      const next = looking.current.then(async () => {
        const { grid: shown } = present.current;
        if (!shown) return;
        const fresh = await link.ask<'sheet'>({ ask: 'sheet', sheet: of, since: shown.versionOf(of) });
        shown.take(fresh);
        if (present.current.sheet !== of) return;
        shown.show(of);
        setView(fresh);
        if (brought.current?.sheet !== of) return;
        shown.goTo(brought.current.areas);
        brought.current = null;
      });
      looking.current = next.catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
      return looking.current;
    },
    [link],
  );

  const { act } = state;
  const write = useCallback(
    async (on: number, row: number, column: number, texts: readonly (readonly string[])[]): Promise<void> => {
      const version = present.current.grid?.versionOf(on) ?? 0;
      const isWarned = locks.current.some((lock) => lock.isWarning && touches(lock, row, column, texts));
      if (!isWarned || (await confirm(WARNING)))
        await act<'type'>({ ask: 'type', sheet: on, version, row, column, texts });
      await look(on);
      present.current.grid?.settle(on, row, texts.length);
      setSettled((count) => count + 1);
    },
    [act, look, confirm],
  );

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const opening = openGrid(element, {
      typed: (on, row, column, texts) => void write(on, row, column, texts),
      selected: setSelected,
      resized: (on, axis, at, count, size) => {
        void act<'resize'>({ ask: 'resize', sheet: on, axis, at, count, size });
      },
      strayed: (on) => {
        present.current.grid?.forget(on);
        void look(on);
      },
    });
    void opening.then((made) => {
      link.seat = () => made.seat;
      setGrid(made);
    });
    return () => void opening.then((made) => made.dispose());
  }, [holder, link, write, act, look]);

  useEffect(() => {
    if (grid) void look(sheet);
  }, [grid, sheet, state.changes, look]);

  const { seat } = state;
  useEffect(() => {
    brought.current = seat;
    if (seat) void look(seat.sheet);
  }, [seat, look]);

  return { grid, selected, view, drawings: grid?.drawings ?? [], write };
}
