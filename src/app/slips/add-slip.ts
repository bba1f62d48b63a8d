/** Writes one paper slip below the others. The same key again, whatever became of the first reply, writes nothing more. */
import * as v from 'valibot';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { appendRecords } from '../tabs/appended-rows';
import { SURVEY } from '../tabs/spec/survey-tabs';
import { readOneColumn } from '../tabs/table';
import { countTyped, idOfKey, printOfRecord, recordOf, refuseBesideTally, SLIP, SLIP_KEY, slipId } from './paper-slip';

const REQUEST = v.object({ key: SLIP_KEY, slip: SLIP });

type AddRequest = v.InferOutput<typeof REQUEST>;

export interface SlipResult {
  readonly id: string;
  readonly print: string;
  /** Slips typed today. */
  readonly count: number;
}

/** Nothing is recomputed: whoever types a hundred slips would wait for it a hundred times. */
function addSlip(ports: Ports, _: RunLog, { key, slip }: AddRequest): SlipResult {
  const today = ports.clock.today();
  const { place, column } = readOneColumn(ports.sheets, SURVEY, 'id');
  const present = idOfKey(column, key);
  const id = present ?? slipId(today, key);
  const record = recordOf(ports, slip, id);
  if (present === undefined) {
    refuseBesideTally(ports, record);
    appendRecords(ports.sheets, place, [record]);
  }
  return { id, print: printOfRecord(record), count: countTyped(column, today) + (present === undefined ? 1 : 0) };
}

export const ADD_SLIP: SidebarJob<AddRequest, SlipResult> = {
  name: 'Nhập phiếu giấy',
  may: 'staff',
  request: REQUEST,
  unreadable: 'Phiếu có ô quá dài hoặc chưa đúng dạng. Kiểm tra lại phiếu rồi lưu lại.',
  run: addSlip,
};
