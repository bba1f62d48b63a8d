/** PropertiesService: three stores of strings, with Google's limits. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

/** Measured on Google: 8,066 bytes still go in under a limit of 9 KB a value. */
const MOST_BYTES_OF_ONE = 9 * 1024;
const MOST_BYTES_OF_ALL = 500 * 1024;
const OVER_QUOTA = 'Service invoked too many times for one day: properties.';

export type PropertyStore = Map<string, string>;

export interface PropertyStores {
  readonly script: PropertyStore;
  readonly document: PropertyStore;
  user(email: string): PropertyStore;
}

/** Counts a read or a write of the account; `false` when the quota of the day is used up. */
export type CountAccess = (account: string) => boolean;

export class PropertiesService extends ServiceObject {
  readonly referenceName = 'PropertiesService';

  constructor(
    execution: Execution,
    private readonly stores: PropertyStores,
    private readonly count: CountAccess,
  ) {
    super(execution);
  }

  getScriptProperties(): HostValue {
    return this._open(this.stores.script);
  }

  getDocumentProperties(): HostValue {
    return this._open(this.stores.document);
  }

  getUserProperties(): HostValue {
    return this._open(this.stores.user(this.execution.effectiveUser));
  }

  _open(store: PropertyStore): HostValue {
    return new PropertiesOfStore(this.execution, () => {
      if (!this.count(this.execution.effectiveUser)) throw new ServiceError(OVER_QUOTA);
      return store;
    });
  }
}

class PropertiesOfStore extends ServiceObject {
  readonly referenceName = 'Properties';

  constructor(
    execution: Execution,
    /** The store, counted as one read or write. */
    private readonly access: () => PropertyStore,
  ) {
    super(execution);
  }

  getProperty(key: HostValue): HostValue {
    return this.access().get(String(key)) ?? null;
  }

  getProperties(): HostValue {
    return Object.fromEntries([...this.access()].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  getKeys(): HostValue {
    return [...this.access().keys()].sort();
  }

  setProperty(key: HostValue, value: HostValue): HostValue {
    this._put(this.access(), String(key), String(value));
    return this;
  }

  setProperties(values: HostValue, deleteAllOthers?: HostValue): HostValue {
    const store = this.access();
    if (deleteAllOthers === true) store.clear();
    for (const [key, value] of Object.entries((values ?? {}) as Record<string, HostValue>))
      this._put(store, key, String(value));
    return this;
  }

  deleteProperty(key: HostValue): HostValue {
    this.access().delete(String(key));
    return this;
  }

  deleteAllProperties(): HostValue {
    this.access().clear();
    return this;
  }

  _put(store: PropertyStore, key: string, value: string): void {
    if (Buffer.byteLength(value) > MOST_BYTES_OF_ONE) throw new ServiceError('Argument too large: value');
    const others = [...store].filter(([one]) => one !== key);
    const bytes = others.reduce((sum, [one, text]) => sum + Buffer.byteLength(one) + Buffer.byteLength(text), 0);
    if (bytes + Buffer.byteLength(key) + Buffer.byteLength(value) > MOST_BYTES_OF_ALL) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    store.set(key, value);
  }
}
