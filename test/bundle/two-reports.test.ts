/**
 * Two people report at once: the second's saving begins just before a service call of the first's. On different lines both
 * stand in the end, on the same line one of them, and the other is told. `EVERY_CALL=1` tries each call, or else a sample.
 */
import type { GivenBy } from '../../src/app/sidebar-calls';
import type { AppsScriptHost } from '../../src/host/host';
import { newTracker, OWNER, records, SECRETARY, shown } from '../builders/tracker';

const STEP = process.env['EVERY_CALL'] ? 1 : 4;
const JUSTICE = 'tuphap@tuyphuoc.example';
const tracker = newTracker({ now: '2024-07-01 10:00:00' });
tracker.workbook.editors.push(JUSTICE);

type Reply = { readonly ok: boolean; readonly message?: string } & Partial<GivenBy<'saveResults'>>;

const keys = records(tracker, 'Công việc')
  .filter((row) => row['Đơn vị'] === 'Phòng Tư pháp' && row['Mã']?.includes('TKT'))
  .map((row) => row['Mã'] ?? '');
const NOTHING = ['', '', '', '', '', ''];
const FIRST = ['Không phát sinh', '2024-06-28', '', '', 'Lan', ''];
const SECOND = ['Có phát sinh', '2024-06-27', 'CV 3/PTP', '', 'Minh', 'Ông Bình, qua Zalo'];

const save = (host: AppsScriptHost, email: string, key: string, typed: readonly string[]): Reply =>
  host.call('saveResults', [{ lines: [{ key, seen: NOTHING, typed }] }], { email, from: 'sidebar' }) as Reply;
const reportsIn = (host: AppsScriptHost): Record<string, string>[] =>
  records(host, 'Công việc').filter((row) => row['Trạng thái'] !== '');

/** Both, the second at that call; whoever was only told to wait does it once more. */
function both(at: number, ...[one = '', other = '']: readonly string[]) {
  const host = tracker.copy();
  const from = host.calls.total;
  let second: Reply | null = null;
  host.calls.before = ({ number }) => {
    if (number !== from + at) return;
    host.calls.before = () => undefined;
    second = save(host, SECRETARY, other, SECOND);
  };
  let first = save(host, JUSTICE, one, FIRST);
  host.calls.before = () => undefined;
  if (!first.ok) {
    expect(first.message).toContain('chưa xong');
    first = save(host, JUSTICE, one, FIRST);
  }
  const waiting = second as Reply | null;
  if (waiting && !waiting.ok) expect(waiting.message).toContain('chưa xong');
  const last = waiting?.ok ? waiting : save(host, SECRETARY, other, SECOND);
  return { host, outcomes: [first, last].map(({ outcomes }) => outcomes?.[0]?.isSaved) };
}

const count = (() => {
  const host = tracker.copy();
  const from = host.calls.total;
  save(host, JUSTICE, keys[0] ?? '', FIRST);
  return host.calls.total - from;
})();
const calls = Array.from({ length: count }, (_, index) => index + 1).filter((at) => at % STEP === 1 || STEP === 1);

test('on different lines both stand, whenever the second comes', () => {
  for (const at of calls) {
    const { host, outcomes } = both(at, keys[0] ?? '', keys[1] ?? '');
    expect([at, outcomes]).toEqual([at, [true, true]]);
    expect(reportsIn(host).map((row) => [row['Mã'], row['Người nhập']])).toEqual([
      [keys[0], 'Lan'],
      [keys[1], 'Minh'],
    ]);
  }
});

test('on the same line one of them stands whole, and the other is told', () => {
  const winners = new Set<string>();
  for (const at of calls) {
    const { host, outcomes } = both(at, keys[0] ?? '', keys[0] ?? '');
    const [row, ...more] = reportsIn(host);
    const isFirst = row?.['Người nhập'] === 'Lan';
    expect([at, more, outcomes]).toEqual([at, [], [isFirst, !isFirst]]);
    expect(row?.['Minh chứng']).toBe(isFirst ? '' : 'CV 3/PTP');
    winners.add(row?.['Người nhập'] ?? '');
  }
  expect(winners).toEqual(new Set(['Lan', 'Minh']));
});

test('what a person types into the line meanwhile is told, and stays but where it falls between the last look and the write', () => {
  const row = shown(tracker, 'Công việc').findIndex(([key]) => key === keys[0]) + 1;
  const lost: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    const host = tracker.copy();
    const from = host.calls.total;
    let called = '';
    host.calls.before = ({ number, name }) => {
      if (number !== from + at) return;
      host.calls.before = () => undefined;
      called = name;
      host.person(OWNER).type('Công việc', row, 7, [['Chưa thực hiện', '', '', 'còn thiếu']]);
    };
    const reply = save(host, JUSTICE, keys[0] ?? '', FIRST);
    host.calls.before = () => undefined;
    const [status = '', , , note = ''] = shown(host, 'Công việc')[row - 1]?.slice(6) ?? [];
    expect([at, note]).toEqual([at, 'còn thiếu']);
    if (status === 'Chưa thực hiện') continue;
    lost.push(called);
    expect(reply.outcomes?.[0]).toMatchObject({
      isSaved: false,
      now: ['Không phát sinh', '2024-06-28', '', 'còn thiếu', 'Lan', ''],
    });
  }
  expect(lost.length).toBeLessThan(10);
});
