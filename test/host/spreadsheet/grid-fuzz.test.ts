/**
 * Random sequences of sheet operations through the services, against a plain grid written apart from the host. Values,
 * what cells show, backgrounds, notes, merges and refusals must be the same after every step. `FUZZ_RUNS` sets how many.
 */
import fc from 'fast-check';
import type { EnumValue } from '../../../src/host/border/enum-value';
import { ServiceError } from '../../../src/host/border/service-object';
import type { Range } from '../../../src/host/spreadsheet/range';
import type { Sheet } from '../../../src/host/spreadsheet/sheet';
import type { Spreadsheet } from '../../../src/host/spreadsheet/spreadsheet';
import { newWorkbook, openWorkbook } from '../../builders/open-workbook';
import { PlainGrid, Refusal, type Block, type PlainValue } from '../../builders/plain-grid';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const HEIGHT = 6;
const WIDTH = 5;

/** Numbers that are brought into the sheet's present size when the step is taken. */
interface Step {
  readonly name: keyof typeof STEPS;
  readonly at: readonly number[];
  readonly values: readonly PlainValue[];
}

interface Both {
  readonly sheet: Sheet;
  readonly grid: PlainGrid;
  readonly at: Block;
  readonly other: Block;
  readonly count: number;
  readonly flag: boolean;
  readonly values: readonly PlainValue[];
  readonly dimension: (name: 'ROWS' | 'COLUMNS') => EnumValue;
}

type Pair = readonly [host: () => unknown, plain: () => void];

const range = (sheet: Sheet, { row, column, height, width }: Block): Range =>
  sheet.getRange(row, column, height, width) as Range;

const matrixOf = (values: readonly PlainValue[], { height, width }: Block): PlainValue[][] =>
  Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_unused, c) => values[(r * width + c) % values.length] as PlainValue),
  );

const STEPS = {
  write: ({ sheet, grid, at, values }: Both): Pair => {
    const matrix = matrixOf(values, at);
    return [() => range(sheet, at).setValues(matrix), () => grid.write(at, matrix)];
  },
  paint: ({ sheet, grid, at }: Both): Pair => [
    () => [range(sheet, at).setBackground('red'), range(sheet, at).setNote('n')],
    () => {
      for (let row = at.row; row < at.row + at.height; row += 1) {
        for (let column = at.column; column < at.column + at.width; column += 1) {
          Object.assign(grid.cell(row, column), { background: '#ff0000', note: 'n' });
        }
      }
    },
  ],
  append: ({ sheet, grid, values }: Both): Pair => {
    const row = values.slice(0, grid.width);
    return [() => sheet.appendRow(row), () => grid.append(row)];
  },
  clear: ({ sheet, grid, at, flag }: Both): Pair => [
    () => (flag ? range(sheet, at).clear() : range(sheet, at).clearContent()),
    () => grid.clear(at, { contents: true, look: flag }),
  ],
  clearSheet: ({ sheet, grid, flag }: Both): Pair => [
    () => (flag ? sheet.clear() : sheet.clearContents()),
    () => grid.clear(grid.whole, { contents: true, look: flag }),
  ],
  insertRows: ({ sheet, grid, at, count, flag }: Both): Pair => [
    () => (flag ? sheet.insertRowsAfter(at.row, count) : sheet.insertRowsBefore(at.row, count)),
    () => grid.insertRows(flag ? at.row + 1 : at.row, count, at.row),
  ],
  insertColumns: ({ sheet, grid, at, count, flag }: Both): Pair => [
    () => (flag ? sheet.insertColumnsAfter(at.column, count) : sheet.insertColumnsBefore(at.column, count)),
    () => grid.sideways((side) => side.insertRows(flag ? at.column + 1 : at.column, count, at.column)),
  ],
  deleteRows: ({ sheet, grid, at }: Both): Pair => [
    () => sheet.deleteRows(at.row, at.height),
    () => grid.deleteRows(at.row, at.height),
  ],
  deleteColumns: ({ sheet, grid, at }: Both): Pair => [
    () => sheet.deleteColumns(at.column, at.width),
    () => grid.sideways((side) => side.deleteRows(at.column, at.width)),
  ],
  moveRows: ({ sheet, grid, at, other }: Both): Pair => [
    () => sheet.moveRows(range(sheet, at), other.row),
    () => grid.moveRows(at.row, at.height, other.row),
  ],
  moveColumns: ({ sheet, grid, at, other }: Both): Pair => [
    () => sheet.moveColumns(range(sheet, at), other.column),
    () => grid.sideways((side) => side.moveRows(at.column, at.width, other.column)),
  ],
  merge: ({ sheet, grid, at }: Both): Pair => [() => range(sheet, at).merge(), () => grid.merge(at, [at])],
  mergeAcross: ({ sheet, grid, at }: Both): Pair => [
    () => range(sheet, at).mergeAcross(),
    () =>
      grid.merge(
        at,
        Array.from({ length: at.height }, (_, r) => ({ ...at, row: at.row + r, height: 1 })),
      ),
  ],
  mergeVertically: ({ sheet, grid, at }: Both): Pair => [
    () => range(sheet, at).mergeVertically(),
    () =>
      grid.merge(
        at,
        Array.from({ length: at.width }, (_, c) => ({ ...at, column: at.column + c, width: 1 })),
      ),
  ],
  breakApart: ({ sheet, grid, at }: Both): Pair => [() => range(sheet, at).breakApart(), () => grid.breakApart(at)],
  copy: ({ sheet, grid, at, other }: Both): Pair => [
    () => range(sheet, at).copyTo(range(sheet, other)),
    () => grid.copy(at, other),
  ],
  move: ({ sheet, grid, at, other }: Both): Pair => [
    () => range(sheet, at).moveTo(range(sheet, other)),
    () => grid.move(at, other),
  ],
  insertCells: ({ sheet, grid, at, flag, dimension }: Both): Pair => [
    () => range(sheet, at).insertCells(dimension(flag ? 'ROWS' : 'COLUMNS')),
    () => (flag ? grid.insertCells(at) : grid.sideways((side) => side.insertCells(turned(at)))),
  ],
  deleteCells: ({ sheet, grid, at, flag, dimension }: Both): Pair => [
    () => range(sheet, at).deleteCells(dimension(flag ? 'ROWS' : 'COLUMNS')),
    () => (flag ? grid.deleteCells(at) : grid.sideways((side) => side.deleteCells(turned(at)))),
  ],
  sort: ({ sheet, grid, at, flag }: Both): Pair => [
    () => range(sheet, at).sort({ column: at.column, ascending: flag }),
    () => grid.sort(at, at.column, flag),
  ],
};

