/** Takes people's responses to the forms: checked as the live form would, then told to the submit triggers. */
import type { HostValue } from '../border/service-object';
import type { Answer } from '../forms/answer';
import type { WrittenRow } from '../forms/destination';
import type { FormResponseRecord, FormState } from '../forms/form-model';
import type { FormStore } from '../forms/form-store';
import { keepResponse, readAnswers, refuseClosed, reviseResponse, type Submission } from '../forms/submission';
import { submitEvent } from './events';
import type { Run } from './run';
import { sheetSubmitEvent, type SheetEventOrigin } from './sheet-events';

/** Answers by the titles of the questions. */
export type AnswersByTitle = Readonly<Record<string, Answer>>;

/** How Google tells the triggers: mostly once, now and then twice, with nothing in it seconds later, or not at all. */
export type SubmitNotice = 'once' | 'doubled' | 'blank after' | 'none';

export interface Respondent {
  readonly email?: string;
  readonly event?: SubmitNotice;
}

/** Fires the installable submit triggers of a form and of a spreadsheet. */
export interface SubmitFiring {
  ofForm(formId: string, eventOf: (run: Run, triggerId: string) => HostValue): void;
  ofSheet(workbookId: string, eventOf: (origin: SheetEventOrigin) => HostValue): void;
}

const UNTIL_BLANK = 3000;

export class FormDesk {
  constructor(
    private readonly store: FormStore,
    private readonly firing: SubmitFiring,
    private readonly wait: (milliseconds: number) => void,
  ) {}

  submit(formId: string, byTitle: AnswersByTitle, at: number, as: Respondent): string {
    const { email = '', event = 'once' } = as;
    const form = this.formWithId(formId);
    refuseClosed(form, email);
    const answers = readAnswers(form, byTitle);
    const submission = keepResponse(this.store, form, { answers, at, email });
    this.tell(submission, event);
    return submission.response.id;
  }

  /** @throws Error where the form has no such response */
  edit(formId: string, responseId: string, byTitle: AnswersByTitle, at: number, as: Respondent): void {
    const form = this.formWithId(formId);
    const response = responseWithId(form, responseId);
    refuseClosed({ ...form, limitsToOne: false }, response.email);
    const answers = readAnswers(form, byTitle);
    this.tell(reviseResponse(this.store, form, response, answers, at), as.event ?? 'once');
  }

  /** Responses whose grades were submitted tell the form's triggers once more. */
  tellGraded(): void {
    for (const { formId, responseId } of this.store.graded.splice(0)) {
      const form = this.store.forms.find(({ id }) => id === formId);
      const response = form?.responses.find(({ id }) => id === responseId);
      if (form && response) this.fire({ form, response, written: null });
    }
  }

  private tell(submission: Submission, event: SubmitNotice): void {
    if (event === 'none') return;
    this.fire(submission);
    if (event === 'doubled') this.fire(submission);
    if (event !== 'blank after') return;
    this.wait(UNTIL_BLANK);
    this.fire(blank(submission));
  }

  private fire({ form, response, written }: Submission): void {
    this.firing.ofForm(form.id, (run, triggerId) => submitEvent(run, triggerId, form, response, this.store));
    if (written) this.firing.ofSheet(written.workbookId, (origin) => sheetSubmitEvent(origin, written));
  }

  private formWithId(id: string): FormState {
    const form = this.store.forms.find((one) => one.id === id);
    if (!form) throw new Error(`No form ${id}`);
    return form;
  }
}

function responseWithId(form: FormState, id: string): FormResponseRecord {
  const response = form.responses.find((one) => one.id === id);
  if (!response) throw new Error(`No response ${id}`);
  return response;
}

function blank({ form, response, written }: Submission): Submission {
  const nothing: WrittenRow | null = written && { ...written, values: written.values.map(() => '') };
  return { form, response: { ...response, answers: {} }, written: nothing };
}
