/** Conditional format rules that are colour scales, and the colours of those that are not. */
import { errorOf, valueOf } from '../../builders/script';

const NEW = "SpreadsheetApp.newConditionalFormatRule().setRanges([SpreadsheetApp.getActiveSheet().getRange('A1:B3')])";
const SCALE = `${NEW}.setGradientMaxpoint('#FF0000').setGradientMidpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.PERCENT, '50').setGradientMinpointWithValue('white', SpreadsheetApp.InterpolationType.NUMBER, '1')`;

/** Through a sheet and back. */
const kept = (rule: string): string =>
  `(SpreadsheetApp.getActiveSheet().setConditionalFormatRules([${rule}.build()]), SpreadsheetApp.getActiveSheet().getConditionalFormatRules()[0])`;

describe('a colour scale', () => {
  it.each([
    ['getMaxColorObject().asRgbColor().asHexString()', '#ff0000'],
    ['getMaxType().name()', 'MAX'],
    ['getMaxValue()', ''],
    ['getMidColorObject().asRgbColor().asHexString()', '#00ff00'],
    ['getMidType() === SpreadsheetApp.InterpolationType.PERCENT', true],
    ['getMidValue()', '50'],
    ['getMinColorObject().asRgbColor().asHexString()', '#ffffff'],
    ['getMinType().name()', 'NUMBER'],
    ['getMinValue()', '1'],
  ])('%s', (member, value) => {
    expect(valueOf(`${kept(SCALE)}.getGradientCondition().${member}`)).toBe(value);
  });

  it('has no boolean condition, and is given up for one', () => {
    expect(valueOf(`${kept(SCALE)}.getBooleanCondition()`)).toBeNull();
    expect(valueOf(`${SCALE}.whenCellEmpty().getGradientCondition()`)).toBeNull();
    expect(valueOf(`${SCALE}.whenCellEmpty().build().getBooleanCondition().getCriteriaType().name()`)).toBe(
      'CELL_EMPTY',
    );
  });

  it('its midpoint goes where its type is null', () => {
    expect(
      valueOf(`${SCALE}.setGradientMidpointWithValue('red', null, '').build().getGradientCondition().getMidType()`),
    ).toBeNull();
  });

  it('has two ends', () => {
    expect(errorOf(`${NEW}.setGradientMaxpoint('red').build()`)).toMatch(/^Exception: /);
  });
});

describe('a rule with a condition', () => {
  it('takes colours as objects', () => {
    const colour = "SpreadsheetApp.newColor().setRgbColor('navy').build()";
    const rule = kept(`${NEW}.whenTextContains('a').setBackgroundObject(${colour}).setFontColorObject(${colour})`);
    const condition = `${rule}.getBooleanCondition()`;
    expect(valueOf(`${condition}.getBackgroundObject().asRgbColor().asHexString()`)).toBe('#000080');
    expect(valueOf(`${condition}.getFontColorObject().asRgbColor().getBlue()`)).toBe(128);
    expect(valueOf(`${rule}.getGradientCondition()`)).toBeNull();
  });

  it('a date relative to today is a criteria of its own', () => {
    const condition = `${NEW}.whenDateBefore(SpreadsheetApp.RelativeDate.PAST_WEEK).build().getBooleanCondition()`;
    expect(valueOf(`${condition}.getCriteriaType().name()`)).toBe('DATE_BEFORE_RELATIVE');
    expect(valueOf(`${condition}.getCriteriaValues()[0] === SpreadsheetApp.RelativeDate.PAST_WEEK`)).toBe(true);
    expect(valueOf(`${condition}.getCriteriaValues()[0].name()`)).toBe('PAST_WEEK');
  });
});
