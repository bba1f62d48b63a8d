/** Every documented (D) and seen (L) fact of the platform has a test of its name: none gets lost when tests move. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By section: the facts as their tests quote them, without `platform: Section: `. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  Values: [
    'getValues() gives rows of number, boolean, Date or string; an empty cell is an empty text, never null (D)',
    'a date cell is a Date; serials count days from 30 Dec 1899 (D)',
    'the cell is read in the spreadsheet’s zone, new Date(y, m, d) in the script’s (D)',
    'new Date(2024-02-26) is UTC, with 00:00 it is the script’s zone (L)',
    'setValue, setValues, appendRow read strings as if typed, by the spreadsheet’s locale (D/L)',
    'a cell formatted as plain text beforehand keeps the string (D/L)',
    'getDisplayValues() are strings in the number format and the spreadsheet’s locale (D)',
  ],
  Sheets: [
    'getLastRow and getLastColumn are 0 on an empty sheet, getDataRange() is A1 with one empty text; 0 and false are content (D/L)',
    'appendRow writes after the last row with content and grows the sheet, in one call (D)',
    'getSheetByName gives null; a name clash throws (D/R)',
    'clear() keeps notes and validations (L)',
    'sorting puts numbers before text before booleans; Sheet.sort includes the header (L)',
    'protect() protects nobody until editors are removed; the owner and the current user cannot be (D)',
    'flush() applies pending writes; without it they are bundled (D)',
  ],
  Triggers: [
    'simple triggers have 30 s (D)',
    'simple triggers use no service that needs authorisation (D)',
    'a script’s own writes fire neither simple triggers (D) nor installable ones (D/R)',
    'installable triggers run as the account that made them (D/R)',
    '20 a user a script (D/R)',
    'getProjectTriggers shows only one’s own (D/R)',
    'everyMinutes takes 1, 5, 10, 15, 30 (D)',
    'atHour fires some time within that hour, in the script’s zone (D)',
    'onEdit(e) has value and oldValue only for a single cell, as strings; range, source, authMode (D)',
    'form submit on a form has the response (D)',
    'form submit on a spreadsheet has values and namedValues as display strings (D)',
    'Session.getActiveUser().getEmail() is empty in simple triggers and where policy forbids it (D)',
    'alert and prompt suspend the script and its locks do not survive (D)',
    'a trigger made inside a trigger’s run is created disabled (L)',
  ],
  Limits: [
    'one execution has 6 minutes, and its error cannot be caught (D)',
    'triggers may run 90 minutes a day for a consumer, 6 hours for Workspace (D)',
    'mail is counted by recipient, cc and bcc too: 100 a day, for Workspace 1,500 (D)',
    'one mail has 50 recipients and a body of 200 KB, for Workspace 400 KB (D)',
    'properties are strings only, 9 KB a value, 500 KB a store (D)',
    'properties are read and written 50,000 times a day for a consumer, 500,000 for Workspace (D)',
    'the cache has 100 KB a value, keys of 250 characters, 1 s to 21,600 s, 600 by default, 1,000 items (D)',
    'waitLock throws when the time is up; a lock is released when the script ends (D)',
    'Utilities.sleep takes 300,000 ms at most (D)',
    'a spreadsheet has at most 10 million cells',
  ],
  Failures: ['sendEmail returns nothing (D)'],
  Scopes: ['which needs what (D)', 'lock, properties, cache, Utilities, menus and alerts need none (D)'],
  Sidebars: ['google.script.run passes numbers, booleans, strings, null, objects and arrays of them (D/L)'],
  Forms: [
    'FormApp.create(title) names the file; getTitle() stays empty (L)',
    'setChoiceValues([]) throws (D)',
    'a response has getId(), getTimestamp(), getItemResponses() in form order; a scale answers with a string (D)',
  ],
  Utilities: [
    'formatDate takes Java letters and a zone (D)',
    'bytes are signed (L)',
    'digests take strings as US-ASCII unless a charset is given (L)',
  ],
  Runtime: [
    'V8 has no setTimeout, fetch, URL, TextEncoder, process, require, modules (D)',
    'a Promise resolves within the call (D)',
    'every call starts from nothing: no state survives in variables (D)',
    'values of services are instances of the context’s own Array, Date and Error (L)',
    'an entry point must be a declared top-level function; a name ending in _ is private (L)',
  ],
};

/** Facts of services that came later: a test named after each is owed from the day the service is there. */
const OWED_WITH_SERVICE: readonly { readonly fact: RegExp; readonly source: string; readonly says: RegExp }[] = [
  { fact: /^platform: .*[Tt]emplates?.*\(D\)/, source: 'src/host/html', says: /createTemplate/ },
];

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'platform-facts.test.ts')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const TITLE = /\b(?:describe|it|test)\(\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g;
const titles = new Set(
  sourcesIn('test/host').flatMap((source) =>
    [...source.matchAll(TITLE)].map(([, , title = '']) => title.replace(/\\(['"`])/g, '$1')),
  ),
);

describe.each(Object.entries(FACTS))('%s', (section, facts) => {
  test.each(facts)('%s', (fact) => {
    expect([...titles].filter((title) => title.startsWith(`platform: ${section}: `))).toContain(
      `platform: ${section}: ${fact}`,
    );
  });
});

test.each(OWED_WITH_SERVICE)('$fact is tested where $source has the service', ({ fact, source, says }) => {
  const isThere = sourcesIn(source).some((text) => says.test(text));
  expect(!isThere || [...titles].some((title) => fact.test(title))).toBe(true);
});

test('no fact stands in two sections', () => {
  const all = Object.values(FACTS).flat();
  expect(new Set(all).size).toBe(all.length);
});
