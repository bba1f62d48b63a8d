/** AuthorizationInfo: in this host everybody who runs the script has granted what its manifest asks for. */
import { enumValue } from '../border/enums';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';

export class AuthorizationInfo extends ServiceObject {
  readonly referenceName = 'AuthorizationInfo';

  constructor(
    execution: Execution,
    /** `null` where the manifest names none: Google would find them by reading the code, which the host does not. */
    private readonly scopes: readonly string[] | null,
  ) {
    super(execution);
  }

  getAuthorizationStatus(): HostValue {
    return enumValue(this.execution, 'AuthorizationStatus', 'NOT_REQUIRED');
  }

  /** `null` where nothing is left to be granted. */
  getAuthorizationUrl(): HostValue {
    return null;
  }

  getAuthorizedScopes(): HostValue {
    if (this.scopes === null)
      throw new Error('NOT IMPLEMENTED: AuthorizationInfo.getAuthorizedScopes of a manifest without oauthScopes');
    return this.scopes;
  }
}
