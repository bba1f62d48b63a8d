/** CacheService: strings that may be gone; by default after ten minutes. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { signatureMismatch } from '../border/signatures';

const LONGEST_KEY = 250;
const MOST_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1000;
/** Of more than a thousand items Google keeps those farthest from their end. */
const ITEMS_KEPT = 900;

export type CacheStore = Map<string, { readonly value: string; readonly until: number }>;

export interface CacheStores {
  readonly script: CacheStore;
  readonly document: CacheStore;
  user(email: string): CacheStore;
}

export class CacheService extends ServiceObject {
  readonly referenceName = 'CacheService';

  constructor(
    execution: Execution,
    private readonly stores: CacheStores,
  ) {
    super(execution);
  }

  getScriptCache(): HostValue {
    return new Cache(this.execution, this.stores.script);
  }

  getDocumentCache(): HostValue {
    return new Cache(this.execution, this.stores.document);
  }

  getUserCache(): HostValue {
    return new Cache(this.execution, this.stores.user(this.execution.effectiveUser));
  }
}

class Cache extends ServiceObject {
  readonly referenceName = 'Cache';

  constructor(
    execution: Execution,
    private readonly store: CacheStore,
  ) {
    super(execution);
  }

  get(key: HostValue): HostValue {
    const entry = this.store.get(keyOf(key));
    return entry && entry.until > this.execution.now() ? entry.value : null;
  }

  getAll(keys: HostValue): HostValue {
    const found = (keys as readonly HostValue[]).map((key) => [String(key), this.get(key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  }

  put(key: HostValue, value: HostValue, seconds?: HostValue): HostValue {
    const lasting = typeof seconds === 'number' ? seconds : DEFAULT_SECONDS;
    const name = keyOf(key);
    if (Buffer.byteLength(String(value)) > MOST_BYTES) throw new ServiceError('Argument too large: value');
    if (lasting < 1 || lasting > MOST_SECONDS) throw new ServiceError('Invalid argument: expirationInSeconds');
    this.store.delete(name);
    this.store.set(name, { value: String(value), until: this.execution.now() + lasting * 1000 });
    if (this.store.size > MOST_ITEMS) this._forget();
    return undefined;
  }

  putAll(values: HostValue, seconds?: HostValue): HostValue {
    if (values === null || values === undefined) throw signatureMismatch('CacheService.Cache.putAll', [values]);
    for (const [key, value] of Object.entries(values as Record<string, HostValue>)) this.put(key, value, seconds);
    return undefined;
  }

  remove(key: HostValue): HostValue {
    this.store.delete(keyOf(key));
    return undefined;
  }

  removeAll(keys: HostValue): HostValue {
    for (const key of keys as readonly HostValue[]) this.store.delete(keyOf(key));
    return undefined;
  }

  /** Of items that end at the same moment the later ones stay. */
  _forget(): void {
    const bySoonestEnd = [...this.store].sort(([, a], [, b]) => a.until - b.until);
    for (const [key] of bySoonestEnd.slice(0, this.store.size - ITEMS_KEPT)) this.store.delete(key);
  }
}

/** @throws ServiceError for a key that is too long, in reads too */
function keyOf(key: HostValue): string {
  const name = String(key);
  if (name.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
  return name;
}
