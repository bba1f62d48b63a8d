/** Hides what could name a person in free text before it reaches the sheet (Law 91/2025/QH15). */

/** As long as addresses may be and no longer: each character of a long text is looked at a few times, not thousands. */
const EMAIL = /[^\s@＠<>()]{1,64}[@＠][^\s@＠<>()]{1,190}\.[^\s@＠<>(),;]{1,63}/g;
/**
 * Telephone and identity numbers: eight digits or more, with the dots, dashes, brackets and spaces people put between,
 * and what has no width.
 */
const LONG_NUMBER = /\+?[\d０-９](?:[\s.()–\u200b-\u200d\u2060\ufeff-]{0,2}[\d０-９]){7,}/g;

/** Example: `Gọi 0905 123 456 cho tôi` → `Gọi [đã che] cho tôi`. Dates and dossier codes of fewer digits stay. */
export function maskPersonalData(text: string): string {
  return text.replace(EMAIL, '[đã che]').replace(LONG_NUMBER, '[đã che]');
}
