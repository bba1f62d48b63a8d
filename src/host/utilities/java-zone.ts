/** Time zones by the ids that Java's `TimeZone.getTimeZone` knows; any other text is GMT there, and so here. */
import { FixedOffsetZone, IANAZone, type Zone } from 'luxon';

/** Ids that Java keeps from its first version and that name a place's zone, summer time and all. */
const SHORT_IDS: Readonly<Record<string, string>> = {
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  AGT: 'America/Argentina/Buenos_Aires',
  ART: 'Africa/Cairo',
  AST: 'America/Anchorage',
  BET: 'America/Sao_Paulo',
  BST: 'Asia/Dhaka',
  CAT: 'Africa/Harare',
  CNT: 'America/St_Johns',
  CST: 'America/Chicago',
  CTT: 'Asia/Shanghai',
  EAT: 'Africa/Addis_Ababa',
  ECT: 'Europe/Paris',
  IET: 'America/Indiana/Indianapolis',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  MIT: 'Pacific/Apia',
  NET: 'Asia/Yerevan',
  NST: 'Pacific/Auckland',
  PLT: 'Asia/Karachi',
  PNT: 'America/Phoenix',
  PRT: 'America/Puerto_Rico',
  PST: 'America/Los_Angeles',
  SST: 'Pacific/Guadalcanal',
  VST: 'Asia/Ho_Chi_Minh',
};

const FIXED_IDS: Readonly<Record<string, number>> = { EST: -300, MST: -420, HST: -600 };

/** Short names of zones that their long English names do not spell by initials, or that summer time changes. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Indochina Time': 'ICT',
  'Coordinated Universal Time': 'UTC',
  'Greenwich Mean Time': 'GMT',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET',
  'Eastern European Summer Time': 'EEST',
  'Western European Standard Time': 'WET',
  'Western European Summer Time': 'WEST',
  'British Summer Time': 'BST',
  'Irish Standard Time': 'IST',
  'Moscow Standard Time': 'MSK',
  'India Standard Time': 'IST',
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'China Standard Time': 'CST',
  'Singapore Standard Time': 'SGT',
  'Hong Kong Standard Time': 'HKT',
  'Philippine Standard Time': 'PHT',
  'Western Indonesia Time': 'WIB',
  'Malaysia Time': 'MYT',
  'Australian Eastern Standard Time': 'AEST',
  'Australian Eastern Daylight Time': 'AEDT',
  'Australian Western Standard Time': 'AWST',
  'New Zealand Standard Time': 'NZST',
  'New Zealand Daylight Time': 'NZDT',
  'Eastern Standard Time': 'EST',
  'Eastern Daylight Time': 'EDT',
  'Central Standard Time': 'CST',
  'Central Daylight Time': 'CDT',
  'Mountain Standard Time': 'MST',
  'Mountain Daylight Time': 'MDT',
  'Pacific Standard Time': 'PST',
  'Pacific Daylight Time': 'PDT',
};

/** `GMT+7`, `GMT+07:00`, `GMT-0530`: hours to 23, minutes to 59. */
const CUSTOM = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/;

export function javaZone(id: string): Zone {
  const minutes = FIXED_IDS[id] ?? customMinutes(id);
  if (minutes !== undefined) return FixedOffsetZone.instance(minutes);
  const name = SHORT_IDS[id] ?? id;
  return isZoneName(name) && !GMT_NAMES.includes(name) ? IANAZone.create(name) : FixedOffsetZone.utcInstance;
}

/** Short or long English name, as the letter `z` shows it. */
export function zoneName(zone: Zone, moment: number, isLong: boolean): string {
  if (zone.type === 'fixed') return fixedName(zone.offset(moment), isLong);
  const long = zone.offsetName(moment, { format: 'long', locale: 'en-US' }) ?? zone.name;
  if (isLong) return long;
  return SHORT_NAMES[long] ?? gmtText(zone.offset(moment));
}

/** The library would show these as UTC. */
const GMT_NAMES = ['GMT', 'Etc/GMT', 'Greenwich', 'Etc/Greenwich'];

/** Java's ids are read with their capitals. */
function isZoneName(name: string): boolean {
  if (!IANAZone.isValidZone(name)) return false;
  return ['UTC', 'GMT'].includes(name) || /^[A-Z][A-Za-z_]+\/[A-Z]/.test(name) || LEGACY.test(name);
}

const LEGACY =
  /^(?:[CEMPW]ET|(?:EST5E|CST6C|MST7M|PST8P)DT|UCT|Zulu|Universal|Greenwich|Japan|Singapore|Hongkong|Israel|Turkey|Egypt|Iran|Eire|Cuba|Poland|Portugal|Jamaica|Iceland|Libya|Navajo|NZ|PRC|ROC|ROK|GB)$/;

function customMinutes(id: string): number | undefined {
  const [, sign, hours, minutes = '0'] = CUSTOM.exec(id) ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function fixedName(minutes: number, isLong: boolean): string {
  if (minutes === 0) return isLong ? 'Greenwich Mean Time' : 'GMT';
  const known = Object.entries(FIXED_IDS).find(([, offset]) => offset === minutes)?.[0];
  return known !== undefined && !isLong ? known : gmtText(minutes);
}

/** `GMT+07:00`. */
const gmtText = (minutes: number): string => `GMT${offsetText(minutes, ':')}`;

/** `+0700`, `-05:30`. */
export function offsetText(minutes: number, separator: string): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.floor(Math.abs(minutes) % 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${separator}${two(rest)}`;
}
