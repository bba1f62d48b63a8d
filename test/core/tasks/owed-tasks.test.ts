/** Who owes what on which day: the sample's year, and the rules of the brief. */
import { FOLLOW_UPS } from '../../../src/core/tasks/follow-up';
import type { Change } from '../../../src/core/tasks/seen-work';
import { readKey, SELF_CHECK, STATES, type Task } from '../../../src/core/tasks/task';
import { sampleFigures } from '../../builders/sample-year';
import { measuresOf, SAMPLE_OBJECTIVES, tasksOf } from '../../builders/task-tab';

const year = tasksOf();
const of = (number: string, tasks: readonly Task[] = year): Task[] => tasks.filter((task) => task.number === number);
const withTime = (number: number, time: string): string[][] =>
  SAMPLE_OBJECTIVES.map((row, index) => row.map((cell, at) => (index === number && at === 4 ? time : cell)));

test('how the measures of the sample are followed, as it is proposed', () => {
  expect(measuresOf().map(({ number, followUp }) => `${number} ${FOLLOW_UPS[followUp]}`)).toEqual([
    '1.1 Theo sổ',
    '1.2 Từng đơn vị báo cáo',
    '1.3 Theo sổ',
    '1.4 Theo sổ',
    '2.1 Theo số liệu',
    '2.2 Theo số liệu',
    '2.3 Một đầu mối báo cáo',
    '3.1 Theo số liệu',
    '3.2 Từng đơn vị báo cáo',
  ]);
});

