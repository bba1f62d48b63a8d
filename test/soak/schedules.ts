/** Parts `schedules` and `years`: random faults over ten days around the ends of months and years, and over whole years. */
import { Course, isWrongPlay, startOfSpan, TEN_DAYS, WHOLE_YEAR, type Played, type Span } from '../faults/schedule';
import { WRONGS } from '../faults/outcome';
import { Tally, type Findings } from './findings';
import { shareOf, type SoakPart, type SoakSetting } from './soak-part';

/** Courses of events of each span; each is played without faults once, to know what is wanted. */
const COURSES_OF_TEN_DAYS = 4;
const SEEDS_OF_TEN_DAYS = 10_000;
const WHOLE_YEARS = 200;

export const schedules: SoakPart = {
  name: 'schedules',
  says: `${SEEDS_OF_TEN_DAYS} times two to five faults within ten days around the ends of months and years`,
  shards: 10,
  run: (setting) => {
    const courses = TEN_DAYS.flatMap((span) => {
      const start = startOfSpan(span);
      return Array.from({ length: COURSES_OF_TEN_DAYS }, (_, events) => new Course(span, start, events + 1));
    });
    return playAll(courses, SEEDS_OF_TEN_DAYS, schedules, setting);
  },
};

export const years: SoakPart = {
  name: 'years',
  says: `${WHOLE_YEARS} whole years, each with ten to forty faults`,
  shards: 10,
  run: (setting) => playAll([new Course(WHOLE_YEAR, startOfSpan(WHOLE_YEAR), 1)], WHOLE_YEARS, years, setting),
};

function playAll(courses: readonly Course[], count: number, part: SoakPart, setting: SoakSetting): Findings {
  const tally = new Tally();
  for (const { span } of courses) tally.add(span.name, 'số lượt', 0);
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (const [number] of shareOf(numbers, part, setting)) {
    // The course follows from the seed alone, so that the seed repeats it.
    const seed = setting.seed + number;
    const course = courses[seed % courses.length] as Course;
    const played = course.play(seed);
    tally.add(course.span.name, 'số lượt');
    tally.add(course.span.name, 'số lỗi', played.faults.length);
    for (const kind of WRONGS) tally.add(course.span.name, kind, played.wrongs[kind]);
    if (isWrongPlay(played)) tally.refuse(describePlay(course.span, played));
  }
  return tally.findings;
}

const describePlay = (span: Span, { seed, wrongs, parts, faults }: Played): string =>
  `${span.name}, seed ${seed}: ${JSON.stringify(wrongs)} ${parts.join(', ')} · ${faults.join('; ')}`;
