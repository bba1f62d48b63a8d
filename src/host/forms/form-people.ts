/** Who may edit a form and who may answer it. */
import { ServiceObject, type HostValue } from '../border/service-object';
import { User } from '../spreadsheet/user';
import { FormSettings } from './form-settings';

export abstract class FormPeople extends FormSettings {
  /** The owner is an editor as well. */
  getEditors(): HostValue {
    const { owner, editors } = this._form.state;
    return [...(owner === '' ? [] : [owner]), ...editors].map((email) => new User(this.execution, email));
  }

  addEditor(who: HostValue): HostValue {
    return this.addEditors([who]);
  }

  addEditors(who: HostValue): HostValue {
    const { state } = this._form;
    state.editors = joined(state.editors, who).filter((email) => email !== state.owner);
    return this;
  }

  removeEditor(who: HostValue): HostValue {
    const { state } = this._form;
    state.editors = state.editors.filter((email) => email !== addressOf(who));
    return this;
  }

  getPublishedReaders(): HostValue {
    return this._form.state.responders.map((email) => new User(this.execution, email));
  }

  addPublishedReader(who: HostValue): HostValue {
    return this.addPublishedReaders([who]);
  }

  addPublishedReaders(who: HostValue): HostValue {
    const { state } = this._form;
    state.responders = joined(state.responders, who);
    return this;
  }

  removePublishedReader(who: HostValue): HostValue {
    const { state } = this._form;
    state.responders = state.responders.filter((email) => email !== addressOf(who));
    return this;
  }
}

const joined = (present: readonly string[], who: HostValue): string[] => [
  ...new Set([...present, ...(who as readonly HostValue[]).map(addressOf)]),
];

/** An address, or a User. */
const addressOf = (who: HostValue): string =>
  who instanceof ServiceObject ? (who as unknown as { getEmail(): string }).getEmail() : String(who);
