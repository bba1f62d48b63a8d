/** What hangs over the grid moves with the cell that it hangs on. */
import { movedAnchor } from '../../../src/host/model/anchor';

const at = { row: 5, column: 3, x: 10, y: 4 };

it.each([
  ['rows put in above move it down', 'rows', 2, 3, { row: 8, column: 3 }],
  ['rows put in below leave it', 'rows', 6, 3, { row: 5, column: 3 }],
  ['rows taken out above move it up', 'rows', 1, -2, { row: 3, column: 3 }],
  ['its own row taken out: it hangs on the next', 'rows', 4, -3, { row: 4, column: 3 }],
  ['columns put in before it move it right', 'columns', 3, 1, { row: 5, column: 4 }],
] as const)('%s', (_, axis, position, count, place) => {
  expect(movedAnchor(at, axis, position, count)).toEqual({ ...at, ...place });
});
