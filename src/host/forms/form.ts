/** A Form: its responses and where they go besides. */
import { enumValue, nameOfEnum } from '../border/enums';
import { Instant, ServiceError, type HostValue } from '../border/service-object';
import { linkResponseSheet, unlinkResponseSheet } from './destination';
import { invalidUpdate } from './form-errors';
import { FormItems } from './form-items';
import type { FormResponseRecord } from './form-model';
import { FormResponseService } from './form-response';

const NO_DESTINATION = 'The form currently has no response destination.';

export class FormService extends FormItems {
  createResponse(): HostValue {
    return new FormResponseService(this._form, null);
  }

  /** @param since responses of this moment and later */
  getResponses(since?: HostValue): HostValue {
    const from = since instanceof Instant ? since.milliseconds : -Infinity;
    return this._form.state.responses
      .filter(({ timestamp }) => timestamp >= from)
      .map((response) => new FormResponseService(this._form, response));
  }

  getResponse(id: HostValue): HostValue {
    return new FormResponseService(this._form, this._response(id));
  }

  /** What was written into the response sheet stays there. */
  deleteResponse(id: HostValue): HostValue {
    const { responses } = this._form.state;
    responses.splice(responses.indexOf(this._response(id)), 1);
    return this;
  }

  deleteAllResponses(): HostValue {
    this._form.state.responses.splice(0);
    return this;
  }

  /** Grades reach the form only here; the submit triggers then fire for these responses, as Google warns. */
  submitGrades(responses: HostValue): HostValue {
    const { state, store } = this._form;
    for (const response of responses as readonly HostValue[]) {
      if (!(response instanceof FormResponseService) || !response._stored) throw invalidUpdate();
      response._stored.grades = { ...response._grades };
      store.graded.push({ formId: state.id, responseId: response._stored.id });
    }
    return this;
  }

  setDestination(type: HostValue, id: HostValue): HostValue {
    const isSheet = nameOfEnum(type, 'DestinationType') === 'SPREADSHEET';
    const workbook = isSheet ? this._form.store.workbookById(String(id)) : null;
    if (!workbook) throw invalidUpdate();
    this.removeDestination();
    linkResponseSheet(this._form.state, workbook);
    return this;
  }

  getDestinationId(): HostValue {
    return this._destination().workbookId;
  }

  getDestinationType(): HostValue {
    this._destination();
    return enumValue(this.execution, 'DestinationType', 'SPREADSHEET');
  }

  removeDestination(): HostValue {
    const { state, store } = this._form;
    this.execution.pending.flush();
    unlinkResponseSheet(state, state.destination && store.workbookById(state.destination.workbookId));
    return this;
  }

  private _destination(): { readonly workbookId: string } {
    const { destination } = this._form.state;
    if (!destination) throw new ServiceError(NO_DESTINATION);
    return destination;
  }

  private _response(id: HostValue): FormResponseRecord {
    const response = this._form.state.responses.find((one) => one.id === id);
    if (!response) throw invalidUpdate();
    return response;
  }
}
