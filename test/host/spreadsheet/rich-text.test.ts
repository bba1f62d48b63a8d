/** Text styles and rich text: built, put into cells, read back. */
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import type { RichTextValue, RichTextValueBuilder } from '../../../src/host/spreadsheet/rich-text-value';
import type { TextStyle } from '../../../src/host/spreadsheet/text-style';
import { openWorkbook, type OpenWorkbook } from '../../builders/open-workbook';
import { errorOf, valueOf } from '../../builders/script';

const BOLD = 'SpreadsheetApp.newTextStyle().setBold(true).build()';
const ITALIC = 'SpreadsheetApp.newTextStyle().setItalic(true).build()';
const HELLO = `SpreadsheetApp.newRichTextValue().setText('HelloWorld').setTextStyle(0, 5, ${BOLD}).setTextStyle(${ITALIC}).build()`;
const A1 = "SpreadsheetApp.getActiveSheet().getRange('A1')";

describe('a rich text value', () => {
  it.each([
    ['getText()', 'HelloWorld'],
    ['getRuns().map((run) => run.getText())', ['Hello', 'World']],
    [
      'getRuns().map((run) => [run.getStartIndex(), run.getEndIndex()])',
      [
        [0, 5],
        [5, 10],
      ],
    ],
    ['getRuns()[1].getTextStyle().isBold()', null],
    ['getTextStyle().isItalic()', true],
    ['getTextStyle().isBold()', null],
    ['getTextStyle(0, 5).isBold()', true],
    ['getTextStyle(0, 5).getFontSize()', null],
    ['getLinkUrl()', null],
  ])('%s', (member, value) => {
    expect(valueOf(`${HELLO}.${member}`)).toEqual(value);
  });

  it.each([
    ['getLinkUrl()', null],
    ['getLinkUrl(0, 3)', 'https://bar.foo'],
    ['getLinkUrl(7, 10)', 'https://abc.xyz'],
    ['getLinkUrl(2, 5)', null],
    ['getTextStyle(0, 3).isUnderline()', true],
    ['getTextStyle(7, 10).isUnderline()', false],
    ['getTextStyle(7, 10).getForegroundColorObject().asRgbColor().asHexString()', '#000000'],
    ['copy().setLinkUrl(null).build().getRuns()[0].getLinkUrl()', null],
  ])('links as in the reference: %s', (member, value) => {
    const style =
      "SpreadsheetApp.newTextStyle().setUnderline(false).setBold(true).setForegroundColor('#000000').build()";
    const text = `SpreadsheetApp.newRichTextValue().setText('foo no baz').setLinkUrl(0, 3, 'https://bar.foo').setLinkUrl(7, 10, 'https://abc.xyz').setTextStyle(7, 10, ${style}).build()`;
    expect(valueOf(`${text}.${member}`)).toBe(value);
  });

  it('pieces lie within the text', () => {
    expect(errorOf(`SpreadsheetApp.newRichTextValue().setText('abc').setTextStyle(0, 4, ${BOLD})`)).toBe(
      'Exception: Illegal argument.',
    );
  });

  it('a style unsets what is set to null, and is copied', () => {
    expect(valueOf(`${BOLD}.copy().setBold(null).setFontSize(12).build().isBold()`)).toBeNull();
    expect(valueOf(`${BOLD}.copy().setFontFamily('Arial').build().getFontFamily()`)).toBe('Arial');
  });
});

