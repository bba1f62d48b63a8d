/** A small Execution for tests of services: buffered writes, counted cells, a clock that stands still. */
import type { Execution } from '../../src/host/border/service-object';

export const OWNER = 'quantri@example.vn';

export interface TestExecution extends Execution {
  /** Cells charged so far. */
  readonly charged: () => number;
  /** Writes that still wait. */
  readonly waiting: () => number;
}

/** @param now moment of the run: by default 15 June 2024, 08:00 in Vietnam */
export function testExecution(user = OWNER, now = Date.UTC(2024, 5, 15, 1)): TestExecution {
  let cells = 0;
  let writes: (() => void)[] = [];
  return {
    scriptTimeZone: 'Asia/Ho_Chi_Minh',
    effectiveUser: user,
    activeUser: user,
    origin: 'menu',
    now: () => now,
    chargeCells: (count) => {
      cells += count;
    },
    pending: {
      push: (write) => {
        writes.push(write);
      },
      flush: () => {
        const due = writes;
        writes = [];
        for (const write of due) write();
      },
    },
    charged: () => cells,
    waiting: () => writes.length,
  };
}
