/** Part `hostile-year`: the whole sample year with hostile text in every place that takes text. */
import { spawn } from 'node:child_process';
import { Tally, type Findings } from './findings';
import type { SoakPart } from './soak-part';

export const hostileYear: SoakPart = {
  name: 'hostile-year',
  says: 'the whole year of hostile text, of which npm test plays the first quarter',
  shards: 1,
  run: ({ root }) =>
    new Promise<Findings>((resolve, reject) => {
      const child = spawn('node_modules/.bin/jest', ['test/replay/hostile-year'], {
        cwd: root,
        env: { ...process.env, HOSTILE_YEAR: 'whole' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let report = '';
      child.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()));
      child.on('error', reject);
      child.on('close', (status) => {
        const tally = new Tally();
        tally.add('cả năm', 'lời hứa giữ được', Number(/^Tests:.*?(\d+) passed/m.exec(report)?.[1] ?? 0));
        if (status !== 0) tally.refuse(report);
        resolve(tally.findings);
      });
    }),
};
