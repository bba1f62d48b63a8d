/** Text of one cell split into several, by the separator that Google would guess or by one that is given. */

/** Separators in the order in which Google tries them. */
const GUESSED = [',', ';', '.', ' '];

/** The first separator that any of the texts holds; a comma where there is none. */
export function guessedSeparator(texts: readonly string[]): string {
  return GUESSED.find((separator) => texts.some((text) => text.includes(separator))) ?? ',';
}

/** Parts without the blanks around them; a text without the separator is its own only part. */
export function splitText(text: string, separator: string): string[] {
  if (separator === '') return [text];
  return text.split(separator).map((part) => part.trim());
}
