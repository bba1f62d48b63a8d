/** `npm run soak [-- PART …] [--seed N]`: the long proofs, one after the other, each with its time. */
import { fileURLToPath } from 'node:url';
import { faults, schedules, years } from './faults';
import { fuzzReaders } from './fuzz-readers';
import { hostileYear } from './hostile-year';
import type { SoakPart } from './soak-part';

const PARTS: readonly SoakPart[] = [fuzzReaders, hostileYear, faults, schedules, years];

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (text: string): void => {
  process.stdout.write(text);
};

const args = process.argv.slice(2);
const seedAt = args.indexOf('--seed');
const seed = seedAt >= 0 ? Number(args[seedAt + 1]) : Date.now() % 1_000_000_000;
const asked = args.filter((_, at) => seedAt < 0 || (at !== seedAt && at !== seedAt + 1));
const unknown = asked.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0 || !Number.isInteger(seed)) {
  print(`Parts: ${PARTS.map(({ name }) => name).join(', ')}; --seed takes a whole number.\n`);
  process.exit(2);
}

print(`Seed ${seed}\n`);
let isBroken = false;
for (const part of PARTS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  isBroken = !(await runPart(part)) || isBroken;
}
process.exit(isBroken ? 1 : 0);

async function runPart({ name, says, run }: SoakPart): Promise<boolean> {
  print(`${name}: ${says}\n`);
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  let lastShown = 0;
  const progress = (share: number): void => {
    const now = performance.now();
    // A line a minute where the output goes to a file, a line that renews itself at a terminal.
    if (now - lastShown < (process.stdout.isTTY ? 200 : 60_000) && share < 1) return;
    lastShown = now;
    const text = `  ${(share * 100).toFixed(0)}% after ${seconds()}`;
    print(process.stdout.isTTY ? `\r${text}   ${share < 1 ? '' : '\n'}` : `${text}\n`);
  };
  try {
    const result = await run({ root, seed, progress });
    print(`  ${result}\n  passed in ${seconds()}\n`);
    return true;
  } catch (error) {
    print(
      `\n  ${error instanceof Error ? error.message : String(error)}\n  BROKEN after ${seconds()}; repeat with --seed ${seed}\n`,
    );
    return false;
  }
}
