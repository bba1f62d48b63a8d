/** The main job on the command line: files in, a year on the host, workbook and mail out. */
import { join } from 'node:path';
import { formatDate } from '../../core/calendar/calendar-date';
import { NotBuiltError, readBundle } from '../bundle-folder';
import { DataFolderError, describe } from './data-fault';
import { readDataFolder, type YearData } from './data-folder';
import { HELP, OptionError, parseOptions, type StartOptions } from './options';
import { OutFolder, OutFolderError } from './out-folder';
import { Replay } from './replay';
import { MAIL_FOLDER, resultFiles, warningsIn, WORKBOOK_FILE } from './results';
import { ReplayError } from './staff';
import { ProgressLine, type Screen } from './terminal';
import { yearReport } from './year-report';

export interface MainJob {
  readonly argv: readonly string[];
  /** Folder of the project: the built bundle and the sample lie there. */
  readonly root: string;
  readonly out: Screen;
  readonly err: Screen;
  readonly isStopped: () => boolean;
}

const SAMPLE = 'test/fixtures/tuy-phuoc-2024';

/** Statuses for the shell: done, refused with a message, stopped by Ctrl-C. */
const STATUS = { done: 0, refused: 1, stopped: 130 } as const;

/** So many notes and warnings are printed; the rest is counted. */
const PRINTED = 10;

/** @returns the status for the shell; what is wrong with files or options has been printed */
export async function runMainJob(job: MainJob): Promise<number> {
  try {
    const options = parseOptions(job.argv, { data: join(job.root, SAMPLE), out: 'out' });
    if (!options.isHelp) return await play(job, options);
    job.out.write(HELP);
    return STATUS.done;
  } catch (error) {
    const isExpected =
      error instanceof OptionError ||
      error instanceof NotBuiltError ||
      error instanceof DataFolderError ||
      error instanceof OutFolderError ||
      error instanceof ReplayError;
    if (!isExpected) throw error;
    job.err.write(`${error.message}\n`);
    return STATUS.refused;
  }
}

async function play(job: MainJob, options: StartOptions): Promise<number> {
  const { out } = job;
  const print = (...lines: string[]): void => void out.write(`${lines.join('\n')}\n`);
  const folder = OutFolder.open(options.out);
  const record = options.isFresh ? null : folder.record;
  const data = readDataFolder(options.data);
  refuseEarlierDay(data, options);
  refuseOtherData(data, record, options);
  refuseOpenQuestions(data, options);

  const bundle = readBundle(join(job.root, 'dist'));
  const replay = record
    ? Replay.resume(data, bundle, folder.hostFolder, record.played)
    : Replay.begin(data, bundle, options.isConfirmed);
  const until = lastDay(replay, options, record !== null);
  print(
    record
      ? `Mở kết quả lần trước trong ${options.out}, tiếp tục từ ${formatDate(replay.today)}.`
      : `Dữ liệu: ${options.data}`,
  );
  printList(print, [...data.notes.map(describe), ...replay.remarks]);

  const line = new ProgressLine(out);
  const before = { played: replay.played, mails: replay.host.mailbox.sent.length };
  const isDone = await replay
    .playUntil({ until, mayConfirm: options.isConfirmed, isStopped: job.isStopped, onProgress: line.show })
    .finally(() => line.end());
  if (isDone && record) replay.runAgain(until);

  const files = await resultFiles(replay.host);
  const target = options.isFresh ? folder.cleared() : folder;
  const saved = { dataHash: data.hash, played: replay.played, files: files.map(({ path }) => path) };
  target.saveState(saved, (path) => replay.host.save(path));
  for (const file of files) target.writeResult(file);

  if (!isDone) {
    print('', `Đã dừng ở ${formatDate(replay.today)}. Chạy lại để làm tiếp.`);
    return STATUS.stopped;
  }
  if (record && before.played === replay.played) {
    const sent = replay.host.mailbox.sent.length - before.mails;
    print(sent === 0 ? 'Mọi việc đã làm xong từ lần trước; không gửi thư nào.' : `Đã gửi thêm ${sent} thư.`);
  }
  print('', `KẾT QUẢ ĐẾN HẾT NGÀY ${formatDate(until)}`, '', yearReport(replay.host.workbook), '');
  printList(print, warningsIn(replay.host.workbook), 'Chương trình ghi ở trang “Nhật ký”:');
  print(
    `Trang tính: ${join(options.out, WORKBOOK_FILE)}`,
    `Thư đã gửi: ${join(options.out, MAIL_FOLDER)} (${files.length - 1} thư)`,
  );
  return STATUS.done;
}

/** Nothing is imported with an open question unless a person said so. */
function refuseOpenQuestions(data: YearData, { isConfirmed }: StartOptions): void {
  const questions = data.oneStop.flatMap((file) => file.questions);
  if (questions.length === 0 || isConfirmed) return;
  throw new DataFolderError([
    ...questions.map((text) => ({ code: 'one-stop-unconfirmed', file: '', text }) as const),
    {
      code: 'one-stop-faulty',
      file: '',
      text: 'Sửa tệp rồi chạy lại; nếu số liệu đúng như vậy, thêm --confirm để vẫn nhập. Chưa ghi gì.',
    },
  ]);
}

function refuseOtherData(data: YearData, record: OutFolder['record'], { data: path, out }: StartOptions): void {
  if (!record || record.dataHash === data.hash) return;
  throw new OutFolderError(
    `Dữ liệu trong ${path} khác với dữ liệu đã chạy ra ${out}. Thêm --fresh để chạy lại từ đầu, hoặc chọn thư mục ` +
      'khác sau --out. Chưa ghi gì.',
  );
}

function refuseEarlierDay({ year }: YearData, { until }: StartOptions): void {
  const first = `${year}-01-01`;
  if (until === null || until >= first) return;
  throw new OptionError(`Ngày sau --until phải từ ${formatDate(first)}: dữ liệu là của năm ${year}.`);
}

function lastDay(replay: Replay, { until, out }: StartOptions, isResumed: boolean): string {
  if (!isResumed) return until ?? replay.defaultUntil;
  if (until !== null && until < replay.today) {
    throw new OptionError(
      `Kết quả trong ${out} đã đến ${formatDate(replay.today)}, sau ngày ${formatDate(until)}. Muốn dừng sớm hơn thì thêm --fresh.`,
    );
  }
  return until ?? (replay.today > replay.defaultUntil ? replay.today : replay.defaultUntil);
}

function printList(print: (...lines: string[]) => void, lines: readonly string[], heading?: string): void {
  if (lines.length === 0) return;
  const more = lines.length - PRINTED;
  const rest = more > 0 ? [`- … và ${more} điều nữa.`] : [];
  print(
    ...(heading === undefined ? [] : [heading]),
    ...lines.slice(0, PRINTED).map((line) => `- ${line}`),
    ...rest,
    '',
  );
}