describe('rich text in a cell', () => {
  it('comes back with the look of the cell where nothing else is said', () => {
    const look =
      'getRuns().map((run) => [run.getText(), run.getTextStyle().isBold(), run.getTextStyle().getFontSize()])';
    expect(valueOf(`${A1}.setFontSize(14).setRichTextValue(${HELLO}).getRichTextValue().${look}`)).toEqual([
      ['Hello', true, 14],
      ['World', false, 14],
    ]);
  });

  it('what holds for the whole text is the look of the cell', () => {
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).getFontStyle()`)).toBe('italic');
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).getTextStyle().isBold()`)).toBeNull();
  });

  it('stays text though it looks like a number', () => {
    expect(valueOf(`${A1}.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('12').build()).getValue()`)).toBe(
      '12',
    );
  });

  it('is dropped by a value, even the same', () => {
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).setValue('HelloWorld').getRichTextValue().getRuns().length`)).toBe(
      1,
    );
  });

  it('a look given to the cell goes over its runs', () => {
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).setFontWeight('bold').getRichTextValue().getRuns().length`)).toBe(
      1,
    );
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).setTextStyle(${BOLD}).getTextStyle().isBold()`)).toBe(true);
    expect(valueOf(`${A1}.setRichTextValue(${HELLO}).clearFormat().getTextStyle().isBold()`)).toBe(false);
  });

  it('numbers, dates and booleans have none', () => {
    expect(valueOf(`${A1}.setValue(5).getRichTextValue()`)).toBeNull();
    expect(
      valueOf(`${A1}.offset(0, 0, 1, 2).getRichTextValues().map((row) => row.map((text) => text.getText()))`),
    ).toEqual([['', '']]);
  });

  const linked = (book: OpenWorkbook, at: string): string | null => {
    return (book.range(at).getRichTextValue() as RichTextValue).getLinkUrl() as string | null;
  };

  it('keeps a link through copying, sorting, inserting and saving', () => {
    const book = openWorkbook();
    const link = book.app.newRichTextValue() as RichTextValueBuilder;
    link.setText('xem');
    link.setLinkUrl('https://a.vn');
    book.range('A1:A2').setValues([['z'], ['y']]);
    book.range('A1').setRichTextValue(link.build());
    book.range('A1').copyTo(book.range('C1'));
    book.range('A1:A2').sort({ column: 1, ascending: false });
    book.sheet.insertRowBefore(1);
    expect([linked(book, 'A2'), linked(book, 'A3'), linked(book, 'C2')]).toEqual([
      null,
      'https://a.vn',
      'https://a.vn',
    ]);
    const again = openWorkbook(WorkbookModel.fromJSON(JSON.parse(JSON.stringify(book.model)) as never));
    expect(linked(again, 'A3')).toBe('https://a.vn');
    expect((again.range('A3').getTextStyle() as TextStyle).isUnderline()).toBe(true);
    expect(again.range('A3').getFontLine()).toBe('none');
  });
});

test.each([
  ['getTextStyle().getFontFamily()', 'arial,sans,sans-serif'],
  ['getFontFamily()', 'Arial'],
  ["setFontFamily('Arial').getTextStyle().getFontFamily()", 'Arial'],
  ["setFontFamily('Tinos').getTextStyle().getFontFamily()", 'Tinos'],
  ["setFontFamily('Tinos').setFontFamily(null).getTextStyle().getFontFamily()", 'arial,sans,sans-serif'],
])('the font of a cell as text styles tell it: %s is %s', (members, family) =>
  expect(valueOf(`${A1}.${members}`)).toBe(family),
);

describe('turning and direction of text', () => {
  it.each([
    ['setTextRotation(45).getTextRotation().getDegrees()', 45],
    ['setTextRotation(45).setVerticalText(true).getTextRotation().getDegrees()', 0],
    ['setVerticalText(true).getTextRotation().isVertical()', true],
    ['setVerticalText(true).setTextRotation(10).getTextRotation().isVertical()', false],
    ['getTextDirection()', null],
    ['setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT).getTextDirection().name()', 'RIGHT_TO_LEFT'],
    ["setValue('שלום').setTextDirection(null).getTextDirection()", null],
    ['setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT).setTextDirection(null).getTextDirection()', null],
    ['setShowHyperlink(true).getA1Notation()', 'A1'],
  ])('%s', (members, value) => {
    expect(valueOf(`${A1}.${members}`)).toBe(value);
  });

  it('a cell’s turning can be given to others', () => {
    const code = `(${A1}.setTextRotation(-90), ${A1}.offset(1, 0, 1, 2).setTextRotations([[${A1}.getTextRotation(), ${A1}.getTextRotation()]]).getTextRotations()[0][1].getDegrees())`;
    expect(valueOf(code)).toBe(-90);
    expect(errorOf(`${A1}.setTextRotation(91)`)).toBe('Exception: Invalid argument: 91');
  });

  it('whether links show is no matter of null', () => {
    expect(errorOf(`${A1}.setShowHyperlink(null)`)).toBe(
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
    );
  });
});
