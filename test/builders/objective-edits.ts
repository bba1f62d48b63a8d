/** What people do to the decision's table: each edit drawn at random, each measure known by a tag that they do not see. */
import fc from 'fast-check';
import { SAMPLE_OBJECTIVES, type ObjectiveRow } from './task-tab';

export interface EditedMeasure {
  readonly tag: number;
  readonly text: string;
  readonly time: string;
  readonly responsible: string;
}

export interface EditedObjective {
  readonly text: string;
  readonly target: string;
  readonly measures: readonly EditedMeasure[];
}

export type EditedTable = readonly EditedObjective[];

export const SAMPLE_TABLE: EditedTable = SAMPLE_OBJECTIVES.reduce<EditedObjective[]>((table, row, tag) => {
  const [number = '', objective = '', target = '', text = '', time = '', responsible = ''] = row;
  const measure = { tag, text, time, responsible };
  const last = table[table.length - 1];
  if (number !== '' || !last) return [...table, { text: objective, target, measures: [measure] }];
  return [...table.slice(0, -1), { ...last, measures: [...last.measures, measure] }];
}, []);

/** As it stands in the tab: cells of an objective on its first row only. */
export function rowsOf(table: EditedTable): ObjectiveRow[] {
  return table.flatMap(({ text, target, measures }, index) =>
    measures.map((one, at) => {
      const own = at === 0 ? [String(index + 1), text, target] : ['', '', ''];
      return [...own, one.text, one.time, one.responsible, ''];
    }),
  );
}

export interface Edit {
  readonly kind: (typeof KINDS)[number];
  /** Drawn once, and read by whoever needs a choice. */
  readonly draws: readonly number[];
}

const KINDS = ['typo', 'reword', 'insert', 'drop', 'swap', 'move', 'time', 'units', 'objective', 'reorder'] as const;

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  draws: fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 }),
});

const WORDS =
  'rà soát niêm phong hồ sơ lưu trữ công khai minh bạch tuyên truyền tập huấn cán bộ kiểm định thiết bị sao lưu dữ liệu vệ sinh phòng cháy khen thưởng thanh tra tiếp dân giải quyết khiếu nại chuyển đổi số'.split(
    ' ',
  );
const TIMES = [
  'Thường xuyên',
  'Cuối mỗi tháng',
  'Hàng quý',
  'Trước 25/12/2024',
  'Quý III',
  'Tháng 3 và tháng 9',
  'Khi rảnh',
  'Theo Kế hoạch',
];
const UNITS = [
  'Phòng Tư pháp',
  'Các cơ quan chuyên môn',
  'Phòng Y tế, Phòng Nội vụ',
  'Lãnh đạo UBND huyện',
  'Phòng Vũ trụ',
];

const pick = <T>(all: readonly T[], draw = 0): T => all[draw % all.length] as T;

function mistyped(text: string, [at = 0, how = 0]: readonly number[]): string {
  const place = at % Math.max(1, text.length - 1);
  const [head, here, next, tail] = [
    text.slice(0, place),
    text[place] ?? '',
    text[place + 1] ?? '',
    text.slice(place + 2),
  ];
  return head + pick([next + here, next, here + here + next, `${here} ${next}`], how) + tail;
}

/** A fifth of the words at most are others, or some come in at the end. */
function reworded(text: string, draws: readonly number[]): string {
  const words = text.split(' ');
  const changed = words.map((word, at) => (at % 5 === (draws[0] ?? 0) % 5 ? pick(WORDS, draws[at % 12]) : word));
  return pick(
    [changed.join(' '), `${text} và ${pick(WORDS, draws[1])}`, words.slice(0, -1).join(' ') || text],
    draws[2],
  );
}

/** @param tag of a measure that comes in */
export function edited(table: EditedTable, { kind, draws }: Edit, tag: number): EditedTable {
  const [which = 0, inside = 0, third = 0, ...rest] = draws;
  const at = which % table.length;
  const objective = table[at] as EditedObjective;
  const [own, other] = [inside % objective.measures.length, third % objective.measures.length];
  const measure = objective.measures[own] as EditedMeasure;
  const put = (measures: readonly EditedMeasure[], more: Partial<EditedObjective> = {}): EditedTable =>
    table
      .map((one, index) => (index === at ? { ...objective, ...more, measures } : one))
      .filter(({ measures: left }) => left.length > 0);
  const mended = (more: Partial<EditedMeasure>): EditedTable =>
    put(objective.measures.map((one, index) => (index === own ? { ...one, ...more } : one)));
  const without = objective.measures.filter((_, index) => index !== own);
  switch (kind) {
    case 'typo':
      return mended({ text: mistyped(measure.text, rest) });
    case 'reword':
      return mended({ text: reworded(measure.text, rest) });
    case 'time':
      return mended({ time: pick(TIMES, rest[0]) });
    case 'units':
      return mended({ responsible: pick(UNITS, rest[0]) });
    case 'insert': {
      const text = rest.map((draw) => pick(WORDS, draw)).join(' ');
      const fresh = { tag, text, time: pick(TIMES, rest[0]), responsible: pick(UNITS, rest[1]) };
      return put([...objective.measures.slice(0, own), fresh, ...objective.measures.slice(own)]);
    }
    case 'drop':
      return table.length === 1 && without.length === 0 ? table : put(without);
    case 'swap':
      return put(
        objective.measures.map(
          (one, index) =>
            (index === own ? objective.measures[other] : index === other ? measure : one) as EditedMeasure,
        ),
      );
    case 'move': {
      const to = third % table.length;
      const moved = table.map((one, index) => ({
        ...one,
        measures: [...(index === at ? without : one.measures), ...(index === to ? [measure] : [])],
      }));
      return to === at ? table : moved.filter(({ measures }) => measures.length > 0);
    }
    case 'objective':
      return put(objective.measures, { text: mistyped(objective.text, rest) });
    case 'reorder':
      return [...table.slice(at), ...table.slice(0, at)];
  }
}
