/** Reads files, one after the other, as a sidebar would, and prints what became of each, the time and the memory. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readOneStopTable } from '../../src/core/one-stop/table';
import { readTableFile, statisticsSheet, TableFileFault } from '../../src/ui/one-stop-file/file';

export interface ReadOutcome {
  readonly code: string | null;
  readonly message: string;
  /** Codes of faults, and `name early/settled` of rows, of a file that was read. */
  readonly faults: readonly string[];
  readonly rows: readonly string[];
  readonly milliseconds: number;
  /** Most that the program held at once, the file's own bytes among it. */
  readonly megabytes: number;
}

const [, , ...args] = process.argv;
for (let at = 0; at + 1 < args.length; at += 2) {
  forgetMost();
  const outcome = read(readFileSync(args[at] ?? ''), args[at + 1] ?? '');
  const line: ReadOutcome = { ...outcome, megabytes: Math.round(mostKilobytes() / 1024) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function read(bytes: Uint8Array, fileName: string): Omit<ReadOutcome, 'megabytes'> {
  const [began, usedBefore] = [performance.now(), process.cpuUsage()];
  // A reader waits for nothing: what it takes beyond its own work is another program's.
  const since = (): number => {
    const { user, system } = process.cpuUsage(usedBefore);
    return Math.round(Math.min(performance.now() - began, (user + system) / 1000));
  };
  try {
    const { sheets } = readTableFile(bytes, fileName);
    const { rows, faults } = readOneStopTable(statisticsSheet(sheets).cells, { fileName });
    return {
      code: null,
      message: '',
      faults: [...new Set(faults.map(({ code }) => code))],
      rows: rows.map(({ name, counts }) => `${name} ${counts.early}/${counts.settledTotal}`).slice(0, 10),
      milliseconds: since(),
    };
  } catch (error) {
    if (!(error instanceof TableFileFault)) throw error;
    return { code: error.code, message: error.message, faults: [], rows: [], milliseconds: since() };
  }
}

/** What the files before left behind is not this file's. Only Linux can forget. */
function forgetMost(): void {
  globalThis.gc?.();
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5');
}

/** `maxRSS` begins with that of the process which started this one; Linux also keeps a program's own. */
function mostKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
