/**
 * Counts survey answers: satisfied and valid, by month and unit, field, channel and criterion. One answer a dossier code:
 * the latest valid one; one row a response. Single slips and tallies together, but never the same unit, month and source twice.
 */
import { cached } from '../cached';
import type { Month } from '../calendar/calendar-date';
import { FATES, placeAnswers, timeOf, type AnswerFate } from './placed-answers';
import { monthOfAnswer, type ReportingPeriod } from '../calendar/reporting-period';
import { BLANK, ScaleReader, type SurveyScale } from './survey-scale';
import { TallyByMonth, WHOLE } from '../figures/tally';
import { normalise, tidy, type Cell } from '../text/text';
import type { UnitDirectory } from '../unit-directory';

/** Rows of tab `Khảo sát` as they are, with the 0-based columns that matter. */
export interface SurveySheet {
  readonly rows: readonly (readonly Cell[])[];
  /** Row number in the tab of the first of `rows`. */
  readonly firstRow: number;
  readonly columns: {
    readonly at: number;
    readonly code: number;
    readonly unit: number;
    readonly field: number;
    readonly overall: number;
    readonly channel: number;
    readonly source: number;
    readonly id: number;
  };
  readonly criteria: readonly { readonly name: string; readonly column: number }[];
}

/** A row of tab `Phiếu tổng hợp`: answers counted by hand, a count for each level of the scale. */
export interface TallyRow {
  readonly row: number;
  readonly month: Month;
  readonly unit: string;
  readonly source: string;
  readonly counts: readonly number[];
}

export interface SurveyCounts {
  /** By unit, and `Toàn cơ quan`. */
  readonly byUnit: TallyByMonth;
  readonly byField: TallyByMonth;
  readonly byChannel: TallyByMonth;
  readonly byCriterion: TallyByMonth;
  readonly blank: number;
  /** Rows whose answer is no level of the scale. */
  readonly unknownRows: readonly number[];
  /** Answers set apart because the same dossier answered again later, or the same response stands there again. */
  readonly superseded: number;
  /** Rows without a readable time, which belong to no period. */
  readonly undatedRows: readonly number[];
  /** Names that match no unit, each with its rows; counted in the whole. */
  readonly unmatchedUnits: ReadonlyMap<string, readonly number[]>;
  /** The same of the tallies, by their own rows. */
  readonly unmatchedTallies: ReadonlyMap<string, readonly number[]>;
  /** Rows of tallies refused because single slips of the same unit, month and source are there too. */
  readonly doubledTallies: readonly number[];
  /** Rows of tallies refused because there are several of the same unit, month and source. */
  readonly repeatedTallies: readonly number[];
}

/** Told of each row by the count itself, so that what explains a figure cannot differ from it. */
export interface SeenAnswer {
  readonly source: 'slip' | 'tally';
  /** Number in its tab. */
  readonly row: number;
  readonly fate: AnswerFate | 'doubled';
  /** `null` where the row has no readable time. */
  readonly month: Month | null;
  /** `null` where the name matches no unit. */
  readonly unit: string | null;
  readonly satisfied: number;
  readonly valid: number;
}

export interface SurveyInput {
  readonly sheet: SurveySheet;
  readonly tallies: readonly TallyRow[];
  readonly directory: UnitDirectory;
  readonly scale: SurveyScale;
  /** Reporting periods known from the one-stop statistics; other days count for their calendar month. */
  readonly periods: readonly ReportingPeriod[];
}

/**
 * Citizens type the field themselves. What fewer than so many wrote is a person's own words, not a field of work: it is
 * counted, but its name does not leave tab `Khảo sát`.
 */
const FEWEST_OF_A_FIELD = 5;
const OTHER_FIELDS = 'Lĩnh vực khác';

/**
 * Counts all answers; see the interface for what is set apart. Two passes over the rows, no object a row.
 *
 * @param see told of each row that says anything, for whoever explains a figure
 */
