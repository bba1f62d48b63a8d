/** What the sidebar of paper slips has to know when it opens: units, levels, words used before, and the last slips typed. */
import { normalise, tidy } from '../../core/text/text';
import { isInScope } from '../../core/unit-directory';
import { readUnits } from '../figures/inputs';
import type { SidebarJob } from '../guard';
import { OPENING, type Opening } from '../opening';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { readSettings } from '../settings';
import { CHANNELS, CRITERIA, SURVEY, TALLIES } from '../tabs/spec/survey-tabs';
import { readTable, type Table } from '../tabs/table';
import { countTyped, isSlipId, PAPER, typedSlip, type TypedSlip } from './paper-slip';

export interface SlipDesk {
  readonly today: string;
  /** Units that settle dossiers, in the order of the directory. */
  readonly units: readonly string[];
  /** Levels of satisfaction, highest first. */
  readonly scale: readonly string[];
  readonly criteria: readonly string[];
  readonly channels: readonly string[];
  /** Fields used before, the most frequent first. */
  readonly fields: readonly string[];
  /** Sources of tallies used before. */
  readonly sources: readonly string[];
  /** Slips typed today. */
  readonly count: number;
  /** The last slips typed, the newest first. */
  readonly last: readonly TypedSlip[];
}

const SHOWN = 5;
const MOST_WORDS = 50;
/** What fewer citizens wrote is a person's own words, not a field of work. */
const ENOUGH = 5;

function describeDesk(ports: Ports): SlipDesk {
  const today = ports.clock.today();
  const { units } = readUnits(ports.sheets, new RunLog(''));
  const { settlingGroup, scale } = readSettings(ports.sheets);
  const members = units.filter((unit) => isInScope(unit, today) && normalise(unit.group) === normalise(settlingGroup));
  const survey = readTable(ports.sheets, SURVEY);
  const tallies = readTable(ports.sheets, TALLIES);
  const ids = survey.rows.map((row) => survey.value(row, 'id'));
  const order = (row: number): string => String(ids[row]).slice(0, 'PG-20240705'.length);
  const last = [...ids.keys()]
    .filter((row) => isSlipId(ids[row] ?? ''))
    .sort((a, b) => (order(a) === order(b) ? b - a : order(a) < order(b) ? 1 : -1))
    .slice(0, SHOWN);
  return {
    today,
    units: (members.length > 0 ? members : units).map(({ name }) => name),
    scale,
    criteria: CRITERIA.map(({ heading }) => heading),
    channels: CHANNELS,
    fields: wordsIn(survey, 'field', (row) => (isSlipId(ids[row] ?? '') ? ENOUGH : 1)),
    sources: [...new Set([PAPER, ...wordsIn(tallies, 'source', () => ENOUGH)])],
    count: countTyped(ids, today),
    last: last.map((row) => typedSlip(survey, survey.rows[row] ?? [])),
  };
}

/** Words of a column, the most frequent first. */
function wordsIn(table: Table, id: string, weightOf: (row: number) => number): string[] {
  const weights = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const word = tidy(String(table.value(row, id)));
    if (word !== '') weights.set(word, (weights.get(word) ?? 0) + weightOf(index));
  });
  const known = [...weights].filter(([, weight]) => weight >= ENOUGH).sort(([, a], [, b]) => b - a);
  return known.slice(0, MOST_WORDS).map(([word]) => word);
}

export const OPEN_SLIP_DESK: SidebarJob<Opening, SlipDesk> = {
  name: 'Mở bảng nhập phiếu giấy',
  may: 'staff',
  ...OPENING,
  run: describeDesk,
};
