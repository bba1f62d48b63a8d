/** One gate each: the sources are read, so that nothing goes around a gate unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHIPPED = ['core', 'app', 'platform', 'ui'].flatMap((layer) =>
  readdirSync(`src/${layer}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', layer, name)),
);
const holding = (pattern: RegExp): string[] =>
  SHIPPED.filter((path) => pattern.test(readFileSync(path, 'utf8'))).sort();

test('values reach cells through one writer; headings and their notes, which are ours, through the layout', () => {
  expect(holding(/\.(setValues?|setFormulas?\w*|appendRow|setRichTextValues?|copyTo)\(/)).toEqual([
    'src/platform/tab-layout.ts',
    'src/platform/tab.ts',
  ]);
});

test('mail goes out in one place, and takes nothing but what the composer made', () => {
  expect(holding(/MailApp|GmailApp/)).toEqual(['src/platform/services.ts']);
  expect(holding(/as ComposedMail/)).toEqual(['src/app/mail/composed-mail.ts']);
  expect(readFileSync('src/app/ports.ts', 'utf8')).toContain('send(mail: ComposedMail): void;');
});

test('whatever Google may call goes through the guard, but for the menu, the pages that it opens, and typing', () => {
  const bodies = readFileSync('src/main.ts', 'utf8').match(/^export const .*$/gm) ?? [];
  const unguarded = bodies.filter(
    (body) => !/=> (from(Menu|Trigger|Sidebar)\(ports\(\), |openSidebar\('[a-z-]+', [A-Z_]+\);$)/.test(body),
  );
  expect(bodies.length).toBeGreaterThan(5);
  // `onEdit` runs as whoever types, where nobody can be asked for anything, and writes nothing but notes.
  expect(unguarded).toEqual([
    "export const onOpen = () => addMenu('Mục tiêu chất lượng', hasStopped(ports()) ? [STOPPED, ...MENU] : MENU);",
    'export const onEdit = (event: unknown) => answerTyping(() => typedCells(event));',
  ]);
});

test('HTML is escaped by construction: nowhere is raw markup put in', () => {
  expect(holding(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write|<\?!=/)).toEqual([]);
});

test('no code is made of text', () => {
  expect(holding(/\beval\(|new Function\(/)).toEqual([]);
});
