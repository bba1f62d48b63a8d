/** Work done once for each value; for columns in which few values recur. */

/** A function that remembers what `work` made of each key, for as long as it is kept itself. */
export function cached<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const present = known.get(key);
    if (present !== undefined || known.has(key)) return present as V;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
