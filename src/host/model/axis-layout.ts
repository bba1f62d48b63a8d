/** Rows or columns of a sheet: how many, how big, which are hidden or grouped, how many are frozen. */
import { AxisGroups, type AxisGroupsJson } from './axis-groups';
import { RunList, type Run } from './run-list';

export interface AxisLayoutJson {
  readonly count: number;
  readonly frozen?: number;
  readonly sizes?: readonly (readonly [number, number, number])[];
  readonly hidden?: readonly (readonly [number, number])[];
  readonly groups?: AxisGroupsJson;
}

export class AxisLayout {
  frozen = 0;
  /** Pixels; where nothing is set, `defaultSize`. */
  readonly sizes = new RunList<number>();
  readonly hidden = new RunList<boolean>();
  readonly groups = new AxisGroups();

  constructor(
    public count: number,
    readonly defaultSize: number,
  ) {}

  sizeAt(position: number): number {
    return this.sizes.at(position) ?? this.defaultSize;
  }

  setSize(from: number, count: number, size: number): void {
    this.sizes.fill(from, from + count - 1, size === this.defaultSize ? undefined : size);
  }

  isHidden(position: number): boolean {
    return this.hidden.at(position) ?? false;
  }

  setHidden(from: number, count: number, isHidden: boolean): void {
    this.hidden.fill(from, from + count - 1, isHidden || undefined);
  }

  /** @param neighbour position whose size the new ones take */
  insert(at: number, count: number, neighbour: number): void {
    this.sizes.insert(at, count, this.sizes.at(neighbour));
    this.hidden.insert(at, count, undefined);
    this.groups.insert(at, count);
    this.count += count;
    if (at <= this.frozen) this.frozen += count;
  }

  remove(at: number, count: number): void {
    this.sizes.remove(at, count);
    this.hidden.remove(at, count);
    this.groups.remove(at, count);
    this.count -= count;
    this.frozen -= Math.max(0, Math.min(this.frozen, at + count - 1) - at + 1);
  }

  toJSON(): AxisLayoutJson {
    const groups = this.groups.toJSON();
    return {
      count: this.count,
      ...(this.frozen > 0 ? { frozen: this.frozen } : {}),
      ...(this.sizes.isEmpty ? {} : { sizes: this.sizes.all.map(({ from, to, value }) => [from, to, value] as const) }),
      ...(this.hidden.isEmpty ? {} : { hidden: this.hidden.all.map(({ from, to }) => [from, to] as const) }),
      ...(groups ? { groups } : {}),
    };
  }

  load({ count, frozen, sizes, hidden, groups }: AxisLayoutJson): void {
    this.count = count;
    this.frozen = frozen ?? 0;
    for (const [from, to, size] of sizes ?? []) this.sizes.fill(from, to, size);
    for (const [from, to] of hidden ?? []) this.hidden.fill(from, to, true);
    if (groups) this.groups.load(groups);
  }

  /** Sizes that differ from the default, for exports. */
  ownSizes(): readonly Run<number>[] {
    return this.sizes.all;
  }
}
