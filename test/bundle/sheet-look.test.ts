/** How tabs look: the colour beside a verdict is the verdict's own. */
import { inspect, newTracker } from '../builders/tracker';

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
])('%s', (word, fill) => {
  const found = String(inspect(newTracker(), FILL, word));
  expect(found.slice(-6)).toBe(fill);
});
