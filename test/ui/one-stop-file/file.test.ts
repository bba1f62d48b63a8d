/** Files as offices send them: every format gives the same table, every bad file a Vietnamese message and never an English one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readOneStopTable } from '../../../src/core/one-stop/table';
import type { Cell } from '../../../src/core/text/text';
import { readTableFile, statisticsSheet, TableFileFault } from '../../../src/ui/one-stop-file/file';
import { anyOptions } from '../../builders/one-stop-arbitrary';
import { counts, HOME_AFFAIRS, JUSTICE, oneStopExport } from '../../builders/one-stop-export';
import { csvOf, encodeWindows1258, FORMATS, htmlOf, workbookOf } from '../../builders/one-stop-formats';

const JUNE = { from: '2024-06-01', to: '2024-06-30', key: '2024-06' };
const SAMPLE = join(__dirname, '..', '..', 'fixtures', 'tuy-phuoc-2024', 'mot-cua');
const SHEET = oneStopExport();

const cellsOf = (bytes: Uint8Array, fileName: string) =>
  statisticsSheet(readTableFile(new Uint8Array(bytes), fileName).sheets).cells;
const tableOf = (bytes: Uint8Array, fileName: string) => readOneStopTable(cellsOf(bytes, fileName), { fileName });
const rowsOf = ({ rows }: ReturnType<typeof tableOf>) => rows.map(({ name, counts: own }) => ({ name, counts: own }));
const filled = (cells: readonly (readonly Cell[])[]) => cells.map((row) => row.map(String));

function faultOf(bytes: Uint8Array, fileName: string): TableFileFault {
  try {
    cellsOf(bytes, fileName);
  } catch (error) {
    if (error instanceof TableFileFault) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

describe.each(Object.entries(FORMATS))('%s', (_, writeFile) => {
  test('gives the statistics of the month', () => {
    const { bytes, ending } = writeFile(SHEET);
    const table = tableOf(bytes, `thong-ke.${ending}`);
    expect(table).toMatchObject({ period: JUNE, by: 'unit', faults: [] });
    expect(rowsOf(table)).toEqual([JUSTICE, HOME_AFFAIRS].map(({ name, counts: own }) => ({ name, counts: own })));
  });

  test('has every cell where the system wrote it', () => {
    const { bytes, ending } = writeFile(SHEET);
    expect(filled(cellsOf(bytes, `thong-ke.${ending}`))).toEqual(filled(SHEET.cells));
  });

  test('numbers written as text stay text: 1.234 and 007', () => {
    const cells = [
      ['Đơn vị', 'Mã'],
      ['1.234', '007'],
      ['Ô, chữ; có "dấu"', '01/06/2024'],
    ];
    const { bytes, ending } = writeFile({ cells, merges: [] });
    expect(cellsOf(bytes, `bang.${ending}`)).toEqual(cells);
  });
});

test('any table in any format gives its figures', () => {
  fc.assert(
    fc.property(anyOptions, fc.constantFrom(...Object.values(FORMATS)), (options, writeFile) => {
      const { bytes, ending } = writeFile(oneStopExport(options));
      const table = tableOf(bytes, `thong-ke.${ending}`);
      expect(table.faults).toEqual([]);
      expect(rowsOf(table)).toEqual(options.rows?.map(({ name, counts: own }) => ({ name, counts: own })));
    }),
    { numRuns: 150 },
  );
});

describe('the sample year', () => {
  const files = readdirSync(SAMPLE);

  test('has two years of files', () => {
    expect(files).toHaveLength(24);
  });

  test.each(files)('%s: ten units, the month of its name, nothing to find fault with', (fileName) => {
    const table = tableOf(readFileSync(join(SAMPLE, fileName)), fileName);
    expect(table).toMatchObject({ by: 'unit', faults: [], period: { key: fileName.slice(0, 7) } });
    expect(table.rows).toHaveLength(10);
  });
});

describe('workbooks as people keep them', () => {
  test('dates are dates, whatever they look like', () => {
    const page = utils.aoa_to_sheet([['Từ ngày', null]]);
    page['B1'] = { t: 'n', v: 45444, z: 'dd/mm/yyyy' };
    const bytes = write({ SheetNames: ['x'], Sheets: { x: page } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    expect(cellsOf(bytes, 'a.xlsx')).toEqual([['Từ ngày', '2024-06-01']]);
  });

  test('formats far below and beside the table are no cells', async () => {
    const book = new ExcelJS.Workbook();
    const page = book.addWorksheet('T6');
    page.getCell('A1').value = 'Đơn vị';
    page.getCell('CV20000').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
    expect(cellsOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx')).toEqual([['Đơn vị']]);
  });

  test('the sheet with the statistics is found behind another', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Hướng dẫn']]), 'Bìa');
    utils.book_append_sheet(book, utils.aoa_to_sheet(SHEET.cells as Cell[][]), 'T6');
    expect(cellsOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'a.xlsx')[4]?.[1]).toBe('Đơn vị');
  });

  test('a hidden sheet is not read', () => {
    const bytes = workbookOf(SHEET, 'xlsx', ['T6', 'T5']);
    expect(faultOf(bytes, 'a.xlsx').code).toBe('several-tables');
    const pages = ['T6', 'T5'].map((name) => [name, utils.aoa_to_sheet(SHEET.cells as Cell[][])] as const);
    const hidden = write(
      {
        SheetNames: ['T6', 'T5'],
        Sheets: Object.fromEntries(pages),
        Workbook: { Sheets: [{ name: 'T6' }, { name: 'T5', Hidden: 1 }] },
      },
      { type: 'buffer', bookType: 'xlsx' },
    ) as Buffer;
    expect(tableOf(hidden, 'a.xlsx').faults).toEqual([]);
  });

  test('two sheets of statistics are refused, naming both', () => {
    expect(faultOf(workbookOf(SHEET, 'xlsx', ['T5', 'T6']), 'a.xlsx').message).toBe(
      'Tệp a.xlsx: có 2 trang tính thống kê (“T5”, “T6”). Tách mỗi trang tính thành một tệp rồi chọn lại.',
    );
  });
});

describe('binary workbooks with formulas', () => {
  test('a formula counts as what it came to', () => {
    expect(cellsOf(xlsWithFormula(formulaOf(42)), 'a.xls')).toEqual([[42]]);
  });

  test('a formula that breaks off before its expression is damage, not an endless search for its end', () => {
    expect(faultOf(xlsWithFormula(formulaOf(42).subarray(0, 14)), 'a.xls').code).toBe('damaged');
  });

  /** Of A1: where it stands, what it came to, and an expression, the number 1. */
  function formulaOf(result: number): Buffer {
    const content = Buffer.alloc(22);
    content.writeDoubleLE(result, 6);
    content.writeUInt16LE(3, 20);
    return Buffer.concat([content, Uint8Array.from([0x1e, 1, 0])]);
  }

  /** A sheet with one record of a formula. */
  function xlsWithFormula(formula: Uint8Array): Uint8Array {
    const record = (type: number, content: Uint8Array): Buffer => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(content.length, 2);
      return Buffer.concat([head, content]);
    };
    const part = (kind: number) => record(0x0809, Uint8Array.from([0, 6, kind, 0, ...new Array<number>(12).fill(0)]));
    const end = record(0x000a, Buffer.alloc(0));
    const codePage = record(0x0042, Uint8Array.from([0xb0, 0x04]));
    const format = record(0x00e0, Buffer.alloc(20));
    const name = Uint8Array.from([0, 0, 0, 0, 0, 0, 1, 0, 0x53]);
    const ahead = [part(5), codePage, format, record(0x0085, name), end].reduce((sum, one) => sum + one.length, 0);
    new DataView(name.buffer).setUint32(0, ahead, true);
    const stream = [part(5), codePage, format, record(0x0085, name), end, part(16), record(0x0006, formula), end];
    const container = CFB.utils.cfb_new({});
    CFB.utils.cfb_add(container, 'Workbook', Buffer.concat(stream));
    return CFB.write(container, { type: 'buffer' }) as Uint8Array;
  }
});

