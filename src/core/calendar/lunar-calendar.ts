/**
 * The Vietnamese lunar calendar, as far as public holidays need it: months begin on the day of the new moon in UTC+7.
 * New moons and the sun's longitude after J. Meeus, *Astronomical Algorithms*, chapters 25 and 49.
 */
import { addDays, dateOfDayNumber, dayNumber, type CalendarDate } from './calendar-date';

const SYNODIC_MONTH = 29.530588861;
/** Julian Day of noon UT on 1 January 2000, and that day's number. */
const J2000 = 2451545;
const DAY_OF_J2000 = dayNumber('2000-01-01');
const UTC_PLUS_7 = 7 / 24;

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Dynamical Time runs ahead of Universal Time by about so many days (Espenak & Meeus, 1986–2050 and around). */
function dynamicalAhead(year: number): number {
  const t = year - 2000;
  const seconds =
    year < 1986
      ? 45.45 + 1.067 * (year - 1975)
      : year < 2005
        ? 63.86 + 0.3345 * t
        : 62.92 + 0.32217 * t + 0.005589 * t * t;
  return seconds / 86400;
}

/** Julian Day (UT) of the k-th new moon after that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 + SYNODIC_MONTH * k + 0.00015437 * t * t;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const correction =
    -0.4072 * sine(moon) +
    0.17241 * e * sine(sun) +
    0.01608 * sine(2 * moon) +
    0.01039 * sine(2 * latitude) +
    0.00739 * e * sine(moon - sun) -
    0.00514 * e * sine(moon + sun) +
    0.00208 * e * e * sine(2 * sun) -
    0.00111 * sine(moon - 2 * latitude) -
    0.00057 * sine(moon + 2 * latitude) +
    0.00056 * e * sine(2 * moon + sun) -
    0.00042 * sine(3 * moon) +
    0.00042 * e * sine(sun + 2 * latitude) +
    0.00038 * e * sine(sun - 2 * latitude) -
    0.00024 * e * sine(2 * moon - sun) -
    0.00017 * sine(node);
  return mean + correction - dynamicalAhead(2000 + (SYNODIC_MONTH * k) / 365.25);
}

/** Day in Việt Nam on which the k-th new moon falls. */
function newMoonDay(k: number): CalendarDate {
  return dateOfDayNumber(DAY_OF_J2000 + Math.floor(newMoon(k) - J2000 + 0.5 + UTC_PLUS_7));
}

/** Apparent longitude of the sun, degrees 0–360, at the end of a day in Việt Nam. */
function sunAtEndOf(date: CalendarDate): number {
  const jd = J2000 + (dayNumber(date) + 1 - DAY_OF_J2000) - 0.5 - UTC_PLUS_7;
  const t = (jd - J2000) / 36525;
  const anomaly = 357.52911 + 35999.05029 * t;
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

/** Number of the last new moon on or before a day. */
function newMoonOnOrBefore(date: CalendarDate): number {
  let k = Math.round((dayNumber(date) - DAY_OF_J2000) / SYNODIC_MONTH) + 1;
  while (newMoonDay(k) > date) k -= 1;
  return k;
}

/** Number of the new moon that begins the eleventh month: the one that holds the winter solstice (sun at 270°). */
function eleventhMonth(year: number): number {
  let solstice = `${year}-12-20`;
  while (sunAtEndOf(solstice) < 270) solstice = addDays(solstice, 1);
  return newMoonOnOrBefore(solstice);
}

/** A month without a principal term (the sun passes no multiple of 30°) is the leap month of a year of thirteen. */
function hasPrincipalTerm(k: number): boolean {
  const before = sunAtEndOf(addDays(newMoonDay(k), -1));
  const after = sunAtEndOf(addDays(newMoonDay(k + 1), -1));
  return Math.floor(before / 30) !== Math.floor(after / 30);
}

/**
 * First day of a lunar month of the lunar year that begins in `year`; the leap month is passed over.
 *
 * @param month 1–10
 */
function firstOfLunarMonth(year: number, month: number): CalendarDate {
  const start = eleventhMonth(year - 1);
  const hasLeap = eleventhMonth(year) - start === 13;
  let k = start;
  let leapSeen = !hasLeap;
  for (let passed = 0; passed < month + 1; passed += 1) {
    k += 1;
    if (!leapSeen && !hasPrincipalTerm(k)) {
      leapSeen = true;
      k += 1;
    }
  }
  return newMoonDay(k);
}

/** Date of a lunar day. Example: `lunarDate(2024, 1, 1)` → `2024-02-10`, Tết; in 2030 it is 2 February, a day before China's. */
export function lunarDate(year: number, month: number, day: number): CalendarDate {
  return addDays(firstOfLunarMonth(year, month), day - 1);
}
