/** Short names of zones as Java knows them (`ICT`, `MSK`): Node knows few of them in one language. */
import { DateTime } from 'luxon';

/** Languages whose people name their own zones shortly. */
const LANGUAGES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA'];

/** Zones without summer time that no language of Node's names shortly. */
const NAMES: Readonly<Record<string, string>> = {
  'Asia/Ho_Chi_Minh': 'ICT',
  'Asia/Saigon': 'ICT',
  'Asia/Bangkok': 'ICT',
  'Asia/Phnom_Penh': 'ICT',
  'Asia/Vientiane': 'ICT',
  'Asia/Jakarta': 'WIB',
  'Asia/Singapore': 'SGT',
  'Asia/Kuala_Lumpur': 'MYT',
  'Asia/Manila': 'PHT',
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Europe/Moscow': 'MSK',
  'America/Sao_Paulo': 'BRT',
  'Etc/GMT': 'GMT',
  GMT: 'GMT',
};

/** `GMT+7` and the like where nobody has a shorter name. */
export function zoneAbbreviation(milliseconds: number, zone: string): string {
  const known = NAMES[zone];
  if (known !== undefined) return known;
  const time = DateTime.fromMillis(milliseconds, { zone });
  const names = LANGUAGES.map((locale) => time.setLocale(locale).offsetNameShort ?? '');
  return names.find((name) => /^[A-Z]{3,5}$/.test(name)) ?? names[0] ?? zone;
}

/** `Wed Jun 05 08:00:00 ICT 2024`, as Java's `Date.toString`. */
export function javaDateText(milliseconds: number, zone: string): string {
  const time = DateTime.fromMillis(milliseconds, { zone, locale: 'en-US' });
  return `${time.toFormat('ccc LLL dd HH:mm:ss')} ${zoneAbbreviation(milliseconds, zone)} ${time.toFormat('yyyy')}`;
}
