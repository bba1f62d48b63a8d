/** What a person at the spreadsheet sees of the script, and what that person will answer. */

export interface MenuEntry {
  /** `''` for a separator. */
  readonly caption: string;
  readonly handler: string;
  readonly items?: readonly MenuEntry[];
}

export interface Menu {
  readonly caption: string;
  readonly items: MenuEntry[];
}

export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
}

/** A dialog with the buttons that it offers. */
export interface Question extends Dialog {
  readonly buttons: readonly string[];
}

/** A page of the script beside or above the spreadsheet. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'modal dialog' | 'modeless dialog';
  readonly title: string;
  readonly content: string;
  /** Pixels; null where the script left it to Google. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface Answer {
  /** `OK`, `CANCEL`, `YES`, `NO`, or `CLOSE` for the cross in the title bar. */
  readonly button: string;
  readonly text: string;
}

export interface Screen {
  readonly menus: Menu[];
  readonly dialogs: Dialog[];
  readonly pages: ShownPage[];
  /** Buttons that a person will press, oldest first; the first one of the dialog when none is left. */
  readonly answers: Answer[];
}

/** Buttons by Google's sets of them. */
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/**
 * Shows a dialog and takes the person's answer to it.
 *
 * @param buttonSet such as `YES_NO`
 * @param run may have a person before it who takes time to answer
 * @throws Error where the answer given beforehand presses a button that the dialog lacks: the test is wrong, not the script
 */
export function ask(
  { dialogs, answers }: Screen,
  dialog: Dialog,
  buttonSet: string,
  run: { waitFor?(question: Question): Answer | undefined } = {},
): Answer {
  dialogs.push(dialog);
  const buttons = BUTTONS[buttonSet] ?? [];
  const answer = run.waitFor?.({ ...dialog, buttons }) ?? answers.shift() ?? { button: buttons[0] ?? 'OK', text: '' };
  if (answer.button !== 'CLOSE' && !buttons.includes(answer.button))
    throw new Error(`The dialog “${dialog.text}” has no button ${answer.button}, only ${buttons.join(', ')}`);
  return answer;
}
