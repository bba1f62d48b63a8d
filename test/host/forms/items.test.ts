/** Items of a form: each type's own members, order, copies, casts. */
import { errorOf, valueOf } from '../../builders/script';

/** Value of a function's body in which `form` is a new form. */
const ofForm = (body: string): unknown => valueOf(`(function () { const form = FormApp.create('Phiếu'); ${body} })()`);
const errorIn = (body: string): string => errorOf(`const form = FormApp.create('Phiếu'); ${body}`);

const TYPES = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  CHECKBOX: 'CheckboxItem',
  SCALE: 'ScaleItem',
  RATING: 'RatingItem',
  GRID: 'GridItem',
  CHECKBOX_GRID: 'CheckboxGridItem',
  DATE: 'DateItem',
  DATETIME: 'DateTimeItem',
  TIME: 'TimeItem',
  DURATION: 'DurationItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
  IMAGE: 'ImageItem',
  VIDEO: 'VideoItem',
};

test.each(Object.entries(TYPES))(
  '%s: its type is a value of the enumeration, and it is cast to its own',
  (type, name) => {
    expect(
      ofForm(`const item = form.add${name}().setTitle('T').setHelpText('H');
      const plain = form.getItems(FormApp.ItemType.${type})[0];
      return [item.getType() === FormApp.ItemType.${type}, plain.getType().name(), String(plain), String(plain.as${name}()),
        plain.as${name}().getId() === item.getId(), plain.getTitle(), plain.getHelpText(), plain.getIndex()];`),
    ).toEqual([true, type, 'Item', name, true, 'T', 'H', 0]);
  },
);

test.each(Object.values(TYPES).filter((name) => name !== 'TextItem'))('a text is no %s', (name) => {
  expect(errorIn(`form.addTextItem(); form.getItems()[0].as${name}()`)).toBe(
    'Exception: Invalid conversion for item type: TEXT.',
  );
});

test('an Item has no members of its type before it is cast', () => {
  expect(
    ofForm(`form.addListItem(); const item = form.getItems()[0];
      return [typeof item.setChoiceValues, typeof item.setRequired, typeof item.asListItem().setChoiceValues];`),
  ).toEqual(['undefined', 'undefined', 'function']);
});

test('items stand in the order in which they were added, and may be moved', () => {
  expect(
    ofForm(`const [a, b, c] = ['A', 'B', 'C'].map(function (title) { return form.addTextItem().setTitle(title); });
      const moved = form.moveItem(0, 2).getTitle();
      form.moveItem(b, 1);
      return [moved, form.getItems().map(function (item) { return item.getTitle(); }), a.getIndex(), c.getIndex()];`),
  ).toEqual(['A', ['C', 'B', 'A'], 2, 0]);
});

test.each(['form.moveItem(0, 1)', 'form.moveItem(-1, 0)', 'form.deleteItem(1)'])('%s: no such place', (call) => {
  expect(errorIn(`form.addTextItem(); ${call}`)).toBe('Exception: Invalid data updating form.');
});

test('a copy has all but the id and stands at the end', () => {
  expect(
    ofForm(`const item = form.addListItem().setTitle('L').setChoiceValues(['A', 'B']).setRequired(true);
      form.addTextItem();
      const copy = item.duplicate().setTitle('M');
      return [copy.getId() !== item.getId(), copy.getIndex(), copy.isRequired(), copy.getChoices().length, item.getTitle(), String(form.getItems()[0].duplicate())];`),
  ).toEqual([true, 2, true, 2, 'L', 'Item']);
});

test('a deleted item is gone; getItemById then gives null', () => {
  expect(
    ofForm(`const item = form.addTextItem(); form.addDateItem(); form.deleteItem(item);
      return [form.getItems().length, form.getItemById(item.getId())];`),
  ).toEqual([1, null]);
});

test('a scale goes from 1 to 5 at first; decimals are cut off', () => {
  expect(
    ofForm(`const scale = form.addScaleItem(); const first = [scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel()];
      scale.setBounds(0.9, 7.9).setLabels('Kém', 'Tốt');
      return first.concat(scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), scale.getRightLabel());`),
  ).toEqual([1, 5, '', 0, 7, 'Kém', 'Tốt']);
});

test.each(['setBounds(2, 5)', 'setBounds(1, 2)', 'setBounds(1, 11)'])('a scale refuses %s', (call) => {
  expect(errorIn(`form.addScaleItem().${call}`)).toBe('Exception: Invalid data updating form.');
});

test('a rating has three stars at first', () => {
  expect(
    ofForm(`const rating = form.addRatingItem(); const first = [rating.getRatingScaleLevel(), rating.getRatingIcon().name()];
      rating.setRatingScaleLevel(10).setRatingIcon(FormApp.RatingIconType.HEART);
      return first.concat(rating.getRatingScaleLevel(), rating.getRatingIcon() === FormApp.RatingIconType.HEART);`),
  ).toEqual([3, 'STAR', 10, true]);
});

test('a rating has from 3 to 10 levels', () => {
  expect(errorIn('form.addRatingItem().setRatingScaleLevel(11)')).toContain('Exception: ');
});

test('a grid keeps its rows and columns; empty lists throw', () => {
  expect(
    ofForm(
      `const grid = form.addGridItem().setRows(['R1', 'R2']).setColumns(['A']); return [grid.getRows(), grid.getColumns()];`,
    ),
  ).toEqual([['R1', 'R2'], ['A']]);
  expect(errorIn('form.addGridItem().setRows([])')).toBe('Exception: Array is empty: rows');
  expect(errorIn('form.addCheckboxGridItem().setColumns([])')).toBe('Exception: Array is empty: columns');
});

test('a date has its year unless it is told otherwise', () => {
  expect(
    ofForm(
      'const date = form.addDateItem(); return [date.includesYear(), date.setIncludesYear(false).includesYear()];',
    ),
  ).toEqual([true, false]);
});

test('pictures and films are aligned and sized', () => {
  expect(
    ofForm(`const film = form.addVideoItem().setVideoUrl('https://www.youtube.com/watch?v=abcdefghijk').setWidth(600).setAlignment(FormApp.Alignment.CENTER);
      return [form.addImageItem().getAlignment().name(), film.getWidth(), film.getAlignment().name()];`),
  ).toEqual(['LEFT', 600, 'CENTER']);
  expect(errorIn("form.addVideoItem().setVideoUrl('https://a.example/b')")).toContain('Exception: ');
});

test('a picture item keeps its picture; what is none is refused', () => {
  const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  expect(
    ofForm(`const item = form.addImageItem(); const before = item.getImage();
      const blob = item.setImage(Utilities.newBlob(Utilities.base64Decode('${gif}'), 'image/gif', 'a.gif')).getImage();
      return [before, Utilities.base64Encode(blob.getBytes()), blob.getContentType(), blob.getName()];`),
  ).toEqual([null, gif, 'image/gif', 'a.gif']);
  expect(errorIn("form.addImageItem().setImage(Utilities.newBlob('a', 'image/png'))")).toBe(
    'Exception: Invalid image data.',
  );
});
