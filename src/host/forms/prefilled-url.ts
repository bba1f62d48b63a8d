/** Addresses of a form: to edit it, to answer it, and to answer it with answers already in. */
import { gridRows, type Answer } from './answer';
import type { FormItem, FormState } from './form-model';

export const editUrl = ({ id }: FormState): string => `https://docs.google.com/forms/d/${id}/edit`;
export const publishedUrl = ({ id }: FormState): string => `https://docs.google.com/forms/d/e/${id}/viewform`;
export const summaryUrl = ({ id }: FormState): string => `https://docs.google.com/forms/d/${id}/viewanalytics`;
export const editResponseUrl = (form: FormState, responseId: string): string =>
  `${publishedUrl(form)}?edit2=${responseId}`;

/** Id of the form in an address of its editor. */
export const formIdIn = (url: string): string | undefined => /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(url)?.[1];

/** The number of a field differs from the item's id, and each row of a grid has one. */
function entry(item: FormItem, row = 0): string {
  return `entry.${((item.id * 31 + row) * 48_271) % 2_147_483_647}`;
}

export function prefilledUrl(form: FormState, answers: Readonly<Record<string, Answer>>): string {
  const fields = form.items.flatMap((item) => {
    const answer = answers[String(item.id)];
    return answer === undefined ? [] : fieldsOf(item, answer);
  });
  const query = ['usp=pp_url', ...fields.map(([name, value]) => `${name}=${encoded(value)}`)].join('&');
  return `${publishedUrl(form)}?${query}`;
}

type Field = readonly [name: string, value: string];

function fieldsOf(item: FormItem, answer: Answer): Field[] {
  if (item.rows !== undefined) {
    return gridRows(item, answer).flatMap((row, index) =>
      (typeof row === 'string' ? [row] : (row ?? [])).map((value): Field => [entry(item, index), value]),
    );
  }
  const name = entry(item);
  return (typeof answer === 'string' ? [answer] : (answer as readonly string[])).flatMap((value): Field[] => {
    const isOther = item.hasOther === true && !item.choices.includes(value);
    return isOther
      ? [
          [name, '__other_option__'],
          [`${name}.other_option_response`, value],
        ]
      : [[name, value]];
  });
}

const encoded = (value: string): string => encodeURIComponent(value).replace(/%20/g, '+');
