/** Tables that are not as they should be, and what was never a table: nothing is lost without a word, nothing runs or hangs. */
import { PageBrowser } from '../../../builders/page-browser';
import { openReading, pasted, type ClipboardReading } from '../../../builders/clipboard-reading';

jest.setTimeout(60_000);

let browser: PageBrowser;
let reading: ClipboardReading;
const requests: string[] = [];
beforeAll(async () => {
  browser = await PageBrowser.open();
  reading = await openReading(browser);
  reading.page.on('request', (request) => requests.push(request.url()));
});
afterAll(() => browser.close());

const HEADINGS = ['TT', 'Mục tiêu', 'Chỉ tiêu', 'Biện pháp', 'Thời gian', 'Trách nhiệm', 'Ghi chú'];
const FIRST = ['1', 'Hài lòng', '≥ 90%', 'Phát phiếu', 'Hằng tháng', 'Văn phòng', ''];
const SECOND = ['', '', '', 'Tổng hợp phiếu', 'Hằng quý', 'Thư ký', ''];
const html = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
const text = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

describe('what has no place in the tab is named', () => {
  test('a column that nobody knows, and one that is missing', async () => {
    const table = await reading.table(
      html(['TT', 'Mục tiêu', 'Chỉ tiêu', 'Biện pháp', 'Hạn chót cho xong', 'Trách nhiệm'], FIRST.slice(0, 6)),
    );
    expect(table?.rows).toEqual([['1', 'Hài lòng', '≥ 90%', 'Phát phiếu', '', 'Văn phòng', '']]);
    expect(table?.remarks).toEqual([
      expect.stringMatching(/^Bảng vừa dán không có cột nào nhận ra được là “Thời gian hoàn thành”/),
      'Cột “Hạn chót cho xong” không có trong trang “Mục tiêu” nên không được lấy.',
    ]);
  });

  test('lines within and below the table that are neither objective nor measure', async () => {
    const table = await reading.table(
      '',
      text(HEADINGS, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], FIRST, ['Nơi nhận:']),
    );
    expect(table?.rows).toEqual([FIRST]);
    expect(table?.remarks).toEqual(['Đã bỏ 1 dòng không thuộc bảng mục tiêu: “Nơi nhận:”.']);
  });

  test('another table behind it', async () => {
    const table = await reading.table(html(HEADINGS, FIRST) + html(['Nơi nhận: Như Điều 3', 'KT. CHỦ TỊCH']));
    expect(table?.rows).toEqual([FIRST]);
    expect(table?.remarks).toEqual(['Đã bỏ 1 dòng không thuộc bảng mục tiêu: “Nơi nhận: Như Điều 3 KT. CHỦ TỊCH”.']);
  });

  test('a second target beside a later measure stays where it is', async () => {
    const table = await reading.table(
      html(HEADINGS, FIRST, ['', '', '≥ 95%', 'Tổng hợp phiếu', 'Hằng quý', 'Thư ký', '']),
    );
    expect(table?.rows[1]?.[2]).toBe('≥ 95%');
    expect(table?.remarks).toEqual([expect.stringMatching(/^Chỉ tiêu “≥ 95%” đứng cạnh biện pháp “Tổng hợp phiếu”/)]);
  });

  test('words that tracking has marked as taken out', async () => {
    const table = await reading.table(
      html(HEADINGS, FIRST).replace('≥ 90%', '≥ <del>80</del><ins>90</ins>%<a class=msocomanchor>[A1]</a>'),
    );
    expect(table?.rows).toEqual([FIRST]);
    expect(table?.remarks).toEqual([expect.stringMatching(/^Văn bản đang theo dõi sửa đổi/)]);
  });
});

describe('tables that are made otherwise', () => {
  test('measures with numbers in a column of their own, below a heading over both', async () => {
    const table = await reading.table(
      html(
        [...HEADINGS.slice(0, 3), '<td colspan=2>Biện pháp</td>', ...HEADINGS.slice(4)],
        [...FIRST.slice(0, 3), '1.1', ...FIRST.slice(3)],
        [...SECOND.slice(0, 3), '1.2', ...SECOND.slice(3)],
      ),
    );
    expect(table).toEqual({ rows: [FIRST, SECOND], remarks: [] });
  });

  test('a number that only some measures begin with is text of the decision', async () => {
    const rows = [FIRST, SECOND.map((cell) => (cell === 'Tổng hợp phiếu' ? '2 lần tổng hợp phiếu' : cell))];
    expect((await reading.table(html(HEADINGS, ...rows)))?.rows).toEqual(rows);
  });

  test('one deadline and one unit merged over all measures hold for each', async () => {
    const table = await reading.table(
      html(
        HEADINGS,
        [...FIRST.slice(0, 4), '<td rowspan=2>Hằng tháng</td>', '<td rowspan=0>Văn phòng</td>', ''],
        [...SECOND.slice(0, 4), ''],
      ),
    );
    expect(table?.rows[1]).toEqual(['', '', '', 'Tổng hợp phiếu', 'Hằng tháng', 'Văn phòng', '']);
  });

  test('headings with a wrong letter, without marks, in capitals, over two rows', async () => {
    const wrong = ['STT', 'MUC TIÊU', 'Chỉ tiêuu', 'Biên phap thưc hiện', 'Thờii gian', 'Trách nhệm', 'Ghi chu'];
    const tall = wrong.map((cell) => `<td rowspan=2>${cell}</td>`);
    expect(await reading.table(html(tall, [], FIRST, SECOND))).toEqual({ rows: [FIRST, SECOND], remarks: [] });
  });

  test('quotation marks in plain text that no spreadsheet has put there stay', async () => {
    const row = ['1', '"Một cửa" thân thiện', '≥ 90%', '"Nụ cười', 'Hằng tháng', 'Văn phòng', ''];
    expect((await reading.table('', text(HEADINGS, row)))?.rows).toEqual([row]);
  });
});

