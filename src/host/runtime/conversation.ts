/** A run with a person before it: it stops where the script asks something, and goes on when it is answered. */
import { Recording } from '../border/recording';
import type { Answer, Question } from '../ui/screen';
import type { ScriptFailure } from './script-failure';

/** Where a run has come to. */
export type Turn =
  | { readonly state: 'asks'; readonly question: Question; readonly answer: (answer: Answer) => Turn }
  | { readonly state: 'ended'; readonly result: unknown }
  | { readonly state: 'failed'; readonly failure: ScriptFailure };

export class Conversation {
  readonly recording = new Recording();
  private asked: Question | null = null;
  private given: Answer | null = null;

  /** What the script asks, while nobody has answered. */
  get question(): Question | null {
    return this.recording.isInterrupted ? this.asked : null;
  }

  /** @returns the answer, once it is there; until then the run stops here */
  waitFor(question: Question): Answer {
    const { given } = this;
    this.given = null;
    if (given) return given;
    this.asked = question;
    return this.recording.interrupt();
  }

  /** The script is to be run again: it finds all as it was, and this answer. */
  goOn(answer: Answer): void {
    this.given = answer;
    this.recording.rewind();
  }

  /** Whether the next live call is the one that asked. */
  get isAnswered(): boolean {
    return this.given !== null;
  }
}
