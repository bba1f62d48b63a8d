/** Families of like methods made from a table, as real methods of a class: found by name, like those written out. */
import type { HostValue, ServiceObject } from './service-object';

export type ServiceMethod = (...given: HostValue[]) => HostValue;

type ServiceClass = abstract new (...args: never[]) => ServiceObject;

/** What a class becomes when methods of these names are added to it. */
export type WithMethods<C extends ServiceClass, N extends string> = abstract new (
  ...args: ConstructorParameters<C>
) => InstanceType<C> & Readonly<Record<N, ServiceMethod>>;

/**
 * Puts a method for each name on a class that nothing else extends, and gives the class back as one that has them.
 *
 * @param make the method of a name, called with the object it is called on
 */
export function withMethods<C extends ServiceClass, N extends string>(
  target: C,
  names: readonly N[],
  make: (name: N) => (object: InstanceType<C>, given: readonly HostValue[]) => HostValue,
): WithMethods<C, N> {
  for (const name of names) {
    const method = make(name);
    Object.defineProperty(target.prototype, name, {
      value(this: InstanceType<C>, ...given: HostValue[]) {
        return method(this, given);
      },
      configurable: true,
      writable: true,
    });
  }
  return target as unknown as WithMethods<C, N>;
}
