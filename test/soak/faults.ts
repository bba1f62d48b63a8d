/** The sweep whole, and random faults over ten days and whole years: what `npm test` samples. */
import { JOBS } from '../faults/jobs';
import { MODES } from '../faults/modes';
import { Course, isWrongPlay, startOfSpan, TEN_DAYS, WHOLE_YEAR, type Played, type Span } from '../faults/schedule';
import { casesOf, describeCase, isWrong, prepare, runCase, tableOf } from '../faults/sweep';
import type { SoakPart } from './soak-part';

/** Enough to see what is wrong. */
const MOST_TOLD = 20;

function refuse(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong:\n${wrong.slice(0, MOST_TOLD).join('\n')}`);
}

export const faults: SoakPart = {
  name: 'faults',
  says: 'every job broken at every service call, in every way',
  run: ({ progress }) => {
    const prepared = JOBS.map((job) => prepare(job));
    const all = prepared.map((one) => ({ one, cases: casesOf(one, MODES) }));
    const total = all.reduce((sum, { cases }) => sum + cases.length, 0);
    let done = 0;
    const results = all.map(({ one, cases }) => ({
      one,
      own: cases.map((each) => {
        progress((done += 1) / total);
        return runCase(one, each);
      }),
    }));
    const table = results.map(({ one, own }) => tableOf(one, own)).join('\n\n');
    const wrong = results.flatMap(({ one, own }) =>
      own.filter(isWrong).map((result) => `${one.job.name}: ${describeCase(result)}`),
    );
    if (wrong.length > 0) process.stdout.write(`\n${table}\n`);
    refuse(wrong);
    return Promise.resolve(`${total} cases\n${table}`);
  },
};

const describePlay = (span: Span, { seed, wrongs, parts, faults: given }: Played): string =>
  `${span.name}, seed ${seed}: ${JSON.stringify(wrongs)} ${parts.join(', ')} · ${given.join('; ')}`;

/** Courses of events of each span; each is played without faults once, to know what is wanted. */
const COURSES_OF_TEN_DAYS = 4;
const SEEDS_OF_TEN_DAYS = 10_000;
const WHOLE_YEARS = 200;

export const schedules: SoakPart = {
  name: 'schedules',
  says: `${SEEDS_OF_TEN_DAYS} times two to five faults within ten days around the ends of months and years`,
  run: ({ seed, progress }) => {
    const courses = TEN_DAYS.flatMap((span) => {
      const start = startOfSpan(span);
      return Array.from({ length: COURSES_OF_TEN_DAYS }, (_, events) => new Course(span, start, events + 1));
    });
    return Promise.resolve(playAll(courses, SEEDS_OF_TEN_DAYS, seed, progress));
  },
};

export const years: SoakPart = {
  name: 'years',
  says: `${WHOLE_YEARS} whole years, each with ten to forty faults`,
  run: ({ seed, progress }) => {
    const course = new Course(WHOLE_YEAR, startOfSpan(WHOLE_YEAR), 1);
    return Promise.resolve(playAll([course], WHOLE_YEARS, seed, progress));
  },
};

function playAll(courses: readonly Course[], count: number, seed: number, progress: (share: number) => void): string {
  const wrong: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const course = courses[number % courses.length] as Course;
    const played = course.play(seed + number);
    if (isWrongPlay(played)) wrong.push(describePlay(course.span, played));
    progress((number + 1) / count);
  }
  refuse(wrong);
  return `${count} plays, nothing lost, nothing doubled`;
}
