/** Session: who runs the script, and in which zone. */
import { createHash } from 'node:crypto';
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { User } from '../spreadsheet/user';

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

  /** The same for thirty days, another for each account; tells nothing of who it is. */
  getTemporaryActiveUserKey(): HostValue {
    const month = Math.floor(this.execution.now() / (30 * 86_400_000));
    return createHash('sha256').update(`${month} ${this.execution.activeUser}`).digest('base64');
  }

  getActiveUserLocale(): HostValue {
    return this.locale.split('_')[0] ?? this.locale;
  }
}
