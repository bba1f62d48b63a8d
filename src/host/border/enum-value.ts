/** Google's enumerations as a script holds them: objects that are equal only to themselves. */
import { ServiceObject, type Execution, type HostValue } from './service-object';

export class EnumValue extends ServiceObject {
  constructor(
    execution: Execution,
    readonly referenceName: string,
    readonly _name: string,
    private readonly _ordinal: number,
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
  return Object.fromEntries(
    names.map((name, ordinal) => [name, new EnumValue(execution, referenceName, name, ordinal)]),
  ) as EnumOf<N>;
}
