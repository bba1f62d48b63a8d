/** The folder of results: made by this program alone, its state replaced whole or not at all, cleared only where it is its own. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

const PROGRAM = 'muc-tieu-chat-luong';
const LAYOUT = 1;
const RECORD = 'replay.json';
const STATE = 'state';
/** A state on its way in, and the one that it replaces. */
const NEW_STATE = 'state.new';
const OLD_STATE = 'state.old';
/** What the project's other commands keep in the same folder. */
const NEIGHBOURS: readonly string[] = ['workbench', 'workbench-empty', 'gallery'];

const RECORD_SHAPE = v.object({
  program: v.literal(PROGRAM),
  layout: v.literal(LAYOUT),
  /** Hash of the data folder that was played. */
  dataHash: v.string(),
  /** Planned events that have been played. */
  played: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Results in the folder, by their paths in it. */
  files: v.array(v.string()),
});

export interface ReplayRecord {
  readonly dataHash: string;
  readonly played: number;
  readonly files: readonly string[];
}

export interface ResultFile {
  /** Path in the folder, parts separated by `/`. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The folder cannot be used; nothing in it has been touched. */
export class OutFolderError extends Error {}

export class OutFolder {
  private constructor(
    readonly path: string,
    /** What an earlier start left, `null` where there is none. */
    readonly record: ReplayRecord | null,
  ) {}

  /** @throws OutFolderError for a file, a folder that holds something else, a state that cannot be read */
  static open(path: string): OutFolder {
    refuseUnwritable(path);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return new OutFolder(path, null);
    if (!stats.isDirectory())
      throw new OutFolderError(`${path} là một tệp. Sau --out cần tên một thư mục. Chưa ghi gì.`);
    recover(path);
    if (existsSync(join(path, STATE))) return new OutFolder(path, readRecord(path));
    if (readdirSync(path).some((name) => !NEIGHBOURS.includes(name))) {
      throw new OutFolderError(
        `Thư mục ${path} đang chứa nội dung không do chương trình tạo. Chọn thư mục khác sau --out. Chưa ghi gì.`,
      );
    }
    return new OutFolder(path, null);
  }

  /** Where the host's own state lies in the state of the last start. */
  get hostFolder(): string {
    return join(this.path, STATE, 'host');
  }

  /** Removes what this program made, and the folder if nothing else is in it. */
  cleared(): OutFolder {
    for (const file of this.record?.files ?? []) rmSync(join(this.path, file), { force: true });
    const folders = new Set((this.record?.files ?? []).map((file) => dirname(file)).filter((folder) => folder !== '.'));
    for (const folder of folders) removeIfEmpty(join(this.path, folder));
    if (this.record) rmSync(join(this.path, STATE), { recursive: true, force: true });
    return new OutFolder(this.path, null);
  }

  /** Replaces the state: a start that dies on the way leaves the one before. */
  saveState(record: ReplayRecord, saveHost: (folder: string) => void): void {
    const fresh = join(this.path, NEW_STATE);
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(join(fresh, 'host'), { recursive: true });
    writeFileSync(join(fresh, RECORD), `${JSON.stringify({ program: PROGRAM, layout: LAYOUT, ...record }, null, 2)}\n`);
    saveHost(join(fresh, 'host'));
    const present = join(this.path, STATE);
    if (existsSync(present)) renameSync(present, join(this.path, OLD_STATE));
    renameSync(fresh, present);
    rmSync(join(this.path, OLD_STATE), { recursive: true, force: true });
  }

  /** Writes a result, whole or not at all. */
  writeResult({ path, content }: ResultFile): void {
    const target = join(this.path, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.new`, content);
    renameSync(`${target}.new`, target);
  }
}

/** Asked before the year is played, not after. */
function refuseUnwritable(path: string): void {
  let present = resolve(path);
  while (!existsSync(present) && dirname(present) !== present) present = dirname(present);
  try {
    accessSync(present, constants.W_OK);
  } catch {
    throw new OutFolderError(`Không có quyền ghi vào ${present}. Chọn thư mục khác sau --out. Chưa ghi gì.`);
  }
}

/** Ends what an earlier start was cut off in. */
function recover(path: string): void {
  const isOurs = (folder: string): boolean => existsSync(join(path, folder, RECORD));
  if (!existsSync(join(path, STATE)) && isOurs(OLD_STATE)) renameSync(join(path, OLD_STATE), join(path, STATE));
  for (const folder of [NEW_STATE, OLD_STATE])
    if (isOurs(folder)) rmSync(join(path, folder), { recursive: true, force: true });
}

function readRecord(path: string): ReplayRecord {
  const file = join(path, STATE, RECORD);
  const unreadable = new OutFolderError(
    `Không đọc được ${file}: thư mục ${path} không do chương trình này tạo, hoặc do một bản khác tạo. ` +
      'Chọn thư mục khác sau --out. Chưa ghi gì.',
  );
  if (!existsSync(file)) throw unreadable;
  try {
    const { dataHash, played, files } = v.parse(RECORD_SHAPE, JSON.parse(readFileSync(file, 'utf8')));
    if (files.some((name) => name.startsWith('/') || name.split('/').includes('..'))) throw unreadable;
    return { dataHash, played, files };
  } catch {
    throw unreadable;
  }
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
