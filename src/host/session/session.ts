/** Session: who runs the script, and in which zone. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';

export class SessionService extends ServiceObject {
  readonly referenceName = 'Session';

  constructor(
    execution: Execution,
    private readonly locale: string,
  ) {
    super(execution);
  }

  getActiveUser(): HostValue {
    return new User(this.execution, this.execution.activeUser);
  }

  getEffectiveUser(): HostValue {
    return new User(this.execution, this.execution.effectiveUser);
  }

  getScriptTimeZone(): HostValue {
    return this.execution.scriptTimeZone;
  }

  getActiveUserLocale(): HostValue {
    return this.locale.split('_')[0] ?? this.locale;
  }
}

class User extends ServiceObject {
  readonly referenceName = 'User';

  constructor(
    execution: Execution,
    private readonly email: string,
  ) {
    super(execution);
  }

  getEmail(): HostValue {
    return this.email;
  }
}
