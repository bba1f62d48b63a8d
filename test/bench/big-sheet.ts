/** A sheet of 100,000 × 17 written, read, sorted and saved by a script; many executions in one process. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AppsScriptHost } from '../../src/host/host';

const CODE = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function write(rows, columns) {
    var target = sheet();
    if (target.getMaxRows() < rows) target.insertRowsAfter(target.getMaxRows(), rows - target.getMaxRows());
    var values = [];
    for (var r = 0; r < rows; r++) {
      var row = [];
      for (var c = 0; c < columns; c++) {
        row.push(c === 0 ? new Date(2024, 0, 1 + r % 366, 8, r % 60) : c % 3 === 0 ? 'Phòng ' + (r * 7919 % 1000) : r * c % 9973);
      }
      values.push(row);
    }
    target.getRange(1, 1, rows, columns).setValues(values);
    SpreadsheetApp.flush();
  }
  function read() { return sheet().getDataRange().getValues().length; }
  function show() { return sheet().getDataRange().getDisplayValues().length; }
  function sort() { sheet().getDataRange().sort([{ column: 4, ascending: true }, { column: 2, ascending: false }]); }
  function small() {
    var range = sheet().getRange(1, 1, 20, 5);
    var values = range.getValues();
    values[0][0] = new Date();
    range.setValues(values).setBackground('red').setNote('n');
    sheet().getRange('A1').setNumberFormat('dd/MM/yyyy');
    return values.length;
  }
`;

const newHost = (): AppsScriptHost => {
  const host = AppsScriptHost.create({
    now: '2024-06-05 08:00:00',
    owner: 'chu@example.vn',
    costs: { call: 0, hundredCells: 0 },
  });
  host.install({ code: CODE, manifest: {}, files: {} });
  return host;
};

export interface BigSheetTimes {
  /** Seconds by what was done. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly stateMegabytes: number;
}

export function benchBigSheet(rows = 100_000, columns = 17): BigSheetTimes {
  const host = newHost();
  const folder = mkdtempSync(join(tmpdir(), 'host-bench-'));
  const jobs: readonly (readonly [string, () => unknown])[] = [
    ['write', () => host.call('write', [rows, columns])],
    ['read values', () => host.call('read')],
    ['read what is shown', () => host.call('show')],
    ['sort', () => host.call('sort')],
    ['save', () => host.save(folder)],
    ['open', () => AppsScriptHost.open(folder)],
  ];
  const seconds = Object.fromEntries(
    jobs.map(([name, work]) => {
      const start = performance.now();
      work();
      return [name, (performance.now() - start) / 1000];
    }),
  );
  const stateMegabytes = statSync(join(folder, 'workbook.json')).size / 1_000_000;
  rmSync(folder, { recursive: true });
  return { seconds, stateMegabytes };
}

export interface HeapGrowth {
  readonly executions: number;
  readonly seconds: number;
  /** Heap in use after a collection, in megabytes: after the first tenth of the executions, and at the end. */
  readonly megabytes: readonly [early: number, late: number];
}

/** The records of executions grow by design; they are emptied on the way, as whoever runs so many would. */
export function benchExecutions(executions = 5_000): HeapGrowth {
  const host = newHost();
  const start = performance.now();
  let early = 0;
  for (let run = 1; run <= executions; run += 1) {
    host.call('small');
    host.executions.length = 0;
    if (run === executions / 10) early = heapInUse();
  }
  return { executions, seconds: (performance.now() - start) / 1000, megabytes: [early, heapInUse()] };
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}
