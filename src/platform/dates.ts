/** Dates between the sheet and the jobs: a `Date` in the script's zone there, `YYYY-MM-DD[ HH:mm:ss]` here. */

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2024-06-05` for midnight, else `2024-06-05 07:40:22`; seconds are rounded as the sheet shows them. */
export function textOfDate(date: Date): string {
  const day = dayOfDate(date);
  const time = timeOfDate(date);
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** `2024-06-05 07:40:22`, midnight too. */
export function dateTimeOfDate(date: Date): string {
  return `${dayOfDate(date)} ${timeOfDate(date)}`;
}

/** The inverse of both; `null` where the text is not of this form. */
export function dateOfText(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
}

function dayOfDate(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function timeOfDate(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
