/** How the sheet looks: inputs apart from what the tracker writes, choices offered, verdicts told by sign, word and colour. */
import { CLERK, inspect, newTracker, OWNER, shown } from '../builders/tracker';
import { midYear } from '../builders/mid-year';

const LOOK = `function look(tab) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  const headings = sheet.getRange(1, 1, 1, sheet.getLastColumn());
  const first = headings.offset(1, 0);
  const rules = first.getDataValidations()[0];
  return headings.getValues()[0].map((heading, at) => ({
    heading,
    note: headings.getNotes()[0][at],
    fill: first.getBackgrounds()[0][at],
    choices: rules[at] === null ? null : String(rules[at].getCriteriaType()),
  }));
}`;
interface ColumnLook {
  heading: string;
  note: string;
  fill: string;
  choices: string | null;
}
const host = midYear();
const lookOf = (tab: string, at = host): Record<string, ColumnLook> =>
  Object.fromEntries((inspect(at, LOOK, tab) as ColumnLook[]).map((one) => [one.heading, one]));
const [WHITE, GREY] = ['#ffffff', '#f3f5f7'];

test('cells for people are white, those that the tracker writes are grey', () => {
  const fills = (tab: string): string[] => Object.values(lookOf(tab)).map(({ fill }) => fill);
  expect([...new Set([...fills('Chỉ số'), ...fills('Nhật ký')])]).toEqual([GREY]);
  const objectives = lookOf('Mục tiêu');
  expect([objectives['Chỉ tiêu']?.fill, objectives['Cách đánh giá']?.fill]).toEqual([WHITE, WHITE]);
  expect([objectives['Kết quả']?.fill, objectives['Đánh giá']?.fill]).toEqual([GREY, GREY]);
  expect(lookOf('Một cửa')['Thời điểm nhập']?.fill).toBe(GREY);
});

test('what the tracker writes is protected with a warning, which refuses nobody', () => {
  const ranges = inspect(
    host,
    `function ranges() { return SpreadsheetApp.getActive().getSheetByName('Mục tiêu').getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => [one.getRange().getColumn(), one.getRange().getNumColumns(), one.isWarningOnly()]); }`,
  );
  expect(ranges).toEqual([[11, 2, true]]);
  expect(() =>
    host
      .copy()
      .person(CLERK)
      .type('Mục tiêu', 2, 11, [['sửa tay']]),
  ).not.toThrow();
});

test('where a choice is expected one is offered; units are those of the directory', () => {
  expect(lookOf('Mục tiêu')['Cách đánh giá']?.choices).toBe('VALUE_IN_LIST');
  expect(lookOf('Khảo sát')['Mức độ hài lòng chung']?.choices).toBe('VALUE_IN_LIST');
  expect(lookOf('Đơn vị')['Thuộc phạm vi']?.choices).toBe('VALUE_IN_LIST');
  expect(lookOf('Khảo sát')['Cơ quan giải quyết']?.choices).toBe('VALUE_IN_RANGE');
  expect(lookOf('Phiếu tổng hợp')['Đơn vị']?.choices).toBe('VALUE_IN_RANGE');
});

test('headings that need it say what belongs below them', () => {
  for (const [tab, heading] of [
    ['Mục tiêu', 'Chỉ tiêu'],
    ['Khảo sát', 'Cơ quan giải quyết'],
    ['Một cửa', 'Đến ngày'],
    ['Đơn vị', 'Email'],
    ['Chỉ số', 'Kỳ'],
  ] as const) {
    expect(lookOf(tab)[heading]?.note).toMatch(/\S/);
  }
});

test('a verdict reads with its sign, and its cell holds its words alone', () => {
  const values = inspect(
    host,
    `function verdicts() { const sheet = SpreadsheetApp.getActive().getSheetByName('Mục tiêu'); const range = sheet.getRange(2, 12, 9, 1); return [range.getValues().flat(), range.getDisplayValues().flat()]; }`,
  ) as [string[], string[]];
  const filled = values.map((cells) => cells.filter((cell) => cell !== ''));
  expect(filled).toEqual([
    ['Chưa có kết quả hậu kiểm', 'Có nguy cơ không đạt', 'Đến nay: đạt'],
    ['– Chưa có kết quả hậu kiểm', '▲ Có nguy cơ không đạt', '● Đến nay: đạt'],
  ]);
});

test('the set-up again leaves what people typed and how they set it out', () => {
  const own = newTracker({ now: '2024-07-01 09:00:00' });
  own.person(OWNER).insertColumns('Khảo sát', 1);
  own.person(OWNER).type('Khảo sát', 1, 1, [['Người nhập'], ['Lan']]);
  const before = shown(own, 'Khảo sát');
  own.call('setUp');
  expect(shown(own, 'Khảo sát')).toEqual(before);
  expect(lookOf('Khảo sát', own)['Cơ quan giải quyết']?.choices).toBe('VALUE_IN_RANGE');
  expect(lookOf('Khảo sát', own)['Người nhập']?.choices).toBeNull();
});

/** Fill of the first rule whose words are in the text, as Google takes them: whatever their case. */
const FILL = `function fillOf(text) {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Chỉ số');
  const met = sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition())
    .find((condition) => text.toLowerCase().includes(condition.getCriteriaValues()[0].toLowerCase()));
  return met ? met.getBackgroundObject().asRgbColor().asHexString() : '';
}`;

const [GOOD, RISK, BAD] = ['dcefe3', 'fdefc8', 'f9dedc'];

test.each([
  ['Đến nay: đạt', GOOD],
  ['Đạt', GOOD],
  ['Ước đạt', GOOD],
  ['Có nguy cơ không đạt', RISK],
  ['Đến nay: chưa đạt', BAD],
  ['Không đạt', BAD],
  ['Ước không đạt', BAD],
  ['Chưa có số liệu', ''],
  ['Chưa có kết quả hậu kiểm', ''],
])('the colour beside a verdict is its own: %s', (word, fill) => {
  const found = String(inspect(host, FILL, word));
  expect(found.slice(-6)).toBe(fill);
});
