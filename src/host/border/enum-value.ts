/**
 * Google's enumerations as a script holds them: objects that are equal only to themselves. Each has the others of its
 * enumeration as properties (`BorderStyle.SOLID.DOTTED`), and the enumeration itself is its first value.
 */
import { ServiceObject, type Execution, type HostValue } from './service-object';

export class EnumValue extends ServiceObject {
  constructor(
    execution: Execution,
    readonly referenceName: string,
    readonly _name: string,
    readonly _ordinal: number,
    /** All values of its enumeration, itself among them, by name and in Google's order. */
    readonly _all: Readonly<Record<string, EnumValue>>,
  ) {
    super(execution);
  }

  name(): string {
    return this._name;
  }

  ordinal(): number {
    return this._ordinal;
  }

  /** Less than 0 where this one comes first. */
  compareTo(other: HostValue): number {
    return other instanceof EnumValue ? this._ordinal - other._ordinal : -1;
  }

  override toString(): string {
    return this._name;
  }

  toJSON(): string {
    return this._name;
  }
}

export type EnumOf<N extends string> = Readonly<Record<N, EnumValue>>;

/** Names in Google's order. */
export function enumOf<N extends string>(execution: Execution, referenceName: string, names: readonly N[]): EnumOf<N> {
  const all: Record<string, EnumValue> = {};
  names.forEach((name, ordinal) => (all[name] = new EnumValue(execution, referenceName, name, ordinal, all)));
  return all as EnumOf<N>;
}

/** What a script gets for a whole enumeration: its first value; `undefined` for all that is no enumeration. */
export function firstOfEnum(value: HostValue): EnumValue | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const [first] = Object.values(value as Readonly<Record<string, HostValue>>);
  return first instanceof EnumValue && first._all === value ? first : undefined;
}
