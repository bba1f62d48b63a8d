/** Units come in from whatever list an authority has of them. */
import { openReading, type ClipboardReading } from '../../../builders/clipboard-reading';
import { PageBrowser } from '../../../builders/page-browser';
import { tabbedText, wordHtml, writerHtml } from '../../../builders/pasting';
import { csv } from '../../../builders/sample-files';

jest.setTimeout(60_000);

let browser: PageBrowser;
let reading: ClipboardReading;
beforeAll(async () => {
  browser = await PageBrowser.open();
  reading = await openReading(browser);
});
afterAll(() => browser.close());

const UNITS = csv('don-vi.csv');
const EXPECTED = UNITS.slice(1).map(([name = '', otherNames = '', group = '', email = '']) => ({
  name,
  otherNames,
  group,
  email,
}));

test('the authority’s own table, from a spreadsheet’s text, Word and LibreOffice', async () => {
  expect(await reading.units('', tabbedText(UNITS))).toEqual(EXPECTED);
  const half = Math.ceil(UNITS.length / 2);
  const heading = UNITS.slice(0, 1);
  // `wordHtml` merges what is blank in the first two columns.
  const twoPages = wordHtml(UNITS.slice(0, half)) + wordHtml([...heading, ...UNITS.slice(half)]);
  expect((await reading.units(twoPages)).map(({ name }) => name)).toEqual(EXPECTED.map(({ name }) => name));
  expect((await reading.units(writerHtml(UNITS))).map(({ email }) => email)).toEqual(
    EXPECTED.map(({ email }) => email),
  );
});

test('every column that the tab has, in any order, mistyped or named otherwise', async () => {
  const headings = [
    'STT',
    'Nhom',
    'Tên đơn vi',
    'Viết tắt',
    'Thư điện tư',
    'Tài khoản Google',
    'Cán bộ đầu mối',
    'Điện thoại/Zalo',
  ];
  const row = [
    '1',
    'Cơ quan chuyên môn',
    'Phòng Tư pháp',
    'P. Tư pháp',
    'tp@h.example',
    'tp@gmail.example',
    'Trần A',
    '0905 123 456',
  ];
  expect(await reading.units('', tabbedText([['DANH SÁCH ĐƠN VỊ'], headings, row]))).toEqual([
    {
      group: 'Cơ quan chuyên môn',
      name: 'Phòng Tư pháp',
      otherNames: 'P. Tư pháp',
      email: 'tp@h.example',
      account: 'tp@gmail.example',
      contact: 'Trần A',
      phone: '0905 123 456',
    },
  ]);
});

test('a group merged over its units holds for each; addresses between commas or on lines stand between semicolons', async () => {
  const html =
    '<table><tr><th>Nhóm<th>Đơn vị<th>Email</tr>' +
    '<tr><td rowspan=2>Lãnh đạo<td>Chủ tịch<td><p>ct@h.example,<p>vp@h.example</tr>' +
    '<tr><td>Phó Chủ tịch<td><a href="mailto:pct@h.example">pct@h.example</a></tr></table>';
  expect(await reading.units(html)).toEqual([
    { group: 'Lãnh đạo', name: 'Chủ tịch', email: 'ct@h.example; vp@h.example' },
    { group: 'Lãnh đạo', name: 'Phó Chủ tịch', email: 'pct@h.example' },
  ]);
});

test('without headings one unit a line, with its address and telephone; a title over one column is no unit', async () => {
  const list = [
    'Tên đơn vị',
    '1. Phòng Nội vụ (noivu@h.example)',
    '2) Phòng Tài chính - Kế hoạch: tckh@h.example, tc@h.example',
    '- Thanh tra huyện, ĐT 0256 3633 123',
    '• Văn phòng HĐND&UBND huyện',
    '',
    '12/2024',
  ];
  const expected = [
    { name: 'Phòng Nội vụ', email: 'noivu@h.example' },
    { name: 'Phòng Tài chính - Kế hoạch', email: 'tckh@h.example; tc@h.example' },
    { name: 'Thanh tra huyện', phone: '0256 3633 123' },
    { name: 'Văn phòng HĐND&UBND huyện' },
  ];
  expect(await reading.units('', list.join('\r\n'))).toEqual(expected);
  expect(await reading.units(`<ul>${list.map((line) => `<li>${line}</li>`).join('')}</ul>`, list.join('\n'))).toEqual(
    expected,
  );
  const numbered = '<ol><li>Phòng A &amp; B <a href="mailto:a@h.example">a@h.example</a><li>Phòng C</ol>';
  expect(await reading.units(numbered)).toEqual([{ name: 'Phòng A & B', email: 'a@h.example' }, { name: 'Phòng C' }]);
});

test('what is no list gives nothing, what is hostile stays text, and what is huge is refused at once', async () => {
  expect(await reading.units('', '')).toEqual([]);
  expect(await reading.units('', `${'Kính gửi các đơn vị '.repeat(20)}\n12\n…`)).toEqual([]);
  const hostile =
    '<table><tr><td>Đơn vị<td>Email</tr><tr><td>&lt;img src=x&gt; Phòng A<script>1</script><td>=A1</tr></table>';
  expect(await reading.units(hostile)).toEqual([{ name: '<img src=x> Phòng A', email: '=A1' }]);
  const from = Date.now();
  expect(await reading.units('', 'Phòng A\n'.repeat(100_000))).toEqual([]);
  expect(await reading.units('', `${'a@'.repeat(900_000)}\n${'a.'.repeat(900_000)}`)).toEqual([]);
  expect(Date.now() - from).toBeLessThan(4000);
});
