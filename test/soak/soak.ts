/** `npm run soak [-- PART …] [--seed N]`: the long proofs, cut into shards that as many processes play as there are cores. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { backlog } from './backlog';
import { disturbances } from './disturbances';
import { edits, secondRuns } from './edits';
import { faults } from './faults';
import { figures } from './figures';
import { tableOf, together, type Findings } from './findings';
import { fuzzReaders } from './fuzz-readers';
import { hostileYear } from './hostile-year';
import { pages } from './pages';
import { schedules, years } from './schedules';
import { askedOf, inShardProcess, playShards, type Shard } from './shards';
import type { SoakPart } from './soak-part';

/** The longest first, so that all cores have work until the end. */
const PARTS: readonly SoakPart[] = [
  backlog,
  hostileYear,
  years,
  schedules,
  faults,
  edits,
  secondRuns,
  disturbances,
  figures,
  fuzzReaders,
  pages,
];

/** Enough to see what is wrong. */
const MOST_TOLD = 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (text: string): void => {
  process.stdout.write(text);
};

// Every execution leaves a context behind: room for the young ones halves the time of collecting them.
setFlagsFromString('--max-semi-space-size=64');
if (process.send) void inShardProcess(PARTS, root);
else void playAsked();

async function playAsked(): Promise<void> {
  const asked = askedOf(process.argv.slice(2), PARTS);
  if (!asked) {
    print(`Parts: ${PARTS.map(({ name }) => name).join(', ')}; --seed takes a whole number.\n`);
    process.exit(2);
  }
  const { parts, seed } = asked;
  print(`Seed ${seed}\n`);
  for (const { name, says } of parts) print(`${name}: ${says}\n`);
  const began = performance.now();
  const minutes = (): string => `${((performance.now() - began) / 60_000).toFixed(1)} min`;
  const shards = parts.flatMap((part) => Array.from({ length: part.shards }, (_, shard): Shard => ({ part, shard })));
  const found = new Map<SoakPart, Findings[]>(parts.map((part) => [part, []]));
  let isBroken = false;
  const seconds = await playShards(shards, {
    processes: availableParallelism(),
    seed,
    progress: showingProgress(parts, minutes),
    done: ({ part }, findings) => {
      const own = found.get(part) ?? [];
      own.push(findings);
      if (own.length < part.shards) return;
      const all = together(own);
      isBroken ||= all.wrong.length > 0;
      print(`\n${part.name}: ${all.wrong.length === 0 ? 'passed' : 'BROKEN'} after ${minutes()}\n${tableOf(all)}\n`);
      for (const wrong of all.wrong.slice(0, MOST_TOLD)) print(`  ${wrong}\n`);
      if (all.wrong.length > 0) print(`  ${all.wrong.length} wrong; repeat with -- ${part.name} --seed ${seed}\n`);
    },
  });
  print(
    `\n${isBroken ? 'BROKEN' : 'All passed'} after ${minutes()}, ${(seconds / 60).toFixed(1)} min of processor time\n`,
  );
  process.exit(isBroken ? 1 : 0);
}

/** A line a minute where the output goes to a file, a line that renews itself at a terminal. */
function showingProgress(parts: readonly SoakPart[], minutes: () => string): (shard: Shard, share: number) => void {
  const shares = new Map<SoakPart, Map<number, number>>();
  let lastShown = performance.now();
  return ({ part, shard }, share) => {
    shares.set(part, (shares.get(part) ?? new Map<number, number>()).set(shard, share));
    const now = performance.now();
    if (now - lastShown < (process.stdout.isTTY ? 500 : 60_000)) return;
    lastShown = now;
    const told = parts.flatMap((one) => {
      const sum = [...(shares.get(one)?.values() ?? [])].reduce((total, own) => total + own, 0);
      return sum === 0 || sum === one.shards ? [] : [`${one.name} ${((100 * sum) / one.shards).toFixed(0)}%`];
    });
    print(process.stdout.isTTY ? `\r  ${minutes()}: ${told.join(', ')}    ` : `  ${minutes()}: ${told.join(', ')}\n`);
  };
}
