/**
 * The order of the suites: those that take long come first, so that no worker is left alone with one of them at the end.
 * jest itself knows only after a first run how long each takes.
 */
import Sequencer from '@jest/test-sequencer';

/** Parts of paths, the longest-running first. */
const HEAVY = [
  'faults/sweep.test',
  'replay/sample-year',
  'ui/pages/states',
  'replay/main-job',
  'faults/mutants',
  'faults/',
  'replay/hostile-year',
  'ui/one-stop-file/hostile-files',
  'ui/pages/',
  'workbench/',
  'bundle/',
];

const placeOf = (path) => {
  const place = HEAVY.findIndex((part) => path.includes(`/test/${part}`));
  return place < 0 ? HEAVY.length : place;
};

export default class HeavyFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a.path) - placeOf(b.path) || (a.path < b.path ? -1 : 1));
  }
}