describe('pages named .xls', () => {
  const TITLED = oneStopExport({ titles: [] });

  test('the period may stand in a line of text before the table', () => {
    const page = htmlOf(TITLED).replace(
      '<table',
      '<h3>BÁO CÁO</h3><p>Từ ngày 01/06/2024<br>đến ngày</p> <p>Tháng&nbsp;6/2024</p><table',
    );
    expect(tableOf(Buffer.from(page), 'a.xls')).toMatchObject({ period: JUNE, faults: [] });
  });

  test('the period may stand in a table of its own', () => {
    const page = htmlOf(TITLED).replace('<table', '<table><tr><td>Tháng 6/2024</td></tr></table><table');
    expect(tableOf(Buffer.from(page), 'a.xls')).toMatchObject({ period: JUNE, faults: [] });
  });

  test('a table within a table that only sets the page', () => {
    const page = htmlOf(TITLED).replace(
      /<table[\s\S]*<\/table>/,
      (table) => `<table><tr><td>Tháng 6/2024</td></tr><tr><td>${table}</td></tr></table>`,
    );
    expect(tableOf(Buffer.from(page), 'a.xls')).toMatchObject({ period: JUNE, faults: [] });
  });

  test('a page in UTF-16 or Windows-1258', () => {
    const page = htmlOf(SHEET).replace('<meta charset="utf-8">', '');
    expect(tableOf(iconv.encode(page, 'utf16le', { addBOM: true }), 'a.xls').faults).toEqual([]);
    expect(tableOf(encodeWindows1258(page), 'a.xls').faults).toEqual([]);
  });

  test('two tables of statistics on one page are refused', () => {
    const page = htmlOf(SHEET).replace('</body>', `${htmlOf(SHEET)}</body>`);
    expect(tableOf(Buffer.from(page), 'a.xls').faults.map(({ code }) => code)).toContain('two-tables');
  });

  test('a page that tells of a lost session is no table of statistics', () => {
    const page = '<html><body><p>Phiên làm việc đã hết hạn</p></body></html>';
    expect(tableOf(Buffer.from(page), 'a.xls').faults.map(({ code }) => code)).toEqual(['no-heading']);
  });

  test('Excel’s XML of 2003', () => {
    const book = { SheetNames: ['T6'], Sheets: { T6: utils.aoa_to_sheet(SHEET.cells as Cell[][]) } };
    const xml = write(book, { type: 'string', bookType: 'xlml' }) as string;
    expect(tableOf(Buffer.from(xml), 'a.xls')).toMatchObject({ period: JUNE, faults: [] });
  });
});

