/** Options of a chart as plain data, set and read by paths such as `legend.textStyle.color` or `series.0.type`. */

export type OptionValue = string | number | boolean | null | readonly OptionValue[] | OptionTree;
export interface OptionTree {
  readonly [name: string]: OptionValue;
}

/** @returns a tree that differs in that one place; what stood in the way of the path, such as a word, gives way */
export function withOption(tree: OptionTree, path: string, value: OptionValue): OptionTree {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...tree, [first]: value };
  const below = tree[first];
  return { ...tree, [first]: withOption(isTree(below) ? below : {}, rest.join('.'), value) };
}

/** The value at a path; `null` where nothing was set. */
export function optionAt(tree: OptionTree, path: string): OptionValue {
  let at: OptionValue | undefined = tree;
  for (const name of path.split('.')) {
    if (isTree(at)) at = at[name];
    else if (Array.isArray(at)) at = (at as readonly OptionValue[])[Number(name)];
    else return null;
  }
  return at ?? null;
}

export function isTree(value: OptionValue | undefined): value is OptionTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads options of a known kind; what is of another kind counts as not set, as in Google's drawing. */
export class Options {
  constructor(readonly tree: OptionTree) {}

  /** The first of the paths at which a text stands. */
  text(...paths: readonly string[]): string | null {
    return this.first(paths, (value) => typeof value === 'string');
  }

  number(...paths: readonly string[]): number | null {
    return this.first(paths, (value) => typeof value === 'number');
  }

  flag(path: string): boolean | null {
    return this.first([path], (value) => typeof value === 'boolean');
  }

  texts(path: string): readonly string[] {
    const value = optionAt(this.tree, path);
    return Array.isArray(value) ? (value as readonly OptionValue[]).filter((one) => typeof one === 'string') : [];
  }

  has(path: string): boolean {
    return optionAt(this.tree, path) !== null;
  }

  at(path: string): OptionValue {
    return optionAt(this.tree, path);
  }

  private first<T extends OptionValue>(paths: readonly string[], isWanted: (value: OptionValue) => boolean): T | null {
    const values = paths.map((path) => optionAt(this.tree, path));
    return (values.find(isWanted) as T | undefined) ?? null;
  }
}
