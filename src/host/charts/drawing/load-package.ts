/** Loads a package when it is first needed: most runs draw nothing, and drawing libraries are big. */
import { createRequire } from 'node:module';

export function loadPackage(name: string): unknown {
  const path = require.resolve(name);
  return createRequire(path)(path);
}
