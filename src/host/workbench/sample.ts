/** The state that the workbench opens on: the sample authority in mid-year, played once and kept. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type CalendarDate } from '../../core/calendar/calendar-date';
import { readBundle } from '../bundle-folder';
import { AppsScriptHost, type Bundle } from '../host';
import { readDataFolder } from '../replay/data-folder';
import { OutFolder } from '../replay/out-folder';
import { accountOf, Replay } from '../replay/replay';
import { ProgressLine, type Screen } from '../replay/terminal';
import { shareWithPeople } from './people';

const SAMPLE = 'test/fixtures/tuy-phuoc-2024';
const LAST_DAY: CalendarDate = '2024-06-30';
const MORNING = '08:30:00';

/** Where the state of the workbench lies: as it was when it was made, and as people have left it. */
export class Keep {
  constructor(
    /** Folder of the project. */
    readonly root: string,
    readonly folder: string,
  ) {}

  get bundle(): Bundle {
    return readBundle(join(this.root, 'dist'));
  }

  /** Plays the half year unless it was played before. @throws OutFolderError, DataFolderError, ReplayError */
  async prepare(screen: Screen, isFresh: boolean): Promise<void> {
    const data = readDataFolder(join(this.root, SAMPLE));
    const start = OutFolder.open(this.path('start'));
    if (!isFresh && start.record?.dataHash === data.hash) return;
    screen.write('Đang dựng dữ liệu mẫu (UBND huyện Tuy Phước, nửa đầu năm 2024), chỉ lần đầu.\n');
    const replay = Replay.begin(data, this.bundle, false);
    const line = new ProgressLine(screen);
    await replay
      .playUntil({ until: LAST_DAY, mayConfirm: false, isStopped: () => false, onProgress: line.show })
      .finally(() => line.end());
    const { host } = replay;
    host.advanceTo(`${addDays(LAST_DAY, 1)} ${MORNING}`);
    shareWithPeople(host.workbook);
    start.saveState({ dataHash: data.hash, played: replay.played, files: [] }, (path) => host.save(path));
    this.startAnew();
  }

  /** An empty spreadsheet on the first working morning of the sample's year, for whoever wants to set the tracker up. */
  prepareEmpty(isFresh: boolean): void {
    const start = OutFolder.open(this.path('start'));
    if (!isFresh && start.record) return;
    const data = readDataFolder(join(this.root, SAMPLE));
    const now = `${data.year}-01-02 ${MORNING}`;
    const host = AppsScriptHost.create({ now, owner: accountOf(data) });
    shareWithPeople(host.workbook);
    start.saveState({ dataHash: data.hash, played: 0, files: [] }, (path) => host.save(path));
    this.startAnew();
  }

  /** The host as people left it, with the script as it is built now. */
  open(): AppsScriptHost {
    if (!OutFolder.open(this.path('now')).record) this.startAnew();
    const host = AppsScriptHost.open(OutFolder.open(this.path('now')).hostFolder);
    host.install(this.bundle);
    return host;
  }

  save(host: AppsScriptHost): void {
    const now = OutFolder.open(this.path('now'));
    if (now.record) now.saveState(now.record, (path) => host.save(path));
  }

  /** All that people did is gone. */
  startAnew(): void {
    // Refuses a folder that holds something else.
    OutFolder.open(this.path('now'));
    rmSync(this.path('now'), { recursive: true, force: true });
    cpSync(this.path('start'), this.path('now'), { recursive: true });
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}
