/** The look of cells, declared as data: each attribute, what a cell without it has, and whether clearing takes it away. */
import type { Area, Axis } from './area';
import { GENERAL } from './number-format';
import { RunGrid, type GridEntry } from './run-grid';

/** Values of a cell without a format of its own, as Google's getters tell them. */
export const STYLE_DEFAULTS = {
  numberFormat: GENERAL as string,
  background: '#ffffff' as string,
  fontColor: '#000000' as string,
  fontFamily: 'Arial' as string,
  fontSize: 10 as number,
  fontWeight: 'normal' as string,
  fontStyle: 'normal' as string,
  fontLine: 'none' as string,
  horizontalAlignment: 'general' as string,
  verticalAlignment: 'bottom' as string,
  /** `''` where nobody chose one: Google then lets texts overflow, and yet `getWrap` says `true`. */
  wrapStrategy: '' as string,
  textRotation: 0 as number,
  /** `VERTICAL`: letters one below the other. */
  textStack: '' as string,
  /** Name of Google's `TextDirection`; empty where the text itself tells. */
  textDirection: '' as string,
  hyperlinks: '' as string,
  borderTop: '' as string,
  borderLeft: '' as string,
  borderBottom: '' as string,
  borderRight: '' as string,
} as const;

export type StyleName = keyof typeof STYLE_DEFAULTS;
export type StyleValue<N extends StyleName> = (typeof STYLE_DEFAULTS)[N];
export const STYLE_NAMES = Object.keys(STYLE_DEFAULTS) as StyleName[];

/** A border side is `SOLID #9fb0b6`: style and colour. */
export const borderText = (style: string, color: string): string => `${style} ${color}`;

/** One grid an attribute: giving a whole column a format is one entry, whatever its length. */
export class CellStyles {
  private readonly grids = new Map<StyleName, RunGrid<string | number>>();

  at<N extends StyleName>(name: N, row: number, column: number): StyleValue<N> {
    return (this.grids.get(name)?.at(row, column) ?? STYLE_DEFAULTS[name]) as StyleValue<N>;
  }

  /** Whether somebody gave the cell a look of its own. */
  isOwn(name: StyleName, row: number, column: number): boolean {
    return this.grids.get(name)?.at(row, column) !== undefined;
  }

  matrix<N extends StyleName>(name: N, area: Area): StyleValue<N>[][] {
    return this.grid(name).matrix(area, STYLE_DEFAULTS[name]) as StyleValue<N>[][];
  }

  /** @param value `null` gives the default back */
  fill<N extends StyleName>(name: N, area: Area, value: StyleValue<N> | null): void {
    this.grid(name).fill(area, own(name, value));
  }

  setEach<N extends StyleName>(name: N, area: Area, values: readonly (readonly (StyleValue<N> | null)[])[]): void {
    this.grid(name).setEach(area, (r, c) => own(name, values[r]?.[c] ?? null));
  }

  /** The grid itself, for reading runs. */
  grid(name: StyleName): RunGrid<string | number> {
    let grid = this.grids.get(name);
    if (!grid) this.grids.set(name, (grid = new RunGrid<string | number>(true)));
    return grid;
  }

  clear(area: Area): void {
    for (const grid of this.grids.values()) grid.fill(area, undefined);
  }

  insert(axis: Axis, at: number, count: number, neighbour: number): void {
    for (const grid of this.grids.values()) grid.insert(axis, at, count, neighbour);
  }

  remove(axis: Axis, at: number, count: number): void {
    for (const grid of this.grids.values()) grid.remove(axis, at, count);
  }

  entries(): Partial<Record<StyleName, GridEntry<string | number>[]>> {
    const found: Partial<Record<StyleName, GridEntry<string | number>[]>> = {};
    for (const name of STYLE_NAMES) {
      const entries = this.grids.get(name)?.entries() ?? [];
      if (entries.length > 0) found[name] = entries;
    }
    return found;
  }

  load(entries: Partial<Record<StyleName, GridEntry<string | number>[]>>): void {
    for (const name of STYLE_NAMES) this.grid(name).load(entries[name] ?? []);
  }
}

/** A font that somebody chose is kept even where it is the one that cells have anyway: text styles tell them apart. */
function own(name: StyleName, value: string | number | null): string | number | undefined {
  return value === null || (value === STYLE_DEFAULTS[name] && name !== 'fontFamily') ? undefined : value;
}
