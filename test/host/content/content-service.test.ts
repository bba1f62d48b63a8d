/** Texts that a script serves. */
import { errorOf, valueOf } from '../../builders/script';

const FRESH = `ContentService.createTextOutput('a')`;

test.each([
  [`${FRESH}.append('b').getContent()`, 'ab'],
  [`${FRESH}.clear().getContent()`, ''],
  [`${FRESH}.setContent('c').getContent()`, 'c'],
  [`ContentService.createTextOutput().getContent()`, ''],
  [`${FRESH}.getFileName()`, null],
  [`${FRESH}.downloadAsFile('a.csv').getFileName()`, 'a.csv'],
  [`${FRESH}.downloadAsFile('a.csv').downloadAsFile(null).getFileName()`, null],
  [`${FRESH}.getMimeType() === ContentService.MimeType.TEXT`, true],
  [`String(${FRESH}.setMimeType(ContentService.MimeType.JSON).getMimeType())`, 'JSON'],
  [
    `Object.keys(ContentService.MimeType).filter((name) => typeof ContentService.MimeType[name] === 'object')`,
    ['CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'TEXT', 'VCARD'],
  ],
])('%s is %j', (expression, value) => expect(valueOf(expression)).toEqual(value));

test('a file name with a line end is refused', () =>
  expect(errorOf(`${FRESH}.downloadAsFile('a\\nb')`)).toMatch(/^Exception: /));
