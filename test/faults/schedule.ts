/** Ten days at the end of a month or a year, or a whole year, with answers, imports and random faults; the same seed gives the same. */
import { importMonth, oneStopRequest, OWNER } from '../builders/tracker';
import type { AppsScriptHost, Bundle } from '../../src/host/host';
import { ScriptFailure } from '../../src/host/runtime/script-failure';
import { FOREIGN, founded, UNITS } from './small-authority';
import { MODES, type Mode } from './modes';
import { differences, outcomeOf, WRONGS, wrongsOf, type Outcome, type Wrongs } from './outcome';

/** When a schedule begins and how long it goes on. */
export interface Span {
  readonly name: string;
  readonly from: string;
  readonly days: number;
  readonly faults: readonly [least: number, most: number];
}

export const TEN_DAYS: readonly Span[] = [
  ['cuối tháng 1', '2024-01-29'],
  ['đầu tháng 2', '2024-02-02'],
  ['cuối tháng 2 (năm nhuận)', '2024-02-26'],
  ['giữa năm', '2024-06-28'],
  ['cuối năm', '2024-12-27'],
  ['đầu năm sau', '2025-01-02'],
].map(([name = '', day = '']) => ({ name, from: `${day} 04:00:00`, days: 10, faults: [2, 5] as const }));

/** Two summaries fall into it. */
export const TWO_MONTHS: Span = { name: 'hai tháng', from: '2024-02-02 04:00:00', days: 40, faults: [0, 0] };

export const WHOLE_YEAR: Span = { name: 'cả năm', from: '2024-01-02 04:00:00', days: 365, faults: [10, 40] };

const DAY = 86_400_000;
/** Days without a fault at the end, in which the tracker makes good. */
const GRACE = 3;

/** Numbers from 0 up to but without 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const whole = (random: () => number, below: number): number => Math.floor(random() * below);
const oneOf = <T>(random: () => number, list: readonly T[]): T => list[whole(random, list.length)] as T;

/** Faults that come by themselves on a platform; all but the lock, which the sweep has. */
const FAULTS = MODES.filter(({ name }) => !name.startsWith('7'));
const NOTICES = ['once', 'once', 'once', 'doubled', 'blank after', 'none'] as const;

/** In a long course the authority changes a setting between two summaries. */
const SETTING_CHANGED = 20;

function alsoWriteToSecretary(host: AppsScriptHost): void {
  const rows = host.workbook.sheetNamed('Thiết lập')?.cells.all() ?? [];
  const row = rows.findIndex(([name]) => name === 'Người nhận báo cáo tháng') + 1;
  host.person(OWNER).type('Thiết lập', row, 2, [['Lãnh đạo; Thư ký ISO']]);
}

interface Fault {
  readonly day: number;
  readonly mode: Mode;
  /** Number of the call among those of the day. */
  readonly at: number;
}

export interface Played {
  readonly seed: number;
  readonly wrongs: Wrongs;
  readonly parts: readonly string[];
  readonly faults: readonly string[];
}

/** The authority on the morning when the span begins. */
export function startOfSpan({ from }: Span, bundle?: Bundle): AppsScriptHost {
  const host = founded(bundle);
  host.advanceTo(from);
  return host;
}

/** @param events number of the course of events, which is the same for many seeds of faults */
export class Course {
  /** What comes of it without a fault. */
  readonly wanted: Outcome;

  constructor(
    readonly span: Span,
    private readonly start: AppsScriptHost,
    private readonly events: number,
  ) {
    const host = start.copy();
    this.live(host, []);
    this.wanted = outcomeOf(host);
  }

  play(seed: number): Played {
    const faults = this.faultsOf(seed);
    const host = this.start.copy();
    this.live(host, faults);
    const found = outcomeOf(host);
    return {
      seed,
      wrongs: wrongsOf(this.wanted, found),
      parts: differences(this.wanted, found),
      faults: faults.map(({ day, mode, at }) => `ngày ${day}, lời gọi ${at}: ${mode.name}`),
    };
  }

  private faultsOf(seed: number): Fault[] {
    const random = randomOf(seed);
    const [least, most] = this.span.faults;
    const count = least + whole(random, most - least + 1);
    return Array.from({ length: count }, () => ({
      day: whole(random, this.span.days - GRACE),
      mode: oneOf(random, FAULTS),
      at: 1 + whole(random, 400),
    }));
  }

  private live(host: AppsScriptHost, faults: readonly Fault[]): void {
    const random = randomOf(this.events);
    /** Months whose import the clerk has not yet seen done. */
    const owed: string[] = [];
    const begin = host.clock.now();
    for (let day = 0; day < this.span.days; day += 1) {
      const due = faults.filter((fault) => fault.day === day);
      const disarm = due.map(({ mode, at }) => mode.arm(host, host.calls.total + at));
      this.morning(host, begin + day * DAY, random, owed);
      host.advanceTo(host.clock.textOf(begin + (day + 1) * DAY));
      for (const undo of disarm) undo();
      if (day === SETTING_CHANGED) alsoWriteToSecretary(host);
    }
    importOwed(host, owed);
    host.advanceTo(host.clock.textOf(begin + (this.span.days + GRACE) * DAY));
  }

  private morning(host: AppsScriptHost, moment: number, random: () => number, owed: string[]): void {
    const count = this.span.days > 31 ? Number(random() < 0.15) : whole(random, 4);
    for (let index = 0; index < count; index += 1) {
      const answers = {
        'Cơ quan giải quyết': oneOf(random, UNITS),
        'Mức độ hài lòng chung': oneOf(random, ['Hài lòng', 'Bình thường', 'Không hài lòng']),
        'Ý kiến góp ý': FOREIGN,
      };
      const event = oneOf(random, NOTICES);
      const at = host.clock.textOf(moment + (8 + index) * 3_600_000);
      host.submitForm(host.forms[0]?.id ?? '', answers, at, { event });
    }
    if (host.clock.textOf(moment).slice(8, 10) === '03') owed.push(host.clock.textOf(moment - 5 * DAY).slice(0, 7));
    importOwed(host, owed);
  }
}

/** The clerk imports what is due; an import that failed is done again the next morning. */
function importOwed(host: AppsScriptHost, owed: string[]): void {
  for (const month of owed.splice(0)) {
    const early = 6 + Number(month.slice(5));
    const request = oneStopRequest(month, { [UNITS[0]]: [early, 2, 1], [UNITS[1]]: [5, 0, 0], [UNITS[2]]: [9, 0, 1] });
    if (!isImported(host, request)) owed.push(month);
  }
}

function isImported(host: AppsScriptHost, request: unknown): boolean {
  try {
    return importMonth(host, request).ok;
  } catch (error) {
    if (error instanceof ScriptFailure) return false;
    throw error;
  }
}

export const isWrongPlay = ({ wrongs }: Played): boolean => WRONGS.some((kind) => wrongs[kind] > 0);
