/** The line above the grid: which cell is chosen, what stands in it, and whether it may be written. */
import type { GridState } from './use-grid';
import { blockName, cellName } from './texts';

export function CellLine({
  grid: { grid, selected, view },
  mayEdit,
}: {
  readonly grid: GridState;
  readonly mayEdit: boolean;
}) {
  const { row = 1, column = 1 } = selected ?? {};
  const name = grid && selected ? blockName(selected, grid.size) : cellName(row, column);
  const text = grid && selected ? (grid.extraAt(row, column).typed ?? grid.textAt(row, column)) : '';
  const lock = view?.locks.find(
    (block) =>
      block.row <= row &&
      row < block.row + block.height &&
      block.column <= column &&
      column < block.column + block.width,
  );
  const hint = !mayEdit
    ? 'Chỉ xem'
    : lock?.isLocked
      ? 'Ô được bảo vệ'
      : lock
        ? 'Chương trình ghi ô này, cân nhắc trước khi sửa'
        : '';
  return (
    <div class="cell-line">
      <span class="cell-name">{name}</span>
      <span class="cell-text">{text}</span>
      {hint !== '' && <span class="cell-hint">{hint}</span>}
      <span class="hidden-text" aria-live="polite">{`${name}: ${text === '' ? 'trống' : text}`}</span>
    </div>
  );
}
