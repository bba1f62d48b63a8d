/** The list that the chosen cell chooses from: a button in the cell, and what it opens. */
import { useEffect, useState } from 'preact/hooks';
import { useShownPlace } from './use-place';
import type { GridState } from './use-grid';

interface ChoiceCardProps {
  readonly grid: GridState;
  readonly sheet: number;
  readonly mayEdit: boolean;
}

export function ChoiceCard({ grid: { grid, selected, view, write }, sheet, mayEdit }: ChoiceCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { row = 1, column = 1 } = selected ?? {};
  const place = useShownPlace(grid, row, column, view);
  useEffect(() => setOpen(false), [row, column, sheet]);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' || !event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    addEventListener('keydown', open, true);
    return () => removeEventListener('keydown', open, true);
  }, []);
  if (!grid || !selected || !place || !mayEdit) return null;
  const { choices } = grid.extraAt(row, column);
  const list = choices === undefined ? undefined : view?.choices[choices];
  if (!list) return null;
  const choose = (text: string): void => {
    setOpen(false);
    void write(sheet, row, column, [[text]]);
  };
  return (
    <>
      <button
        type="button"
        class="choice-button"
        aria-label="Chọn giá trị"
        aria-expanded={isOpen}
        title="Chọn giá trị (Alt + ↓)"
        style={{ left: `${place.left + place.width - 20}px`, top: `${place.top + 2}px` }}
        onClick={() => setOpen(!isOpen)}
      >
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M0 0h10L5 6z" fill="currentColor" />
        </svg>
      </button>
      {isOpen && (
        <ChoiceList
          list={list}
          present={grid.textAt(row, column)}
          style={{ left: `${place.left}px`, top: `${place.top + place.height}px`, minWidth: `${place.width}px` }}
          onChoose={choose}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface ChoiceListProps {
  readonly list: readonly string[];
  readonly present: string;
  readonly style: Readonly<Record<string, string>>;
  readonly onChoose: (text: string) => void;
  readonly onClose: () => void;
}

function ChoiceList({ list, present, style, onChoose, onClose }: ChoiceListProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    const chosen = element?.querySelector<HTMLElement>('[aria-selected=true]') ?? element?.querySelector('button');
    chosen?.focus();
  }, [element]);
  const move = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const entries = [...(element?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    entries[(to + entries.length) % entries.length]?.focus();
  };
  return (
    <div class="choice-list" role="listbox" aria-label="Giá trị" style={style} ref={setElement} onKeyDown={move}>
      {list.map((text) => (
        <button key={text} type="button" role="option" aria-selected={text === present} onClick={() => onChoose(text)}>
          {text}
        </button>
      ))}
    </div>
  );
}
