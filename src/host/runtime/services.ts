/** The global services of one execution, each made when the script first asks for it. */
import { ServiceError, type HostValue } from '../border/service-object';
import { CacheService, type CacheStore } from '../cache/cache-service';
import { FormAppService } from '../forms/form-app';
import type { FormStore } from '../forms/form-store';
import { ChartsService } from '../charts/charts-service';
import { ContentService } from '../content/content-service';
import { HtmlService, type HtmlFiles } from '../html/html-service';
import { LockService, type LockTable } from '../lock/lock-service';
import { ConsoleService } from '../logger/console';
import type { LogLine } from '../logger/log-line';
import { LoggerService } from '../logger/logger';
import { MailAppService } from '../mail/mail-app';
import type { Mailbox } from '../mail/mailbox';
import type { WorkbookModel } from '../model/workbook-model';
import { PropertiesService, type CountAccess, type PropertyStore } from '../properties/properties-service';
import { ScriptAppService } from '../script/script-app';
import type { TriggerStore } from '../script/trigger-store';
import { SessionService } from '../session/session';
import { SpreadsheetAppService } from '../spreadsheet/spreadsheet-app';
import type { WorkbookStore } from '../spreadsheet/workbook-store';
import { BrowserService } from '../ui/browser';
import type { Screen } from '../ui/screen';
import { UiService } from '../ui/ui';
import { UtilitiesService } from '../utilities/utilities';
import type { Run } from './run';
import type { ServiceMakers } from './sandbox';
import type { VirtualClock } from './virtual-clock';

/** What the services of every execution share: all that outlives it. */
export interface ServiceWorld {
  readonly workbook: WorkbookModel;
  /** The bound spreadsheet and those that scripts made. */
  readonly workbooks: WorkbookStore;
  readonly forms: FormStore;
  readonly triggers: TriggerStore;
  readonly mailbox: Mailbox;
  readonly clock: VirtualClock;
  /** By `script`, `document`, `user EMAIL`. */
  readonly properties: Map<string, PropertyStore>;
  readonly countPropertyAccess: CountAccess;
  readonly caches: Map<string, CacheStore>;
  readonly locks: LockTable;
  readonly screen: Screen;
  readonly log: LogLine[];
  readonly locale: string;
  /** The script's own. */
  readonly htmlFiles: HtmlFiles;
  readonly random: () => number;
}

export interface Services {
  /** By the name of the global. */
  readonly globals: ServiceMakers;
  /** The same SpreadsheetApp that the script gets, for the events handed to it. */
  readonly spreadsheetApp: () => SpreadsheetAppService;
}

/** Nobody sits before a run that time or a form started. */
const WITHOUT_UI: readonly Run['origin'][] = ['time-trigger', 'submit-trigger'];

export function servicesOf(world: ServiceWorld, run: Run): Services {
  const ui = (): HostValue => {
    if (WITHOUT_UI.includes(run.origin))
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new UiService(run, world.screen);
  };
  const spreadsheetApp = once(() => new SpreadsheetAppService(run, world.workbook, ui, world.random, world.workbooks));
  return {
    spreadsheetApp,
    globals: {
      SpreadsheetApp: spreadsheetApp,
      FormApp: () => new FormAppService(run, world.forms),
      MailApp: () => new MailAppService(run, world.mailbox, () => world.clock.text()),
      PropertiesService: () => new PropertiesService(run, storesOf(world.properties), world.countPropertyAccess),
      CacheService: () => new CacheService(run, storesOf(world.caches)),
      LockService: () => new LockService(run, world.locks, true),
      Charts: () => new ChartsService(run, world.workbook),
      Utilities: () => new UtilitiesService(run, world.random),
      HtmlService: () => new HtmlService(run, world.htmlFiles),
      Browser: () => new BrowserService(run, world.screen, !WITHOUT_UI.includes(run.origin)),
      ContentService: () => new ContentService(run),
      Session: () => new SessionService(run, world.locale),
      ScriptApp: () => new ScriptAppService(run, world.triggers),
      Logger: () => new LoggerService(run, world.log),
      console: () => new ConsoleService(run, world.log),
    },
  };
}

interface Stores<T> {
  script: Map<string, T>;
  document: Map<string, T>;
  user(email: string): Map<string, T>;
}

function storesOf<T>(all: Map<string, Map<string, T>>): Stores<T> {
  const store = (name: string): Map<string, T> => {
    const present = all.get(name) ?? new Map<string, T>();
    all.set(name, present);
    return present;
  };
  return { script: store('script'), document: store('document'), user: (email) => store(`user ${email}`) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
