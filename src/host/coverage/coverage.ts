/** How much of Google's reference the host has, class by class: asked of real objects, through the border. */
import { createContext, runInContext, type Context } from 'node:vm';
import { referenceMembers } from '../border/reference';
import { createGlobals } from '../create-globals';
import { LEADS_OUT, SPECIMENS } from './specimens';

export interface ClassCoverage {
  readonly name: string;
  readonly had: readonly string[];
  /** Members that throw by their full name. */
  readonly missing: readonly string[];
  /** Why no object of the class could be had; all its members then count as missing. */
  readonly fault: string | null;
}

/** Members kept by Google for old scripts only, and those that lead to classes out of scope, are not counted. */
export function countedMembers(className: string): string[] {
  return [...referenceMembers(className)]
    .filter(([name, { isDeprecated }]) => !isDeprecated && !LEADS_OUT.test(name))
    .map(([name]) => name);
}

export function coverageOf(className: string): ClassCoverage {
  const members = countedMembers(className);
  try {
    const object = specimen(className) as Record<string, unknown>;
    const missing = members.filter((name) => isMissing(object, name));
    return { name: className, had: members.filter((name) => !missing.includes(name)), missing, fault: null };
  } catch (error) {
    return { name: className, had: [], missing: members, fault: String(error) };
  }
}

export const coverage = (): ClassCoverage[] => Object.keys(SPECIMENS).map(coverageOf);

/** A fresh object of a class, in a context of its own. */
export function specimen(className: string): unknown {
  const context: Context = createContext({});
  Object.assign(context, createGlobals({ email: 'an@example.vn', context, now: '2024-06-05 08:00:00' }));
  return runInContext(`(${SPECIMENS[className] ?? className})`, context);
}

/** The border names what it refuses after the member. */
function isMissing(object: Record<string, unknown>, name: string): boolean {
  const member = object[name];
  return member === undefined || (typeof member === 'function' && member.name.startsWith('NOT IMPLEMENTED'));
}
