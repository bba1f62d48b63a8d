/** A year of an authority that never was, by a seed: slips, tallies and statistics with all that people do to them, as texts typed. */
import { randomOf } from '../faults/schedule';

export interface TypedUnit {
  readonly name: string;
  readonly otherName: string;
  /** `Thuộc phạm vi` as typed, and what it says. */
  readonly scope: string;
  readonly isNever: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

export interface TypedSlip {
  /** `dd/MM/yyyy[ HH:mm:ss]`, or something that is no time. */
  readonly at: string;
  readonly code: string;
  readonly unit: string;
  readonly field: string;
  readonly overall: string;
  readonly criteria: readonly string[];
  readonly channel: string;
  readonly source: string;
  readonly id: string;
}

export interface TypedTally {
  /** As typed, and the month that it says; `null` for none. */
  readonly period: string;
  readonly month: string | null;
  readonly unit: string;
  readonly source: string;
  /** Levels of the scale, highest first, as typed. */
  readonly counts: readonly string[];
}

export interface TypedStatistics {
  /** `yyyy-MM-dd` */
  readonly from: string;
  readonly to: string;
  readonly by: 'Đơn vị' | 'Lĩnh vực';
  readonly name: string;
  readonly early: number;
  readonly onTime: number;
  readonly overdue: number;
  /** `yyyy-MM-dd HH:mm:ss`, `''` where typed by hand. */
  readonly importedAt: string;
}

export interface SurveyYear {
  readonly year: number;
  readonly scale: readonly string[];
  readonly satisfied: readonly string[];
  readonly synonyms: readonly (readonly [string, string])[];
  readonly units: readonly TypedUnit[];
  readonly slips: readonly TypedSlip[];
  readonly tallies: readonly TypedTally[];
  readonly statistics: readonly TypedStatistics[];
}

const YEAR = 2024;

const SCALES = [
  {
    scale: ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'],
    satisfied: ['Rất hài lòng', 'Hài lòng'],
    synonyms: [['Chưa hài lòng', 'Không hài lòng']],
  },
  {
    scale: ['Hài lòng', 'Bình thường', 'Không hài lòng'],
    satisfied: ['Hài lòng'],
    synonyms: [
      ['Chưa hài lòng', 'Không hài lòng'],
      ['Tạm được', 'Bình thường'],
    ],
  },
  { scale: ['Tốt', 'Khá', 'Trung bình', 'Kém'], satisfied: ['Tốt', 'Khá'], synonyms: [['Xấu', 'Kém']] },
] as const;

const UNITS: readonly TypedUnit[] = [
  unit('Phòng Tư pháp', 'Tư pháp huyện'),
  unit('Phòng Nội vụ', 'PNV'),
  unit('Phòng Kinh tế & Hạ tầng', 'Phòng KTHT'),
  { ...unit('Phòng Y tế', ''), scope: 'Từ 01/04/2024', from: '2024-04-01' },
  { ...unit('Thanh tra huyện', ''), scope: 'Đến 30/09/2024', to: '2024-09-30' },
  { ...unit('Chi cục Thuế', ''), scope: 'Không', isNever: true },
];
const UNKNOWN_UNITS = ['Kho bạc', 'kho  BẠC', 'Phòng Vũ trụ'];
const FIELDS = ['Hộ tịch', 'Đất đai', 'Hộ  tịch', 'Xây dựng', 'Chứng thực', ''];
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính', ''];
const SOURCES = ['Phiếu giấy', 'phiếu  GIẤY', 'Kiosk', 'Zalo', ''];
const CRITERIA = 5;

function unit(name: string, otherName: string): TypedUnit {
  return { name, otherName, scope: '', isNever: false, from: null, to: null };
}

/** The same seed gives the same year. */
export function surveyYear(seed: number): SurveyYear {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const chance = (share: number): boolean => random() < share;
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const two = (number: number): string => String(number).padStart(2, '0');
  /** As different hands write one and the same thing. */
  const spelled = (text: string): string =>
    oneOf([
      text,
      text,
      text,
      text.toUpperCase(),
      ` ${text.toLowerCase()}`,
      text.replace(' ', '\u00a0 '),
      text.normalize('NFD'),
    ]);
  const known = oneOf(SCALES);
  const words = [...known.scale, ...known.scale, ...known.synonyms.map(([word]) => word)];
  const unitName = (): string => {
    if (chance(0.08)) return chance(0.3) ? '' : oneOf(UNKNOWN_UNITS);
    const { name, otherName } = oneOf(UNITS);
    return spelled(otherName !== '' && chance(0.3) ? otherName : name);
  };
  const level = (): string => {
    if (chance(0.1)) return oneOf(['', '  ', 'Tuyệt vời', 'không rõ']);
    return spelled(oneOf(chance(0.6) ? known.satisfied : words));
  };

  const slip = (): TypedSlip => {
    const [year, month, day] = [chance(0.15) ? YEAR - 1 : YEAR, two(1 + below(12)), two(1 + below(28))];
    const clock = chance(0.1) ? '' : ` ${two(7 + below(11))}:${two(10 * below(6))}:00`;
    return {
      at: chance(0.02) ? oneOf(['hôm qua', '31/02/2024', '']) : `${day}/${month}/${year}${clock}`,
      code: chance(0.45) ? spelled(`H${below(40)} TP`) : chance(0.05) ? ' ' : '',
      unit: unitName(),
      field: chance(0.04) ? `Việc riêng ${below(9)}` : oneOf(FIELDS),
      overall: level(),
      criteria: Array.from({ length: CRITERIA }, () => (chance(0.5) ? level() : '')),
      channel: oneOf(CHANNELS),
      source: oneOf(SOURCES),
      id: chance(0.3) ? `R-${below(1_000_000)}` : '',
    };
  };
  const slips = Array.from({ length: 160 + below(120) }, slip);
  // Somebody restored old rows: the same responses stand there again.
  const again = slips.filter(({ id }) => id !== '' && chance(0.15));

  const tally = (): TypedTally => {
    const [year, month] = [chance(0.1) ? YEAR - 1 : YEAR, 1 + below(12)];
    const period = oneOf([
      `${month}/${year}`,
      `${two(month)}/${year}`,
      `Tháng ${month}/${year}`,
      `${year}-${two(month)}`,
    ]);
    const isRead = !chance(0.03);
    const count = (): string => (chance(0.15) ? '' : chance(0.05) ? `1.${two(below(10))}0` : String(below(60)));
    const counts = known.scale.map(count);
    if (chance(0.06)) counts.fill(oneOf(['', '0']));
    if (chance(0.03)) counts[below(counts.length)] = oneOf(['năm', '2,5', '-3']);
    return {
      period: isRead ? period : 'quý một',
      month: isRead ? `${year}-${two(month)}` : null,
      unit: unitName(),
      source: oneOf(SOURCES),
      counts,
    };
  };
  const single = Array.from({ length: 30 + below(40) }, tally);
  const tallies = [
    ...single,
    ...single.filter(() => chance(0.12)).map((one) => ({ ...one, source: spelled(one.source) })),
  ];

  return {
    year: YEAR,
    ...known,
    units: UNITS,
    slips: [...slips, ...again],
    tallies,
    statistics: statisticsOf({ below, chance, oneOf, two, unitName }),
  };
}

interface Dice {
  readonly below: (most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly two: (number: number) => string;
  readonly unitName: () => string;
}

/** Months of the year and the one before; some run from the 15th to the 14th, some are by field, some were imported again. */
function statisticsOf({ below, chance, oneOf, two, unitName }: Dice): TypedStatistics[] {
  const runsFrom15th = chance(0.4);
  const counts = () => ({ early: below(chance(0.1) ? 1500 : 90), onTime: below(40), overdue: below(9) });
  return Array.from({ length: 24 }, (_, index) => index).flatMap((index): TypedStatistics[] => {
    if (chance(0.12)) return [];
    const [year, month] = [YEAR - 1 + Math.floor(index / 12), (index % 12) + 1];
    const before = month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`;
    const period = runsFrom15th
      ? { from: `${before}-15`, to: `${year}-${two(month)}-14` }
      : { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(new Date(year, month, 0).getDate())}` };
    const table = (by: TypedStatistics['by'], names: readonly string[], importedAt: string): TypedStatistics[] =>
      names.map((name) => ({ ...period, by, name, ...counts(), importedAt }));
    const units = [...new Set(Array.from({ length: 5 }, unitName).map((name) => name.trim()))].filter(
      (name) => name !== '',
    );
    const at = (day: number): string => `${year}-${two(month)}-${two(day)} 09:00:00`;
    const rows: TypedStatistics[] = [];
    if (chance(0.8)) rows.push(...table('Đơn vị', units, oneOf(['', at(27)])));
    if (rows.length === 0 || chance(0.3)) rows.push(...table('Lĩnh vực', ['Hộ tịch', 'Đất đai'], oneOf(['', at(27)])));
    if (chance(0.25)) rows.push(...table('Đơn vị', units.slice(1), at(28)));
    return rows;
  });
}
