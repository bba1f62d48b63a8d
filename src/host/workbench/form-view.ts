/** The citizens' form as a page of it asks. */
import type { FormItem, FormState } from '../forms/form-model';
import type { FormItemView, FormView } from './protocol';

const KINDS: Readonly<Partial<Record<FormItem['type'], FormItemView['kind']>>> = {
  TEXT: 'text',
  PARAGRAPH_TEXT: 'paragraph',
  MULTIPLE_CHOICE: 'one',
  LIST: 'list',
  CHECKBOX: 'many',
  SCALE: 'scale',
  RATING: 'scale',
  SECTION_HEADER: 'section',
  PAGE_BREAK: 'section',
};

export function formView(form: FormState): FormView {
  return {
    title: form.title === '' ? form.fileName : form.title,
    description: form.description,
    confirmation: form.confirmation === '' ? 'Đã ghi nhận câu trả lời. Xin cảm ơn Ông/Bà.' : form.confirmation,
    isOpen: form.isPublished && form.isAccepting,
    items: form.items.map(itemView),
  };
}

function itemView({ type, title, helpText, isRequired, choices, lower, upper }: FormItem): FormItemView {
  const kind = KINDS[type] ?? 'unknown';
  const first = type === 'RATING' ? 1 : lower;
  const scale = Array.from({ length: upper - first + 1 }, (_, index) => String(first + index));
  return { title, help: helpText, kind, isRequired, choices: kind === 'scale' ? scale : choices };
}
