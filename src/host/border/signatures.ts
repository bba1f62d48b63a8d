/** Arguments held against Google's signatures before a service sees them: their number, and the kind of each. */
import { fullName, isReferenceClass, referenceEnumeration, referenceMembers } from './reference';
import { Instant, ServiceError, ServiceObject, type HostValue } from './service-object';

/** Methods that take any number of values, which the reference writes as one parameter. */
const VARIADIC = /^(console|Logger)\.|^Utilities\.formatString$/;

/** What the reference is stricter about than Google is, seen in public scripts. */
const LENIENT = new Set(['Range.copyTo', 'Range.sort', 'ScriptApp.newTrigger']);

/** Types of which objects of several classes will do. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  BlobSource: /^/,
  Item: /Item$/,
  Chart: /Chart$/,
  DataViewDefinition: /^DataViewDefinitionBuilder$/,
  DataTableSource: /^/,
};

/**
 * The arguments as the service gets them: where a text is asked for, numbers and booleans become text, as on Google.
 *
 * @throws ServiceError `The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.`
 */
export function fittingArguments(className: string, member: string, given: readonly HostValue[]): readonly HostValue[] {
  const overloads = referenceMembers(className).get(member)?.overloads ?? [];
  const name = `${className}.${member}`;
  if (overloads.length === 0 || VARIADIC.test(name) || LENIENT.has(name)) return given;
  const sameLength = overloads.filter(({ length }) => length === given.length);
  if (sameLength.some((types) => types.every((type, index) => isExactly(type, given[index])))) return given;
  const fitting = sameLength.find((types) => types.every((type, index) => fits(type, given[index])));
  if (!fitting) throw signatureMismatch(fullName(className, member), given);
  return fitting.map((type, index) => converted(type, given[index]));
}

/** @param method as Google names it in errors */
export function signatureMismatch(method: string, given: readonly HostValue[]): ServiceError {
  return new ServiceError(
    `The parameters (${given.map(kindOf).join(',')}) don't match the method signature for ${method}.`,
  );
}

const isNothing = (value: HostValue): value is null | undefined => value === null || value === undefined;

/** A value that needs no conversion. */
function isExactly(type: string, value: HostValue): boolean {
  return type === 'string' ? typeof value === 'string' || isNothing(value) : !isTextList(type) && fits(type, value);
}

const isTextList = (type: string): boolean => /^string(\[\])+$/.test(type);

function fits(type: string, value: HostValue): boolean {
  if (type.endsWith('[]')) {
    const inner = type.replace(/(\[\])+$/, '');
    return (
      Array.isArray(value) && (inner === 'any' || (value as readonly HostValue[]).every((one) => fitsIn(inner, one)))
    );
  }
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'Char':
      return isNothing(value) || ['string', 'number', 'boolean'].includes(typeof value) || isUser(value);
    case 'Integer':
    case 'number':
    case 'Byte':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean' || isNothing(value);
    case 'Date':
      return value instanceof Instant;
    default:
      return isNothing(value) || isOfClass(type.replace(/^.*\./, ''), value);
  }
}

/** A user stands for his address: the reference's own examples hand `getEditors()` to `removeEditors`. */
const isUser = (value: HostValue): boolean => value instanceof ServiceObject && value.referenceName === 'User';

/** Google's lists may be nested one deeper than the reference tells. */
function fitsIn(type: string, value: HostValue): boolean {
  return Array.isArray(value) ? (value as readonly HostValue[]).every((one) => fitsIn(type, one)) : fits(type, value);
}

/** `Color` is a class of SpreadsheetApp and an enumeration of CalendarApp: either will do where it is asked for. */
function isOfClass(type: string, value: HostValue): boolean {
  if (value instanceof ServiceObject && value.referenceName === type) return true;
  if (referenceEnumeration(type).length > 0) return false;
  if (!isReferenceClass(type)) return typeof value === 'object';
  return value instanceof ServiceObject && (FAMILIES[type]?.test(value.referenceName) ?? false);
}

function converted(type: string, value: HostValue): HostValue {
  if (isTextList(type)) return asTexts(value);
  return type === 'string' && !isNothing(value) ? String(value) : value;
}

function asTexts(value: HostValue): HostValue {
  if (Array.isArray(value)) return (value as readonly HostValue[]).map(asTexts);
  return isNothing(value) ? value : String(value);
}

function kindOf(value: HostValue): string {
  if (isNothing(value)) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Instant) return 'Date';
  if (value instanceof ServiceObject) return fullName(value.referenceName, '').slice(0, -1);
  if (Array.isArray(value)) return value.length === 0 ? 'number[]' : `${kindOf((value as readonly HostValue[])[0])}[]`;
  return '(class)';
}
