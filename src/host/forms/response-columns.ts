/** The columns of a response sheet: what each is headed by and holds, in the words of the spreadsheet's language. */
import { DateInput, type CellInput } from '../model/cell';
import type { SheetLocale } from '../model/sheet-locale';
import type { WorkbookModel } from '../model/workbook-model';
import { gridRows, type Answer } from './answer';
import { dayTimeSerial, durationSerial } from './answer-serial';
import type { FormItem, FormResponseRecord, FormState } from './form-model';
import { totalScore } from './grading';
import { isQuestion } from './item-type';

export interface Column {
  /** The same for the same question, however it is titled. */
  readonly key: string;
  readonly title: string;
  readonly cell: (response: FormResponseRecord) => CellInput;
  readonly format?: string;
}

interface Words {
  readonly sheet: string;
  readonly timestamp: string;
  readonly email: string;
  readonly score: string;
}

const ENGLISH: Words = {
  sheet: 'Form Responses',
  timestamp: 'Timestamp',
  email: 'Email Address',
  score: 'Score',
};

const WORDS: Readonly<Record<string, Words>> = {
  vi_VN: {
    sheet: 'Câu trả lời biểu mẫu',
    timestamp: 'Dấu thời gian',
    email: 'Địa chỉ email',
    score: 'Điểm số',
  },
};

/** Names of the sheet and of the columns that are no questions. */
export const wordsOf = ({ code }: SheetLocale): Words => WORDS[code] ?? ENGLISH;

/** The columns that the form asks for now. */
export function columnsOf(form: FormState, { locale, zone }: WorkbookModel): Column[] {
  const { timestamp, email, score } = wordsOf(locale);
  return [
    {
      key: 'timestamp',
      title: timestamp,
      cell: (response) => new DateInput(zone.serialOf(response.timestamp)),
      format: locale.dateTime,
    },
    ...(form.collectsEmail ? [{ key: 'email', title: email, cell: (r: FormResponseRecord) => r.email }] : []),
    ...(form.isQuiz
      ? [{ key: 'score', title: score, cell: (r: FormResponseRecord) => `'${totalScore(form, r)}` }]
      : []),
    ...form.items.flatMap((item) => (isQuestion(item.type) ? columnsOfItem(item, locale) : [])),
  ];
}

function columnsOfItem(item: FormItem, locale: SheetLocale): Column[] {
  const answerOf = (response: FormResponseRecord): Answer | undefined => response.answers[String(item.id)];
  const key = `item ${item.id}`;
  if (item.rows === undefined) {
    const format = formatOf(item, locale);
    const cell = (response: FormResponseRecord): CellInput => cellOf(item, answerOf(response));
    return [{ key, title: item.title, cell, ...(format === undefined ? {} : { format }) }];
  }
  return item.rows.map((row, index) => ({
    key: `${key} ${row}`,
    title: `${item.title} [${row}]`,
    cell: (response) => {
      const chosen = gridRows(item, answerOf(response))[index] ?? '';
      return typed(typeof chosen === 'string' ? chosen : chosen.join(', '));
    },
  }));
}

function formatOf({ type, includesYear }: FormItem, locale: SheetLocale): string | undefined {
  if (includesYear === false) return undefined;
  const formats: Partial<Record<FormItem['type'], string>> = {
    DATE: locale.date,
    DATETIME: locale.dateTime,
    TIME: locale.time,
    DURATION: '[h]:mm:ss',
  };
  return formats[type];
}

function cellOf({ type, includesYear }: FormItem, answer: Answer | undefined): CellInput {
  if (answer === undefined) return '';
  if (typeof answer !== 'string') return typed(answer.join(', '));
  if (type === 'TIME' || type === 'DURATION') return new DateInput(durationSerial(answer));
  const isDay = (type === 'DATE' || type === 'DATETIME') && includesYear !== false;
  return isDay ? new DateInput(dayTimeSerial(answer)) : typed(answer);
}

/** What a respondent writes never becomes a formula. */
const typed = (text: string): string => (text.startsWith('=') ? `'${text}` : text);
