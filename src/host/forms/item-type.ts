/** The kinds of items of a form, as data: what Google calls each, and what an answer to it looks like. */

/** How an answer is given: `none` for what only lays out the page. */
type Shape = 'text' | 'choice' | 'choices' | 'number' | 'grid' | 'choice grid' | 'date' | 'time' | 'duration' | 'none';

const TYPES = {
  TEXT: { name: 'TextItem', shape: 'text' },
  PARAGRAPH_TEXT: { name: 'ParagraphTextItem', shape: 'text' },
  MULTIPLE_CHOICE: { name: 'MultipleChoiceItem', shape: 'choice' },
  LIST: { name: 'ListItem', shape: 'choice' },
  CHECKBOX: { name: 'CheckboxItem', shape: 'choices' },
  SCALE: { name: 'ScaleItem', shape: 'number' },
  RATING: { name: 'RatingItem', shape: 'number' },
  GRID: { name: 'GridItem', shape: 'grid' },
  CHECKBOX_GRID: { name: 'CheckboxGridItem', shape: 'choice grid' },
  DATE: { name: 'DateItem', shape: 'date' },
  DATETIME: { name: 'DateTimeItem', shape: 'date' },
  TIME: { name: 'TimeItem', shape: 'time' },
  DURATION: { name: 'DurationItem', shape: 'duration' },
  SECTION_HEADER: { name: 'SectionHeaderItem', shape: 'none' },
  PAGE_BREAK: { name: 'PageBreakItem', shape: 'none' },
  IMAGE: { name: 'ImageItem', shape: 'none' },
  VIDEO: { name: 'VideoItem', shape: 'none' },
} as const satisfies Record<string, { readonly name: string; readonly shape: Shape }>;

export type ItemType = keyof typeof TYPES;

export const ITEM_TYPES = Object.keys(TYPES) as ItemType[];

/** `TextItem` for `TEXT`: the name in Google's reference, of which `addTextItem` and `asTextItem` are made. */
export const itemClassName = (type: ItemType): string => TYPES[type].name;

export const answerShape = (type: ItemType): Shape => TYPES[type].shape;

export const isQuestion = (type: ItemType): boolean => TYPES[type].shape !== 'none';