describe('separated text as people keep it', () => {
  test('title lines that Excel did not pad, and commas within them', () => {
    const csv = csvOf(SHEET, ';')
      .replace(/;+(?=\r\n)/g, '')
      .replace('BÁO CÁO', 'BÁO CÁO, THỐNG KÊ, TỔNG HỢP,');
    expect(tableOf(Buffer.from(csv), 'a.csv').faults).toEqual([]);
  });

  test('the line in which Excel names the separator', () => {
    expect(tableOf(Buffer.from(`sep=;\r\n${csvOf(SHEET, ';')}`), 'a.csv').faults).toEqual([]);
  });

  test('line breaks within quoted labels', () => {
    const csv = csvOf(SHEET, ',').replace('Trực tuyến', '"Trực\r\ntuyến"');
    expect(tableOf(Buffer.from(csv), 'a.csv').faults).toEqual([]);
  });

  test('numbers with a dot between thousands', () => {
    const write1234 = (count: number): Cell => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
    const csv = csvOf(oneStopExport({ write: write1234, rows: [{ ...JUSTICE, counts: counts(1234, 0, 0) }] }), ',');
    expect(csv).toContain('1.234');
    expect(tableOf(Buffer.from(csv), 'a.csv').rows[0]?.counts.early).toBe(1234);
  });
});

