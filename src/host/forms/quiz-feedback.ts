/** Feedback of a quiz, and its builder. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import type { Feedback } from './grading';

export class QuizFeedbackService extends ServiceObject {
  readonly referenceName = 'QuizFeedback';

  constructor(
    execution: Execution,
    readonly _feedback: Feedback,
  ) {
    super(execution);
  }

  getText(): HostValue {
    return this._feedback.text;
  }

  getLinkUrls(): HostValue {
    return this._feedback.links.map(({ url }) => url);
  }
}

export class QuizFeedbackBuilder extends ServiceObject {
  readonly referenceName = 'QuizFeedbackBuilder';

  constructor(
    execution: Execution,
    private feedback: Feedback = { text: '', links: [] },
  ) {
    super(execution);
  }

  setText(text: HostValue): HostValue {
    this.feedback = { ...this.feedback, text: String(text) };
    return this;
  }

  addLink(url: HostValue, text?: HostValue): HostValue {
    const link = { url: String(url), text: text === undefined ? '' : String(text) };
    this.feedback = { ...this.feedback, links: [...this.feedback.links, link] };
    return this;
  }

  build(): HostValue {
    return new QuizFeedbackService(this.execution, this.feedback);
  }

  copy(): HostValue {
    return new QuizFeedbackBuilder(this.execution, this.feedback);
  }
}
