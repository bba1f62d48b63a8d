/** Blocks move, grow and shrink with the rows and columns around them. */
import { afterDelete, afterInsert } from '../../../src/host/model/area';

const area = { row: 5, column: 2, height: 4, width: 3 };

describe('a block when rows are put in', () => {
  it.each([
    [5, { row: 7, height: 4 }],
    [6, { row: 5, height: 6 }],
    [9, { row: 5, height: 4 }],
  ])('before row %d', (at, moved) => {
    expect(afterInsert(area, 'rows', at, 2)).toEqual({ ...area, ...moved });
  });
});

describe('a block when rows are deleted', () => {
  it.each([
    [1, 2, { row: 3, height: 4 }],
    [4, 2, { row: 4, height: 3 }],
    [6, 2, { row: 5, height: 2 }],
    [8, 9, { row: 5, height: 3 }],
    [20, 2, { row: 5, height: 4 }],
  ])('%d, %d of them', (at, count, moved) => {
    expect(afterDelete(area, 'rows', at, count)).toEqual({ ...area, ...moved });
  });

  it('is gone when all its rows are', () => {
    expect(afterDelete(area, 'rows', 4, 6)).toBeNull();
  });
});
