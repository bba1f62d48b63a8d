/** Targets (*Chỉ tiêu*): a decision's wording read into a structure; what cannot be read is said, never guessed. */
import { formatDecimal, parseDecimal, type Decimal } from '../figures/decimal';
import { normalise, tidy } from '../text/text';

export type Comparison = '>=' | '>' | '<=' | '<';

export type Target =
  | {
      readonly kind: 'threshold';
      readonly comparison: Comparison;
      readonly value: Decimal;
      readonly unit: 'percent' | 'count';
    }
  | {
      readonly kind: 'change';
      readonly direction: 'up' | 'down';
      readonly amount: Decimal;
      /** `percent` may mean points or a share of the baseline (a setting decides); `points` cannot be misread. */
      readonly stated: 'percent' | 'points';
      /** `null` means the year before. */
      readonly baselineYear: number | null;
    }
  | { readonly kind: 'pass' }
  | { readonly kind: 'unclear'; readonly text: string; readonly reason: string };

const NUMBER = String.raw`(\d[\d.,]*)`;
const UNIT = String.raw`\s*(%|phần trăm|điểm phần trăm|điểm %|điểm|hồ sơ|trường hợp|lượt|vụ|đơn|phiếu)?`;

const CHANGE = new RegExp(
  String.raw`(tăng|cao hơn|nâng|giảm|thấp hơn|hạ)[^\d]*?${NUMBER}\s*(điểm phần trăm|điểm %|điểm|%|phần trăm)?\s*(?:trở lên\s*)?(?:so với|so|hơn)?\s*(?:với\s*)?(?:cùng kỳ\s*)?(?:năm\s*)?(\d{4}|trước)?`,
);
const COUNT_UNITS = /hồ sơ|trường hợp|lượt|vụ|đơn|phiếu/;

/** Words before the number, each with the comparison it states; longer words stand first. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:≥|>=|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ)\s*(?:là\s*|đạt\s*)?$/, '>='],
  [/(?:≤|<=|=<|không quá|không vượt quá|không vượt|không hơn|tối đa|nhiều nhất|không trên)\s*(?:là\s*)?$/, '<='],
  [/(?:>|trên|hơn|vượt)\s*$/, '>'],
  [/(?:<|dưới|ít hơn|thấp hơn)\s*$/, '<'],
  [/đạt\s*(?:tỷ lệ\s*|mức\s*)?$/, '>='],
];
const AFTER: readonly (readonly [RegExp, Comparison])[] = [
  [/^\s*trở lên/, '>='],
  [/^\s*trở xuống/, '<='],
];

/**
 * Reads a target. Examples: `≥ 90%`, `từ 90% trở lên`, `trên 90%`, `không quá 2%`, `tối đa 5 hồ sơ`,
 * `Tăng 1% so với năm 2023`, `giảm 0,5 điểm phần trăm`, `đạt yêu cầu`, `100%`.
 */
export function parseTarget(text: string): Target {
  const key = normalise(text);
  if (key === '') return unclear(text, 'vì ô còn trống');
  const change = CHANGE.exec(key);
  if (change && (change[3] !== undefined || change[4] !== undefined)) return readChange(text, key, change);
  const numbers = key.match(/\d[\d.,]*/g) ?? [];
  if (numbers.length === 0) {
    if (/không đạt yêu cầu/.test(key)) return unclear(text, 'vì ghi “không đạt yêu cầu”');
    return /đạt yêu cầu|được công nhận phù hợp/.test(key) ? { kind: 'pass' } : unclear(text, 'vì thiếu con số');
  }
  if (numbers.length > 1) return unclear(text, 'vì có nhiều hơn một con số');
  return readThreshold(text, key);
}

function readChange(text: string, key: string, match: RegExpExecArray): Target {
  const amount = parseDecimal(trimNumber(match[2] ?? ''));
  if (amount === null) return unclear(text, `vì không đọc được số “${match[2]}”`);
  const rest = key.replace(match[0], ' ');
  if (/\d/.test(rest)) return unclear(text, 'vì có nhiều hơn một con số');
  const stated = match[3] !== undefined && match[3].startsWith('điểm') ? 'points' : 'percent';
  const direction = /tăng|cao hơn|nâng/.test(match[1] ?? '') ? 'up' : 'down';
  const year = match[4] !== undefined && /^\d/.test(match[4]) ? Number(match[4]) : null;
  return { kind: 'change', direction, amount, stated, baselineYear: year };
}

function readThreshold(text: string, key: string): Target {
  const match = new RegExp(NUMBER + UNIT).exec(key);
  const value = parseDecimal(trimNumber(match?.[1] ?? ''));
  if (!match || value === null) return unclear(text, `vì không đọc được số “${match?.[1] ?? ''}”`);
  const before = key.slice(0, match.index);
  const after = key.slice(match.index + match[0].length);
  const stated = match[2] ?? '';
  if (stated.startsWith('điểm')) return unclear(text, 'vì thiếu năm so sánh');
  const unit = COUNT_UNITS.test(stated) ? 'count' : 'percent';
  if (stated === '') return unclear(text, 'vì thiếu đơn vị tính (% hoặc hồ sơ)');

  const leading = BEFORE.find(([words]) => words.test(before))?.[1];
  const trailing = AFTER.find(([words]) => words.test(after))?.[1];
  if (leading && trailing && leading !== trailing) return unclear(text, 'vì hai vế trái nhau');
  const comparison = trailing ?? leading ?? (unit === 'percent' ? '>=' : undefined);
  if (comparison === undefined) return unclear(text, 'vì chưa rõ là tối thiểu hay tối đa');
  return { kind: 'threshold', comparison, value, unit };
}

const trimNumber = (text: string): string => text.replace(/[.,]+$/, '');

function unclear(text: string, reason: string): Target {
  return { kind: 'unclear', text: tidy(text), reason };
}

const SIGNS: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

/** The target in a few words, for tables and mail: `≥ 90%`, `tăng 1% so với năm 2023`, `đạt yêu cầu`. */
export function describeTarget(target: Target, year: number): string {
  switch (target.kind) {
    case 'threshold':
      return `${SIGNS[target.comparison]} ${formatDecimal(target.value)}${target.unit === 'percent' ? '%' : ' hồ sơ'}`;
    case 'change': {
      const amount = `${formatDecimal(target.amount)}${target.stated === 'points' ? ' điểm phần trăm' : '%'}`;
      return `${target.direction === 'up' ? 'tăng' : 'giảm'} ${amount} so với năm ${target.baselineYear ?? year - 1}`;
    }
    case 'pass':
      return 'đạt yêu cầu';
    case 'unclear':
      return 'chưa xác định';
  }
}