describe('a file that cannot be read says in Vietnamese what it is, what is wrong and what to do', () => {
  const XLSX = workbookOf(SHEET, 'xlsx');
  const XLS = workbookOf(SHEET, 'biff8');
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

  test.each<[string, string, Uint8Array, TableFileFault['code']]>([
    ['nothing in it', 'a.xlsx', new Uint8Array(), 'empty'],
    ['more than 10 MB', 'a.csv', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large'],
    ['more than 5,000 rows', 'a.csv', Buffer.from('a;b\n'.repeat(5001)), 'too-large'],
    ['another ending', 'a.docx', XLSX, 'unknown-kind'],
    ['no ending', 'thong-ke', XLSX, 'unknown-kind'],
    ['a PDF named .xlsx', 'a.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-as-named'],
    ['a picture named .xls', 'a.xls', PNG, 'not-as-named'],
    ['a page named .xlsx', 'a.xlsx', Buffer.from(htmlOf(SHEET)), 'not-as-named'],
    ['separated text named .xlsx', 'a.xlsx', Buffer.from(csvOf(SHEET, ',')), 'not-as-named'],
    ['a workbook named .csv', 'a.csv', XLSX, 'not-as-named'],
    ['an old workbook named .xlsx', 'a.xlsx', XLS, 'not-as-named'],
    ['a zip of something else named .xlsx', 'a.xlsx', zipOf('word/document.xml'), 'not-as-named'],
    ['another old document named .xls', 'a.xls', containerOf('WordDocument'), 'not-as-named'],
    ['an .xlsx that broke off', 'a.xlsx', half(XLSX), 'damaged'],
    ['an .xls that broke off', 'a.xls', half(XLS), 'damaged'],
    ['a page that broke off', 'a.xls', half(Buffer.from(htmlOf(SHEET))), 'damaged'],
    ['a quote that stays open', 'a.csv', Buffer.from('"Đơn vị;Trước hạn\nPhòng A;1'), 'damaged'],
    ['an .xlsx under a password', 'a.xlsx', containerOf('EncryptedPackage'), 'encrypted'],
    ['an .xls under a password', 'a.xls', lockedXls(XLS), 'encrypted'],
    ['a workbook without cells', 'a.xlsx', workbookOf({ cells: [], merges: [] }, 'xlsx'), 'no-cells'],
    ['text of blanks only', 'a.csv', Buffer.from(';;;\r\n ; \r\n'), 'no-cells'],
  ])('%s', (_, fileName, bytes, code) => {
    const fault = faultOf(bytes, fileName);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(new RegExp(`^Tệp ${fileName}: .*\\. (Xuất|Chọn|Tải|Bỏ) .*\\.$`));
  });

  test('whatever the bytes, there is a table or a coded fault', () => {
    const heads = [XLSX, XLS, Buffer.from(htmlOf(SHEET)), Buffer.from(csvOf(SHEET, '\t'))];
    const broken = fc
      .tuple(fc.constantFrom(...heads), fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 40 }))
      .map(([head, share, noise]) => {
        const at = Math.floor(head.length * share);
        return Buffer.concat([head.subarray(0, at), noise, head.subarray(at + noise.length)]);
      });
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array()), fc.constantFrom('a.xlsx', 'a.xls', 'a.csv'), (bytes, fileName) => {
        try {
          cellsOf(bytes, fileName);
        } catch (error) {
          expect(error).toBeInstanceOf(TableFileFault);
        }
      }),
      { numRuns: 300 },
    );
  });

  function zipOf(path: string): Uint8Array {
    const container = CFB.utils.cfb_new({});
    CFB.utils.cfb_add(container, path, Buffer.from('<x/>'));
    return CFB.write(container, { fileType: 'zip', type: 'buffer' }) as Uint8Array;
  }

  function containerOf(stream: string): Uint8Array {
    const container = CFB.utils.cfb_new({});
    CFB.utils.cfb_add(container, stream, Buffer.alloc(5000, 1));
    return CFB.write(container, { type: 'buffer' }) as Uint8Array;
  }

  /** The record after the first of the workbook's stream turned into the one that announces a password. */
  function lockedXls(workbook: Uint8Array): Uint8Array {
    const container = CFB.read(workbook, { type: 'buffer' });
    const stream = CFB.find(container, 'Workbook');
    const content = Uint8Array.from(stream.content as ArrayLike<number>);
    content[4 + ((content[2] ?? 0) | ((content[3] ?? 0) << 8))] = 0x2f;
    content[5 + ((content[2] ?? 0) | ((content[3] ?? 0) << 8))] = 0;
    stream.content = content;
    return CFB.write(container, { type: 'buffer' }) as Uint8Array;
  }
});
