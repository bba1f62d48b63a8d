/** The three ways in which a dialog is called. */
import { nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';

export interface DialogArguments {
  readonly title: string;
  readonly text: string;
  readonly buttonSet: string;
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
export function dialogArguments(given: readonly HostValue[]): DialogArguments {
  const [title, text, buttons] = given.length >= 3 ? given : ['', ...given];
  if (buttons === undefined && given.length < 2) return { title: '', text: String(text), buttonSet: 'OK' };
  const buttonSet = nameOfEnum(buttons, 'ButtonSet');
  if (buttonSet === undefined) throw new ServiceError('Argument cannot be null: buttons');
  return { title: String(title), text: String(text), buttonSet };
}
