/** Google's enumerations for one execution: its values are equal only to themselves, by whichever service they come. */
import { EnumValue, enumOf, type EnumOf } from './enum-value';
import { referenceEnumeration } from './reference';
import type { Execution, HostValue } from './service-object';

const made = new WeakMap<Execution, Map<string, EnumOf<string>>>();

/**
 * @param name as Google's reference has it, e.g. `ItemType`
 * @param names its values in Google's order; the reference's where not said
 */
export function googleEnum<N extends string>(execution: Execution, name: string, names?: readonly N[]): EnumOf<N> {
  const own = made.get(execution) ?? new Map<string, EnumOf<string>>();
  made.set(execution, own);
  const values = own.get(name) ?? enumOf(execution, name, names ?? referenceEnumeration(name));
  own.set(name, values);
  return values as EnumOf<N>;
}

/** `enumValue(run, 'EventType', 'CLOCK')`; throws for a value that Google does not have. */
export function enumValue(execution: Execution, name: string, value: string): EnumValue {
  const found = googleEnum(execution, name)[value];
  if (!found) throw new Error(`Google has no ${name}.${value}`);
  return found;
}

/** `CLOCK` of `EventType.CLOCK`; `undefined` for all that is no value of that enumeration. */
export function nameOfEnum(value: HostValue, name: string): string | undefined {
  return value instanceof EnumValue && value.referenceName === name ? value._name : undefined;
}
