/** Corrects or deletes a slip that was typed before; refused where somebody changed its row since it was last seen. */
import * as v from 'valibot';
import { formatDate } from '../../core/calendar/calendar-date';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import type { RunLog } from '../run-log';
import { cellsOfRecord } from '../tabs/cell-map';
import { keepCells } from '../tabs/kept-cells';
import { removeRows } from '../tabs/row-changes';
import { SURVEY } from '../tabs/spec/survey-tabs';
import { readTable } from '../tabs/table';
import {
  countTyped,
  printOfRecord,
  recordOf,
  refusal,
  refuseBesideTally,
  SLIP,
  SLIP_ID,
  typedSlip,
} from './paper-slip';
import { ADD_SLIP, type SlipResult } from './add-slip';

const REQUEST = v.object({
  id: SLIP_ID,
  print: v.pipe(v.string(), v.maxLength(40)),
  /** What it is to say; `null` deletes it. */
  slip: v.union([SLIP, v.null()]),
});

type CorrectRequest = v.InferOutput<typeof REQUEST>;

function correctSlip(ports: Ports, log: RunLog, { id, print, slip }: CorrectRequest): SlipResult {
  const table = readTable(ports.sheets, SURVEY);
  const ids = table.rows.map((row) => table.value(row, 'id'));
  const count = countTyped(ids, ports.clock.today());
  const at = ids.indexOf(id);
  if (at < 0 && slip === null) return { id, print, count };
  if (at < 0) throw refusal(`Phiếu này không còn ở trang “${SURVEY.name}”: có người đã xóa.`);
  const present = typedSlip(table, table.rows[at] ?? []);
  const record = slip && recordOf(ports, slip, id);
  const wanted = record ? printOfRecord(record) : '';
  if (present.print === wanted) return { id, print, count };
  const row = table.rowNumber(at);
  if (present.print !== print || ids.lastIndexOf(id) !== at) {
    throw refusal(
      `Phiếu này (hàng ${row}) đã được sửa sau khi nhập nên không ghi đè. Sửa thẳng trong trang “${SURVEY.name}”, hoặc mở lại ` +
        'bảng bên.',
    );
  }
  const about = `phiếu giấy ${id}, ngày ${formatDate(present.slip.date)}`;
  if (record === null) {
    removeRows(ports.sheets, table, [row]);
    log.info(`Đã xóa ${about}.`);
    return {
      id,
      print,
      count: countTyped(
        ids.filter((_, index) => index !== at),
        ports.clock.today(),
      ),
    };
  }
  if (record['at'] !== present.slip.date || record['unit'] !== present.slip.unit) refuseBesideTally(ports, record);
  // All but the id, by which its row is known.
  const plan = new Map([[row, cellsOfRecord(table.heading, { ...record, id: undefined })]]);
  keepCells(ports.sheets, table, plan);
  log.info(`Đã sửa ${about}.`);
  return { id, print: wanted, count };
}

export const CORRECT_SLIP: SidebarJob<CorrectRequest, SlipResult> = {
  name: 'Sửa phiếu giấy đã nhập',
  may: 'staff',
  request: REQUEST,
  unreadable: ADD_SLIP.unreadable,
  run: correctSlip,
};
