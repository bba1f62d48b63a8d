/** Runs along an axis behave like a plain array, and never keep two neighbours of equal value apart. */
import fc from 'fast-check';
import { RunList } from '../../../src/host/model/run-list';

const SIZE = 30;

const step = fc.oneof(
  fc.record({
    kind: fc.constant('fill' as const),
    at: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 9 }),
    value: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 5 }),
    value: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    at: fc.integer({ min: 1, max: SIZE }),
    count: fc.integer({ min: 1, max: 5 }),
    value: fc.constant(undefined),
  }),
);

describe('RunList', () => {
  it('gives what a plain array would give after any fills, insertions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const list = new RunList<string>();
        const plain: (string | undefined)[] = new Array<string | undefined>(200).fill(undefined);
        for (const { kind, at, count, value } of steps) {
          if (kind === 'fill') {
            list.fill(at, at + count - 1, value);
            plain.fill(value, at, at + count);
          } else if (kind === 'insert') {
            list.insert(at, count, value);
            plain.splice(at, 0, ...new Array<string | undefined>(count).fill(value));
          } else {
            list.remove(at, count);
            plain.splice(at, count);
          }
        }
        for (let position = 1; position < 100; position += 1) expect(list.at(position)).toBe(plain[position]);
        list.all.slice(1).forEach((run, index) => {
          const before = list.all[index];
          expect(before && before.to + 1 === run.from && before.value === run.value).toBe(false);
        });
      }),
    );
  });

  it('cuts the runs that it gives to the stretch asked for', () => {
    const list = new RunList<string>();
    list.fill(2, 1000, '@');
    expect(list.between(10, 12)).toEqual([{ from: 10, to: 12, value: '@' }]);
  });
});
