/** `npm run host:coverage [CLASS …]`: members had / all, by class; of named classes the missing members too. */
import { coverage, type ClassCoverage } from './coverage';

const asked = process.argv.slice(2);
const classes = coverage().filter(({ name }) => asked.length === 0 || asked.includes(name));
const had = (all: readonly ClassCoverage[]): number => all.reduce((sum, { had }) => sum + had.length, 0);
const missing = (all: readonly ClassCoverage[]): number => all.reduce((sum, { missing }) => sum + missing.length, 0);
const share = (all: readonly ClassCoverage[]): string => {
  const [part, whole] = [had(all), had(all) + missing(all)];
  return `${String(part).padStart(4)} / ${String(whole).padEnd(4)} ${String(Math.floor((part / whole) * 100)).padStart(3)}%`;
};

for (const one of classes) {
  process.stdout.write(`${one.name.padEnd(32)} ${share([one])}${one.fault === null ? '' : `  ${one.fault}`}\n`);
  if (asked.length > 0) for (const name of one.missing) process.stdout.write(`  ${name}\n`);
}
process.stdout.write(`${'all classes in scope'.padEnd(32)} ${share(classes)}\n`);
