/** Contents of cells: the last row and column with content are always those that a look at every cell would find. */
import fc from 'fast-check';
import { CellGrid } from '../../../src/host/model/cell-grid';
import type { CellContent } from '../../../src/host/model/cell';

const position = fc.integer({ min: 1, max: 8 });
const step = fc.record({
  kind: fc.constantFrom('write', 'clear', 'insertRows', 'removeRows', 'insertColumns', 'removeColumns'),
  row: position,
  column: position,
  height: fc.integer({ min: 1, max: 3 }),
  cells: fc.array(fc.constantFrom<CellContent>('', 'a', 0, false, 7), { minLength: 1, maxLength: 3 }),
});

describe('CellGrid', () => {
  it('agrees with a plain matrix after any writes, clearings, insertions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const grid = new CellGrid();
        const plain: CellContent[][] = Array.from({ length: 60 }, () => new Array<CellContent>(60).fill(''));
        for (const { kind, row, column, height, cells } of steps) {
          const width = cells.length;
          if (kind === 'write') {
            grid.writeRow(row, column, cells);
            cells.forEach((cell, c) => ((plain[row - 1] as CellContent[])[column - 1 + c] = cell));
          } else if (kind === 'clear') {
            grid.clear({ row, column, height, width });
            for (let r = 0; r < height; r += 1) plain[row - 1 + r]?.fill('', column - 1, column - 1 + width);
          } else if (kind === 'insertRows') {
            grid.insert('rows', row, height);
            plain.splice(row - 1, 0, ...Array.from({ length: height }, () => new Array<CellContent>(60).fill('')));
          } else if (kind === 'removeRows') {
            grid.remove('rows', row, height);
            plain.splice(row - 1, height);
          } else if (kind === 'insertColumns') {
            grid.insert('columns', column, height);
            for (const cellsOfRow of plain)
              cellsOfRow.splice(column - 1, 0, ...new Array<CellContent>(height).fill(''));
          } else {
            grid.remove('columns', column, height);
            for (const cellsOfRow of plain) cellsOfRow.splice(column - 1, height);
          }
        }
        const filled = plain.flatMap((cells, r) =>
          cells.flatMap((cell, c) => (cell === '' ? [] : [[r + 1, c + 1] as const])),
        );
        expect(grid.lastRow).toBe(Math.max(0, ...filled.map(([r]) => r)));
        expect(grid.lastColumn).toBe(Math.max(0, ...filled.map(([, c]) => c)));
        expect(grid.block({ row: 1, column: 1, height: 20, width: 20 })).toEqual(
          plain.slice(0, 20).map((cells) => cells.slice(0, 20)),
        );
      }),
    );
  });
});
