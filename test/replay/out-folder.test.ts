/** The folder of results: replaced whole or not at all, and never anybody else's. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutFolder, OutFolderError, type ReplayRecord } from '../../src/host/replay/out-folder';

const RECORD: ReplayRecord = { dataHash: 'abc', played: 7, files: ['workbook.xlsx', 'mail/a.eml'] };
const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'ket-qua-')), 'out');
const saveHost = (words: string) => (folder: string) => writeFileSync(join(folder, 'host.json'), words);

/** A folder as a finished start leaves it. */
function madeFolder(): string {
  const path = newPath();
  const folder = OutFolder.open(path);
  folder.saveState(RECORD, saveHost('one'));
  for (const file of RECORD.files) folder.writeResult({ path: file, content: Buffer.from(file) });
  return path;
}

test('a new folder is not made before there is something to put in it', () => {
  const path = newPath();
  expect(OutFolder.open(path).record).toBeNull();
  expect(existsSync(path)).toBe(false);
});

test('a second start finds the record and the state of the first', () => {
  const folder = OutFolder.open(madeFolder());
  expect(folder.record).toEqual(RECORD);
  expect(readFileSync(join(folder.hostFolder, 'host.json'), 'utf8')).toBe('one');
});

test('what the workbench and the gallery keep in the same folder is no stranger, and stays', () => {
  const path = newPath();
  for (const name of ['workbench', 'gallery']) mkdirSync(join(path, name), { recursive: true });
  OutFolder.open(path).saveState(RECORD, saveHost('one'));
  OutFolder.open(path).cleared();
  expect(readdirSync(path).sort()).toEqual(['gallery', 'workbench']);
});

test('a state is replaced whole', () => {
  const path = madeFolder();
  OutFolder.open(path).saveState({ ...RECORD, played: 9 }, saveHost('two'));
  expect(OutFolder.open(path).record?.played).toBe(9);
  expect(readdirSync(path).sort()).toEqual(['mail', 'state', 'workbook.xlsx']);
});

test('a start that dies while it saves leaves the state before it', () => {
  const path = madeFolder();
  const dies = (): never => {
    throw new Error('mất điện');
  };
  expect(() => OutFolder.open(path).saveState({ ...RECORD, played: 9 }, dies)).toThrow('mất điện');
  expect(OutFolder.open(path).record).toEqual(RECORD);
});

test('a start that dies between two renames leaves the state before it', () => {
  const path = madeFolder();
  renameSync(join(path, 'state'), join(path, 'state.old'));
  expect(OutFolder.open(path).record).toEqual(RECORD);
});

describe('--fresh', () => {
  test('removes what the program made', () => {
    const path = madeFolder();
    OutFolder.open(path).cleared();
    expect(readdirSync(path)).toEqual([]);
  });

  test('leaves what people put there', () => {
    const path = madeFolder();
    writeFileSync(join(path, 'mail', 'cua-toi.eml'), 'x');
    writeFileSync(join(path, 'ghi-chu.docx'), 'x');
    OutFolder.open(path).cleared();
    expect(readdirSync(path).sort()).toEqual(['ghi-chu.docx', 'mail']);
    expect(readdirSync(join(path, 'mail'))).toEqual(['cua-toi.eml']);
  });
});

describe('a folder that is not ours', () => {
  const refused = (path: string): void => {
    expect(() => OutFolder.open(path)).toThrow(OutFolderError);
  };

  test('one that holds other things is refused and stays as it is', () => {
    const path = newPath();
    mkdirSync(path);
    writeFileSync(join(path, 'luan-van.docx'), 'x');
    refused(path);
    expect(readdirSync(path)).toEqual(['luan-van.docx']);
  });

  test('one with a “state” of some other program is refused', () => {
    const path = newPath();
    mkdirSync(join(path, 'state'), { recursive: true });
    refused(path);
  });

  test('a record that would have us delete files outside is refused', () => {
    const path = newPath();
    mkdirSync(join(path, 'state'), { recursive: true });
    const record = { program: 'muc-tieu-chat-luong', layout: 1, ...RECORD, files: ['../luan-van.docx'] };
    writeFileSync(join(path, 'state', 'replay.json'), JSON.stringify(record));
    refused(path);
  });

  test('a file is no folder', () => {
    const path = newPath();
    writeFileSync(path, 'x');
    refused(path);
  });
});
