/** Adds the declared columns that a tab lacks: staff may have pasted the decision's table before the set-up. */
import { normalise, type Cell } from '../../core/text/text';
import { TrackerFault } from '../fault';
import type { Sheets, Tab } from '../ports';
import { findHeading, HEADING_ROWS, movedFault } from './table';
import type { TabSpec } from './tab-spec';

const TRIES = 4;

type Cells = readonly (readonly Cell[])[];

/**
 * Does nothing to a tab that has all its columns. Someone may put a row or a column in meanwhile: headings that were hit
 * by it are put right, and what still lacks is added again.
 *
 * @throws TrackerFault `heading-missing` when the tab is something else's, `heading-doubled`, `moved`
 */
export function completeTab(sheets: Sheets, tab: Tab, spec: TabSpec): void {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const top = tab.readTop(HEADING_ROWS);
    const lacking = missingColumns(spec, top);
    if (lacking.missing.columns.length === 0) {
      findHeading(spec, top);
      return;
    }
    sheets.addColumns(tab, lacking.missing, lacking.row, lacking.lastColumn + 1);
    sheets.flush();
    putRight(tab, top, lacking);
  }
  throw movedFault(spec);
}

interface Lacking {
  /** Row of the headings. */
  readonly row: number;
  readonly missing: TabSpec;
  readonly lastColumn: number;
}

function missingColumns(spec: TabSpec, top: Cells): Lacking {
  const keys = top.map((row) => row.map((cell) => normalise(String(cell))));
  const wanted = spec.columns.map(({ heading }) => normalise(heading));
  const scores = keys.map((row) => wanted.filter((heading) => row.includes(heading)).length);
  const best = Math.max(0, ...scores);
  const index = best === 0 ? 0 : scores.indexOf(best);
  if (best === 0 && keys.some((row) => row.some((cell) => cell !== ''))) {
    throw new TrackerFault(
      'heading-missing',
      `Trang tính “${spec.name}” đã có nội dung khác và không có cột nào của chương trình. ` +
        'Đổi tên trang đó, rồi chạy lại Cài đặt. Chưa ghi gì vào trang này.',
    );
  }
  const present = new Set(keys[index] ?? []);
  const columns = spec.columns.filter(({ heading }) => !present.has(normalise(heading)));
  return { row: index + 1, missing: { ...spec, columns }, lastColumn: (keys[index] ?? []).length };
}

/** A column that came in pushed the last heading under the first new one; a row left the new ones above the others. */
function putRight(tab: Tab, before: Cells, { row, missing, lastColumn }: Lacking): void {
  const former = (before[row - 1] ?? []).filter((cell) => cell !== '');
  const found = tab
    .readTop(HEADING_ROWS + 1)
    .map((cells) => former.filter((heading) => cells.includes(heading)).length);
  const most = Math.max(0, ...found);
  const kinds = missing.columns.map(() => 'text' as const);
  if (most > 0 && found[row - 1] !== most) {
    tab.write({ row, column: lastColumn + 1, kinds, values: [kinds.map(() => '')] });
  } else if (most < former.length) {
    tab.write({ row, column: lastColumn + 1, kinds: ['text'], values: [former.slice(-1)] });
  }
}
