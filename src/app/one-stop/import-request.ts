/** What a sidebar sends of a month's statistics: held to its form here, since a page may be old, broken or not ours. */
import * as v from 'valibot';
import { daysBetween, isCalendarDate } from '../../core/calendar/calendar-date';
import { periodBetween } from '../../core/calendar/reporting-period';
import { COUNT_IDS, type CountId } from '../../core/one-stop/counts';
import { LONGEST_TEXT, MOST_CHARACTERS, MOST_DAYS, MOST_ROWS } from '../../core/one-stop/limits';
import { FAULT_CODES, SEVERITIES } from '../../core/one-stop/statistics';
import { tidy } from '../../core/text/text';

const DATE = v.pipe(v.string(), v.check(isCalendarDate));
const DAYS = v.pipe(
  v.object({ from: DATE, to: DATE }),
  v.check(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS),
);

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const COUNTS = v.object(Object.fromEntries(COUNT_IDS.map((id) => [id, COUNT])) as Record<CountId, typeof COUNT>);
const ROW = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Each of the eleven columns of a row may have its fault, and sums of the row beside. */
const MOST_FAULTS = MOST_ROWS * 20;
/** A fault quotes a cell, and at most three labels over its column. */
const LONGEST_FAULT = LONGEST_TEXT * 5;
/** Faults say a file's texts again. */
const MOST_SAID = MOST_CHARACTERS * 4;

const TABLE = v.pipe(
  v.object({
    period: v.nullable(
      v.pipe(
        DAYS,
        v.transform(({ from, to }) => periodBetween(from, to)),
      ),
    ),
    by: v.nullable(v.picklist(['unit', 'field'])),
    rows: v.pipe(
      v.array(
        v.object({
          row: ROW,
          name: v.pipe(v.string(), v.maxLength(LONGEST_TEXT), v.transform(tidy), v.minLength(1)),
          counts: COUNTS,
        }),
      ),
      v.maxLength(MOST_ROWS),
    ),
    faults: v.pipe(
      v.array(
        v.object({
          code: v.picklist(FAULT_CODES),
          severity: v.picklist(SEVERITIES),
          row: v.nullable(ROW),
          text: v.pipe(v.string(), v.maxLength(LONGEST_FAULT)),
        }),
      ),
      v.maxLength(MOST_FAULTS),
    ),
  }),
  v.check(
    ({ rows, faults }) =>
      rows.reduce((sum, { name }) => sum + name.length, 0) + faults.reduce((sum, { text }) => sum + text.length, 0) <=
      MOST_SAID,
  ),
);

/** The statistics as the page read them, and what the user chose where the file does not say. */
export const IMPORT_REQUEST = v.object({
  fileName: v.pipe(v.string(), v.maxLength(255)),
  table: TABLE,
  period: v.optional(DAYS),
  by: v.optional(v.picklist(['unit', 'field'])),
  /** Typed into the grid of the sidebar, where there is no file: `fileName` then says after which paper. */
  typed: v.optional(v.boolean()),
  /** The user has read the questions that the preview asked and goes on. */
  confirmed: v.optional(v.boolean()),
});

export type ImportRequest = v.InferOutput<typeof IMPORT_REQUEST>;

export const UNREADABLE = 'Không đọc được nội dung tệp gửi lên. Mở lại bảng bên và chọn lại tệp.';
