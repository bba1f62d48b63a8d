/**
 * What `google.script.run` lets through, either way: numbers, booleans, strings, null, lists and records of them. A Date
 * or a function fails, nested too; `undefined` in a list becomes null. The other side gets a copy.
 */

const UNSUPPORTED_ARGUMENT = 'Failed due to illegal value in property';
const UNSUPPORTED_RESULT = 'The script completed but the returned value is not a supported return type.';

/** @throws Error where an argument of the page is no plain data */
export function remoteArgument(value: unknown): unknown {
  return copyOf(value, UNSUPPORTED_ARGUMENT);
}

/**
 * @param isService says which objects are services of the context (a Range, a Form)
 * @throws Error where the script returned no plain data
 */
export function remoteResult(value: unknown, isService: (value: object) => boolean): unknown {
  return copyOf(value, UNSUPPORTED_RESULT, isService);
}

function copyOf(value: unknown, refusal: string, isService: (value: object) => boolean = () => false): unknown {
  const above = new Set<object>();
  const visit = (one: unknown): unknown => {
    if (typeof one === 'function' || typeof one === 'symbol' || typeof one === 'bigint') throw new Error(refusal);
    if (typeof one !== 'object' || one === null) return one;
    if (above.has(one) || isService(one) || !isPlain(one)) throw new Error(refusal);
    above.add(one);
    const copy = Array.isArray(one)
      ? Array.from(one, (item: unknown) => visit(item) ?? null)
      : Object.fromEntries(Object.entries(one).map(([key, item]) => [key, visit(item)]));
    above.delete(one);
    return copy;
  };
  return visit(value);
}

/** Of whichever context: a list or a record, no Date, Map or promise. */
function isPlain(value: object): boolean {
  return ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value));
}
