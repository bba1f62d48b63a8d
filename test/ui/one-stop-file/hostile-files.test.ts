/** Files made to harm: each refused with a clear message, or read rightly, within two seconds and 300 MB. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadOutcome } from '../../builders/read-file-program';
import { HOSTILE_FILES, type HostileFile } from '../../builders/hostile-files';

const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 300;
const THE_MONTH = ['Phòng Tư pháp 1249/1262', 'Phòng Nội vụ 29/43'];
/** So many files share a process, which is quicker and shows that one file leaves nothing behind for the next. */
const A_PROCESS = 20;

const outcomes = new Map<HostileFile, ReadOutcome>();

beforeAll(() => {
  for (let from = 0; from < HOSTILE_FILES.length; from += A_PROCESS) {
    const files = HOSTILE_FILES.slice(from, from + A_PROCESS);
    readAll(files).forEach((outcome, index) => outcomes.set(files[index] as HostileFile, outcome));
  }
}, 120_000);

function readAll(files: readonly HostileFile[]): ReadOutcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const args = files.flatMap(({ bytes, fileName }, index) => {
      const path = join(folder, String(index));
      writeFileSync(path, bytes());
      return [path, fileName];
    });
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', 'build/read-file.mjs', ...args], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (stderr !== '') throw new Error(stderr.slice(0, 2000));
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReadOutcome);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each(HOSTILE_FILES)('$fileName: $name: $becomes', (file) => {
  const { code, message, faults, rows, milliseconds, megabytes } = outcomes.get(file) ?? neverRead(file);
  if (file.becomes.startsWith('read')) {
    expect({ code, message }).toEqual({ code: null, message: '' });
    const [, fault] = file.becomes.split(' with ');
    if (fault) expect(faults).toContain(fault);
    else expect(rows).toEqual(THE_MONTH);
  } else {
    expect(code).toBe(file.becomes);
    expect(message).toMatch(new RegExp(`^Tệp ${file.fileName}: .*\\. (Xuất|Chọn|Tải|Bỏ) .*\\.$`));
  }
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

function neverRead({ name }: HostileFile): never {
  throw new Error(`${name}: the reader did not come to it`);
}

if (process.env['SHOW_TABLE']) {
  afterAll(() => {
    const lines = [...outcomes].map(
      ([{ name, fileName, becomes }, { milliseconds, megabytes }]) =>
        `| ${fileName.slice(1)} | ${name} | ${becomes} | ${milliseconds} ms | ${megabytes} MB |`,
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}
