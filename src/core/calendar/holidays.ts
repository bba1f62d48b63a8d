/**
 * Public holidays by the Labour Code 2019: article 112 names them, article 111(3) moves those that fall on a weekend.
 * The government fixes the days round Tết and National Day each year and swaps others: the tab `Ngày nghỉ` is edited by hand.
 */
import { addDays, dayOfWeek, type CalendarDate } from './calendar-date';
import { lunarDate } from './lunar-calendar';

export interface HolidayRow {
  readonly date: CalendarDate;
  readonly name: string;
  /** `work` is a weekend day that is worked in exchange for another. */
  readonly kind: 'off' | 'work';
}

/** Days of Tết: two before the first of the lunar year, then the first three; the choice of 2020–2025. */
const TET_DAYS = [-2, -1, 0, 1, 2] as const;

/**
 * Holidays of a year in the order of their dates, moved days among them.
 *
 * Example: in 2024 Tết (10/02) takes 08–12/02; its Saturday and Sunday move to 13 and 14/02.
 */
export function publicHolidays(year: number): HolidayRow[] {
  const tet = lunarDate(year, 1, 1);
  const named: (readonly [CalendarDate, string])[] = [
    [`${year}-01-01`, 'Tết Dương lịch'],
    ...TET_DAYS.map((offset) => [addDays(tet, offset), 'Tết Nguyên đán'] as const),
    [lunarDate(year, 3, 10), 'Giỗ Tổ Hùng Vương'],
    [`${year}-04-30`, 'Ngày Chiến thắng'],
    [`${year}-05-01`, 'Ngày Quốc tế Lao động'],
    ...nationalDays(year).map((date) => [date, 'Quốc khánh'] as const),
  ];
  const taken = new Set(named.map(([date]) => date));
  const moved = named
    .filter(([date]) => dayOfWeek(date) > 5)
    .map(([date, name]) => {
      let day = addDays(date, 1);
      while (dayOfWeek(day) > 5 || taken.has(day)) day = addDays(day, 1);
      taken.add(day);
      return [day, `Nghỉ bù ${name}`] as const;
    });
  return [...named, ...moved]
    .map(([date, name]) => ({ date, name, kind: 'off' as const }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** 2 September and the day before or after it, whichever lies nearer the weekend. */
function nationalDays(year: number): CalendarDate[] {
  const day = `${year}-09-02`;
  const joinsWeekendBehind = dayOfWeek(day) === 1 || dayOfWeek(day) === 7;
  const after = joinsWeekendBehind || dayOfWeek(day) === 4;
  return after ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}
