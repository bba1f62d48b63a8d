/** What the sidebar *Thiết lập* has to know when it opens: how far the set-up has come, and what stands in its tabs. */
import { automationAccount } from '../automation-account';
import { callerOf, type Role } from '../caller';
import { TrackerFault } from '../fault';
import type { SidebarJob } from '../guard';
import { TEST_MAIL } from '../mail/test-mail';
import { Outbox } from '../mail/outbox';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { ALL_TABS } from '../tabs/all-tabs';
import { editedTable, rowsIn, type EditedTab, type RowTexts } from './edited-rows';

export interface SetUpDesk {
  readonly today: string;
  readonly account: string;
  /** `null` before the set-up. */
  readonly role: Role | null;
  /** Tabs that are still to be made. */
  readonly missingTabs: number;
  /** Rows that say something, by tab; `null` where the tab cannot be read, why it says itself. */
  readonly rows: Readonly<Record<EditedTab, readonly RowTexts[] | null>>;
  readonly faults: readonly string[];
  /** Test mails so far, the latest last. */
  readonly testMails: readonly { readonly to: string; readonly state: string; readonly at: string }[];
  readonly quotaLeft: number;
}

function describeSetUp(ports: Ports): SetUpDesk {
  const { sheets } = ports;
  const missingTabs = ALL_TABS.filter(({ name }) => !sheets.tab(name)).length;
  const isFounded = missingTabs < ALL_TABS.length;
  const faults = new Set<string>();
  const attempt = <T>(look: () => T): T | null => {
    if (!isFounded) return null;
    try {
      return look();
    } catch (error) {
      if (!(error instanceof TrackerFault)) throw error;
      faults.add(error.message);
      return null;
    }
  };
  const read = (tab: EditedTab) => attempt(() => rowsIn(editedTable(sheets, tab), tab).map(({ texts }) => texts));
  const rows = { settings: read('settings'), units: read('units'), objectives: read('objectives') };
  const mails = attempt(() => new Outbox(ports, new RunLog('')).all()) ?? [];
  return {
    today: ports.clock.today(),
    account: automationAccount(ports) ?? '',
    role: attempt(() => callerOf(ports).role),
    missingTabs,
    rows,
    testMails: mails.filter(({ kind }) => kind === TEST_MAIL.kind).map(({ to, state, at }) => ({ to, state, at })),
    quotaLeft: ports.mail.remainingToday(),
    faults: [...faults],
  };
}

export const OPEN_SET_UP: SidebarJob<Opening, SetUpDesk> = {
  name: 'Mở bảng thiết lập',
  may: 'editor',
  ...OPENING,
  run: describeSetUp,
};
