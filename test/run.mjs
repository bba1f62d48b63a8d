/** `npm test`: the whole suite, then the core again in each of the other time zones that have caught others out. */
import { spawn } from 'node:child_process';

const FIRST_ZONE = 'UTC';
const ZONES = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'];

/** Every execution leaves a context behind: room for the young ones saves a fifth of the time of collecting them. */
const ROOM = '--max-semi-space-size=64';

/** @returns the status of its process */
function jest(workers, args, zone) {
  // One that has grown fat is replaced by a fresh one.
  const own = [`--maxWorkers=${workers}`, '--workerIdleMemoryLimit=1200MB', ...args];
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${ROOM}`, TZ: zone };
  return new Promise((resolve) => {
    spawn('node_modules/.bin/jest', own, { stdio: 'inherit', env }).on('close', resolve);
  });
}

/** @throws where one of them failed */
async function all(...runs) {
  const statuses = await Promise.all(runs);
  if (statuses.some((status) => status !== 0)) process.exit(1);
}

/** Two cores are the measure. */
const CORES = 2;

const asked = process.argv.slice(2);
await all(jest(CORES, asked, FIRST_ZONE));
if (asked.length === 0) {
  process.stdout.write(`\nCore under ${ZONES.map((zone) => `TZ=${zone}`).join(', ')}\n`);
  await all(...ZONES.map((zone) => jest(1, ['test/core', '--silent'], zone)));
}
