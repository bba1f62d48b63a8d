/** A tracker whose triggers were gone while citizens went on answering, and which somebody then set up again. */
import { CRITERIA } from '../../src/app/tabs/spec/survey-tabs';
import type { AppsScriptHost } from '../../src/host/host';
import { newTracker } from './tracker';

const UNITS = ['Phòng Tư pháp', 'Phòng Y tế'];
const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'];
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

/** Every question answered: the most that an answer can cost. */
function answersOf(index: number): Record<string, string> {
  const level = LEVELS[index % LEVELS.length] ?? '';
  return {
    'Mã hồ sơ': `H08-${index}`,
    'Cơ quan giải quyết': UNITS[index % UNITS.length] ?? '',
    'Lĩnh vực': 'Hộ tịch',
    'Mức độ hài lòng chung': level,
    ...Object.fromEntries(CRITERIA.map(({ heading }) => [heading, level])),
    'Ý kiến góp ý': 'Cán bộ hướng dẫn rõ.',
    'Hình thức nộp hồ sơ': 'Trực tuyến',
  };
}

/**
 * @param count answers of the year before `now`, none of them pulled
 * @param editedEach every so manieth answer was edited later, `0` for none
 */
export function backlogged(count: number, editedEach = 0, now = '2025-01-01 08:00:00'): AppsScriptHost {
  const host = newTracker();
  host.advanceTo('2024-01-01 05:00:00');
  host.triggers.splice(0);
  const form = host.forms[0]?.id ?? '';
  const from = host.clock.now();
  const end = new Date(`${now.replace(' ', 'T')}+07:00`).getTime();
  const step = Math.min(YEAR, end - from - MINUTE) / (count + 1);
  for (let index = 0; index < count; index += 1) {
    const moment = from + (index + 1) * step;
    const answers = answersOf(index);
    const id = host.submitForm(form, answers, host.clock.textOf(moment), { event: 'none' });
    if (editedEach > 0 && index % editedEach === 0) {
      const later = host.clock.textOf(moment + step / 2);
      host.editResponse(form, id, { ...answers, 'Mức độ hài lòng chung': 'Hài lòng' }, later, { event: 'none' });
    }
  }
  host.advanceTo(now);
  host.call('setUp');
  return host;
}

/** Response ids in the tab, as often as they stand there. */
export function idsInTab(host: AppsScriptHost): string[] {
  const rows = host.workbook.sheetNamed('Khảo sát')?.cells.all() ?? [];
  const column = rows[0]?.indexOf('Mã phản hồi') ?? -1;
  return rows.slice(1).flatMap((row) => (row[column] ? [String(row[column])] : []));
}

/** Lets hours go by until the hourly runs have ended; returns how many went by. */
export function hoursUntilCaughtUp(host: AppsScriptHost, most: number, progress: () => void = () => undefined): number {
  let hours = 0;
  while (host.triggers.some(({ handler }) => handler === 'catchUpSurvey') && hours < most) {
    host.advanceTo(host.clock.textOf(host.clock.now() + 60 * MINUTE));
    hours += 1;
    if (hours % 24 === 0) progress();
  }
  return hours;
}
