/** What pages may ask for, by the names in `main.ts`: pages take the types of what they send and get from here. */
import type { REPAIR } from './check/repair';
import type { CHECK_SYSTEM } from './check/system-facts';
import type { OPEN_CHANGES } from './changes/change-desk';
import type { SAVE_CHANGE } from './changes/save-change';
import type { ADD_SLIP } from './slips/add-slip';
import type { CORRECT_SLIP } from './slips/correct-slip';
import type { EXPLAIN_FIGURE } from './figures/explain-figure';
import type { Reply, SidebarJob } from './guard';
import type { HOLD_SUMMARY } from './mail/hold-summary';
import type { OPEN_MAIL_DESK, PREVIEW_SUMMARY } from './mail/mail-desk';
import type { SETTLE_MAIL } from './mail/settle-mail';
import type { OPEN_SET_UP } from './set-up-desk/open-set-up';
import type { SAVE_ROWS } from './set-up-desk/save-rows';
import type { SEND_TEST_MAIL, SEND_UNIT_TESTS } from './mail/test-mail';
import type { IMPORT_ONE_STOP } from './one-stop/import-one-stop';
import type { OPEN_ONE_STOP_DESK } from './one-stop/one-stop-desk';
import type { OPEN_SLIP_DESK } from './slips/slip-desk';
import type { PREVIEW_ONE_STOP } from './one-stop/one-stop-preview';
import type { PREVIEW_TALLY } from './slips/tally-preview';
import type { SAVE_TALLY } from './slips/save-tally';
import type { SHOW_ROWS } from './tabs/show-rows';
import type { OPEN_RESULTS } from './tasks/result-desk';
import type { SAVE_RESULTS } from './tasks/save-results';
import type { TRACK_OBJECTIVES } from './figures/track-objectives';
import type { UNDO_ONE_STOP } from './one-stop/undo-one-stop';

interface SidebarJobs {
  readonly openOneStopDesk: typeof OPEN_ONE_STOP_DESK;
  readonly previewOneStop: typeof PREVIEW_ONE_STOP;
  readonly importOneStop: typeof IMPORT_ONE_STOP;
  readonly undoOneStop: typeof UNDO_ONE_STOP;
  readonly openSlipDesk: typeof OPEN_SLIP_DESK;
  readonly addSlip: typeof ADD_SLIP;
  readonly correctSlip: typeof CORRECT_SLIP;
  readonly previewTally: typeof PREVIEW_TALLY;
  readonly saveTally: typeof SAVE_TALLY;
  readonly trackObjectives: typeof TRACK_OBJECTIVES;
  readonly explainFigure: typeof EXPLAIN_FIGURE;
  readonly showRows: typeof SHOW_ROWS;
  readonly openResults: typeof OPEN_RESULTS;
  readonly saveResults: typeof SAVE_RESULTS;
  readonly openChanges: typeof OPEN_CHANGES;
  readonly saveChange: typeof SAVE_CHANGE;
  readonly openMailDesk: typeof OPEN_MAIL_DESK;
  readonly previewSummary: typeof PREVIEW_SUMMARY;
  readonly holdSummary: typeof HOLD_SUMMARY;
  readonly settleMail: typeof SETTLE_MAIL;
  readonly openSetUp: typeof OPEN_SET_UP;
  readonly saveRows: typeof SAVE_ROWS;
  readonly sendUnitTests: typeof SEND_UNIT_TESTS;
  readonly checkSystem: typeof CHECK_SYSTEM;
  readonly repairSystem: typeof REPAIR;
  readonly sendTestMail: typeof SEND_TEST_MAIL;
}

export type SidebarCall = keyof SidebarJobs;

export type RequestOf<N extends SidebarCall> = SidebarJobs[N] extends SidebarJob<infer I, object> ? I : never;

/** What it gives where all went well. */
export type GivenBy<N extends SidebarCall> = ReturnType<SidebarJobs[N]['run']>;

export type ReplyOf<N extends SidebarCall> = Reply<GivenBy<N>>;
