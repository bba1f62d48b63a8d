/** Shards of the soak in processes of their own: handing them out, and playing one. */
import { fork } from 'node:child_process';
import type { Findings } from './findings';
import type { SoakPart } from './soak-part';

export interface Shard {
  readonly part: SoakPart;
  readonly shard: number;
}

type Told = { readonly share: number } | { readonly findings: Findings; readonly seconds: number };

interface Play {
  readonly processes: number;
  readonly seed: number;
  readonly progress: (shard: Shard, share: number) => void;
  readonly done: (shard: Shard, findings: Findings) => void;
}

/** What the command line asks for; `null` where it cannot be understood. */
export function askedOf(
  args: readonly string[],
  parts: readonly SoakPart[],
): { parts: readonly SoakPart[]; seed: number } | null {
  const seedAt = args.indexOf('--seed');
  const seed = seedAt >= 0 ? Number(args[seedAt + 1]) : Date.now() % 1_000_000_000;
  const names = args.filter((_, at) => seedAt < 0 || (at !== seedAt && at !== seedAt + 1));
  if (!Number.isInteger(seed) || names.some((name) => !parts.some((part) => part.name === name))) return null;
  return { parts: parts.filter(({ name }) => names.length === 0 || names.includes(name)), seed };
}

/** Plays all, some at a time, in their order. Returns the seconds of processor time that they took together. */
export async function playShards(shards: readonly Shard[], play: Play): Promise<number> {
  const waiting = [...shards];
  let seconds = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = next;
      const ended = await playInProcess(one, play.seed, (share) => play.progress(one, share));
      seconds += ended.seconds;
      play.progress(one, 1);
      play.done(one, ended.findings);
    }
  };
  await Promise.all(Array.from({ length: play.processes }, worker));
  return seconds;
}

function playInProcess(
  { part, shard }: Shard,
  seed: number,
  progress: (share: number) => void,
): Promise<{ findings: Findings; seconds: number }> {
  return new Promise((resolve) => {
    const child = fork(process.argv[1] ?? '', [part.name, String(shard), String(seed)]);
    let ended: { findings: Findings; seconds: number } | null = null;
    child.on('message', (told: Told) => {
      if ('share' in told) progress(told.share);
      else ended = told;
    });
    child.on('exit', (code, signal) => {
      const died = `shard ${shard} ended without a word: ${signal ?? `code ${code}`}`;
      resolve(ended ?? { findings: { counts: {}, wrong: [died] }, seconds: 0 });
    });
  });
}

/** Plays the shard that the arguments name and sends what came of it. */
export async function inShardProcess(parts: readonly SoakPart[], root: string): Promise<void> {
  const [name, shard, seed] = process.argv.slice(2);
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Error(`No part ${name}`);
  let told = 0;
  const progress = (share: number): void => {
    if (performance.now() - told < 500) return;
    told = performance.now();
    process.send?.({ share });
  };
  const findings = await resultOf(() => part.run({ root, seed: Number(seed), shard: Number(shard), progress }));
  const { user, system } = process.cpuUsage();
  process.send?.({ findings, seconds: (user + system) / 1e6 }, () => process.exit(0));
}

async function resultOf(run: () => Findings | Promise<Findings>): Promise<Findings> {
  try {
    return await run();
  } catch (error) {
    return { counts: {}, wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
