/** A form as the host keeps it: items in their order, responses as they were submitted. Knows nothing of services. */

export type ItemType =
  'TEXT' | 'PARAGRAPH_TEXT' | 'MULTIPLE_CHOICE' | 'LIST' | 'SCALE' | 'CHECKBOX' | 'SECTION_HEADER' | 'PAGE_BREAK';

export interface FormItem {
  readonly id: number;
  readonly type: ItemType;
  title: string;
  helpText: string;
  isRequired: boolean;
  choices: string[];
  lower: number;
  upper: number;
}

export interface FormResponseRecord {
  readonly id: string;
  /** Moment of submission or of the last edit. */
  timestamp: number;
  /** `''` where the form collects none. */
  readonly email: string;
  /** By item id; unanswered items are left out. */
  answers: Record<string, string | string[]>;
}

export interface FormState {
  readonly id: string;
  readonly fileName: string;
  title: string;
  description: string;
  confirmation: string;
  isPublished: boolean;
  isAccepting: boolean;
  allowsEdits: boolean;
  collectsEmail: boolean;
  items: FormItem[];
  responses: FormResponseRecord[];
}

export function newForm(id: string, fileName: string): FormState {
  return {
    id,
    fileName,
    title: '',
    description: '',
    confirmation: '',
    isPublished: true,
    isAccepting: true,
    allowsEdits: false,
    collectsEmail: false,
    items: [],
    responses: [],
  };
}

/** Refused as the live form would: it shows no other choice and lets no required question pass. */
export class FormRefusal extends Error {}

/** Answers by title made answers by item id. Blank answers are no answers. */
export function readAnswers(
  form: FormState,
  byTitle: Readonly<Record<string, string | string[]>>,
): Record<string, string | string[]> {
  if (!form.isPublished || !form.isAccepting) throw new FormRefusal('The form accepts no responses');
  const answers: Record<string, string | string[]> = {};
  const titles = new Set(Object.keys(byTitle));
  for (const item of form.items) {
    const answer = byTitle[item.title] ?? '';
    titles.delete(item.title);
    if (answer.length === 0) {
      if (item.isRequired) throw new FormRefusal(`The question "${item.title}" is required`);
      continue;
    }
    const isList = item.type === 'MULTIPLE_CHOICE' || item.type === 'LIST' || item.type === 'CHECKBOX';
    for (const one of Array.isArray(answer) ? answer : [answer]) {
      if (isList && !item.choices.includes(one))
        throw new FormRefusal(`"${one}" is no choice of the question "${item.title}"`);
      if (item.type === 'SCALE' && !(Number(one) >= item.lower && Number(one) <= item.upper)) {
        throw new FormRefusal(`"${one}" is not on the scale of the question "${item.title}"`);
      }
    }
    answers[String(item.id)] = answer;
  }
  const [unknown] = titles;
  if (unknown !== undefined) throw new FormRefusal(`The form has no question "${unknown}"`);
  return answers;
}
