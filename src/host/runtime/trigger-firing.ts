/** Fires triggers: as whom they run, how long in a day, and that a failure in one stops nobody else. */
import type { HostValue } from '../border/service-object';
import type { Seat } from '../model/seat';
import type { DailyUse } from './daily-use';
import type { Runner } from './executor';
import type { Run, RunIdentity } from './run';
import { ScriptFailure } from './script-failure';
import type { Services } from './services';
import type { SheetEventOrigin } from './sheet-events';
import type { SheetEventName, TriggerRecord, TriggerSource } from './trigger';
import type { TriggerTable } from './trigger-table';
import type { VirtualClock } from './virtual-clock';

export type SimpleTrigger = 'onOpen' | 'onEdit' | 'onSelectionChange';

type EventOf = (run: Run, services: Services) => HostValue;

const TIME_OF_DAY_IS_UP = 'Exception: Service using too much computer time for one day';

export class TriggerFiring {
  /** Policy forbids scripts to know who is at the keyboard. */
  hidesActiveUsers = false;

  constructor(
    private readonly runner: Runner,
    private readonly triggers: TriggerTable,
    private readonly clock: VirtualClock,
    private readonly use: DailyUse,
    /** Milliseconds that the triggers of an account may run in a day. */
    private readonly mostTime: number,
  ) {}

  /** The simple trigger of that name, if the script has it. It runs with the rights of whoever caused the event. */
  simple(name: SimpleTrigger, email: string, eventOf: (origin: SheetEventOrigin) => HostValue, seat?: Seat): void {
    if (!this.runner.entryPoints.includes(name)) return;
    this.attempt(name, { ...this.identity('', email, 'simple-trigger'), seat }, (run, { spreadsheetApp }) =>
      eventOf({ run, app: spreadsheetApp(), triggerId: null }),
    );
  }

  /** The installable triggers that an event of the spreadsheet fires; nobody sits before a response that comes in. */
  installable(
    event: SheetEventName,
    spreadsheetId: string,
    email: string,
    eventOf: (origin: SheetEventOrigin) => HostValue,
  ): void {
    const isFired = (source: TriggerSource): boolean =>
      source.kind === 'spreadsheet' && source.id === spreadsheetId && source.event === event;
    const cause = event === 'submit' ? 'submit-trigger' : 'installable-trigger';
    for (const trigger of this.triggers.firedBy(isFired)) {
      this.fire(trigger, cause, email, (run, { spreadsheetApp }) =>
        eventOf({ run, app: spreadsheetApp()._open(spreadsheetId), triggerId: trigger.id }),
      );
    }
  }

  /** The submit triggers of a form. */
  ofForm(formId: string, eventOf: (run: Run, triggerId: string) => HostValue): void {
    const isFired = (source: TriggerSource): boolean =>
      source.kind === 'form' && source.formId === formId && source.event === 'submit';
    for (const trigger of this.triggers.firedBy(isFired))
      this.fire(trigger, 'submit-trigger', '', (run) => eventOf(run, trigger.id));
  }

  /** Runs as the account that made the trigger, whoever caused the event. */
  fire({ handler, owner }: TriggerRecord, origin: RunIdentity['origin'], activeUser: string, eventOf: EventOf): void {
    this.attempt(handler, this.identity(activeUser, owner, origin), eventOf);
  }

  /** Whose run it is. */
  identity(activeUser: string, effectiveUser: string, origin: RunIdentity['origin']): Omit<RunIdentity, 'scopes'> {
    const shown = this.hidesActiveUsers ? '' : activeUser;
    return { activeUser: shown, effectiveUser, origin, scriptTimeZone: this.clock.zone };
  }

  /** A failure in a trigger goes to its owner by mail on Google; here it stands in `executions`. */
  private attempt(name: string, identity: Omit<RunIdentity, 'scopes'>, given: EventOf): void {
    const { effectiveUser: user, origin } = identity;
    const startedAt = this.clock.text();
    if (this.use.of('triggers', user) >= this.mostTime) {
      const record = { name, user, origin, startedAt, took: 0, calls: 0, outcome: 'failed' } as const;
      this.runner.executions.push({ ...record, error: TIME_OF_DAY_IS_UP });
      return;
    }
    const began = this.clock.now();
    try {
      this.runner.execute({ name, identity, given, isRemote: false });
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
    } finally {
      this.use.add('triggers', user, this.clock.now() - began);
    }
  }
}
