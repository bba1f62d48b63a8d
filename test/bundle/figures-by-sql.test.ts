/** Tab `Chỉ số` over years of chance, set beside what an SQL engine works out from the same typed texts. */
import { compareYear, emptyTracker, type ComparedYear } from '../builders/typed-year';

/** More of them with `YEARS=200`; `npm run soak -- figures` plays many. */
const YEARS = Number(process.env['YEARS'] ?? 8);
const SEED = Number(process.env['SEED'] ?? 20240601);

let compared: ComparedYear[] = [];

beforeAll(async () => {
  const tracker = emptyTracker();
  for (let year = 0; year < YEARS; year += 1) compared.push(await compareYear(tracker, SEED + year));
}, 600_000);

afterAll(() => {
  compared = [];
});

test('slips and tallies mixed, one-stop statistics, coverage: integer for integer what the engine finds', () => {
  const wrong = compared.filter(({ differences }) => differences.length > 0);
  expect(wrong.map(({ seed, differences }) => ({ seed, differences: differences.slice(0, 5) }))).toEqual([]);
});

test('in these years every rule decided something', () => {
  const times = new Map<string, number>();
  for (const [rule, count] of compared.flatMap(({ met }) => met)) times.set(rule, (times.get(rule) ?? 0) + count);
  if (process.env['SHOW_TABLE']) {
    const lines = [...times].map(([rule, count]) => `${rule.padEnd(36)}${String(count).padStart(7)}`);
    const agreed = compared.reduce((sum, one) => sum + one.agreed, 0);
    process.stdout.write(`${YEARS} năm, ${agreed} hàng của trang “Chỉ số” khớp\n${lines.join('\n')}\n`);
  }
  expect([...times].filter(([, count]) => count === 0)).toEqual([]);
  expect(compared.reduce((sum, { agreed }) => sum + agreed, 0)).toBeGreaterThan(150 * YEARS);
});
