/** A run died in the moment of sending: of one mail nobody knows whether it went out. */
import type { AppsScriptHost } from '../../src/host/host';
import { answer, dieBeforeNextMail, importMonth, newTracker, oneStopRequest } from './tracker';

export const STRANGER = 'nguoi.la@example.com';

/** On the morning of 7 February 2024; the summary of January went to the other leader. */
export function withUnknownMail(): AppsScriptHost {
  const host = newTracker();
  answer(host, '2024-01-10 08:00:00');
  host.advanceTo('2024-02-01 09:00:00');
  importMonth(host, oneStopRequest('2024-01', { 'Phòng Tư pháp': [80, 15, 5] }));
  host.advanceTo('2024-02-05 01:00:00');
  dieBeforeNextMail(host);
  host.advanceTo('2024-02-07 08:00:00');
  return host;
}
