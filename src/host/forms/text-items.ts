/** Short answers and paragraphs. */
import type { HostValue } from '../border/service-object';
import { GeneralItem } from './question-item';

export class TextItem extends GeneralItem {
  createResponse(response: HostValue): HostValue {
    return this._response(String(response));
  }

  setValidation(validation: HostValue): HostValue {
    return this._setValidation(validation);
  }

  clearValidation(): HostValue {
    return this._setValidation(null);
  }
}
