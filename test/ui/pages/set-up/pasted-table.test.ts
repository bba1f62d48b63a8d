/** The decision's table is read the same whichever program it was copied from; what the format lost is said. */
import { PageBrowser } from '../../../builders/page-browser';
import { openReading, pasted, type ClipboardReading } from '../../../builders/clipboard-reading';
import { csv } from '../../../builders/sample-files';

jest.setTimeout(60_000);

let browser: PageBrowser;
let reading: ClipboardReading;
beforeAll(async () => {
  browser = await PageBrowser.open();
  reading = await openReading(browser);
});
afterAll(() => browser.close());

const ROWS = csv('muc-tieu.csv').slice(1);
const tidied = (rows: readonly (readonly string[])[] = []): string[][] =>
  rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ').trim()));

describe('every cell as the decision has it, and nothing left out', () => {
  test.each([
    'word.html',
    'word-two-pages.html',
    'word-two-pages-no-heading.html',
    'word-no-number.html',
    'libreoffice.html',
    'excel.html',
    'google-sheets.html',
  ])('%s', async (name) => {
    const table = await reading.table(pasted(name));
    expect(tidied(table?.rows)).toEqual(ROWS);
    expect(table?.remarks).toEqual([]);
  });

  test.each(['word.txt', 'excel.txt'])('%s', async (name) => {
    const table = await reading.table('', pasted(name));
    expect(tidied(table?.rows)).toEqual(ROWS);
    expect(table?.remarks).toEqual([]);
  });

  test('decision.txt, with six cells in some rows and its own mistyped word kept', async () => {
    const table = await reading.table('', pasted('decision.txt'));
    const asTyped = ROWS.map((row) => row.map((text) => text.replace('Phấn đấu', 'Phần đầu')));
    expect(tidied(table?.rows)).toEqual(asTyped);
    expect(table?.remarks).toEqual([]);
  });

  test('the HTML goes before the text, and the text is read where the HTML holds no table', async () => {
    const both = await reading.table(pasted('word.html'), 'Kính gửi');
    expect(tidied(both?.rows)).toEqual(ROWS);
    const plain = await reading.table('<meta charset="utf-8"><p>TT Mục tiêu</p>', pasted('word.txt'));
    expect(tidied(plain?.rows)).toEqual(ROWS);
  });
});

describe('the text of a PDF: every cell put together, and said to be so', () => {
  const REMARK = expect.stringContaining('Nội dung dán không còn là bảng') as string;

  test('pdf.txt', async () => {
    const table = await reading.table('', pasted('pdf.txt'));
    expect(tidied(table?.rows)).toEqual(ROWS);
    expect(table?.remarks).toEqual([REMARK]);
  });

  test('pdf-numbered.txt: numbered measures, a page’s number, headings that come again, and who gets the decision', async () => {
    const table = await reading.table('', pasted('pdf-numbered.txt'));
    expect(tidied(table?.rows)).toEqual(ROWS);
    expect(table?.remarks).toEqual([
      REMARK,
      'Phần từ dòng “Nơi nhận:” trở xuống không thuộc bảng nên không được lấy.',
      'Số đứng ngay trên hàng tiêu đề lặp lại được coi là số trang: “2”.',
    ]);
  });

  test('a page’s number without headings behind it is no objective: the one with a target is', async () => {
    const text = pasted('pdf.txt').replace('Tuân thủ áp dụng', '2\nTuân thủ áp dụng');
    const table = await reading.table('', text);
    expect(table?.rows.filter(([number]) => number !== '').map(([number, objective]) => [number, objective])).toEqual(
      ROWS.filter(([number]) => number !== '').map(([number, objective]) => [number, objective]),
    );
  });

  test('a deadline and units that cannot be told are named, with the measure that they belong to', async () => {
    const text = pasted('pdf.txt').replace('Trước\r\n25/12/2024', 'Đầu quý').replace('Thư ký BCĐ ISO\r\nhuyện', '…');
    const table = await reading.table('', text);
    expect(table?.remarks).toContainEqual(
      expect.stringMatching(
        /^Biện pháp 3\.2 “Tổng hợp kết quả.*chưa tách được thời gian hoàn thành và đơn vị thực hiện/,
      ),
    );
  });
});