/** Lines a month, by measure and by whether a person has to write something. */
function monthTable(): string[] {
  const rows = new Map<string, number[]>();
  for (const { number, unit, due, key } of tasksOf(measuresOf(SAMPLE_OBJECTIVES, PLAN), { changes: CHANGES })) {
    const isWritten = readKey(key)?.measure === SELF_CHECK || number === '2.3' || number === '3.2';
    const name = `${number}${readKey(key)?.measure === SELF_CHECK ? ' (tự kiểm tra)' : ''} · ${isWritten ? 'người báo cáo' : 'chương trình tự thấy'} · ${unit}`;
    const months = rows.get(name) ?? Array.from({ length: 13 }, () => 0);
    const month = due > '2024-12-31' ? 12 : Number(due.slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + 1;
    rows.set(name, months);
  }
  return [...rows].map(([name, months]) => `${name}: ${months.join(' ')}`);
}

const PLAN = { '1.3': { plan: 'Đánh giá nội bộ 14/6/2024; Xem xét của lãnh đạo 28/6/2024' } };
const change = (more: Partial<Change>): Change => ({
  kind: 'Thủ tục hành chính',
  what: 'Công bố TTHC lĩnh vực đất đai',
  unit: 'Phòng TN&MT',
  decision: 'Quyết định 1234/QĐ-UBND',
  decided: '2024-05-27',
  received: '2024-05-30',
  posted: '',
  place: '',
  ...more,
});
const CHANGES = [
  change({}),
  change({
    kind: 'Cơ cấu tổ chức',
    what: 'Sáp nhập phòng',
    unit: '',
    decision: 'Quyết định 88/QĐ-UBND',
    received: '2024-09-03',
  }),
];

test('a unit writes four self-checks a year and two units one report each; the rest the tracker sees for itself', () => {
  const table = monthTable();
  if (process.env['SHOW_TABLE']) process.stdout.write(`${['T1 … T12, sau năm', ...table].join('\n')}\n`);
  const written = table.filter((line) => line.includes('người báo cáo'));
  expect(written.filter((line) => line.includes('tự kiểm tra'))).toHaveLength(13);
  expect(written.filter((line) => !line.includes('tự kiểm tra')).map((line) => line.split(' · ')[2])).toEqual([
    'Thư ký BCĐ ISO huyện: 0 0 0 0 0 0 0 0 0 0 0 1 0',
    'Văn phòng HĐND&UBND huyện: 0 0 0 0 0 0 0 0 0 0 0 1 0',
  ]);
});

describe('self-checks', () => {
  const checks = (tasks: readonly Task[]) => tasks.filter(({ key }) => readKey(key)?.measure === SELF_CHECK);

  test('one a quarter for each unit, whatever the number of its continuous measures', () => {
    expect(checks(year)).toHaveLength(13 * 4);
    const both = checks(tasksOf(measuresOf(SAMPLE_OBJECTIVES, { '1.1': { followUp: 'Từng đơn vị báo cáo' } })));
    expect(both).toHaveLength(13 * 4);
    expect(both.map(({ number }) => number).filter((number) => number === '1.1, 1.2')).toHaveLength(12 * 4);
    expect(checks(year)[0]).toMatchObject({ period: 'Quý I/2024', due: '2024-03-29', number: '1.2' });
  });

  test.each([
    [1, 13 * 12],
    [6, 13 * 2],
    [0, 0],
  ])('every %s months: %s lines a year', (selfCheckMonths, count) => {
    expect(checks(tasksOf(measuresOf(), {}, { selfCheckMonths }))).toHaveLength(count);
  });
});

test("a month's figures are in time until the 3rd working day after it", () => {
  const monthly = of('2.2');
  expect(monthly.map(({ unit }) => unit)).toEqual(Array.from({ length: 12 }, () => 'Văn phòng HĐND&UBND huyện'));
  expect(monthly[5]).toMatchObject({ period: 'Tháng 6/2024', due: '2024-07-03' });
  expect(of('3.1')[11]?.due).toBe('2025-01-06');
});

test("leaders are not urged: what is theirs is the secretary's, once", () => {
  const own = tasksOf(measuresOf(withTime(3, 'Trước 30/6/2024'), { '1.4': { followUp: 'Từng đơn vị báo cáo' } }));
  const units = of('1.4', own).map(({ unit }) => unit);
  expect(units).toHaveLength(13);
  expect(units.filter((unit) => unit === 'Thư ký BCĐ ISO huyện')).toHaveLength(1);
  expect(units).not.toContain('Lãnh đạo UBND huyện');
});

test("a unit's own line ends with its scope", () => {
  const [unit] = measuresOf()[1]?.responsible.units ?? [];
  const scope = { isNever: false, from: null, to: '2024-06-30' };
  const measures = measuresOf().map((measure) => ({
    ...measure,
    responsible: {
      ...measure.responsible,
      units: measure.responsible.units.map((one) => (one === unit ? { ...one, scope } : one)),
    },
  }));
  expect(tasksOf(measures).filter((task) => task.unit === unit?.name && task.number === '1.2')).toHaveLength(2);
});

describe('Theo Kế hoạch', () => {
  test('has one line without a day, with the secretary, until it is planned', () => {
    expect(of('1.3')).toMatchObject([{ unit: 'Thư ký BCĐ ISO huyện', due: '', waitsFor: STATES.noPlan }]);
  });

  test('has a line on each day that is planned, closed by the assessment of its kind', () => {
    const assessment = {
      kind: 'Đánh giá nội bộ',
      date: '2024-06-14',
      assessor: '',
      conclusion: 'Đạt yêu cầu',
      nonconformities: 2,
    };
    const planned = tasksOf(measuresOf(SAMPLE_OBJECTIVES, PLAN), { assessments: [assessment] as never });
    expect(of('1.3', planned).map(({ period, due, seen }) => [period, due, seen])).toEqual([
      ['Ngày 14/6/2024', '2024-06-14', { on: '2024-06-14', text: 'Đánh giá nội bộ ngày 14/6/2024: Đạt yêu cầu.' }],
      ['Ngày 28/6/2024', '2024-06-28', null],
    ]);
  });

  test('a wording that is not clear waits to be mended by choice', () => {
    expect(of('3.2', tasksOf(measuresOf(withTime(8, 'Khi rảnh'))))).toMatchObject([
      { due: '', waitsFor: STATES.unclear },
    ]);
    const mended = measuresOf(withTime(8, 'Khi rảnh'), { '3.2': { plan: 'Trước 25/12' } });
    expect(of('3.2', tasksOf(mended))).toMatchObject([{ due: '2024-12-24', unit: 'Thư ký BCĐ ISO huyện' }]);
  });
});

describe('Khi có thay đổi', () => {
  test('has no line before a change is entered; then one, five working days after its decision was received', () => {
    expect(of('1.4')).toEqual([]);
    const changed = tasksOf(measuresOf(), { changes: CHANGES, today: '2024-09-30' });
    expect(of('1.1', changed)).toMatchObject([
      { unit: 'Phòng Tài nguyên và Môi trường', period: 'Quyết định 1234/QĐ-UBND', due: '2024-06-06', seen: null },
    ]);
    expect(of('1.4', changed)).toMatchObject([{ unit: 'Thư ký BCĐ ISO huyện', due: '2024-09-10' }]);
  });

  test('closes with the day and place of posting', () => {
    const posted = [change({ posted: '2024-06-05', place: 'Bộ phận một cửa' })];
    expect(of('1.1', tasksOf(measuresOf(), { changes: posted }))[0]?.seen).toEqual({
      on: '2024-06-05',
      text: 'Niêm yết, công bố ngày 05/6/2024 tại Bộ phận một cửa, sau 4 ngày làm việc.',
    });
  });

  test('a change without the day it was received has no day yet', () => {
    expect(of('1.1', tasksOf(measuresOf(), { changes: [change({ received: '' })] }))[0]).toMatchObject({
      due: '',
      waitsFor: STATES.noDay,
    });
  });
});

test("what the figures show closes its line, and says from what: a month's file, a month's slips, a unit's rate", () => {
  const figures = sampleFigures();
  const imports = new Map(figures.dossiers.months.map((month) => [month, month === '2024-06' ? '2024-07-01' : '']));
  const seen = tasksOf(measuresOf(), { figures, imports, today: '2025-01-10' });
  expect(of('2.2', seen)[5]?.seen).toEqual({ on: '2024-07-01', text: 'Đã có thống kê một cửa.' });
  expect(of('3.1', seen)[5]?.seen).toMatchObject({
    on: '2024-06-30',
    text: expect.stringMatching(/^Đã có \d+ phiếu hợp lệ\.$/) as string,
  });
  expect(of('2.1', seen)).toHaveLength(12);
  expect(of('2.1', seen).find(({ unit }) => unit === 'Phòng Tư pháp')?.seen?.text).toMatch(
    /^Tỷ lệ trả kết quả trước hạn: \d+,\d% \([\d.]+\/[\d.]+ hồ sơ\)\.$/,
  );
  const inJune = tasksOf(measuresOf(), { figures: sampleFigures('2024-06-20'), imports, today: '2024-06-20' });
  expect(of('3.1', inJune)[5]?.seen).toBeNull();
});

test('every key is its own', () => {
  expect(new Set(year.map(({ key }) => key)).size).toBe(year.length);
  expect(year.every(({ key }) => readKey(key) !== null)).toBe(true);
});
