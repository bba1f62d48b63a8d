/** A form as the host keeps it: settings, items in their order, responses as they were submitted. Knows nothing of services. */
import type { Answer } from './answer';
import type { ResponseSheet } from './destination';
import type { Feedback, Grade } from './grading';
import { answerShape, type ItemType } from './item-type';
import type { Jump } from './navigation';
import type { Validation } from './validation';

export type { ItemType } from './item-type';

/** The picture that an item shows. */
export interface ItemPicture {
  readonly base64: string;
  readonly contentType: string;
  readonly name: string | null;
}

/** What is left out has the default that Google gives a new item. */
export interface FormItem {
  readonly id: number;
  readonly type: ItemType;
  title: string;
  helpText: string;
  isRequired: boolean;
  choices: string[];
  /** Ends of a scale; a rating goes from 1 to `upper`. */
  lower: number;
  upper: number;
  /** Where a choice leads, by its value; all choices have a place in it, or it is not there. */
  jumps?: Record<string, Jump>;
  correct?: string[];
  hasOther?: boolean;
  rows?: string[];
  columns?: string[];
  labels?: readonly [lower: string, upper: string];
  icon?: string;
  includesYear?: boolean;
  validation?: Validation;
  points?: number;
  feedback?: Partial<Record<FeedbackKind, Feedback>>;
  /** Of a page break: where the page before it leads. */
  next?: Jump;
  alignment?: string;
  width?: number;
  video?: string;
  picture?: ItemPicture;
}

export type FeedbackKind = 'correct' | 'incorrect' | 'general';

export interface FormResponseRecord {
  readonly id: string;
  /** Moment of submission or of the last edit. */
  timestamp: number;
  /** `''` where the form collects none. */
  readonly email: string;
  /** By item id; unanswered items are left out. */
  answers: Record<string, Answer>;
  /** By item id: what a person gave, not what the quiz counts by itself. */
  grades?: Record<string, Grade>;
  /** Row of the response sheet into which it was written; the sheet may have been sorted since. */
  row?: number;
}

export interface FormState {
  readonly id: string;
  readonly fileName: string;
  /** Account that made it; `''` in states of old. */
  readonly owner: string;
  editors: string[];
  responders: string[];
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  isPublished: boolean;
  isAccepting: boolean;
  allowsEdits: boolean;
  collectsEmail: boolean;
  limitsToOne: boolean;
  showsProgress: boolean;
  offersAnother: boolean;
  shuffles: boolean;
  publishesSummary: boolean;
  isQuiz: boolean;
  /** Sheet into which each response is written as well. */
  destination: ResponseSheet | null;
  items: FormItem[];
  responses: FormResponseRecord[];
}

/** @param fileName the name in Drive: the title that respondents see stays empty until it is set */
export function newForm(id: string, fileName: string, owner = ''): FormState {
  return {
    id,
    fileName,
    owner,
    editors: [],
    responders: [],
    title: '',
    description: '',
    confirmation: '',
    closedMessage: '',
    isPublished: true,
    isAccepting: true,
    allowsEdits: false,
    collectsEmail: false,
    limitsToOne: false,
    showsProgress: false,
    offersAnother: true,
    shuffles: false,
    publishesSummary: false,
    isQuiz: false,
    destination: null,
    items: [],
    responses: [],
  };
}

/** A form out of a saved state, which may be older than some of its settings. */
export function restoredForm(saved: FormState): FormState {
  return { ...newForm(saved.id, saved.fileName), ...saved };
}

const HAS_CHOICES: readonly ItemType[] = ['CHECKBOX', 'LIST', 'MULTIPLE_CHOICE'];

/** A new item to choose from has one choice without a text. */
export function newItem(id: number, type: ItemType): FormItem {
  const upper = type === 'RATING' ? 3 : 5;
  const choices = HAS_CHOICES.includes(type) ? [''] : [];
  const item = { id, type, title: '', helpText: '', isRequired: false, choices, lower: 1, upper };
  return answerShape(type).endsWith('grid') ? { ...item, rows: [], columns: [] } : item;
}

export const itemWithId = (form: FormState, id: number): FormItem | undefined =>
  form.items.find((item) => item.id === id);
