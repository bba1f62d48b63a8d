/** The look of cells: what is set is read back; what is not set is as in a new sheet. */
import type { HostValue } from '../../../src/host/border/service-object';
import type { Range } from '../../../src/host/spreadsheet/range';
import { openWorkbook } from '../../builders/open-workbook';

const CASES: readonly (readonly [string, HostValue, HostValue, HostValue])[] = [
  ['Background', '#ffffff', '#E7EEF0', '#e7eef0'],
  ['FontColor', '#000000', 'red', '#ff0000'],
  ['FontFamily', 'Arial', 'Times New Roman', 'Times New Roman'],
  ['FontSize', 10, 13, 13],
  ['FontWeight', 'normal', 'bold', 'bold'],
  ['FontStyle', 'normal', 'italic', 'italic'],
  ['FontLine', 'none', 'underline', 'underline'],
  ['HorizontalAlignment', 'general', 'center', 'center'],
  ['VerticalAlignment', 'bottom', 'middle', 'middle'],
  ['NumberFormat', '0.###############', '0.0%', '0.0%'],
  ['Wrap', true, false, false],
];

type Calls = Readonly<Record<string, (...given: HostValue[]) => HostValue>>;
const calls = (range: Range): Calls => range as unknown as Calls;

describe('the look of a cell', () => {
  it.each(CASES)('%s', (name, before, given, after) => {
    const { range } = openWorkbook();
    expect(calls(range('B2'))[`get${name}`]?.()).toBe(before);
    expect(calls(range('B2:C3'))[`set${name}`]?.(given)).toBeInstanceOf(Object);
    expect(calls(range('C3'))[`get${name}`]?.()).toBe(after);
    expect(calls(range('D3'))[`get${name}`]?.()).toBe(before);
  });

  it('a matrix sets each cell its own, null gives the default back', () => {
    const { range } = openWorkbook();
    range('A1:B2').setBackgrounds([
      ['red', null],
      ['#0f0', 'rgb(0, 0, 255)'],
    ]);
    expect(range('A1:B2').getBackgrounds()).toEqual([
      ['#ff0000', '#ffffff'],
      ['#00ff00', '#0000ff'],
    ]);
    range('A1:B2').setBackground(null);
    expect(range('A1').getBackground()).toBe('#ffffff');
  });

  it.each([
    ['setHorizontalAlignment', 'center', 'middle'],
    ['setVerticalAlignment', 'top', 'center'],
    ['setFontWeight', 'bold', 'heavy'],
    ['setFontStyle', 'italic', 'oblique'],
    ['setFontLine', 'underline', 'wavy'],
    ['setBackground', '#ff0000', 'màu đỏ'],
    ['setBackground', '#ff0000', '#gggggg'],
    ['setFontColor', '#ff0000', 'foo'],
  ] as const)('%s: what Google does not know is passed over in silence', (setter, known, unknown) => {
    const { range } = openWorkbook();
    const getter = setter.replace('set', 'get') as 'getBackground';
    const pair = `${setter}s` as 'setBackgrounds';
    range('A1')[setter](known);
    range('A1')[setter](unknown);
    range('A1:B1')[pair]([[unknown, known]]);
    expect([range('A1')[getter](), range('B1')[getter]()]).toEqual([known, known]);
  });

  it('clearFormat keeps number formats', () => {
    const { range } = openWorkbook();
    range('A1').setNumberFormat('0.0%');
    range('A1').setFontWeight('bold');
    range('A1').clearFormat();
    expect([range('A1').getNumberFormat(), range('A1').getFontWeight()]).toEqual(['0.0%', 'normal']);
  });

  it('borders: true draws, false takes away, null leaves as it is', () => {
    const { range, model, app } = openWorkbook();
    range('A1:B2').setBorder(true, true, true, true, true, true);
    range('A1:B2').setBorder(false, null, null, null, null, false, 'red', app.BorderStyle.DASHED);
    app.flush();
    const styles = model.sheets[0]?.styles;
    expect([styles?.at('borderTop', 1, 1), styles?.at('borderTop', 2, 1), styles?.at('borderLeft', 1, 1)]).toEqual([
      '',
      '',
      'SOLID #000000',
    ]);
    expect(styles?.at('borderLeft', 2, 2)).toBe('SOLID #000000');
  });
});

describe('colours', () => {
  it.each([
    ['tomato', '#ff6347'],
    ['RebeccaPurple', '#663399'],
    ['#ABC', '#aabbcc'],
    ['ff0000', '#ff0000'],
  ])('%s is %s', (given, code) => {
    const { range } = openWorkbook();
    range('A1').setBackground(given);
    expect(range('A1').getBackground()).toBe(code);
  });
});

describe('what Google is known to say of the look', () => {
  it('a cell without wrapping of its own says that it wraps, and that its strategy is OVERFLOW', () => {
    const { range } = openWorkbook();
    expect([range('A1').getWrap(), String(range('A1').getWrapStrategy())]).toEqual([true, 'OVERFLOW']);
    range('A1').setWrap(false);
    expect([range('A1').getWrap(), String(range('A1').getWrapStrategy())]).toEqual([false, 'OVERFLOW']);
    range('A1').clearFormat();
    expect(range('A1').getWrap()).toBe(true);
  });

  it.each(['general', 'General', '0.###############', ''])(
    'number format %p is the format of a fresh cell',
    (format) => {
      const { range } = openWorkbook();
      range('A1').setNumberFormat(format);
      range('A1').setValue(1.5);
      expect([range('A1').getNumberFormat(), range('A1').getDisplayValue()]).toEqual(['0.###############', '1,5']);
    },
  );

  it('alignment normal reads general-left, null reads general', () => {
    const { range } = openWorkbook();
    range('A1').setHorizontalAlignment('normal');
    expect(range('A1').getHorizontalAlignment()).toBe('general-left');
    range('A1').setHorizontalAlignment(null);
    expect(range('A1').getHorizontalAlignment()).toBe('general');
  });

  it('the older names of backgrounds work', () => {
    const { range } = openWorkbook();
    range('A1:B1').setBackgroundColors([['red', '#00ff00']]);
    expect(range('A1:B1').getBackgroundColors()).toEqual([['#ff0000', '#00ff00']]);
    range('A1').setBackgroundColor('blue');
    expect(range('A1').getBackgroundColor()).toBe('#0000ff');
  });

  it('enumerations compare by their place', () => {
    const { app } = openWorkbook();
    expect(app.WrapStrategy['WRAP'].compareTo(app.WrapStrategy['WRAP'])).toBe(0);
    expect(app.WrapStrategy['WRAP'].compareTo(app.WrapStrategy['CLIP'])).toBeLessThan(0);
  });
});
