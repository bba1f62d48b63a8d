/** Answers that are dates, times and durations, as the serial days of a spreadsheet. */
import { serialOfDay } from '../model/zone';

const SECONDS_A_DAY = 86_400;

/** `09:30` is 0.395833…, `25:00:00` is 1.041666…. */
export function durationSerial(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

/** `2024-06-05` is 45448, `2024-06-05 12:00` is 45448.5. */
export function dayTimeSerial(text: string): number {
  const [day = '', time = '0:0'] = text.split(' ');
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return serialOfDay(year, month, date) + durationSerial(time);
}
