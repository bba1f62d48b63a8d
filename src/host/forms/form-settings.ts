/** A form's own settings: its texts, its switches, its addresses. */
import { ServiceObject, type HostValue } from '../border/service-object';
import { invalidUpdate } from './form-errors';
import type { FormState } from './form-model';
import { dropGrading } from './grading';
import type { OpenForm } from './open-form';
import { editUrl, publishedUrl, summaryUrl } from './prefilled-url';

export abstract class FormSettings extends ServiceObject {
  readonly referenceName = 'Form';

  constructor(readonly _form: OpenForm) {
    super(_form.execution);
  }

  getId(): HostValue {
    return this._form.state.id;
  }

  getPublishedUrl(): HostValue {
    return publishedUrl(this._form.state);
  }

  getEditUrl(): HostValue {
    return editUrl(this._form.state);
  }

  getSummaryUrl(): HostValue {
    return summaryUrl(this._form.state);
  }

  /** Publishing opens the form, taking it back closes it. */
  setPublished(enabled: HostValue): HostValue {
    this._form.state.isPublished = enabled === true;
    this._form.state.isAccepting = enabled === true;
    return this;
  }

  setAcceptingResponses(enabled: HostValue): HostValue {
    if (enabled === true && !this._form.state.isPublished) throw invalidUpdate();
    this._form.state.isAccepting = enabled === true;
    return this;
  }

  setIsQuiz(enabled: HostValue): HostValue {
    this._form.state.isQuiz = enabled === true;
    if (enabled !== true) dropGrading(this._form.state);
    this._form.questionsChanged();
    return this;
  }

  setCollectEmail(enabled: HostValue): HostValue {
    this._form.state.collectsEmail = enabled === true;
    this._form.questionsChanged();
    return this;
  }

  supportsAdvancedResponderPermissions(): HostValue {
    return true;
  }
}

type KeyOf<T> = { [K in keyof FormState]: FormState[K] extends T ? K : never }[keyof FormState];

const TEXTS: readonly (readonly [member: string, key: Exclude<KeyOf<string>, 'id' | 'fileName' | 'owner'>])[] = [
  ['Title', 'title'],
  ['Description', 'description'],
  ['ConfirmationMessage', 'confirmation'],
  ['CustomClosedFormMessage', 'closedMessage'],
];

/** What only has a reader here is set above. */
const SWITCHES: readonly (readonly [key: KeyOf<boolean>, reader: string, writer?: string])[] = [
  ['isPublished', 'isPublished'],
  ['isAccepting', 'isAcceptingResponses'],
  ['isQuiz', 'isQuiz'],
  ['collectsEmail', 'collectsEmail'],
  ['allowsEdits', 'canEditResponse', 'setAllowResponseEdits'],
  ['limitsToOne', 'hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser'],
  ['showsProgress', 'hasProgressBar', 'setProgressBar'],
  ['offersAnother', 'hasRespondAgainLink', 'setShowLinkToRespondAgain'],
  ['shuffles', 'getShuffleQuestions', 'setShuffleQuestions'],
  ['publishesSummary', 'isPublishingSummary', 'setPublishingSummary'],
];

function define(name: string, value: (this: FormSettings, given: HostValue) => HostValue): void {
  Object.defineProperty(FormSettings.prototype, name, { value });
}

for (const [member, key] of TEXTS) {
  define(`get${member}`, function () {
    return this._form.state[key];
  });
  define(`set${member}`, function (text) {
    this._form.state[key] = String(text);
    return this;
  });
}

for (const [key, reader, writer] of SWITCHES) {
  define(reader, function () {
    return this._form.state[key];
  });
  if (writer === undefined) continue;
  define(writer, function (enabled) {
    this._form.state[key] = enabled === true;
    return this;
  });
}
