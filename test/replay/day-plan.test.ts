/** Who does what on which day of the year. */
import { readDataFolder } from '../../src/host/replay/data-folder';
import { planYear } from '../../src/host/replay/day-plan';
import { answerRow, dataFolder, oneStopCsv, surveyCsv } from '../builders/data-folder';

const planOf = (changes: Parameters<typeof dataFolder>[0] = {}) => planYear(readDataFolder(dataFolder(changes)));
const daysOf = (kind: string, changes: Parameters<typeof dataFolder>[0] = {}): string[] =>
  planOf(changes)
    .events.filter((event) => event.kind === kind)
    .map(({ at }) => at);

test('the tracker is set up on the last working day before the year: 31/12/2023 is a Sunday', () => {
  expect(planOf().setUpAt).toBe('2023-12-29 08:00:00');
});

test('the baseline year’s statistics are there when the year begins', () => {
  expect(planOf().before.map((event) => (event.kind === 'import' ? event.file.fileName : event.kind))).toEqual([
    '2023-01.csv',
    '2023-02.csv',
    '2023-03.csv',
  ]);
});

test('a month’s statistics come on the first working day after it', () => {
  expect(daysOf('import')).toEqual(['2024-02-01 09:00:00', '2024-03-01 09:00:00', '2024-04-01 09:00:00']);
});

test('a holiday puts the import off: those of April come on 02/5', () => {
  expect(daysOf('import', { 'mot-cua/2024-04.csv': oneStopCsv('4/2024', ['Phòng Tư pháp', 5, 4, 1]) }).pop()).toBe(
    '2024-05-02 09:00:00',
  );
});

test('a reporting month from the 15th to the 14th comes on the first working day after its last', () => {
  const month = oneStopCsv('4/2024', ['Phòng Tư pháp', 5, 4, 1]).replace(
    'Tháng 4/2024',
    'Từ ngày 01/04/2024 đến ngày 14/04/2024',
  );
  expect(daysOf('import', { 'mot-cua/ky-4.csv': month }).pop()).toBe('2024-04-15 09:00:00');
});

test('an assessment is entered on its day, an answer at its second', () => {
  expect(daysOf('assessment')).toEqual(['2024-03-14 15:00:00']);
  expect(daysOf('answer')[1]).toBe('2024-01-09 09:20:30');
});

test('answers in any order are played in the order of their times, those of one second in the order of the file', () => {
  const rows = surveyCsv(
    answerRow('05/01/2024 08:00:00', 'B', '', ''),
    answerRow('04/01/2024 08:00:00', 'A', '', ''),
    answerRow('05/01/2024 08:00:00', 'C', '', ''),
  );
  const codes = planOf({ 'khao-sat.csv': rows }).events.flatMap((event) =>
    event.kind === 'answer' ? [event.answer.answers['Mã hồ sơ']] : [],
  );
  expect(codes).toEqual(['A', 'B', 'C']);
});

test('an answer from before the set-up is there when the year begins', () => {
  const { before } = planOf({ 'khao-sat.csv': surveyCsv(answerRow('01/12/2023 08:00:00', 'A', '', '')) });
  expect(before.map(({ kind }) => kind)).toContain('answer');
});

test('the year is followed to the 10th of January after it', () => {
  expect(planOf().defaultUntil).toBe('2025-01-10');
});
