/** ScriptApp: the script's triggers, its id and its authorisation. Triggers run as the account that made them. */
import { enumValue } from '../border/enums';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { signatureMismatch } from '../border/signatures';
import { AuthorizationInfo } from './authorization-info';
import { TriggerBuilder } from './trigger-builder';
import { sourceIdOf, TriggerService } from './trigger-service';
import { ownTriggers, type TriggerStore } from './trigger-store';
import { WebApp } from './web-app';

/** What ScriptApp asks of its run besides what every service has. */
export interface AuthorizedRun extends Execution {
  /** Scopes that the manifest names; `null` where it names none. */
  readonly scopes: readonly string[] | null;
}

export class ScriptAppService extends ServiceObject {
  readonly referenceName = 'ScriptApp';

  constructor(
    private readonly run: AuthorizedRun,
    private readonly store: TriggerStore,
  ) {
    super(run);
  }

  /** Whether the script has such a function shows only when the trigger fires. */
  newTrigger(...given: HostValue[]): HostValue {
    const [handler] = given;
    if (given.length !== 1) throw signatureMismatch('ScriptApp.newTrigger', given);
    return new TriggerBuilder(this.execution, this.store, String(handler));
  }

  getProjectTriggers(): HostValue {
    return ownTriggers(this.execution, this.store).map((trigger) => new TriggerService(this.execution, trigger));
  }

  getUserTriggers(file: HostValue): HostValue {
    if (file === null || file === undefined) throw signatureMismatch('ScriptApp.getUserTriggers', [file]);
    const id = (file as unknown as { getId(): string }).getId();
    return ownTriggers(this.execution, this.store)
      .filter(({ source }) => sourceIdOf(source) === id)
      .map((trigger) => new TriggerService(this.execution, trigger));
  }

  deleteTrigger(trigger: HostValue): HostValue {
    if (trigger instanceof TriggerService) this.store.remove(trigger._record.id);
    return undefined;
  }

  getScriptId(): HostValue {
    return 'offline-host-script';
  }

  getService(): HostValue {
    return new WebApp(this.execution);
  }

  /** The script is bound to its spreadsheet, never an add-on. */
  getInstallationSource(): HostValue {
    return enumValue(this.execution, 'InstallationSource', 'NONE');
  }

  getAuthorizationInfo(_authMode: HostValue, scopes?: HostValue): HostValue {
    return new AuthorizationInfo(this.execution, this._granted(scopes));
  }

  /** Returns where all is granted; a scope that the manifest lacks is an error. */
  requireScopes(_authMode: HostValue, scopes: HostValue): HostValue {
    this._granted(scopes);
    return undefined;
  }

  requireAllScopes(): HostValue {
    return undefined;
  }

  /** `null` without the scope `openid`. */
  getIdentityToken(): HostValue {
    if (this.run.scopes?.includes('openid')) throw new Error('NOT IMPLEMENTED: ScriptApp.getIdentityToken');
    return null;
  }

  /** @throws ServiceError for a scope that the manifest lacks */
  _granted(wanted: HostValue): readonly string[] | null {
    const granted = this.run.scopes;
    if (!Array.isArray(wanted)) return granted;
    const scopes = wanted.map(String);
    const foreign = scopes.find((scope) => granted !== null && !granted.includes(scope));
    if (foreign !== undefined) throw new ServiceError(`The scope ${foreign} is not required by the script.`);
    return scopes;
  }
}
