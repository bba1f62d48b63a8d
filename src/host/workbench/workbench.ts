/** `npm run workbench`: makes the sample year if need be, serves the page, keeps the state. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DataFolderError } from '../replay/data-fault';
import { NotBuiltError } from '../bundle-folder';
import { OutFolderError } from '../replay/out-folder';
import { ReplayError } from '../replay/staff';
import { HostLink } from './host-link';
import { Keep } from './sample';
import { WorkbenchServer } from './server';

const HELP = `Cách dùng: npm run workbench -- [--empty] [--fresh] [--port SỐ] [--out THƯ_MỤC]

Mở bảng tính của cơ quan mẫu giữa năm 2024 thành một trang web trên máy này.

  --empty         Mở một bảng tính trống để thử thiết lập từ đầu; giữ ở out/workbench-empty.
  --fresh         Dựng lại dữ liệu mẫu (hoặc bảng tính trống) từ đầu.
  --port SỐ       Cổng; mặc định: một cổng còn trống.
  --out THƯ_MỤC   Nơi giữ trạng thái; mặc định: out/workbench
`;

interface Options {
  readonly isEmpty: boolean;
  readonly isFresh: boolean;
  readonly isHelp: boolean;
  readonly port: number;
  readonly out: string;
}

function optionsOf(argv: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        empty: { type: 'boolean' },
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = Number(values.port ?? '0');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    const isEmpty = values.empty === true;
    const out = values.out ?? (isEmpty ? 'out/workbench-empty' : 'out/workbench');
    return { isEmpty, isFresh: values.fresh === true, isHelp: values.help === true, port, out };
  } catch {
    return null;
  }
}

async function serve({ isEmpty, isFresh, port, out }: Options): Promise<void> {
  const build = fileURLToPath(new URL('.', import.meta.url));
  const root = join(build, '..');
  const keep = new Keep(root, out);
  if (isEmpty) keep.prepareEmpty(isFresh);
  else await keep.prepare(process.stdout, isFresh);
  const server = new WorkbenchServer(join(build, 'workbench'));
  const link = new HostLink(join(build, 'workbench-host.mjs'), { root, folder: out }, server.tell);
  server.connect(link);
  const address = await server.listen(port);
  process.stdout.write(`Mở trong trình duyệt: ${address}\nDừng: Ctrl-C\n`);
  const stop = (): void => {
    void link.close().then(() => {
      server.close();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const options = optionsOf(process.argv.slice(2));
if (!options || options.isHelp) {
  process.stdout.write(HELP);
  process.exitCode = options ? 0 : 1;
} else {
  try {
    await serve(options);
  } catch (error) {
    const isExpected =
      error instanceof NotBuiltError ||
      error instanceof OutFolderError ||
      error instanceof DataFolderError ||
      error instanceof ReplayError;
    const isTaken = (error as { code?: unknown }).code === 'EADDRINUSE';
    if (!isExpected && !isTaken) throw error;
    process.stderr.write(
      isTaken
        ? `Cổng ${options.port} đang được dùng; chọn cổng khác sau --port.\n`
        : `${String((error as Error).message)}\n`,
    );
    process.exitCode = 1;
  }
}
