/** Files made to slow a reader down, to fill its memory or to mislead it, and what must become of each. */
import { read, write } from '@e965/xlsx';
import type { TableFileCode } from '../../src/ui/one-stop-file/file';
import { counts, oneStopExport } from './one-stop-export';
import { csvOf, htmlOf, workbookOf } from './one-stop-formats';
import { binaryStream, containerOf, entryOf, nextOf, patched, record } from './raw-binary';
import { deflatedNoughts, partsOf, zipOf } from './raw-zip';

export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  /** A code of refusal, or that the month is read as if nothing were amiss, or read with a fault of this code. */
  readonly becomes: TableFileCode | 'read' | `read with ${string}`;
}

const SHEET = oneStopExport();
const SHEET_PART = 'xl/worksheets/sheet1.xml';
const TEXTS_PART = 'xl/sharedStrings.xml';
const BOOK_PART = 'xl/workbook.xml';
const MANY = 100_000;

/** With its texts in a part of their own, as Excel keeps them. */
const xlsx = write(read(workbookOf(SHEET, 'xlsx')), { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
const xls = workbookOf(SHEET, 'biff8');
const page = htmlOf(SHEET);
const csv = csvOf(SHEET, ';');

/** The text of a part as the library wrote it. */
const partText = (name: string): string => String(partsOf(xlsx).find((part) => part.name === name)?.content ?? '');
const withPart = (name: string, change: (text: string) => string): Buffer =>
  zipOf(partsOf(xlsx, { [name]: change(partText(name)) }));
const withCells = (row: string): Buffer =>
  withPart(SHEET_PART, (text) => text.replace('</sheetData>', `${row}</sheetData>`));
const withDtd = (name: string, dtd: string): Buffer =>
  withPart(name, (text) => text.replace(/\?>/, `?><!DOCTYPE x [${dtd}]>`));
const LAUGHS = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const BILLION_LAUGHS = `<!ENTITY l0 "ha">${LAUGHS}`;
const bomb = (name: string, megabytes: number): Buffer =>
  zipOf([
    ...partsOf(xlsx, { [name]: null }),
    { name, packed: deflatedNoughts(megabytes), declaredSize: 1000, checksum: 0 },
  ]);
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);
const text = (words: string): Uint8Array => Buffer.from(words);

const inWorkbooks: readonly HostileFile[] = [
  ['4 GB in one sheet, said to be 1 KB', () => bomb(SHEET_PART, 4000), 'unsafe'],
  ['4 GB of shared texts, said to be 1 KB', () => bomb(TEXTS_PART, 4000), 'unsafe'],
  ['4 GB in a picture that nobody opens', () => bomb('xl/media/image1.png', 4000), 'read'],
  [
    'a bomb as a zip within the zip',
    () => zipOf([...partsOf(xlsx), { name: 'xl/a.zip', content: bomb(SHEET_PART, 4000) }]),
    'read',
  ],
  [
    '100,000 parts',
    () => zipOf([...partsOf(xlsx), ...Array.from({ length: MANY }, (_, at) => ({ name: `a${at}` }))]),
    'unsafe',
  ],
  [
    'parts that share their bytes',
    () => zipOf([...partsOf(xlsx), ...Array.from({ length: 900 }, (_, at) => ({ name: `a${at}`, offset: 0 }))]),
    'unsafe',
  ],
  ['parts that lie within each other', partsWithinEachOther, 'unsafe'],
  [
    'two parts of one name',
    () => zipOf([...partsOf(xlsx), ...partsOf(xlsx).filter(({ name }) => name === SHEET_PART)]),
    'unsafe',
  ],
  [
    'a part whose check sum is wrong',
    () => zipOf(partsOf(xlsx).map((part) => (part.name === SHEET_PART ? { ...part, checksum: 1 } : part))),
    'damaged',
  ],
  ['a billion laughs in the sheet', () => withDtd(SHEET_PART, BILLION_LAUGHS), 'unsafe'],
  ['a billion laughs in the shared texts', () => withDtd(TEXTS_PART, BILLION_LAUGHS), 'unsafe'],
  [
    'an entity that reads a file of this machine',
    () => withDtd(BOOK_PART, '<!ENTITY l10 SYSTEM "file:///etc/passwd">'),
    'unsafe',
  ],
  [
    '100,000 elements within each other',
    () => withPart(SHEET_PART, (xml) => xml.replace('<sheetData>', `${'<a>'.repeat(MANY)}<sheetData>`)),
    'unsafe',
  ],
  ['a cell at row 1,048,576', () => withCells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'too-large'],
  [
    'a format at XFD1048576 and a range that reaches there',
    () =>
      withPart(SHEET_PART, (xml) =>
        xml
          .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
          .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
      ),
    'read',
  ],
  ['a cell in column XFD', () => withCells('<row r="5"><c r="XFD5"><v>1</v></c></row>'), 'read'],
  [
    '100,000 shared texts',
    () => withPart(TEXTS_PART, (xml) => xml.replace('</sst>', `${'<si><t>Phòng</t></si>'.repeat(MANY)}</sst>`)),
    'read',
  ],
  [
    'shared texts of 8 MB',
    () => withPart(TEXTS_PART, (xml) => xml.replace('</sst>', `<si><t>${'a'.repeat(8e6)}</t></si></sst>`)),
    'too-large',
  ],
  [
    'numbers of texts that do not exist',
    () =>
      withCells(
        '<row r="12"><c r="A12" t="s"><v>-1</v></c><c r="B12" t="s"><v>4294967296</v></c><c r="C12" t="s"><v>x</v></c></row>',
      ),
    'read',
  ],
  ['a million cells', () => withCells(`<row r="13">${'<c><v>1</v></c>'.repeat(1e6)}</row>`), 'read'],
  ['a million cells in rows', () => withCells(`<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(5000)), 'too-large'],
  ['5,000 rows of which each has one cell, far right, on 100 sheets', farRightOnManySheets, 'too-large'],
  [
    '100,000 formulas over whole ranges',
    () => withCells(`<row r="13">${'<c><f t="array" ref="A1:XFD1048576">1</f></c>'.repeat(MANY)}</row>`),
    'read',
  ],
  [
    'a count of 1e309',
    () => withPart(SHEET_PART, (xml) => xml.replace('<v>1249</v>', '<v>1e309</v>')),
    'read with not-a-count',
  ],
  [
    'marks piled up by the hundred thousand',
    () => withCells(`<row r="13"><c t="str"><v>a${'\u0315'.repeat(MANY)}${'\u0300'.repeat(MANY)}</v></c></row>`),
    'read',
  ],
  [
    'a cell of 50,001 characters',
    () => withCells(`<row r="13"><c t="str"><v>${'a'.repeat(50_001)}</v></c></row>`),
    'too-large',
  ],
  [
    '5,000 rows that look like headings',
    () =>
      workbookOf(
        {
          cells: Array.from({ length: 4990 }, () => ['Đơn vị', ...Array.from({ length: 38 }, () => `Số hồ sơ`)]),
          merges: [],
        },
        'xlsx',
      ),
    'read with no-heading',
  ],
].map(([name, bytes, becomes]) => ({ name, bytes, becomes, fileName: 'a.xlsx' }) as HostileFile);

const withMore: readonly HostileFile[] = [
  {
    name: 'names and titles that a slow pattern chokes on',
    fileName: 'a.xlsx',
    bytes: () => {
      const rows = Array.from({ length: 190 }, () => ({
        name: `Tổng mục${' i'.repeat(2440)} !`,
        counts: counts(1, 0, 0),
      }));
      const titles = Array.from({ length: 190 }, (_, at) =>
        at % 2 === 0 ? '1'.repeat(4900) : '1/2020/a-'.repeat(540),
      );
      return workbookOf(oneStopExport({ rows, titles, totalRow: false }), 'xlsx');
    },
    becomes: 'read with name-twice',
  },
  {
    name: 'macros',
    fileName: 'a.xlsm',
    bytes: () =>
      zipOf([...partsOf(xlsx), { name: 'xl/vbaProject.bin', content: containerOf('VBA', Buffer.alloc(5000, 7)) }]),
    becomes: 'read',
  },
  { name: 'links to other files and to the net', fileName: 'a.xlsx', bytes: withLinks, becomes: 'read' },
  { name: 'a binary .xlsb', fileName: 'a.xlsx', bytes: () => workbookOf(SHEET, 'xlsb'), becomes: 'not-as-named' },
];

const ofAnotherKind: readonly HostileFile[] = [
  ['a PDF', 'a.xlsx', text('%PDF-1.7\n1 0 obj'), 'not-as-named'],
  ['a PNG', 'a.xls', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-as-named'],
  ['a program', 'a.xls', Buffer.concat([text('MZ\u0090\0\u0003\0\0\0'), Buffer.alloc(5000)]), 'not-as-named'],
  [
    'a program named .csv',
    'a.csv',
    Buffer.concat([text('MZ\u0090\0\u0003\0\0\0'), Buffer.alloc(5000)]),
    'not-as-named',
  ],
  ['a document in a zip', 'a.xlsx', zipOf([{ name: 'word/document.xml', content: '<x/>' }]), 'not-as-named'],
  ['an old document', 'a.xls', containerOf('WordDocument', Buffer.alloc(5000, 1)), 'not-as-named'],
  ['a workbook under a password', 'a.xlsx', containerOf('EncryptedPackage', Buffer.alloc(5000, 1)), 'encrypted'],
  ['an .xlsx that broke off', 'a.xlsx', half(xlsx), 'damaged'],
  ['an .xls that broke off', 'a.xls', half(xls), 'damaged'],
  ['a page that broke off', 'a.xls', half(text(page)), 'damaged'],
  ['a .csv that broke off in a quote', 'a.csv', text(`${csv}"Phòng`), 'damaged'],
].map(([name, fileName, bytes, becomes]) => ({ name, fileName, bytes: () => bytes, becomes }) as HostileFile);

const inPage = (more: string): Uint8Array => text(page.replace('<table', `${more}<table`));
const ROW = '<tr><td>1</td></tr>';

const inPages: readonly HostileFile[] = [
  [
    'scripts, handlers and styles',
    () => inPage('<script>document.write("<table>")</script><img src=x onerror=alert(1)><style>td{}</style>'),
    'read',
  ],
  [
    'a script within a name',
    () => text(page.replace('Phòng Tư pháp', 'Phòng <script>alert(1)</script>Tư pháp')),
    'read',
  ],
  [
    'tables thirty deep that set the page',
    () => inPage(`${'<table><tr><td>'.repeat(30)}${'</td></tr></table>'.repeat(30)}`),
    'read',
  ],
  [
    'tables 100,000 deep',
    () => inPage(`${'<table><tr><td>'.repeat(MANY)}${'</td></tr></table>'.repeat(MANY)}`),
    'unsafe',
  ],
  ['100,000 tags that are never closed', () => inPage('<b>'.repeat(MANY)), 'unsafe'],
  ['a million comments that never end', () => inPage('<!--'.repeat(1e6)), 'no-cells'],
  ['a million scripts that never end', () => inPage('<script '.repeat(1e6)), 'no-cells'],
  ['nine million brackets', () => inPage('<'.repeat(9e6)), 'too-large'],
  ['a tag of a million attributes', () => inPage(`<p ${'a=1 '.repeat(1e6)}>`), 'read'],
  [
    'a cell a billion wide and high',
    () => inPage(`<table><tr><td colspan=1000000000 rowspan=1000000000>1</td></tr>${ROW}</table>`),
    'read',
  ],
  [
    '100,000 cells that each reach down',
    () => inPage(`<table>${`<tr>${'<td rowspan=3>1</td>'.repeat(20)}</tr>`.repeat(4900)}</table>`),
    'read',
  ],
  ['a million rows', () => inPage(`<table>${'<tr><td>'.repeat(1e6)}</table>`), 'too-large'],
  ['a million cells in a row', () => inPage(`<table><tr>${'<td>1'.repeat(1e6)}</table>`), 'read'],
  ['entities of its own', () => text(`<!DOCTYPE html [${BILLION_LAUGHS}]>${page}`), 'unsafe'],
  ['two million blanks as entities', () => inPage(`<p>${'&#32;'.repeat(1e6)}</p>`), 'read'],
  ['marks piled up as entities', () => inPage(`<p>a${'&#789;'.repeat(MANY)}${'&#768;'.repeat(MANY)}</p>`), 'read'],
].map(([name, bytes, becomes]) => ({ name, bytes, becomes, fileName: 'a.xls' }) as HostileFile);

const xml2003 = (table: string, before = ''): Uint8Array =>
  text(
    `<?xml version="1.0"?>${before}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="T6"><Table>${table}</Table></Worksheet></Workbook>`,
  );
const CELL = '<Data ss:Type="String">a</Data></Cell>';

const inXml2003: readonly HostileFile[] = [
  [
    'a billion laughs',
    () => xml2003(`<Row><Cell><Data ss:Type="String">&l10;</Data></Cell></Row>`, `<!DOCTYPE x [${BILLION_LAUGHS}]>`),
    'unsafe',
  ],
  ['a cell at row 1,048,576', () => xml2003(`<Row ss:Index="1048576"><Cell>${CELL}</Row>`), 'too-large'],
  [
    'a column a billion wide',
    () => xml2003(`<Column ss:Span="1000000000"/><Row><Cell ss:MergeAcross="1000000000">${CELL}<Cell>${CELL}</Row>`),
    'read with no-heading',
  ],
].map(
  ([name, bytes, becomes]) =>
    ({ name: `XML of 2003: ${String(name)}`, bytes, becomes, fileName: 'a.xls' }) as HostileFile,
);

const inText: readonly HostileFile[] = [
  ['a line of 9 MB', () => text('a'.repeat(9e6)), 'too-large'],
  ['a line of 2.9 million separators', () => text(';'.repeat(2_900_000)), 'no-cells'],
  ['2.9 million separators of two kinds', () => text(`${csv}${';,'.repeat(1_450_000)}`), 'read'],
  ['2.9 million quotes', () => text('"a'.repeat(1_450_000)), 'too-large'],
  ['2.9 million blank lines', () => text(`${csv}${'\n'.repeat(2_900_000)}`), 'read'],
  ['a cell of a million characters', () => text(`${csv}"${'a\n'.repeat(500_000)}"`), 'too-large'],
  [
    'marks piled up by the hundred thousand',
    () => text(`${csv}a${'\u0315'.repeat(MANY)}${'\u0300'.repeat(MANY)}`),
    'read',
  ],
  ['100 MB', () => Buffer.alloc(100 * 1024 * 1024, 'a;b\n'), 'too-large'],
].map(
  ([name, bytes, becomes]) => ({ name: `.csv: ${String(name)}`, bytes, becomes, fileName: 'a.csv' }) as HostileFile,
);

const NUMBERS = record(0x00bd, Buffer.alloc(6 + 6 * 200));
const big = (sheet: readonly Buffer[], globals?: readonly Buffer[], sheets?: number): Buffer =>
  containerOf('Workbook', Buffer.concat([binaryStream(sheet, globals, sheets), Buffer.alloc(4096)]));

const inBinary: readonly HostileFile[] = [
  ['a record longer than the file', () => big([record(0x0203, [1], 0xffff)]), 'damaged'],
  ['a formula shorter than itself', () => big([record(0x0006, [0, 0])]), 'damaged'],
  ['a million numbers', () => big(Array.from({ length: 5000 }, () => NUMBERS)), 'too-large'],
  ['100,000 sheets', () => big([], [], MANY), 'too-large'],
  [
    'four billion shared texts, of which none is there',
    () =>
      big(
        [record(0x00fd, [0, 0, 0, 0, 0, 0, 255, 255, 255, 255])],
        [record(0x00fc, [255, 255, 255, 255, 255, 255, 255, 255])],
      ),
    'damaged',
  ],
  [
    'a range that reaches to the last row',
    () =>
      big([
        record(0x0200, [0, 0, 0, 0, 255, 255, 255, 255, 0, 1, 0, 0, 0, 0]),
        record(0x0203, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]),
      ]),
    'read with no-heading',
  ],
  [
    'a stream said to be 4 GB',
    () => changed('Workbook', (_, entry) => [{ at: entry + 120, value: 0xffffffff }]),
    'damaged',
  ],
  [
    'a chain of sectors that bites its tail',
    () =>
      changed('Workbook', (file, entry) =>
        [3, 4, 5].map((step) => ({
          at: nextOf(file, file.readUInt32LE(entry + 116) + step),
          value: file.readUInt32LE(entry + 116),
        })),
      ),
    'damaged',
  ],
  [
    'a directory that bites its tail',
    () => changed('Workbook', (file) => [{ at: nextOf(file, file.readUInt32LE(48)), value: file.readUInt32LE(48) }]),
    'damaged',
  ],
  [
    'a list of tables that bites its tail',
    () =>
      changed('Workbook', () => [
        { at: 68, value: 0 },
        { at: 72, value: 0xffff },
        { at: 512 + 508, value: 0 },
      ]),
    'damaged',
  ],
].map(
  ([name, bytes, becomes]) => ({ name: `.xls: ${String(name)}`, bytes, becomes, fileName: 'a.xls' }) as HostileFile,
);

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...inWorkbooks,
  ...withMore,
  ...ofAnotherKind,
  ...inPages,
  ...inXml2003,
  ...inText,
  ...inBinary,
];

function changed(stream: string, changes: (file: Buffer, entry: number) => Parameters<typeof patched>[1]): Buffer {
  const file = Buffer.from(xls);
  return patched(file, changes(file, entryOf(file, stream)));
}

/** Each part's local header has the next part, whole, in its extra field. */
function partsWithinEachOther(): Buffer {
  const inner = zipOf([{ name: 'b', content: 'x'.repeat(1000) }]);
  const parts = partsOf(xlsx);
  const outer = zipOf([...parts, { name: 'a', extra: inner.subarray(0, 40), content: 'x' }]);
  const at = outer.indexOf(inner.subarray(0, 20));
  return zipOf([...parts, { name: 'a', extra: inner.subarray(0, 40), content: 'x' }, { name: 'b', offset: at }]);
}

function farRightOnManySheets(): Buffer {
  const names = Array.from({ length: 100 }, (_, at) => `T${at}`);
  const far = `<row><c r="GR1"><v>1</v></c></row>${'<row/>'.repeat(4990)}<row r="4999"><c r="A4999"><v>1</v></c></row>`;
  const sheet = `<worksheet><sheetData>${far}</sheetData></worksheet>`;
  const book = workbookOf({ cells: [['a']], merges: [] }, 'xlsx', names);
  return zipOf(partsOf(book, Object.fromEntries(names.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet]))));
}

/** A cell whose formula reads another file, with what it came to; relations that point out of the file. */
function withLinks(): Buffer {
  const relations = 'xl/_rels/workbook.xml.rels';
  const link = (type: string, target: string): string =>
    `<Relationship Id="rX${type}" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const changedParts = {
    [relations]: partText(relations).replace(
      '<Relationship ',
      `${link('sharedStrings', 'file:///etc/passwd')}${link('externalLink', 'http://10.0.0.1/x.xlsx')}<Relationship `,
    ),
    [SHEET_PART]: partText(SHEET_PART).replace('<v>1249</v>', '<f>[1]Sheet1!A1+WEBSERVICE("http://x/")</f><v>1249</v>'),
  };
  return zipOf([
    ...partsOf(xlsx, changedParts),
    { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' },
  ]);
}