const turned = ({ row, column, height, width }: Block): Block => ({
  row: column,
  column: row,
  height: width,
  width: height,
});

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  at: fc.array(fc.nat({ max: 59 }), { minLength: 10, maxLength: 10 }),
  values: fc.array(fc.constantFrom<PlainValue>('', '', 'a', 'b', 'c', 1, 2, 0, -1.5, true, false), {
    minLength: 3,
    maxLength: 6,
  }),
});

/** A block within the sheet out of four numbers. */
function blockOf([a = 0, b = 0, c = 0, d = 0]: readonly number[], { height, width }: PlainGrid): Block {
  const row = (a % height) + 1;
  const column = (b % width) + 1;
  return {
    row,
    column,
    height: (c % Math.min(3, height - row + 1)) + 1,
    width: (d % Math.min(3, width - column + 1)) + 1,
  };
}

/** Whether it was done; `false` where it was refused. */
function attempt(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof ServiceError || error instanceof Refusal) return false;
    throw error;
  }
}

function play(steps: readonly Step[]): void {
  const { app } = openWorkbook(newWorkbook('en_US'));
  const sheet = (app.create('x', HEIGHT, WIDTH) as Spreadsheet).getActiveSheet() as Sheet;
  const grid = new PlainGrid(HEIGHT, WIDTH);
  const dimension = (name: 'ROWS' | 'COLUMNS'): EnumValue => sheet._book.enums.Dimension[name];
  for (const { name, at, values } of steps) {
    const [host, plain] = STEPS[name]({
      sheet,
      grid,
      at: blockOf(at, grid),
      other: blockOf(at.slice(4), grid),
      count: ((at[8] ?? 0) % 3) + 1,
      flag: (at[9] ?? 0) % 2 === 0,
      values,
      dimension,
    });
    requireSame([name, attempt(host)], [name, attempt(plain)]);
    requireSame(stateOf(sheet), {
      values: grid.each(({ value }) => value),
      display: grid.display(),
      backgrounds: grid.each(({ background }) => background),
      notes: grid.each(({ note }) => note),
      merges: grid.mergeNames(),
      lastRow: grid.lastRow(),
    });
  }
}

/** `toEqual` where it will fail; comparing texts is far quicker. */
function requireSame(host: unknown, plain: unknown): void {
  if (JSON.stringify(host) !== JSON.stringify(plain)) expect(host).toEqual(plain);
}

function stateOf(sheet: Sheet): Record<string, unknown> {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()) as Range;
  return {
    values: whole.getValues(),
    display: whole.getDisplayValues(),
    backgrounds: whole.getBackgrounds(),
    notes: whole.getNotes(),
    merges: (whole.getMergedRanges() as Range[])
      .map((merge) => [merge.getRow(), merge.getColumn(), merge.getNumRows(), merge.getNumColumns()].join(' '))
      .sort(),
    lastRow: sheet.getLastRow(),
  };
}

it(`${RUNS} random sequences of sheet operations leave what a plain grid has`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => play(steps)),
    { numRuns: RUNS, seed: Number(process.env['FUZZ_SEED'] ?? 2024) },
  );
}, 600_000);
