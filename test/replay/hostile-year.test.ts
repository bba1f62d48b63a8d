/**
 * A year of hostile text through the real bundle: figures as before, nothing live, nothing let out, nothing told on. Here
 * its first quarter; `HOSTILE_YEAR=whole`, as `npm run soak` sets it, plays all of it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { simpleParser, type ParsedMail } from 'mailparser';
import { indicatorRows, type IndicatorId } from '../../src/core/figures/indicator';
import { readDataFolder } from '../../src/host/replay/data-folder';
import { Replay } from '../../src/host/replay/replay';
import { resultFiles } from '../../src/host/replay/results';
import { CITIZEN_MARK, FOREIGN, hostileYear } from '../builders/hostile-year';
import { newTracker } from '../builders/tracker';
import { SAMPLE } from '../builders/sample-files';
import { sampleFigures } from '../builders/sample-year';

jest.setTimeout(600_000);

const UNTIL = process.env['HOSTILE_YEAR'] === 'whole' ? null : '2024-04-10';
/** Counted of units, whose names are not the citizens'. */
const COMPARED: readonly IndicatorId[] = ['early', 'satisfaction', 'in-time', 'overdue', 'coverage'];

const ROOT = join(__dirname, '../..');
const sample = readDataFolder(SAMPLE);
const { data, comments } = hostileYear(sample);
let replay: Replay;
let workbook: ExcelJS.Workbook;
let mails: readonly { readonly raw: string; readonly parsed: ParsedMail }[];

beforeAll(async () => {
  const text = (name: string): string => readFileSync(join(ROOT, 'dist', name), 'utf8');
  const bundle = { code: text('Code.js'), manifest: JSON.parse(text('appsscript.json')) as object, files: {} };
  replay = Replay.begin(data, bundle, true);
  await replay.playUntil({
    until: UNTIL ?? replay.defaultUntil,
    mayConfirm: true,
    isStopped: () => false,
    onProgress: () => undefined,
  });
  // The day's own answers are counted in the next morning's run, or when a person asks.
  replay.host.call('recompute', [], { email: replay.host.options.owner, from: 'menu' });
  const files = await resultFiles(replay.host);
  workbook = new ExcelJS.Workbook();
  for (const { path, content } of files) if (path.endsWith('.xlsx')) await workbook.xlsx.load(toBuffer(content));
  mails = await Promise.all(
    files
      .filter(({ path }) => path.endsWith('.eml'))
      .map(async ({ content }) => ({
        raw: Buffer.from(content).toString('latin1'),
        parsed: await simpleParser(Buffer.from(content)),
      })),
  );
});

const toBuffer = (content: string | Uint8Array): ArrayBuffer => Uint8Array.from(Buffer.from(content)).buffer;
const tabs = () => replay.host.workbook.toJSON().sheets;
const folder = mkdtempSync(join(tmpdir(), 'hostile-year-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file of the host's state. */
function saved(name: string): string {
  replay.host.save(folder);
  return readFileSync(join(folder, name), 'utf8');
}

const rowsOf = (name: string) => tabs().find((tab) => tab.name === name)?.cells ?? [];

test('figures are those of the year without it, integer for integer', () => {
  const found = new Map(
    rowsOf('Chỉ số')
      .slice(1)
      .map(([name, period, unit, ...figures]) => [[name, period, unit].join('|'), figures.slice(0, 2)]),
  );
  const expected = indicatorRows(UNTIL === null ? sampleFigures() : sampleFigures(UNTIL), [2023, 2024])
    .filter(({ indicator }) => COMPARED.includes(indicator.id))
    .map(({ indicator, period, name, numerator, denominator }) => ({
      key: [indicator.name, period, name].join('|'),
      figures: [numerator, denominator],
    }));
  expect(expected.length).toBeGreaterThan(500);
  expect(expected.map(({ key }) => ({ key, figures: found.get(key) }))).toEqual(expected);
});

test('nothing failed on the way', () => {
  expect(replay.host.executions.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
  expect(rowsOf('Nhật ký').filter((row) => row.includes('Lỗi'))).toEqual([]);
});

describe('in the workbook', () => {
  test('no cell holds a live formula but the program’s own', () => {
    const own = formulasIn(newTracker().workbook.toJSON().sheets);
    expect(formulasIn(tabs())).toEqual(own);
    expect(own.length).toBeLessThanOrEqual(1);
    const exported: unknown[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink) {
            exported.push([sheet.name, cell.address, cell.value]);
          }
        });
      });
    });
    expect(exported).toHaveLength(own.length);
  });

  test('a comment stays the text that it was: neither number nor date, neither cut nor left out', () => {
    const kept = rowsOf('Khảo sát').slice(1);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.filter((row) => typeof (row[10] ?? '') !== 'string')).toEqual([]);
    const played = new Set(data.answers.filter(({ at }) => at.slice(0, 10) <= (UNTIL ?? '9')).map(({ row }) => row));
    for (const text of ['1/2', '0123', '1e9', '12:30', '__proto__', 'constructor']) {
      const written = [...comments].filter(([row, comment]) => comment === text && played.has(row)).length;
      expect([text, kept.filter((row) => row[10] === text).length]).toEqual([text, written]);
    }
  });

  test('telephone, identity number and address in a comment from the Form are masked', () => {
    const fromForm = rowsOf('Khảo sát').filter((row) => row[12] === 'Biểu mẫu');
    const shown = fromForm.map((row) => String(row[10])).join('\n');
    expect(shown).toContain('[đã che]');
    expect(shown).not.toMatch(/0905 123 456|905\.123\.456|052085001234|@gmail\.example|@foreign\.example/);
  });

  test('no text is longer than a cell, holds a control character, a half character or a mark that turns it', () => {
    const bad = tabs().flatMap(({ name, cells }) =>
      cells.flatMap((row) =>
        row.filter((cell) => typeof cell === 'string' && isTricky(cell) && isByProgram(name, row)).map(() => name),
      ),
    );
    expect(bad).toEqual([]);
  });
});

