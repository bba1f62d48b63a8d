/** What a script gives as a chart's option, as plain data that can be kept. */
import { EnumValue } from '../border/enum-value';
import { Instant, ServiceObject, type HostValue } from '../border/service-object';
import type { OptionTree, OptionValue } from '../model/option-tree';

/** Enumerations become Google's word for them in options (`top`), text styles the tree of their parts, Dates their time. */
export function plainOption(value: HostValue): OptionValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Instant) return value.milliseconds;
  if (value instanceof EnumValue) return value._name.toLowerCase();
  if (value instanceof ServiceObject) return '_style' in value ? (value._style as OptionTree) : value.referenceName;
  if (Array.isArray(value)) return (value as readonly HostValue[]).map(plainOption);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOption(one as HostValue)]));
}