describe('what was never meant to be read', () => {
  test.each([
    ['nothing', '', ''],
    ['a letter', '<p>Kính gửi</p>', 'Kính gửi'],
    ['a table of something else', html(['Họ tên', 'Tuổi'], ['A', '1']), 'Họ tên\tTuổi\nA\t1'],
    ['headings alone', html(HEADINGS), text(HEADINGS)],
    ['the words of the headings in a sentence', '', 'Mục tiêu và biện pháp thực hiện trong năm\nNội dung khác'],
    ['broken HTML', '<table><tr><td><table><tr></p></td><![endif]--><td rowspan=x colspan=-1>', ''],
  ])('%s is no table', async (_, asHtml, asText) => {
    expect(await reading.table(asHtml, asText)).toBeNull();
  });

  test('scripts and images are dropped, formulas and markup are text, nothing is fetched', async () => {
    const cells = [
      '1',
      '<img src="https://example.com/x.png" onerror="window.hit=1">Hài lòng<script>window.hit=2</script>',
      '≥ 90%',
      '&lt;img src=x onerror=alert(1)&gt;',
      '=HYPERLINK("http://x")',
      'A\u202eB<style>td{}</style><span style="display:none">ẩn</span>',
      '<svg onload="window.hit=3"><image href="https://example.com/y.png"></image></svg>',
    ];
    const table = await reading.table(html(HEADINGS, cells));
    expect(table?.rows[0]?.slice(0, 5)).toEqual([
      '1',
      'Hài lòng',
      '≥ 90%',
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x")',
    ]);
    expect(table?.rows[0]?.[5]).toBe('AB');
    expect(await reading.page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(requests).toEqual([]);
  });

  const line = text(FIRST);
  const HUGE: Readonly<Record<string, () => readonly [html: string, text: string]>> = {
    '5 MB of text': () => ['', 'x\t'.repeat(2_500_000)],
    '5 MB of HTML': () => [`<table>${'<tr><td>x'.repeat(560_000)}`, ''],
    '100,000 rows of HTML': () => [`<table>${'<tr><td>x'.repeat(100_000)}`, ''],
    '100,000 rows of text': () => ['', text(HEADINGS) + `\n${line}`.repeat(40_000) + '\n'.repeat(60_000)],
  };
  test.each(Object.keys(HUGE))('%s is refused at once', async (name) => {
    const [asHtml, asText] = HUGE[name]?.() ?? ['', ''];
    const from = Date.now();
    const table = await reading.table(asHtml, asText);
    expect(table).toEqual({ rows: [], remarks: [expect.stringMatching(/^Nội dung dán quá lớn/)] });
    expect(Date.now() - from).toBeLessThan(2000);
  });

  const SLOW: Readonly<Record<string, () => readonly [html: string, text: string]>> = {
    'a quotation mark that nothing closes': () => [
      '',
      `${text(HEADINGS)}\n"${'"x\n'.repeat(19_000)}${'"\t'.repeat(900_000)}`,
    ],
    'cells that reach down over everything': () => [
      html(HEADINGS) + `<table>${`<tr>${'<td rowspan=65534 colspan=1000>'.repeat(9)}`.repeat(5000)}`,
      '',
    ],
    'elements within elements': () => [html(HEADINGS, FIRST) + '<div>'.repeat(200_000), ''],
    'a list that never ends': () => [html(HEADINGS, FIRST.with(3, `<ol>${'<li>x'.repeat(100_000)}</ol>`)), ''],
    'marks piled up': () => ['', text(HEADINGS, FIRST.with(3, `a${'\u0323\u0301'.repeat(500_000)}`))],
    'numbers that look like objectives': () => ['', `TT\nMục tiêu\nBiện pháp\n${'1\n2\n3\n4\n5\n6\n7\n'.repeat(2500)}`],
    'one line of a PDF without an end': () => ['', `TT\nMục tiêu\nBiện pháp\n1\n${'a 1 tháng '.repeat(100_000)}`],
  };
  test.each(Object.keys(SLOW))('%s keeps nobody waiting', async (name) => {
    const [asHtml, asText] = SLOW[name]?.() ?? ['', ''];
    const from = Date.now();
    await reading.table(asHtml, asText);
    expect(Date.now() - from).toBeLessThan(3000);
  });

  test('any piece of a real clipboard is read or refused, and throws nothing', async () => {
    for (const name of ['word.html', 'libreoffice.html', 'excel.html', 'google-sheets.html']) {
      const whole = pasted(name);
      for (let part = 1; part < 12; part += 1) {
        await reading.table(whole.slice(0, (whole.length * part) / 12), '');
        await reading.table(whole.slice((whole.length * part) / 12), '');
      }
    }
    const whole = pasted('pdf-numbered.txt');
    for (let at = 0; at < whole.length; at += 97) await reading.table('', whole.slice(at));
  });
});
