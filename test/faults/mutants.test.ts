/** The sweep can see: each mistake that people make, put into the tracker, is found. */
import { hunt } from './mutant-hunt';
import { mutantBundle, MUTANTS } from './mutants';

jest.setTimeout(120_000);

test.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))('%s: found', (_, mutant) => {
  expect(hunt(mutant, mutantBundle(mutant))).not.toBeNull();
});
