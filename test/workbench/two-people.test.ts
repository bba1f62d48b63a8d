/** Two people at the workbench's desk: one imports a month while the other sorts the tab, or imports too. */
import type { AppsScriptHost } from '../../src/host/host';
import { Desk } from '../../src/host/workbench/desk';
import { shareWithPeople } from '../../src/host/workbench/people';
import type { Notice, Request, WindowId } from '../../src/host/workbench/protocol';
import { outcomeOf } from '../faults/outcome';
import { atWork, JANUARY_AGAIN } from '../faults/small-authority';
import { CLERK, OWNER } from '../builders/tracker';

/** Of the import's service calls the first and every so many-th are tried; `npm run soak -- edits` sorts before each that has to do with the tab. */
const STRIDE = 9;

const TAB = 'Một cửa';
const IMPORT: Request = { ask: 'call', call: 'c1', name: 'importOneStop', given: [JANUARY_AGAIN] };

interface Sat {
  readonly host: AppsScriptHost;
  readonly desk: Desk;
  readonly heard: (readonly [WindowId, Notice])[];
}

const start = atWork();
shareWithPeople(start.workbook);

/** The clerk and the secretary each have the tab before them. */
function seated(): Sat {
  const host = start.copy();
  const heard: [WindowId, Notice][] = [];
  const desk = new Desk(host, (window, notice) => heard.push([window, notice]));
  for (const [window, email] of [
    ['clerk', CLERK],
    ['secretary', OWNER],
  ] as const) {
    desk.answer(window, email, { ask: 'enter' });
    desk.answer(window, email, { ask: 'sheet', sheet: idOf(host), since: 0 });
  }
  return { host, desk, heard };
}

const idOf = ({ workbook }: AppsScriptHost): number => workbook.sheetNamed(TAB)?.id ?? -1;

/** Results of calls that a window was told. */
const resultsOf = ({ heard }: Sat, window: WindowId): unknown[] =>
  heard.flatMap(([to, notice]) => (to === window && notice.tell === 'result' ? [notice.result] : []));

/** Rows of the tabs in any order, without the moments at which something ran. */
function rowsOf(host: AppsScriptHost): Record<string, string[]> {
  const { tabs } = outcomeOf(host);
  return Object.fromEntries(
    [TAB, 'Chỉ số'].map((tab) => [tab, (tabs[tab] ?? []).map((row) => JSON.stringify(row)).sort()]),
  );
}

const undisturbed = seated();
const calls = (() => {
  const from = undisturbed.host.calls.total;
  undisturbed.desk.answer('clerk', CLERK, IMPORT);
  return undisturbed.host.calls.total - from;
})();
const wanted = rowsOf(undisturbed.host);

/** The clerk imports; just before one of the calls the secretary does something. */
function disturbed(at: number, act: (sat: Sat) => void): Sat {
  const sat = seated();
  const { host, desk } = sat;
  const from = host.calls.total;
  host.calls.before = ({ number }) => {
    if (number !== from + at) return;
    host.calls.before = () => undefined;
    act(sat);
  };
  desk.answer('clerk', CLERK, IMPORT);
  return sat;
}

const tried = Array.from({ length: Math.ceil(calls / STRIDE) }, (_, index) => 1 + index * STRIDE);
/** Before the import has the lock, and well within it. */
const EARLY_AND_LATE = [1, 2, 3, 4, Math.floor(calls / 2)];

test('a person sorts the tab just before a call of the import: no row is lost or doubled, and their window is told', () => {
  const wrong = tried.filter((at) => {
    const sat = disturbed(at, ({ host, desk }) =>
      desk.answer('secretary', OWNER, { ask: 'sort', sheet: idOf(host), column: 4, ascending: at % 2 === 0 }),
    );
    const isDone = (resultsOf(sat, 'clerk')[0] as { ok?: boolean } | undefined)?.ok === true;
    const [lastTold] = sat.heard.filter(([to, { tell }]) => to === 'secretary' && tell === 'scene').slice(-1);
    return !isDone || !lastTold || JSON.stringify(rowsOf(sat.host)) !== JSON.stringify(wanted);
  });
  expect(wrong).toEqual([]);
  expect(tried.length).toBeGreaterThan(5);
});

test('a person begins the same import during it: either waits and is told so, or finds all done; nothing is doubled', () => {
  const said: string[] = [];
  const wrong = EARLY_AND_LATE.filter((at) => {
    const sat = disturbed(at, ({ desk }) => desk.answer('secretary', OWNER, { ...IMPORT, call: 'c2' } as Request));
    const reply = resultsOf(sat, 'secretary')[0] as { ok?: boolean; message?: string } | undefined;
    said.push(reply?.message ?? '');
    return reply === undefined || JSON.stringify(rowsOf(sat.host)) !== JSON.stringify(wanted);
  });
  expect(wrong).toEqual([]);
  expect(said.some((text) => text.includes('chưa xong'))).toBe(true);
});
