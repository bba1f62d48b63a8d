/** Browser: the older dialogs of a spreadsheet, which answer with texts. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { dialogArguments } from './dialog-arguments';
import { ask, type Answer, type Dialog, type Screen } from './screen';
import type { WaitingRun } from './ui';

/** What a dialog that is closed or cancelled answers. */
const CANCELLED = 'cancel';

export class BrowserService extends ServiceObject {
  readonly referenceName = 'Browser';

  constructor(
    private readonly run: WaitingRun,
    private readonly screen: Screen,
    /** Nobody sits before some runs. */
    private readonly hasPerson: boolean,
  ) {
    super(run);
  }

  /** The button in small letters. */
  msgBox(...given: HostValue[]): HostValue {
    const { button } = this._ask('alert', given, 'msgBox');
    return button === 'CLOSE' ? CANCELLED : button.toLowerCase();
  }

  /** The text that was typed. */
  inputBox(...given: HostValue[]): HostValue {
    const { button, text } = this._ask('prompt', given, 'inputBox');
    return button === 'CLOSE' || button === 'CANCEL' ? CANCELLED : text;
  }

  _ask(kind: Dialog['kind'], given: readonly HostValue[], member: string): Answer {
    if (!this.hasPerson) throw new ServiceError(`Cannot call Browser.${member}() from this context.`);
    const { title, text, buttonSet } = dialogArguments(given);
    this.run.suspend();
    return ask(this.screen, { kind, title, text }, buttonSet, this.run);
  }
}