describe('in the mail', () => {
  test('only those whom the directory names get any, one a mail', () => {
    const known = new Set(sample.units.rows.flatMap((row) => row.flatMap((cell) => cell.split(/;\s*/))));
    expect(mails.length).toBeGreaterThanOrEqual(9);
    for (const { parsed } of mails) {
      const to = [parsed.to, parsed.cc, parsed.bcc].flat().flatMap((one) => one?.value ?? []);
      expect(to).toHaveLength(1);
      expect(known.has(to[0]?.address ?? '')).toBe(true);
    }
  });

  test('no header comes from a text, and no foreign address stands anywhere', () => {
    for (const { raw, parsed } of mails) {
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      expect(head).not.toMatch(/^bcc:/im);
      expect([...parsed.headers.keys()].sort()).toEqual([...(mails[0]?.parsed.headers.keys() ?? [])].sort());
      const addresses = [parsed.from, parsed.replyTo].flatMap((one) => one?.value ?? []).map(({ address }) => address);
      expect(addresses.join()).not.toContain(FOREIGN);
    }
    const sent = replay.host.mailbox.sent.map(({ to, cc, bcc, replyTo }) => [to, cc, bcc, replyTo].join(' '));
    expect(sent.filter((one) => one.includes(FOREIGN))).toEqual([]);
  });

  test('no element comes from a text', () => {
    for (const { parsed } of mails) {
      expect(String(parsed.html)).not.toMatch(/<(script|img|iframe)/i);
      expect(parsed.subject).not.toMatch(/[\r\n\u0000-\u001f\u202a-\u202e]/);
    }
    expect(mails.some(({ parsed }) => String(parsed.html).includes('&lt;script>'))).toBe(true);
  });
});

describe('what citizens wrote, and their dossiers’ codes', () => {
  test('stand in tab Khảo sát', () => {
    const kept = JSON.stringify(rowsOf('Khảo sát'));
    for (const field of ['ms', 'lv', 'gy']) {
      expect(kept.split(`${CITIZEN_MARK}${field}`).length).toBeGreaterThan(400);
    }
  });

  const places: readonly (readonly [string, () => unknown])[] = [
    ['any other tab, its notes, its charts', () => tabs().filter(({ name }) => name !== 'Khảo sát')],
    ['a mail', () => [replay.host.mailbox.sent, mails.map(({ parsed }) => [parsed.text, parsed.html, parsed.subject])]],
    ['a property', () => saved('properties.json')],
    [
      'what the program logs, shows or says of a failure',
      () => [replay.host.log, replay.host.screen, replay.host.executions],
    ],
    ['a trigger', () => replay.host.triggers],
  ];

  test.each(places)('stand in no such place: %s', (_, place) => {
    const found = JSON.stringify(place()).split(CITIZEN_MARK).length - 1;
    expect(found).toBe(0);
  });

  test('stand in no other sheet of the workbook’s file', () => {
    const found: string[] = [];
    workbook.eachSheet((sheet) => {
      if (sheet.name === 'Khảo sát') return;
      if (JSON.stringify(sheet.getSheetValues()).includes(CITIZEN_MARK)) found.push(sheet.name);
    });
    expect(found).toEqual([]);
  });
});

type Tabs = ReturnType<typeof tabs>;

/** The program's own, from its set-up on, is the line that turns red by itself when no run was had. */
const formulasIn = (sheets: Tabs): unknown[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, at) => row.filter((cell) => isFormula(cell)).map((cell) => [name, at + 1, cell])),
  );

const isFormula = (cell: unknown): boolean => typeof cell === 'object' && cell !== null && 'f' in cell;

const isTricky = (text: string): boolean =>
  text.length > 50_000 ||
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/.test(text) ||
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** What people type themselves is theirs; the program writes these tabs, and these rows of `Khảo sát`. */
const isByProgram = (tab: string, row: readonly unknown[]): boolean =>
  ['Chỉ số', 'Một cửa', 'Thư điện tử', 'Nhật ký'].includes(tab) || row[12] === 'Biểu mẫu';
