/** Hides what could name a person in free text before it reaches the sheet (Law 91/2025/QH15). */

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>(),;]+/g;
/** Telephone and identity numbers: eight digits or more, with the dots, dashes and spaces people put between. */
const LONG_NUMBER = /\+?\d(?:[\s.-]?\d){7,}/g;

/** Example: `Gọi 0905 123 456 cho tôi` → `Gọi [đã che] cho tôi`. Dates and dossier codes of fewer digits stay. */
export function maskPersonalData(text: string): string {
  return text.replace(EMAIL, '[đã che]').replace(LONG_NUMBER, '[đã che]');
}
