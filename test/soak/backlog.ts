/** Part `backlog`: a year's answers that nobody took in, through the hourly runs; `npm test` plays some hundreds. */
import { backlogged, hoursUntilCaughtUp, idsInTab } from '../builders/backlog';
import { OWNER } from '../builders/tracker';
import { Tally } from './findings';
import type { SoakPart } from './soak-part';

const ANSWERS = 100_000;
/** One in so many was edited later. */
const EDITED_EACH = 100;
const MOST_HOURS = 24 * 365;
/** Every job ends by itself within so long, milliseconds. */
const LONGEST_RUN = 270_000;

export const backlog: SoakPart = {
  name: 'backlog',
  says: `${ANSWERS.toLocaleString('en')} answers that nobody took in for a year, at 100 ms a service call`,
  shards: 1,
  run: ({ progress }) => {
    const tally = new Tally();
    const host = backlogged(ANSWERS, EDITED_EACH);
    const total = host.forms[0]?.responses.length ?? 0;
    const row = `${total} phiếu`;
    const before = host.executions.length;
    const callsBefore = host.calls.total;
    host.call('pullSurvey', [], { email: OWNER });
    const hours = hoursUntilCaughtUp(host, MOST_HOURS, () => progress(idsInTab(host).length / total));
    const runs = host.executions.slice(before);
    const pulls = runs.filter(({ name }) => name === 'catchUpSurvey' || name === 'pullSurvey');
    const ids = idsInTab(host);
    tally.add(row, 'số giờ', hours);
    tally.add(row, 'lượt lấy', pulls.length);
    tally.add(row, 'lượt mỗi ngày', runs.length - pulls.length);
    tally.add(row, 'lời gọi mỗi lượt', Math.round((host.calls.total - callsBefore) / runs.length));
    tally.add(row, 'giây lâu nhất', Math.round(Math.max(...runs.map(({ took }) => took)) / 1000));
    tally.add(row, 'mất phiếu', total - new Set(ids).size);
    tally.add(row, 'phiếu đôi', ids.length - new Set(ids).size);
    if (ids.length !== total || new Set(ids).size !== total) tally.refuse(`${ids.length} rows for ${total} answers`);
    for (const { name, outcome, startedAt, took, error } of runs) {
      if (outcome !== 'completed') tally.refuse(`${name} of ${startedAt}: ${error ?? outcome}`);
      if (took > LONGEST_RUN) tally.refuse(`${name} of ${startedAt} took ${took} ms`);
    }
    return tally.findings;
  },
};
