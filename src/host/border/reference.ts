/** Google's own list of classes, members, enumerations and scopes, as `gas-types-detailed` carries them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ReferenceMember {
  /** Scopes of which a script must have one; none where the member needs no authorisation. */
  readonly scopes: readonly string[];
  /** `Button` for `Ui.Button`, which holds an enumeration. */
  readonly enumeration: string | null;
  /** Google keeps it for old scripts only. */
  readonly isDeprecated: boolean;
  /** Types of the parameters, e.g. `['Integer', 'string[]']`, of each way to call it; none where it is no method. */
  readonly overloads: readonly (readonly string[])[];
}

type Members = ReadonlyMap<string, ReferenceMember>;

interface Reference {
  readonly classes: ReadonlyMap<string, Members>;
  /** Namespace of each class, e.g. `Spreadsheet` of `Range`. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
  /** Namespace of each global, by its name. */
  readonly services: ReadonlyMap<string, string>;
}

/** Several namespaces have a `Range`, a `Trigger`, an `Item`: the host's own are those of these files, read first. */
const FIRST = ['spreadsheet', 'forms', 'base', 'script', 'html', 'utilities'];

/** Enumerations that a service has and that the reference names on their own pages only: `Charts.MatchType.EXACT`. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = {
  Charts: ['MatchType', 'Orientation', 'PickerValuesLayout'],
};

/** Older names that Google still takes and that the reference leaves out: the same arguments and scopes. */
const OLD_NAMES: readonly (readonly [className: string, old: string, name: string])[] = [
  ['SpreadsheetApp', 'openByKey', 'openById'],
  ['Spreadsheet', 'getKey', 'getId'],
];

/** Most lines: what a comment says of anything but scopes and age. */
const PROSE = /^ {7}\*(?! - https:| @deprecated)/;
const DEPRECATED_IN_LINE = /^ {6}\/\*\* @deprecated .*\*\/ /;

/** Read once, when first asked for. */
let reference: Reference | undefined;

export function isReferenceMember(className: string, name: string): boolean {
  return referenceMembers(className).has(name);
}

/** Members of a class by name, e.g. of `Range`: `getValues`, …; none for a class that Google does not have. */
export function referenceMembers(className: string): Members {
  return read().classes.get(className) ?? new Map();
}

export function isReferenceClass(name: string): boolean {
  return read().classes.has(name);
}

/** Names of an enumeration in Google's order, e.g. of `ButtonSet`: `OK`, `OK_CANCEL`, …. */
export function referenceEnumeration(name: string): readonly string[] {
  return read().enumerations.get(name) ?? [];
}

/** Names of the global services, e.g. `DriveApp`. */
export function referenceServices(): readonly string[] {
  return [...read().services.keys()];
}

/** As Google's errors name a member: `SpreadsheetApp.Range.sort`, `Utilities.sleep`, `Ui.alert`. */
export function fullName(className: string, member: string): string {
  const { namespaces, services, enumerations } = read();
  const namespace = namespaces.get(className);
  const isHome = ([name, own]: [string, string]): boolean => own === namespace && !enumerations.has(name);
  const home = namespace === 'Base' ? undefined : [...services].find(isHome)?.[0];
  return home === undefined || home === className ? `${className}.${member}` : `${home}.${className}.${member}`;
}

function read(): Reference {
  reference ??= parse(declarationFiles());
  return reference;
}

/** Line by line: the files are generated, four blanks before a class and six before a member. */
function parse(texts: readonly string[]): Reference {
  const classes = new Map<string, Map<string, ReferenceMember>>();
  const namespaces = new Map<string, string>();
  const enumerations = new Map<string, readonly string[]>();
  const services = new Map<string, string>();
  let namespace = '';
  let members: Map<string, ReferenceMember> | null = null;
  let scopes: string[] = [];
  let isDeprecated = false;
  for (const written of texts.flatMap((text) => text.split('\n'))) {
    if (PROSE.test(written)) continue;
    const line = written.replace(DEPRECATED_IN_LINE, '      ');
    const opened = /^ {4}interface (\w+)/.exec(line);
    const [, enumeration, names = ''] = /^ {4}enum (\w+) \{ (.*) \}/.exec(line) ?? [];
    const [, service, home = ''] = /^declare var (\w+): GoogleAppsScript\.(\w+)/.exec(line) ?? [];
    namespace = /^ {2}namespace (\w+)/.exec(line)?.[1] ?? namespace;
    if (opened) {
      const name = opened[1] ?? '';
      members = classes.has(name) ? null : new Map();
      if (members) {
        classes.set(name, members);
        namespaces.set(name, namespace);
      }
    } else if (enumeration !== undefined && !enumerations.has(enumeration)) {
      enumerations.set(enumeration, names.split(', '));
    } else if (service !== undefined) services.set(service, home);
    const [, scope] = /^ {7}\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/.exec(line) ?? [];
    if (scope !== undefined) scopes.push(scope);
    if (line !== written || /^ {7}\* @deprecated/.test(line)) isDeprecated = true;
    const [, member, type] = /^ {6}(\w+)\??(?:\(|: (?:typeof (?:\w+\.)?(\w+))?)/.exec(line) ?? [];
    if (member === undefined) continue;
    const known = members?.get(member);
    members?.set(member, {
      scopes: [...new Set([...(known?.scopes ?? []), ...scopes])],
      enumeration: type ?? null,
      isDeprecated: isDeprecated && known?.isDeprecated !== false,
      overloads: [...(known?.overloads ?? []), ...parameterTypes(line)],
    });
    scopes = [];
    isDeprecated = false;
  }
  for (const [name, unlisted] of Object.entries(UNLISTED)) {
    for (const enumeration of unlisted) {
      classes.get(name)?.set(enumeration, { scopes: [], enumeration, overloads: [], isDeprecated: false });
    }
  }
  for (const [className, old, name] of OLD_NAMES) {
    const member = classes.get(className)?.get(name);
    if (member) classes.get(className)?.set(old, { ...member, isDeprecated: true });
  }
  return { classes, namespaces, enumerations, services };
}

/** Of `sort(columnPosition: Integer, ascending: boolean): Sheet;` `[['Integer', 'boolean']]`; of no method `[]`. */
function parameterTypes(line: string): string[][] {
  const [, parameters] = /^ {6}\w+\??\((.*)\): [^:]*;/.exec(line) ?? [];
  if (parameters === undefined) return [];
  return [parameters === '' ? [] : parameters.split(', ').map((one) => one.replace(/^\w+\??: /, ''))];
}

function declarationFiles(): string[] {
  const folder = dirname(require.resolve('gas-types-detailed/package.json'));
  const first = FIRST.map((name) => `google-apps-script.${name}.d.ts`);
  const others = readdirSync(folder).filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name));
  return [...new Set([...first, ...others.sort()])].map((name) => readFileSync(join(folder, name), 'utf8'));
}
