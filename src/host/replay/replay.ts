/** Plays the year on the host, day by day; can be cut anywhere and taken up again. */
import { setImmediate as pause } from 'node:timers/promises';
import { addDays, type CalendarDate, type Month } from '../../core/calendar/calendar-date';
import { AppsScriptHost, type Bundle } from '../host';
import type { YearData } from './data-folder';
import { planYear, type PlannedEvent, type YearPlan } from './day-plan';
import { formSlip } from './form-slip';
import { ReplayError, Staff } from './staff';

export interface ReplayProgress {
  readonly month: Month;
  readonly answers: number;
  readonly mails: number;
}

export interface PlayOptions {
  readonly until: CalendarDate;
  /** Files with open questions are imported as well. */
  readonly mayConfirm: boolean;
  /** Asked between events: a person pressed Ctrl-C. */
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: ReplayProgress) => void;
}

const SECRETARY_GROUP = 'Thư ký ISO';
const NO_ADDRESS = 'quan-tri@localhost';

/** The day ends half an hour early where nothing happens later: a second start's look round stays in the same day. */
const END_OF_DAY = '23:30:00';

export class Replay {
  private readonly plan: YearPlan;
  private readonly staff: Staff;
  private readonly notes: string[] = [];
  private answerCount: number;

  private constructor(
    readonly host: AppsScriptHost,
    private readonly data: YearData,
    /** Planned events that have been played. */
    private playedCount: number,
  ) {
    this.plan = planYear(data);
    this.answerCount = this.plan.events.slice(0, playedCount).filter(({ kind }) => kind === 'answer').length;
    this.staff = new Staff(host, accountOf(data));
  }

  /** Installs the tracker in an empty workbook and fills its tabs as staff would. */
  static begin(data: YearData, bundle: Bundle, mayConfirm: boolean): Replay {
    const host = AppsScriptHost.create({
      now: planYear(data).setUpAt,
      owner: accountOf(data),
      title: `Mục tiêu chất lượng năm ${data.year}`,
    });
    host.install(bundle);
    const replay = new Replay(host, data, 0);
    replay.setUp(mayConfirm);
    return replay;
  }

  /** Opens what an earlier start left, and runs the set-up again as a person would to see that all is well. */
  static resume(data: YearData, bundle: Bundle, folder: string, played: number): Replay {
    const host = AppsScriptHost.open(folder);
    host.install(bundle);
    const replay = new Replay(host, data, played);
    host.open(accountOf(data));
    replay.staff.click('setUp', 'Cài đặt');
    return replay;
  }

  get played(): number {
    return this.playedCount;
  }

  get defaultUntil(): CalendarDate {
    return this.plan.defaultUntil;
  }

  /** Day that the host has come to. */
  get today(): CalendarDate {
    return this.host.now().slice(0, 10);
  }

  /** What a person should know of how the files were taken in. */
  get remarks(): readonly string[] {
    return this.notes;
  }

  /**
   * Plays on to the end of a day.
   *
   * @returns `false` when stopped on the way, between two events
   * @throws ReplayError
   */
  async playUntil(options: PlayOptions): Promise<boolean> {
    for (;;) {
      const event = this.plan.events[this.playedCount];
      if (!event || event.at.slice(0, 10) > options.until) break;
      if (!(await this.passDaysTo(event.at.slice(0, 10), options))) return false;
      this.passTo(event.at);
      this.play(event, options.mayConfirm);
      this.playedCount += 1;
      if (event.kind === 'answer') this.answerCount += 1;
      if (!(await this.breathe(options))) return false;
    }
    if (!(await this.passDaysTo(options.until, options))) return false;
    this.passTo(`${options.until} ${END_OF_DAY}`);
    return this.breathe(options);
  }

  /** Lets the days before one go by; `false` when stopped on the way. */
  private async passDaysTo(day: CalendarDate, options: PlayOptions): Promise<boolean> {
    while (this.today < day) {
      this.passTo(`${addDays(this.today, 1)} 00:00:00`);
      if (!(await this.breathe(options))) return false;
    }
    return true;
  }

  /** Ctrl-C and the terminal get their turn. */
  private async breathe({ onProgress, isStopped }: PlayOptions): Promise<boolean> {
    onProgress({ month: this.today.slice(0, 7), answers: this.answerCount, mails: this.host.mailbox.sent.length });
    await pause();
    return !isStopped();
  }

  /**
   * Runs the daily job out of turn, to show that it finds everything done; only where nothing has come in since the
   * day's own run, so that no figure has a reason to change.
   */
  runAgain(until: CalendarDate): void {
    if (this.today !== until || this.plan.events.some(({ at }) => at.slice(0, 10) === until)) return;
    this.watched(() => this.host.call('runDaily', [], { email: accountOf(this.data), from: 'editor' }));
  }

  private setUp(mayConfirm: boolean): void {
    const { staff, data } = this;
    this.host.open(accountOf(data));
    staff.click('setUp', 'Cài đặt');
    for (const name of staff.fillSettings(data.settings)) {
      this.notes.push(
        `Tệp cau-hinh.csv: chương trình không có tham số “${name}”; đã ghi thêm vào trang “Thiết lập”, chưa dùng.`,
      );
    }
    staff.fillUnits(data.units);
    staff.pasteObjectives(data.objectives);
    for (const event of this.plan.before) {
      if (event.kind === 'answer') staff.typeSlip(event.answer);
      else this.play(event, mayConfirm);
    }
    staff.click('recompute', 'Tính lại chỉ số');
  }

  private play(event: PlannedEvent, mayConfirm: boolean): void {
    switch (event.kind) {
      case 'import':
        return this.staff.importOneStop(event.file, mayConfirm);
      case 'assessment':
        return this.staff.typeAssessment(event.row);
      case 'answer': {
        const form = this.host.forms[0];
        const slip = form && formSlip(form, event.answer.answers);
        if (!form || !slip) return this.staff.typeSlip(event.answer);
        this.watched(() => this.host.submitForm(form.id, slip, event.at));
      }
    }
  }

  private passTo(at: string): void {
    this.watched(() => this.host.advanceTo(at));
  }

  /** A trigger that fails ends the replay: on Google its owner would get a mail and mend it. */
  private watched(work: () => void): void {
    const before = this.host.executions.length;
    work();
    const failed = this.host.executions.slice(before).find(({ outcome }) => outcome !== 'completed');
    if (failed) {
      throw new ReplayError(`Lúc ${failed.startedAt}, “${failed.name}” không chạy được:\n${failed.error ?? ''}`);
    }
  }
}

/** The ISO secretary sets up the year: the automation runs as the first address of that group. */
export function accountOf({ directory }: YearData): string {
  const everyone = directory.units.flatMap(({ addresses }) => addresses);
  return directory.addressesOf(SECRETARY_GROUP)[0] ?? everyone[0] ?? NO_ADDRESS;
}
