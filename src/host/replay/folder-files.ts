/** The files of a data folder: opened once, and known again by their hash. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES } from '../../core/one-stop/limits';
import { DataFolderError } from './data-fault';
import { INPUT_FILES, ONE_STOP_FOLDER } from './input-files';

/**
 * Contents by name, those of the one-stop folder as `mot-cua/…`; what the system leaves in a folder is passed over.
 *
 * @throws DataFolderError for a folder that is not there or is empty
 */
export function openFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    throw refusal(
      'folder-missing',
      `Không thấy thư mục dữ liệu ${folder}. Kiểm tra đường dẫn sau --data, rồi chạy lại.`,
    );
  }
  const visible = (path: string): string[] =>
    readdirSync(path)
      .filter((name) => !/^(?:[.~]|Thumbs\.db$|desktop\.ini$)/i.test(name))
      .sort();
  const names = visible(folder);
  if (names.length === 0) {
    const wanted = [...INPUT_FILES.map(({ name }) => name), `thư mục ${ONE_STOP_FOLDER}`].join(', ');
    throw refusal('folder-empty', `Thư mục dữ liệu ${folder} không có tệp nào. Thư mục này cần: ${wanted}.`);
  }
  const files = new Map<string, Uint8Array>();
  for (const { name } of INPUT_FILES) if (names.includes(name)) files.set(name, readFileSync(join(folder, name)));
  const oneStop = join(folder, ONE_STOP_FOLDER);
  if (statSync(oneStop, { throwIfNoEntry: false })?.isDirectory()) {
    for (const name of visible(oneStop)) files.set(`${ONE_STOP_FOLDER}/${name}`, readAtMost(join(oneStop, name)));
  }
  return files;
}

/** Of a file that is too large to be a month's, so much that its reader sees that it is. */
function readAtMost(path: string): Uint8Array {
  if (statSync(path).size <= MOST_BYTES) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(MOST_BYTES + 1);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

const refusal = (code: 'folder-missing' | 'folder-empty', text: string): DataFolderError =>
  new DataFolderError([{ code, file: '', text }]);

/** Changes when, and only when, a file's name or content does. */
export function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