export function countSurveys(
  { sheet, tallies, directory, scale, periods }: SurveyInput,
  see?: (answer: SeenAnswer) => void,
): SurveyCounts {
  const { rows, columns, criteria, firstRow } = sheet;
  const reader = new ScaleReader(scale);
  const placed = placeAnswers(sheet, reader);
  const monthOf = cached((day: string) => monthOfAnswer(day, periods));
  const unitOf = cached((name: Cell) => directory.match(String(name)));
  const textOf = cached((cell: Cell) => tidy(String(cell)));
  const keyOf = cached((cell: Cell) => normalise(String(cell)));

  const counts = {
    byUnit: new TallyByMonth(),
    byField: new TallyByMonth(),
    byChannel: new TallyByMonth(),
    byCriterion: new TallyByMonth(),
  };
  const unmatchedUnits = new Map<string, number[]>();
  const slips = new Set<string>();
  const slipKey = (unit: Cell, month: Month, source: Cell): string =>
    [unitOf(unit)?.name ?? keyOf(unit), month, keyOf(source)].join('\n');

  for (let index = 0; index < rows.length; index += 1) {
    const level = placed.levels[index] ?? BLANK;
    const row = rows[index] as readonly Cell[];
    if (level < 0) {
      const fate = FATES[level];
      if (!see || !fate || row.every((cell) => cell === '')) continue;
      const unit = unitOf(row[columns.unit] ?? '')?.name ?? null;
      const at = timeOf(row[columns.at] ?? '');
      const month = at === null ? null : monthOf(at.slice(0, 10));
      see({ source: 'slip', row: firstRow + index, fate, month, unit, satisfied: 0, valid: 0 });
      continue;
    }
    const month = monthOf((placed.times[index] as string).slice(0, 10));
    const satisfied = reader.isSatisfied(level) ? 1 : 0;
    counts.byUnit.add(WHOLE, month, satisfied, 1);
    const name = row[columns.unit] ?? '';
    const unit = unitOf(name);
    see?.({
      source: 'slip',
      row: firstRow + index,
      fate: 'counted',
      month,
      unit: unit?.name ?? null,
      satisfied,
      valid: 1,
    });
    if (unit) counts.byUnit.add(unit.name, month, satisfied, 1);
    else noteRow(unmatchedUnits, textOf(name), firstRow + index);
    const field = textOf(row[columns.field] ?? '');
    if (field !== '') counts.byField.add(field, month, satisfied, 1);
    const channel = textOf(row[columns.channel] ?? '');
    if (channel !== '') counts.byChannel.add(channel, month, satisfied, 1);
    for (const criterion of criteria) {
      const answer = reader.level(row[criterion.column] ?? '');
      if (answer >= 0) counts.byCriterion.add(criterion.name, month, reader.isSatisfied(answer) ? 1 : 0, 1);
    }
    if (tallies.length > 0) slips.add(slipKey(name, month, row[columns.source] ?? ''));
  }

  const doubledTallies: number[] = [];
  const repeatedTallies: number[] = [];
  const unmatchedTallies = new Map<string, number[]>();
  const filled = tallies.filter((tally) => validOf(tally) > 0);
  const keys = filled.map(({ unit, month, source }) => slipKey(unit, month, source));
  const once = new Set<string>();
  const repeated = new Set(keys.filter((key) => once.size === once.add(key).size));
  filled.forEach((tally, index) => {
    const key = keys[index] ?? '';
    const unit = unitOf(tally.unit);
    const about = { source: 'tally', row: tally.row, month: tally.month, unit: unit?.name ?? null } as const;
    const isDoubled = slips.has(key);
    if (isDoubled || repeated.has(key)) {
      (isDoubled ? doubledTallies : repeatedTallies).push(tally.row);
      see?.({ ...about, fate: 'doubled', satisfied: 0, valid: 0 });
      return;
    }
    const valid = validOf(tally);
    const satisfied = tally.counts.reduce((sum, count, level) => sum + (reader.isSatisfied(level) ? count : 0), 0);
    see?.({ ...about, fate: 'counted', satisfied, valid });
    counts.byUnit.add(WHOLE, tally.month, satisfied, valid);
    if (unit) counts.byUnit.add(unit.name, tally.month, satisfied, valid);
    else noteRow(unmatchedTallies, tidy(tally.unit), tally.row);
  });
  const { blank, unknownRows, superseded, undatedRows } = placed;
  const byField = counts.byField.folded(FEWEST_OF_A_FIELD, OTHER_FIELDS);
  return {
    ...{ ...counts, byField, blank, unknownRows, superseded, undatedRows },
    ...{ unmatchedUnits, unmatchedTallies, doubledTallies, repeatedTallies },
  };
}

/** A tally without any valid slip says nothing: it is neither counted nor in the way of another. */
const validOf = ({ counts }: TallyRow): number => counts.reduce((sum, count) => sum + count, 0);

function noteRow(rowsByName: Map<string, number[]>, name: string, row: number): void {
  const rows = rowsByName.get(name);
  if (rows) rows.push(row);
  else rowsByName.set(name, [row]);
}
