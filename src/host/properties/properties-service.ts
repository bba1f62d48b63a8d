/** PropertiesService: three stores of strings, with Google's limits. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';

/** Measured on Google: 8,066 bytes still go in under a limit of 9 KB a value. */
const MOST_BYTES_OF_ONE = 9 * 1024;
const MOST_BYTES_OF_ALL = 500 * 1024;

export type PropertyStore = Map<string, string>;

export interface PropertyStores {
  readonly script: PropertyStore;
  readonly document: PropertyStore;
  user(email: string): PropertyStore;
}

export class PropertiesService extends ServiceObject {
  readonly referenceName = 'PropertiesService';

  constructor(
    execution: Execution,
    private readonly stores: PropertyStores,
  ) {
    super(execution);
  }

  getScriptProperties(): HostValue {
    return new PropertiesOfStore(this.execution, this.stores.script);
  }

  getDocumentProperties(): HostValue {
    return new PropertiesOfStore(this.execution, this.stores.document);
  }

  getUserProperties(): HostValue {
    return new PropertiesOfStore(this.execution, this.stores.user(this.execution.effectiveUser));
  }
}

class PropertiesOfStore extends ServiceObject {
  readonly referenceName = 'Properties';

  constructor(
    execution: Execution,
    private readonly store: PropertyStore,
  ) {
    super(execution);
  }

  getProperty(key: HostValue): HostValue {
    return this.store.get(String(key)) ?? null;
  }

  getProperties(): HostValue {
    return Object.fromEntries(this.store);
  }

  getKeys(): HostValue {
    return [...this.store.keys()];
  }

  setProperty(key: HostValue, value: HostValue): HostValue {
    this._put(String(key), String(value));
    return this;
  }

  setProperties(values: HostValue, deleteAllOthers?: HostValue): HostValue {
    if (deleteAllOthers === true) this.store.clear();
    for (const [key, value] of Object.entries((values ?? {}) as Record<string, HostValue>))
      this._put(key, String(value));
    return this;
  }

  deleteProperty(key: HostValue): HostValue {
    this.store.delete(String(key));
    return this;
  }

  deleteAllProperties(): HostValue {
    this.store.clear();
    return this;
  }

  _put(key: string, value: string): void {
    if (Buffer.byteLength(value) > MOST_BYTES_OF_ONE) throw new ServiceError('Argument too large: value');
    const others = [...this.store].filter(([one]) => one !== key);
    const bytes = others.reduce((sum, [one, text]) => sum + Buffer.byteLength(one) + Buffer.byteLength(text), 0);
    if (bytes + Buffer.byteLength(key) + Buffer.byteLength(value) > MOST_BYTES_OF_ALL) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.set(key, value);
  }
}
