/** Runs the real program of `npm start` as a process of its own; `npm test` builds it first. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostState } from '../../src/host/runtime/state';

const PROGRAM = join(__dirname, '../../build/start.mjs');

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param stopAt words in the output at which Ctrl-C is pressed */
export function start(args: readonly string[], stopAt?: string): Promise<Finished> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const seen = stdout.includes(stopAt ?? '\0');
    stdout += chunk.toString();
    if (stopAt !== undefined && !seen && stdout.includes(stopAt)) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** A path for results that nothing is at yet. */
export const newOut = (): string => join(mkdtempSync(join(tmpdir(), 'ket-qua-')), 'out');

const part = <K extends keyof HostState>(out: string, file: string, key: K): HostState[K] =>
  (JSON.parse(readFileSync(join(out, 'state/host', file), 'utf8')) as HostState)[key];

/** All tabs but the log; of the overview all but the moment of the last run, which another start makes another. */
export function tabsOf(out: string): Record<string, unknown> {
  const { sheets } = part(out, 'workbook.json', 'workbook');
  const kept = sheets.filter(({ name }) => name !== 'Nhật ký');
  return Object.fromEntries(
    kept.map((sheet) =>
      sheet.name === 'Tổng quan'
        ? [sheet.name, { ...sheet, cells: sheet.cells.map(([, ...others]) => others) }]
        : [sheet.name, sheet],
    ),
  );
}

/** Rows of one tab, as stored. */
export function rowsOf(out: string, tab: string): readonly (readonly unknown[])[] {
  return part(out, 'workbook.json', 'workbook').sheets.find(({ name }) => name === tab)?.cells ?? [];
}

export const mailOf = (out: string): HostState['mailbox']['sent'] => part(out, 'mailbox.json', 'mailbox').sent;
