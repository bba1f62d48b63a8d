/**
 * Enters a change into the register, corrects or deletes an entry; each is taken back by the same call the other way round.
 * What is entered twice, or was changed by somebody since it was seen, is not written.
 */
import * as v from 'valibot';
import { normalise } from '../../core/text/text';
import { callerOf, mayReportFor } from '../caller';
import { TrackerFault } from '../fault';
import { readUnits } from '../figures/inputs';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import { RunLog } from '../run-log';
import { appendRecords } from '../tabs/appended-rows';
import { keepCells } from '../tabs/kept-cells';
import { removeRows } from '../tabs/row-changes';
import { cellsToWrite, isAsSeen, textsIn, textsOf, UNREADABLE_TEXTS } from '../tabs/seen-cells';
import { CHANGES } from '../tabs/spec/work-tabs';
import { readTable } from '../tabs/table';
import { ENTRY, lastEntries } from './change-desk';

const TEXTS = v.union([textsOf(ENTRY.length), v.null()]);
const REQUEST = v.object({
  /** The entry as it was seen; `null` for a new one. */
  seen: TEXTS,
  /** As it is to read; `null` deletes it. */
  entry: TEXTS,
});

type ChangeRequest = v.InferOutput<typeof REQUEST>;

export interface ChangeResult {
  /** `known`: it is in the register already, with other words or days. `changed`: what was seen reads otherwise, or is gone. */
  readonly outcome: 'saved' | 'present' | 'known' | 'changed';
  readonly last: readonly (readonly string[])[];
}

/** By what, unit and decision a change makes its lines in `Công việc`. */
const identityOf = (entry: readonly string[]): string => normalise(entry.slice(1, 4).join(' '));

function saveChange(ports: Ports, log: RunLog, { seen, entry }: ChangeRequest): ChangeResult {
  const { sheets } = ports;
  const directory = readUnits(sheets, new RunLog(''));
  const caller = callerOf(ports, directory);
  for (const [, , unit] of [seen, entry].flatMap((one) => (one ? [one] : []))) {
    if (mayReportFor(caller, directory.match(unit ?? '')?.name ?? '')) continue;
    throw new TrackerFault(
      'not-allowed',
      'Mục này thuộc đơn vị khác hoặc chưa ghi đơn vị nên chỉ Thư ký ISO ghi, sửa, xóa được. Chưa ghi gì.',
    );
  }
  const table = readTable(sheets, CHANGES);
  const rows = table.rows.map((row, index) => ({ row: table.rowNumber(index), now: textsIn(table, row, ENTRY) }));
  const isEntry = ({ now }: { readonly now: readonly string[] }): boolean => !!entry && isAsSeen(now, entry, entry);
  // What a cut run left half written is the same entry; another's row could be like both where the entry becomes another.
  const wanted = entry && seen && identityOf(entry) === identityOf(seen) ? entry : seen;
  const found =
    seen &&
    wanted &&
    (rows.find(({ now }) => isAsSeen(now, seen, seen)) ?? rows.find(({ now }) => isAsSeen(now, seen, wanted)));
  const outcome = (): ChangeResult['outcome'] => {
    if (rows.some(isEntry)) return 'present';
    if (seen && !found) return 'changed';
    if (entry && rows.some((one) => one !== found && identityOf(one.now) === identityOf(entry))) return 'known';
    if (!entry) removeRows(sheets, table, found ? [found.row] : []);
    else if (found) keepCells(sheets, table, new Map([[found.row, cellsToWrite(table, ENTRY, found.now, entry)]]));
    else appendRecords(sheets, table, [Object.fromEntries(ENTRY.map((id, at) => [id, entry[at] ?? '']))]);
    log.info(`Đã ${entry ? (seen ? 'sửa' : 'ghi') : 'xóa'} một mục trong trang “${CHANGES.name}”.`);
    return 'saved';
  };
  return { outcome: outcome(), last: lastEntries(readTable(sheets, CHANGES)) };
}

export const SAVE_CHANGE: SidebarJob<ChangeRequest, ChangeResult> = {
  name: 'Ghi sổ thay đổi',
  may: 'staff',
  request: REQUEST,
  unreadable: UNREADABLE_TEXTS,
  run: saveChange,
};
