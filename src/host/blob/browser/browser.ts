/** A browser, asked from code that waits for its answer as scripts do on Google. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { doBrowserJob, type BrowserJob, type BrowserOrder } from './browser-job';
import { writeFontsFile } from './fonts-file';

const LARGEST_RESULT = 256 * 1024 * 1024;

const PROGRAM = `(${doBrowserJob.toString()})(require, JSON.parse(require('node:fs').readFileSync(0, 'utf8')))
  .then((bytes) => process.stdout.write(bytes), (error) => { process.stderr.write(String(error)); process.exitCode = 1; });`;

/**
 * @returns bytes of the file; none where the page's picture is none
 * @throws Error `NOT IMPLEMENTED` where no browser is to be had
 */
export function fromBrowser(job: BrowserJob): Uint8Array {
  const order = orderOf(job);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', PROGRAM], {
    input: JSON.stringify(order),
    maxBuffer: LARGEST_RESULT,
  });
  rmSync(dirname(order.fontsFile), { recursive: true, force: true });
  if (status !== 0) throw new Error(`NOT IMPLEMENTED: Blob.getAs without a browser: ${stderr.toString()}`);
  return new Uint8Array(stdout);
}

function orderOf(job: BrowserJob): BrowserOrder {
  try {
    return {
      ...job,
      browserPackage: require.resolve('@sparticuz/chromium'),
      driverPackage: require.resolve('playwright-core'),
      fontsFile: writeFontsFile(),
    };
  } catch (error) {
    throw new Error(`NOT IMPLEMENTED: Blob.getAs without a browser: ${String(error)}`, { cause: error });
  }
}
