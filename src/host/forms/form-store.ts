/** What the forms service needs of the host: the forms there are, new ids, and the spreadsheets that responses go to. */
import type { WorkbookModel } from '../model/workbook-model';
import type { FormState } from './form-model';

export interface FormStore {
  readonly forms: FormState[];
  newId(): string;
  newItemId(): number;
  /** Spreadsheet that may be a form's destination; `null` where there is none. */
  workbookById(id: string): WorkbookModel | null;
  /** Responses whose grades a script has submitted: the submit triggers fire for them when time next passes. */
  readonly graded: { readonly formId: string; readonly responseId: string }[];
}
