/** Google's own list of classes and members, from the reference that `gas-types-detailed` carries as declarations. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Members by class, e.g. `Range` → `getValues`, …. Read once, when first asked for. */
let members: ReadonlyMap<string, ReadonlySet<string>> | undefined;

export function isReferenceMember(className: string, name: string): boolean {
  return referenceMembers(className).has(name);
}

export function referenceMembers(className: string): ReadonlySet<string> {
  members ??= readReference();
  return members.get(className) ?? new Set();
}

/** Names of the global services, e.g. `DriveApp`. */
export function referenceServices(): string[] {
  return declarationFiles().flatMap((text) =>
    [...text.matchAll(/^declare var (\w+): GoogleAppsScript/gm)].map(([, name]) => name ?? ''),
  );
}

function readReference(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of declarationFiles()) {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name = '', body = ''] of code.matchAll(/interface (\w+)(?: extends [\w.,\s]+)? \{([^]*?)\n {4}\}/g)) {
      const names = found.get(name) ?? new Set<string>();
      for (const [, member = ''] of body.matchAll(/^\s*(\w+)\??[(:]/gm)) names.add(member);
      found.set(name, names);
    }
  }
  return found;
}

function declarationFiles(): string[] {
  const folder = dirname(require.resolve('gas-types-detailed/package.json'));
  return readdirSync(folder)
    .filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
