/** Which rows of the survey count: each row's level and time, one answer a dossier code, one row a response. */
import { parseDateTime } from '../calendar/calendar-date';
import type { SurveySheet } from './survey';
import { BLANK, UNKNOWN, type ScaleReader } from './survey-scale';
import { normalise, type Cell } from '../text/text';

/** What became of a row: it counts, or why it does not. */
export type AnswerFate = 'counted' | 'blank' | 'unknown' | 'superseded' | 'undated';

const ISO_LENGTH = 19;
const SUPERSEDED = -3;
const UNDATED = -4;

export const FATES: Readonly<Record<number, AnswerFate>> = {
  [BLANK]: 'blank',
  [UNKNOWN]: 'unknown',
  [SUPERSEDED]: 'superseded',
  [UNDATED]: 'undated',
};

export interface PlacedAnswers {
  /** Level of each row that counts; negative, telling why, where the row does not. */
  readonly levels: Int8Array;
  readonly times: readonly string[];
  readonly blank: number;
  readonly unknownRows: number[];
  readonly superseded: number;
  readonly undatedRows: number[];
}

/** Reads each row's level and time, and lets only the latest valid answer of a dossier code stand. */
export function placeAnswers({ rows, columns, firstRow }: SurveySheet, reader: ScaleReader): PlacedAnswers {
  const levels = new Int8Array(rows.length);
  const times: string[] = new Array(rows.length);
  const latest = new Map<string, number>();
  const lastOfResponse = lastRows(rows, columns.id);
  const unknownRows: number[] = [];
  const undatedRows: number[] = [];
  let blank = 0;
  let superseded = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as readonly Cell[];
    const id = row[columns.id] ?? '';
    if (id !== '' && lastOfResponse.get(id) !== index) {
      levels[index] = SUPERSEDED;
      superseded += 1;
      continue;
    }
    const level = reader.level(row[columns.overall] ?? '');
    levels[index] = level;
    if (level < 0) {
      if (level !== BLANK) unknownRows.push(firstRow + index);
      else if (row.some((cell) => cell !== '')) blank += 1;
      continue;
    }
    const at = timeOf(row[columns.at] ?? '');
    if (at === null) {
      undatedRows.push(firstRow + index);
      levels[index] = UNDATED;
      continue;
    }
    times[index] = at;
    const code = row[columns.code] ?? '';
    if (code === '') continue;
    const key = normalise(String(code));
    if (key === '') continue;
    const earlier = latest.get(key);
    if (earlier === undefined) {
      latest.set(key, index);
      continue;
    }
    superseded += 1;
    const isLater = at >= (times[earlier] as string);
    levels[isLater ? earlier : index] = SUPERSEDED;
    if (isLater) latest.set(key, index);
  }
  return { levels, times, blank, unknownRows, superseded, undatedRows };
}

/** A response that stands in the tab twice counts once, as it stands last: whoever copied or restored rows. */
function lastRows(rows: readonly (readonly Cell[])[], column: number): Map<Cell, number> {
  const last = new Map<Cell, number>();
  rows.forEach((row, index) => {
    const id = row[column] ?? '';
    if (id !== '') last.set(id, index);
  });
  return last;
}

export function timeOf(cell: Cell): string | null {
  const text = String(cell);
  return text.length === ISO_LENGTH && text.charCodeAt(4) === 45 ? text : parseDateTime(text);
}
