/** Makes the object of an item's own type. */
import type { ServiceObject } from '../border/service-object';
import { CheckboxItem, ListItem, MultipleChoiceItem } from './choice-items';
import type { FormItem } from './form-model';
import { GridItem } from './grid-items';
import type { ItemBase } from './item-base';
import { itemClassName, type ItemType } from './item-type';
import { ImageItem, PageBreakItem, SectionHeaderItem, VideoItem } from './layout-items';
import { RatingItem, ScaleItem } from './level-items';
import type { OpenForm } from './open-form';
import { TextItem } from './text-items';
import { DateItem, DurationItem, TimeItem } from './time-items';

type ItemClass = new (form: OpenForm, item: FormItem, referenceName: string) => ItemBase;

const CLASSES: Readonly<Record<ItemType, ItemClass>> = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: TextItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  LIST: ListItem,
  CHECKBOX: CheckboxItem,
  SCALE: ScaleItem,
  RATING: RatingItem,
  GRID: GridItem,
  CHECKBOX_GRID: GridItem,
  DATE: DateItem,
  DATETIME: DateItem,
  TIME: TimeItem,
  DURATION: DurationItem,
  SECTION_HEADER: SectionHeaderItem,
  PAGE_BREAK: PageBreakItem,
  IMAGE: ImageItem,
  VIDEO: VideoItem,
};

export function ownItem(form: OpenForm, item: FormItem): ServiceObject {
  return new CLASSES[item.type](form, item, itemClassName(item.type));
}
