/** `npm run bench`: calls of each job, the bundle's size, the time of a year's replay, the time of counting. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { callsOf, fillAnswers } from '../builders/many-answers';
import { answer, importMonth, newTracker, oneStopRequest } from '../builders/tracker';
import { benchBigSheet, benchExecutions } from './big-sheet';
import { benchCounting } from './counting';

const root = fileURLToPath(new URL('..', import.meta.url));
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function printCalls(): void {
  print('Service calls of each job, with 500 and with 50.000 answers already pulled');
  const jobs: readonly (readonly [string, (host: ReturnType<typeof newTracker>) => void])[] = [
    ['set-up', (host) => host.call('setUp')],
    ['pull, nothing new', (host) => host.call('pullSurvey')],
    ['pull of one new answer', (host) => answer(host, host.now())],
    ['recompute', (host) => host.call('recompute')],
    ['import of a month', (host) => importMonth(host, oneStopRequest('2024-06', { 'Phòng Tư pháp': [8, 1, 1] }))],
    ['daily run', (host) => host.call('runDaily', [], { from: 'editor' })],
  ];
  const hosts = [500, 50_000].map((count) => {
    const host = newTracker({ now: '2024-07-01 07:00:00' });
    fillAnswers(host, count);
    host.call('pullSurvey');
    answer(host, host.now());
    return host;
  });
  for (const [name, work] of jobs) {
    const counts = hosts.map((host) => callsOf(host, () => work(host)));
    print(`  ${name.padEnd(26)} ${counts.map((count) => String(count).padStart(6)).join('')}`);
  }
}

function printSize(): void {
  const path = join(root, 'dist', 'Code.js');
  const packed = gzipSync(readFileSync(path)).length;
  print(`dist/Code.js: ${(statSync(path).size / 1024).toFixed(1)} KB (${(packed / 1024).toFixed(1)} KB packed)`);
}

function printReplay(): void {
  const out = mkdtempSync(join(tmpdir(), 'replay-'));
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'start.mjs'), '--out', join(out, 'year')], {
    stdio: 'ignore',
  });
  print(`A year's replay: ${((performance.now() - start) / 1000).toFixed(1)} s (status ${status})`);
  rmSync(out, { recursive: true });
}

function printCounting(): void {
  print('Counting answers, milliseconds');
  print('     answers      ours   hand-tuned     plain   ours ÷ hand-tuned');
  for (const count of [100_000, 1_000_000]) {
    const { ours, handTuned, plain } = benchCounting(count);
    const cells = [ours, handTuned, plain].map((time) => time.toFixed(0).padStart(10));
    print(`  ${String(count).padStart(10)}${cells.join('  ')}   ${(ours / handTuned).toFixed(2)}`);
  }
}

function printBigSheet(): void {
  const { seconds, stateMegabytes } = benchBigSheet();
  print('A sheet of 100.000 × 17, seconds');
  for (const [name, time] of Object.entries(seconds)) print(`  ${name.padEnd(26)} ${time.toFixed(2).padStart(6)}`);
  print(`  state: ${stateMegabytes.toFixed(0)} MB`);
}

function printExecutions(): void {
  const { executions, seconds, megabytes } = benchExecutions();
  const [early, late] = megabytes.map((size) => size.toFixed(1));
  print(`${executions} executions: ${seconds.toFixed(1)} s, heap ${early} MB after a tenth, ${late} MB at the end`);
}

printSize();
printCalls();
printCounting();
printBigSheet();
printExecutions();
printReplay();
