/** Brings a person from a figure, or a fault, to its rows: the tab is opened, the rows are selected; nothing is written. */
import * as v from 'valibot';
import type { SidebarJob } from '../guard';
import type { Ports } from '../ports';
import { openTab } from './table';
import type { RunLog } from '../run-log';
import { ALL_TABS } from './all-tabs';

/** More are not seen at once anyway. */
export const MOST_RUNS = 200;

const ROW = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));
const REQUEST = v.object({
  tab: v.picklist(ALL_TABS.map(({ name }) => name)),
  runs: v.pipe(v.array(v.tuple([ROW, ROW])), v.minLength(1), v.maxLength(MOST_RUNS)),
});

type ShowRequest = v.InferOutput<typeof REQUEST>;

function showRows(ports: Ports, _: RunLog, { tab, runs }: ShowRequest): { readonly shown: number } {
  for (const spec of ALL_TABS) if (spec.name === tab) openTab(ports.sheets, spec).select(runs);
  return { shown: runs.length };
}

export const SHOW_ROWS: SidebarJob<ShowRequest, { readonly shown: number }> = {
  name: 'Xem các hàng của một chỉ số',
  may: 'editor',
  request: REQUEST,
  unreadable: 'Không rõ cần xem các hàng nào. Đóng bảng bên rồi mở lại từ menu.',
  run: showRows,
};
