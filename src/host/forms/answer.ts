/** Answers as a form keeps them, and whether one fits its item. */
import { FormRefusal } from './form-refusal';
import type { FormItem } from './form-model';
import { answerShape } from './item-type';
import { brokenRule } from './validation';

/**
 * A string for most items (a scale answers with a string too), a list for checkboxes. A grid answers row by row, `null`
 * for a row without an answer; a checkbox grid with a list for each row.
 */
export type Answer = string | readonly (string | null)[] | readonly (readonly string[] | null)[];

type GridRow = string | readonly string[] | null;

/** Rows of a grid's answer: one for each row of the grid, `null` where there is none. */
export function gridRows(item: FormItem, answer: Answer | undefined): GridRow[] {
  const given: readonly GridRow[] = Array.isArray(answer) ? (answer as readonly GridRow[]) : [];
  return (item.rows ?? []).map((_, row) => (given[row]?.length ? (given[row] as GridRow) : null));
}

export function isBlank(item: FormItem, answer: Answer | undefined): boolean {
  if (answer === undefined || answer.length === 0) return true;
  return item.rows !== undefined && gridRows(item, answer).every((row) => row === null);
}

/**
 * Why the item's kind does not allow the answer, apart from its validation: a choice that it does not show, a number off
 * the scale, a text that is no date.
 */
export function misfit(item: FormItem, answer: Answer): string | null {
  const shape = answerShape(item.type);
  switch (shape) {
    case 'none':
      return 'takes no answers';
    case 'text':
      return typeof answer === 'string' ? null : 'takes one text';
    case 'number':
      return isOnScale(item, answer) ? null : `"${String(answer)}" is not on the scale`;
    case 'choice':
      return typeof answer === 'string' ? choiceMisfit(item, [answer]) : 'takes one choice';
    case 'choices':
      return Array.isArray(answer) ? choiceMisfit(item, answer as readonly unknown[]) : choiceMisfit(item, [answer]);
    case 'grid':
    case 'choice grid':
      return gridMisfit(item, answer);
    case 'date':
    case 'time':
    case 'duration':
      return typeof answer === 'string' && writtenAs(item).test(answer) ? null : `"${String(answer)}" is no ${shape}`;
  }
}

function isOnScale(item: FormItem, answer: Answer): boolean {
  const level = Number(answer);
  return Number.isInteger(level) && level >= item.lower && level <= item.upper;
}

function choiceMisfit({ choices, hasOther }: FormItem, answers: readonly unknown[]): string | null {
  const unknown = answers.find((one) => typeof one !== 'string' || !(hasOther === true || choices.includes(one)));
  return unknown === undefined ? null : `"${String(unknown)}" is no choice`;
}

function gridMisfit({ type, rows = [], columns = [] }: FormItem, answer: Answer): string | null {
  if (!Array.isArray(answer) || answer.length !== rows.length) return `takes an answer for each of ${rows.length} rows`;
  for (const row of answer as readonly GridRow[]) {
    if (row === null) continue;
    if (Array.isArray(row) !== (type === 'CHECKBOX_GRID')) return 'takes another kind of answer in its rows';
    const unknown = (Array.isArray(row) ? row : [row]).find((one) => one !== '' && !columns.includes(String(one)));
    if (unknown !== undefined) return `"${String(unknown)}" is no choice`;
  }
  return null;
}

const DAY = String.raw`(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d`;

function writtenAs({ type, includesYear = true }: FormItem): RegExp {
  if (type === 'TIME') return new RegExp(`^${CLOCK}$`);
  if (type === 'DURATION') return /^\d{1,2}:[0-5]\d:[0-5]\d$/;
  const day = includesYear ? String.raw`\d{4}-${DAY}` : DAY;
  return new RegExp(type === 'DATE' ? `^${day}$` : `^${day} ${CLOCK}$`);
}

/**
 * An answer as the form keeps it; `undefined` for none.
 *
 * @throws FormRefusal where the live form would not let it pass
 */
export function checkedAnswer(item: FormItem, given: Answer | undefined): Answer | undefined {
  if (given === undefined || isBlank(item, given)) {
    if (item.isRequired) throw new FormRefusal(`The question "${item.title}" is required`);
    return undefined;
  }
  const reason = misfit(item, given);
  if (reason !== null) throw new FormRefusal(`${reason}: the question "${item.title}"`);
  const rows = item.rows === undefined ? null : gridRows(item, given);
  if (item.isRequired && rows?.includes(null))
    throw new FormRefusal(`The question "${item.title}" requires an answer in each row`);
  const answer = (rows ?? given) as Answer;
  const broken = item.validation && brokenRule(item.validation, answer);
  if (broken !== undefined) throw new FormRefusal(`${broken}: the question "${item.title}"`);
  return item.type === 'CHECKBOX' && typeof answer === 'string' ? [answer] : answer;
}
