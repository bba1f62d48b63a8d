/** Looks for a mutant with all that the sweep has: undisturbed, broken at its calls, beside a second run, over two months. */
import type { Bundle } from '../../src/host/host';
import { prepareEdits } from './edits';
import { JOBS, type SweptJob } from './jobs';
import { MODES } from './modes';
import type { Mutant } from './mutants';
import { differences, WRONGS, wrongsOf, type Outcome } from './outcome';
import { Course, startOfSpan, TWO_MONTHS } from './schedule';
import { runSecond, SECOND_RUNS } from './second-runs';
import { casesOf, describeCase, distinct, isCrucial, isWrong, prepare, runCase, type Prepared } from './sweep';

/** What comes of the tracker as it is, by job or course: worked out once. */
const asItIs = new Map<string, Outcome>();

function wantedOf(name: string, workOut: () => Outcome): Outcome {
  const known = asItIs.get(name) ?? workOut();
  asItIs.set(name, known);
  return known;
}

/** What gave it away, `null` where nothing did. */
export function hunt({ shownBy, near }: Mutant, bundle: Bundle): string | null {
  if (shownBy === 'course') {
    const course = new Course(TWO_MONTHS, startOfSpan(TWO_MONTHS, bundle), 1);
    return undisturbed(
      wantedOf(shownBy, () => new Course(TWO_MONTHS, startOfSpan(TWO_MONTHS), 1).wanted),
      course.wanted,
    );
  }
  const job = JOBS.find(({ name }) => name === shownBy) as SweptJob;
  const prepared = prepare(job, bundle);
  const given = undisturbed(
    wantedOf(shownBy, () => prepare(job).wanted),
    prepared.wanted,
  );
  if (given !== null || near === undefined) return given;
  const places = placesBehind(prepared, near);
  return broken(prepared, places) ?? besideSecondRun(prepared, places);
}

const REACH = 12;

/** Numbers of the calls from one of that name to a dozen behind it, the last first. */
function placesBehind({ calls }: Prepared, near: string): number[] {
  const numbers = calls.map((_, index) => index + 1);
  const isBehind = (at: number): boolean => calls.slice(Math.max(0, at - 1 - REACH), at).includes(near);
  return numbers.filter(isBehind).reverse();
}

function undisturbed(wanted: Outcome, found: Outcome): string | null {
  const wrongs = wrongsOf(wanted, found);
  const kinds: string[] = WRONGS.filter((kind) => wrongs[kind] > 0);
  if (wanted.sentOn.join() !== found.sentOn.join()) kinds.push('ngày gửi');
  return kinds.length === 0
    ? null
    : `không lỗi nào · ${kinds.join(', ')} · ${differences(wanted, found).slice(0, 3).join(', ')}`;
}

function broken(prepared: Prepared, places: readonly number[]): string | null {
  const cases = distinct(prepared, casesOf(prepared, MODES, isCrucial));
  for (const one of places.flatMap((place) => cases.filter(({ at }) => at === place))) {
    const result = runCase(prepared, one);
    if (isWrong(result)) return describeCase(result);
  }
  return null;
}

function besideSecondRun({ job, start }: Prepared, places: readonly number[]): string | null {
  const prepared = prepareEdits(job, start);
  for (const second of SECOND_RUNS) {
    for (const at of places) {
      const { faults } = runSecond(prepared, second, at);
      if (faults.length > 0) return `8 lượt chạy thứ hai · lời gọi ${at} · ${second.name} · ${faults.join(', ')}`;
    }
  }
  return null;
}
