/** What Google lets an account use in a day: run time of triggers, reads and writes of properties. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptHost } from '../../../src/host/host';
import { hostWith, OWNER } from '../../builders/script';

const SLOW = `function make() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create(); }
  function slow() { Utilities.sleep(300000); Utilities.sleep(50000); }`;

const TOO_MUCH = 'Service using too much computer time for one day';

function slowRuns(host: AppsScriptHost, day: string): { ran: number; refused: number } {
  const runs = host.executions.filter(({ name, startedAt }) => name === 'slow' && startedAt.startsWith(day));
  const refused = runs.filter(({ error }) => error?.includes(TOO_MUCH)).length;
  return { ran: runs.length - refused, refused };
}

describe('platform: Limits: triggers may run 90 minutes a day for a consumer, 6 hours for Workspace (D)', () => {
  test('the rest of the day is refused, the next day begins anew', () => {
    const host = hostWith(SLOW, { now: '2024-06-05 00:00:00' });
    host.call('make');
    host.advanceTo('2024-06-06 00:30:00');
    expect(slowRuns(host, '2024-06-05').ran).toBe(16);
    expect(slowRuns(host, '2024-06-05').refused).toBeGreaterThan(50);
    expect(slowRuns(host, '2024-06-06').ran).toBeGreaterThan(0);
  });

  test('Workspace has four times as much', () => {
    const host = hostWith(SLOW, { now: '2024-06-05 00:00:00', plan: 'workspace' });
    host.call('make');
    host.advanceTo('2024-06-05 23:59:00');
    expect(slowRuns(host, '2024-06-05').ran).toBe(62);
  });

  test('what was used today survives saving', () => {
    const host = hostWith(SLOW, { now: '2024-06-05 00:00:00' });
    host.call('make');
    host.advanceTo('2024-06-05 12:00:00');
    const folder = mkdtempSync(join(tmpdir(), 'host-state-'));
    host.save(folder);
    const again = AppsScriptHost.open(folder);
    again.install({ code: SLOW, manifest: {}, files: {} });
    again.advanceTo('2024-06-05 13:00:00');
    expect(slowRuns(again, '2024-06-05').ran).toBe(0);
  });
});

describe('platform: Limits: properties are read and written 50,000 times a day for a consumer, 500,000 for Workspace (D)', () => {
  const READ = `function read(times) { const store = PropertiesService.getScriptProperties(); for (let n = 0; n < times; n += 1) store.getProperty('a'); }`;
  const costs = { call: 0.001, hundredCells: 0 };

  test('one more is refused until the next day; each account has its own', () => {
    const host = hostWith(READ, { costs });
    host.call('read', [50_000]);
    expect(() => host.call('read', [1])).toThrow('Service invoked too many times for one day: properties.');
    expect(() => host.call('read', [1], { email: 'khac@example.vn' })).not.toThrow();
    host.advanceTo('2024-06-06 00:00:01');
    expect(() => host.call('read', [1], { email: OWNER })).not.toThrow();
  });

  test('Workspace reads on', () => {
    const host = hostWith(READ, { costs, plan: 'workspace' });
    expect(() => host.call('read', [50_001])).not.toThrow();
  });
});
