/** Part `hostile-year`: the whole sample year with hostile text in every place that takes text. */
import { spawn } from 'node:child_process';
import type { SoakPart } from './soak-part';

export const hostileYear: SoakPart = {
  name: 'hostile-year',
  says: 'the whole year of hostile text, of which npm test plays the first quarter',
  run: ({ root }) =>
    new Promise((resolve, reject) => {
      const child = spawn('node_modules/.bin/jest', ['test/replay/hostile-year'], {
        cwd: root,
        env: { ...process.env, HOSTILE_YEAR: 'whole' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let report = '';
      child.stderr.on('data', (chunk: Buffer) => (report += chunk.toString()));
      child.on('error', reject);
      child.on('close', (status) => {
        if (status === 0) resolve(/^Tests:.*$/m.exec(report)?.[0] ?? 'passed');
        else reject(new Error(report));
      });
    }),
};
