/** What Google lets be called: the functions declared at the top level of the script's files, and no others. */
import { parse } from 'acorn';

/** Names in the order of their declaration; a name assigned to `globalThis` is not among them. */
export function entryPoints(code: string): string[] {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : []));
}

/** A name ending in `_` is private: no sidebar and no menu may call it. */
export function isPrivate(name: string): boolean {
  return name.endsWith('_');
}
