/** `npm run check`: the types of each layer by itself, lint, format. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const LAYERS = ['src/core', 'src/app', 'src/platform', 'src/ui', 'src/host', 'src/host/workbench/page', 'src', 'test'];

const steps = [
  ...LAYERS.filter((layer) => existsSync(`${layer}/tsconfig.json`)).map((layer) => ['tsc', '-p', layer]),
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

for (const [command, ...args] of steps) {
  process.stdout.write(`${[command, ...args].join(' ')}\n`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
