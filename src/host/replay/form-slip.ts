/** Whether an answer can have come through the Form: each of its parts is free text, blank, or one of the Form's choices. */
import type { FormItem, FormState } from '../forms/form-model';

const CHOSEN = ['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'];

/**
 * Answers by the titles of the Form's questions, as a citizen would give them; `null` where the Form could not have taken
 * them, and staff typed the slip in.
 */
export function formSlip(form: FormState, answers: Readonly<Record<string, string>>): Record<string, string> | null {
  const items = new Map(form.items.map((item) => [item.title, item]));
  const slip: Record<string, string> = {};
  for (const [title, answer] of Object.entries(answers)) {
    if (answer === '') continue;
    const item = items.get(title);
    if (!item || !takes(item, answer)) return null;
    slip[title] = answer;
  }
  const isComplete = form.items.every(({ isRequired, title }) => !isRequired || slip[title] !== undefined);
  return isComplete ? slip : null;
}

function takes(item: FormItem, answer: string): boolean {
  if (CHOSEN.includes(item.type)) return item.choices.includes(answer);
  if (item.type !== 'SCALE') return true;
  const level = Number(answer);
  return Number.isInteger(level) && level >= item.lower && level <= item.upper;
}
