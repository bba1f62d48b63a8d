/** The host's state in a folder of plain files, one for each thing that a person would look for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormState } from '../forms/form-model';
import type { Plan, SentMail } from '../mail/mailbox';
import type { WorkbookJson } from '../model/workbook-model';
import type { DailyUseJson } from './daily-use';
import type { TriggerRecord } from './trigger';

export interface HostState {
  readonly options: {
    readonly owner: string;
    readonly timeZone: string;
    readonly locale: string;
    readonly plan: Plan;
    readonly title: string;
  };
  readonly now: string;
  /** Ids handed out, and where the random numbers stand. */
  readonly made: number;
  readonly seed: number;
  readonly workbook: WorkbookJson;
  /** Spreadsheets that scripts made, where there are any. */
  readonly workbooks?: readonly WorkbookJson[];
  readonly forms: readonly FormState[];
  readonly triggers: readonly TriggerRecord[];
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly mailbox: { readonly day: string; readonly used: number; readonly sent: readonly SentMail[] };
  readonly dailyUse: DailyUseJson;
}

const FILES = {
  'host.json': ['options', 'now', 'made', 'seed', 'dailyUse'],
  'workbook.json': ['workbook', 'workbooks'],
  'forms.json': ['forms'],
  'triggers.json': ['triggers'],
  'properties.json': ['properties'],
  'mailbox.json': ['mailbox'],
} as const satisfies Record<string, readonly (keyof HostState)[]>;

export function writeState(folder: string, state: HostState): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, keys] of Object.entries(FILES)) {
    const part = Object.fromEntries(keys.map((key) => [key, state[key]]));
    writeFileSync(join(folder, file), `${JSON.stringify(part, null, 1)}\n`);
  }
}

export function readState(folder: string): HostState {
  const parts = Object.keys(FILES).map(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<HostState>,
  );
  return Object.assign({}, ...parts) as HostState;
}
