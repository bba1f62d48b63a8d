/** platform.md, Values: serials count days from 30 December 1899, in the spreadsheet's zone. */
import fc from 'fast-check';
import { serialOfDay, SheetZone } from '../../../src/host/model/zone';

describe('platform: Values: serials count days from 30 Dec 1899 (D)', () => {
  it('knows the ends', () => {
    expect(serialOfDay(1899, 12, 30)).toBe(0);
    expect(serialOfDay(1970, 1, 1)).toBe(25_569);
    expect(serialOfDay(2024, 1, 1)).toBe(45_292);
  });

  it('midnight of a day in Vietnam is a whole serial', () => {
    expect(SheetZone.of('Asia/Ho_Chi_Minh').serialOf(Date.UTC(2023, 11, 31, 17))).toBe(45_292);
  });

  it.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
    'a moment comes back from its serial to the millisecond in %s',
    (name) => {
      const zone = SheetZone.of(name);
      // The hour that clocks repeat in autumn has one serial for two moments.
      const isRepeated = (ms: number): boolean =>
        zone.serialOf(ms) === zone.serialOf(ms + 3_600_000) || zone.serialOf(ms) === zone.serialOf(ms - 3_600_000);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }), (ms) => {
          fc.pre(!isRepeated(ms));
          expect(zone.momentOf(zone.serialOf(ms))).toBe(ms);
        }),
      );
    },
  );

  it('a day when clocks change keeps the right offset before and after', () => {
    const zone = SheetZone.of('America/Los_Angeles');
    expect(zone.momentOf(serialOfDay(2024, 3, 10) + 1 / 24)).toBe(Date.UTC(2024, 2, 10, 9));
    expect(zone.momentOf(serialOfDay(2024, 3, 10) + 4 / 24)).toBe(Date.UTC(2024, 2, 10, 11));
  });
});
