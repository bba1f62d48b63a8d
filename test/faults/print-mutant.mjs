/** Prints the bundle with pieces of its sources replaced: `node print-mutant.mjs '[["src/…", "from", "to"], …]'`. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { buildCode } from '../../build.mjs';

const replacements = JSON.parse(process.argv[2] ?? '[]');
const used = new Set();

function changed(path) {
  let text = readFileSync(path, 'utf8');
  for (const [file, from, to] of replacements.filter(([one]) => one === relative(process.cwd(), path))) {
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
    text = text.replace(from, () => to);
    used.add(from);
  }
  return text;
}

const plugin = {
  name: 'mutant',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => ({
      contents: changed(path),
      loader: path.endsWith('x') ? 'tsx' : 'ts',
    }));
  },
};

const { code } = await buildCode([plugin]);
if (used.size !== replacements.length) throw new Error('A replacement is of a file that the bundle does not hold');
process.stdout.write(code);
