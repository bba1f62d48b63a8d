/** An account as Google shows it. */
import { ServiceObject, type Execution } from '../border/service-object';

export class User extends ServiceObject {
  readonly referenceName = 'User';

  constructor(
    execution: Execution,
    private readonly _email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this._email;
  }

  override toString(): string {
    return this._email;
  }
}
