/** A paper slip as the sidebar sends it, and as it stands in tab `Khảo sát`: known again by its id and by what it says. */
import * as v from 'valibot';
import { isCalendarDate, parseDate, type CalendarDate } from '../../core/calendar/calendar-date';
import { countDossiers } from '../../core/one-stop/dossier';
import { countSurveys, type SurveySheet, type TallyRow } from '../../core/survey/survey';
import { fingerprint } from '../../core/text/fingerprint';
import { maskPersonalData } from '../../core/text/mask';
import { normalise, tidy, type Cell } from '../../core/text/text';
import { TrackerFault } from '../fault';
import { readOneStopTab, readTallies, readUnits } from '../figures/inputs';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { readSettings } from '../settings';
import type { CellRecord } from '../tabs/appended-rows';
import { asKept } from '../tabs/cell-map';
import { CHANNELS, CRITERIA, SURVEY, TALLIES } from '../tabs/spec/survey-tabs';
import type { Table } from '../tabs/table';

/** `Nguồn` of slips on paper. */
export const PAPER = 'Phiếu giấy';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

export const SLIP = v.object({
  date: v.pipe(v.string(), v.check(isCalendarDate)),
  unit: text(300),
  field: text(120),
  code: text(120),
  /** The overall level, then that of each criterion; `''` where the citizen left it out. */
  levels: v.pipe(v.array(text(120)), v.minLength(1 + CRITERIA.length), v.maxLength(1 + CRITERIA.length)),
  comment: text(2000),
  channel: v.picklist(['', ...CHANNELS]),
});

export type Slip = v.InferOutput<typeof SLIP>;

/** A slip that stands in the tab. */
export interface TypedSlip {
  readonly id: string;
  /** Stands for what its row says, to see whether somebody changed it. */
  readonly print: string;
  readonly slip: Slip;
}

/** Ids of typed slips: the day on which it was typed, and the key that the page made for it. */
const PREFIX = 'PG-';
export const SLIP_ID = v.pipe(v.string(), v.regex(/^PG-\d{8}-[a-z0-9]{16,32}$/));
export const SLIP_KEY = v.pipe(v.string(), v.regex(/^[a-z0-9]{16,32}$/));

const idsOn = (day: CalendarDate): string => `${PREFIX}${day.replace(/-/g, '')}-`;
export const slipId = (day: CalendarDate, key: string): string => idsOn(day) + key;
export const isSlipId = (id: Cell): boolean => String(id).startsWith(PREFIX);

/** The id that a slip of this key has in the column of ids, whenever it was typed. */
export const idOfKey = (ids: readonly Cell[], key: string): string | undefined =>
  ids.map(String).find((id) => isSlipId(id) && id.endsWith(`-${key}`));

/** How many of the ids were given on a day. */
export const countTyped = (ids: readonly Cell[], day: CalendarDate): number =>
  ids.filter((id) => String(id).startsWith(idsOn(day))).length;

/** Pages send what the tabs held when they opened, and see to the day themselves. */
export const OUT_OF_STEP =
  'Ngày, đơn vị hoặc thang mức độ không khớp với trang tính. Đóng bảng bên rồi mở lại từ menu.';

const LEVEL_IDS = ['overall', ...CRITERIA.map(({ id }) => id)];

/**
 * The slip as a row; what could name a person is masked, as in answers that come through the Form.
 *
 * @throws TrackerFault `bad-request` where the tabs know no such unit or level, or the day is still to come
 */
export function recordOf(ports: Ports, slip: Slip, id: string): CellRecord {
  const unit = readUnits(ports.sheets, new RunLog('')).match(slip.unit);
  const { scale } = readSettings(ports.sheets);
  const isOfScale = slip.levels.every((level) => level === '' || scale.includes(level));
  if (!unit || !isOfScale || slip.date > ports.clock.today() || slip.date < '2000') throw refusal(OUT_OF_STEP);
  return {
    at: slip.date,
    code: tidy(slip.code),
    unit: unit.name,
    field: tidy(maskPersonalData(slip.field)),
    ...Object.fromEntries(LEVEL_IDS.map((level, index) => [level, slip.levels[index] ?? ''])),
    comment: maskPersonalData(slip.comment.trim()),
    channel: slip.channel,
    source: PAPER,
    id,
  };
}

export const refusal = (reason: string): TrackerFault => new TrackerFault('bad-request', `${reason} Chưa ghi gì.`);

/**
 * A slip beside a tally of the same unit, month and source would put the whole tally out of the count.
 *
 * @throws TrackerFault `bad-request`
 */
export function refuseBesideTally(ports: Ports, { at = '', unit = '', overall = '', source = '' }: CellRecord): void {
  const tallies = readTallies(ports.sheets, new RunLog(''), readSettings(ports.sheets).scale);
  if (tallies.length === 0) return;
  const columns = { at: 0, unit: 1, overall: 2, source: 3, code: 4, field: 4, channel: 4, id: 4 };
  const sheet = { rows: [[at, unit, overall, source]], firstRow: 1, columns, criteria: [] };
  const [row] = talliesBesideSlips(ports, sheet, tallies);
  if (row === undefined) return;
  throw refusal(
    `Trang tính “${TALLIES.name}”, hàng ${row}: đã có phiếu tổng hợp cùng đơn vị, tháng và nguồn, nên không nhập thêm phiếu ` +
      'lẻ. Nếu muốn nhập từng phiếu, xóa hàng đó trước.',
  );
}

/** Rows of the tallies that the count refuses because of these slips: by the count itself. */
export function talliesBesideSlips(ports: Ports, sheet: SurveySheet, tallies: readonly TallyRow[]): readonly number[] {
  const log = new RunLog('');
  const { scale: levels, satisfied, synonyms } = readSettings(ports.sheets);
  const directory = readUnits(ports.sheets, log);
  const { periods } = countDossiers(readOneStopTab(ports.sheets, log), directory);
  return countSurveys({ sheet, tallies, directory, scale: { levels, satisfied, synonyms }, periods }).doubledTallies;
}

/** @param valueOf by the id of a column of `Khảo sát` */
const printOf = (valueOf: (id: string) => Cell): string =>
  fingerprint(JSON.stringify(SURVEY.columns.map(({ id, kind }) => asKept(valueOf(id), kind))));

export const printOfRecord = (record: CellRecord): string => printOf((id) => record[id] ?? '');

export function typedSlip(table: Table, row: readonly Cell[]): TypedSlip {
  const read = (id: string): string => String(table.value(row, id));
  const channel = CHANNELS.find((one) => normalise(one) === normalise(read('channel'))) ?? '';
  return {
    id: read('id'),
    print: printOf((id) => table.value(row, id)),
    slip: {
      date: parseDate(read('at')) ?? '',
      unit: read('unit'),
      field: read('field'),
      code: read('code'),
      levels: LEVEL_IDS.map(read),
      comment: read('comment'),
      channel,
    },
  };
}
