/** `npm start`: hands the command line to the main job, and Ctrl-C with it. */
import { fileURLToPath } from 'node:url';
import { runMainJob } from './replay/main-job';

let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});

// Who reads may go away before the end, as `head` does: the work goes on.
process.stdout.on('error', () => undefined);

process.exitCode = await runMainJob({
  argv: process.argv.slice(2),
  root: fileURLToPath(new URL('..', import.meta.url)),
  out: process.stdout,
  err: process.stderr,
  isStopped: () => isStopped,
});
