/** Calls to Google do not grow with rows: counted, since counts do not waver. */
import { callsOf, fillAnswers } from '../builders/many-answers';
import { answer, importMonth, newTracker, oneStopRequest, records } from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const SIZES = [500, 50_000] as const;

function trackerWith(count: number): AppsScriptHost {
  const host = newTracker({ now: '2024-07-01 07:00:00' });
  fillAnswers(host, count);
  host.call('pullSurvey');
  host.call('recompute');
  return host;
}
const [few, many] = SIZES.map(trackerWith) as [AppsScriptHost, AppsScriptHost];
const both = (work: (host: AppsScriptHost) => void): [number, number] => [
  callsOf(few, () => work(few)),
  callsOf(many, () => work(many)),
];

test.each<[string, (host: AppsScriptHost) => void]>([
  ['pull', (host) => host.call('pullSurvey')],
  ['recompute', (host) => host.call('recompute')],
  ['daily run', (host) => host.call('runDaily', [], { from: 'editor' })],
  ['set-up', (host) => host.call('setUp')],
  ['import', (host) => importMonth(host, oneStopRequest('2024-06', { 'Phòng Tư pháp': [8, 1, 1] }))],
])('%s takes the same number of calls for 500 and for 50,000 answers already pulled', (_, work) => {
  const [a, b] = both(work);
  expect(b).toBe(a);
  expect(timedOut(many)).toEqual([]);
});

test('a new answer costs the same, however many are there, and at most a fixed number', () => {
  both((host) => answer(host, '2024-07-02 08:00:00'));
  const [a, b] = both((host) => answer(host, '2024-07-02 08:30:00'));
  expect(b).toBe(a);
  expect(records(few, 'Khảo sát')).toHaveLength(502);
  const eachCosts = [1, 2, 3].map((minute) => callsOf(few, () => answer(few, `2024-07-02 09:0${minute}:00`)));
  expect(Math.max(...eachCosts) - Math.min(...eachCosts)).toBeLessThanOrEqual(4);
});

const timedOut = (host: AppsScriptHost): unknown[] => host.executions.filter(({ outcome }) => outcome === 'timed out');
