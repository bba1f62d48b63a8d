/** What keeps the tracker well, as bare facts: the sidebar *Kiểm tra hệ thống* puts them into words. Nothing is written. */
import { automationAccount } from '../automation-account';
import { TrackerFault } from '../fault';
import { readFigures, resultsToday } from '../figures/figures';
import { reportUnclear } from '../figures/recompute';
import type { SidebarJob } from '../guard';
import { lastRun } from '../heartbeat';
import { Outbox } from '../mail/outbox';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { DAILY_HANDLER, SUBMIT_HANDLER } from '../set-up';
import { surveyForm } from '../survey/survey-form';
import { surveyProgress } from '../survey/survey-progress';
import { ALL_TABS } from '../tabs/all-tabs';
import { SURVEY } from '../tabs/spec/survey-tabs';
import { MAIL_STATES } from '../tabs/spec/view-tabs';
import { openPlace, readOneColumn } from '../tabs/table';
import { reportTasks } from '../tasks/recompute-tasks';

export interface SystemFacts {
  readonly today: string;
  /** The account that the automation runs as, `''` where there is none. */
  readonly account: string;
  /** Whether it is the one that asks: only to itself Google shows its triggers, and only it opens the Form for certain. */
  readonly isOwn: boolean;
  /** Triggers that are wanting; none where they cannot be seen. */
  readonly missingTriggers: readonly string[];
  readonly isFormLost: boolean;
  /** Moment of the last run that came to its end, `''` where none did. */
  readonly lastRun: string;
  readonly hasScriptZone: boolean;
  /** Tabs and headings that are missing or doubled, in the words of the fault. */
  readonly tabFaults: readonly string[];
  /** What the counts leave aside, what is unclear: the words of the log, as they would be written now. */
  readonly warnings: readonly string[];
  /** The latest day on which an answer came, `''` where none did. */
  readonly lastAnswer: string;
  /** Answers of the Form that are still to be taken in. */
  readonly answersLeft: number;
  readonly unknownMails: number;
  readonly failedMails: number;
  /** Recipients that the account of whoever looks may still write to today. */
  readonly quotaLeft: number;
  readonly cells: number;
}

/** Every look is by itself: one that a fault ends, told among the faults, must not hide the others. */
function lookAtSystem(ports: Ports): SystemFacts {
  const faults = new Set<string>();
  const attempt = <T>(look: () => T, otherwise: T): T => {
    try {
      return look();
    } catch (error) {
      if (!(error instanceof TrackerFault)) throw error;
      faults.add(error.message);
      return otherwise;
    }
  };
  const { sheets, clock } = ports;
  const today = clock.today();
  const account = automationAccount(ports) ?? '';
  const isOwn = account !== '' && ports.identity.acting() === account;
  const handlers = isOwn ? ports.automation.handlers() : [DAILY_HANDLER, SUBMIT_HANDLER];
  for (const spec of ALL_TABS) attempt(() => void openPlace(sheets, spec), undefined);
  const log = new RunLog('');
  attempt(() => {
    const figures = readFigures(ports, log);
    reportUnclear(resultsToday(figures, today), log);
    reportTasks(ports, log, figures);
  }, undefined);
  const mails = attempt(() => new Outbox(ports, new RunLog('')).all(), []);
  const count = (wanted: string): number => mails.filter(({ state }) => state === wanted).length;
  const days = attempt(() => readOneColumn(sheets, SURVEY, 'at').column, []).map((cell) => String(cell).slice(0, 10));
  const form = surveyForm(ports);
  return {
    today,
    account,
    isOwn,
    missingTriggers: [DAILY_HANDLER, SUBMIT_HANDLER].filter((handler) => !handlers.includes(handler)),
    isFormLost: isOwn && (form === null || !ports.forms.exists(form.formId)),
    lastRun: attempt(() => lastRun(ports), ''),
    hasScriptZone: sheets.hasScriptZone(),
    tabFaults: [...faults],
    warnings: log.warnings(),
    lastAnswer: days.reduce((last, day) => (/^\d/.test(day) && day > last && day <= today ? day : last), ''),
    answersLeft: surveyProgress(ports)?.left ?? 0,
    unknownMails: count(MAIL_STATES.unknown),
    failedMails: count(MAIL_STATES.failed),
    quotaLeft: ports.mail.remainingToday(),
    cells: sheets.cellCount(),
  };
}

export const CHECK_SYSTEM: SidebarJob<Opening, SystemFacts> = {
  name: 'Kiểm tra hệ thống',
  may: 'editor',
  ...OPENING,
  run: lookAtSystem,
};
