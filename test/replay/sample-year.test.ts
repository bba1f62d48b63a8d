/** `npm start` on the sample that ships with the project: figures worked out apart from it, and a year's mail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { simpleParser, type ParsedMail } from 'mailparser';
import { csv } from '../builders/sample-files';
import { mailOf, newOut, rowsOf, start, tabsOf } from '../builders/start-program';

jest.setTimeout(180_000);

const out = newOut();
let first: Awaited<ReturnType<typeof start>>;
/** `expected.csv` has six decimals. */
const HALF_A_MILLIONTH = 0.5000001e-6;

let mails: readonly { readonly name: string; readonly mail: ParsedMail }[];

beforeAll(async () => {
  first = await start(['--out', out]);
  const names = readdirSync(join(out, 'mail'));
  const read = async (name: string) => ({ name, mail: await simpleParser(readFileSync(join(out, 'mail', name))) });
  mails = await Promise.all(names.map(read));
});

test('ends well', () => expect(first).toMatchObject({ status: 0, stderr: '' }));

test('Chỉ số is expected.csv, row for row: both integers, rate and interval', async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.readFile(join(out, 'workbook.xlsx'));
  const rows: (readonly (string | number)[])[] = [];
  file.getWorksheet('Chỉ số')?.eachRow((row, number) => {
    if (number > 1) rows.push([1, 2, 3, 4, 5, 6, 7, 8].map((column) => row.getCell(column).value as string | number));
  });
  const expected = csv('expected.csv').slice(1);
  expect(expected).toHaveLength(424);
  const indicators = new Set(expected.map(([name]) => name));
  const found = new Map(rows.map((row) => [row.slice(0, 3).join('|'), row.slice(3)]));
  expect(rows.filter(([name]) => indicators.has(String(name)))).toHaveLength(expected.length);
  for (const [name, period, unit, numerator, denominator, ...rates] of expected) {
    const [above, below, ...values] = found.get([name, period, unit].join('|')) ?? [];
    expect([name, period, unit, above, below]).toEqual([name, period, unit, Number(numerator), Number(denominator)]);
    rates.forEach((rate, at) => {
      if (rate === '') expect(values[at] ?? '').toBe('');
      else expect(Math.abs(Number(values[at]) - Number(rate))).toBeLessThanOrEqual(HALF_A_MILLIONTH);
    });
  }
});

test('79,4% is 1,9 điểm phần trăm above 77,5%; 91,4%; the post-check: each objective Đạt', () => {
  const results = rowsOf(out, 'Mục tiêu').filter(([number]) => /^\d+$/.test(String(number)));
  const shown = results.map((row) => `${String(row[0])}: ${row.slice(7).map(String).join(' | ')}`);
  expect(shown).toHaveLength(3);
  expect(shown[0]).toMatch(/^1: .*Chi cục TC-ĐL-CL.*Đạt/s);
  expect(shown[1]).toMatch(/^2: .*79,4% .*cao hơn năm 2023 1,9 điểm phần trăm \(77,5%\) \| Đạt$/s);
  expect(shown[2]).toMatch(/^3: .*91,4%.*\| Đạt$/s);
});

describe('mail of the year', () => {
  const of = (kind: string) => mails.filter(({ name }) => name.slice('2024-02-05_'.length).startsWith(kind));
  const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}/2024`);
  const monthOf = ({ mail }: (typeof mails)[number]) => /Tháng \d+\/2024/.exec(mail.subject ?? '')?.[0];

  test.each(['bao-cao-thang_chutich', 'bao-cao-thang_pct-vanxa', 'du-thao-bao-cao-thang_thuky-iso'])(
    'a month, a mail: %s',
    (kind) => expect(of(kind).map(monthOf)).toEqual(months),
  );

  test('one recipient a mail, the authority’s name as sender', () => {
    for (const { mail } of mails) {
      expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1);
      expect(mail.from?.value[0]?.name).toBe('UBND huyện Tuy Phước');
    }
  });

  test('the draft is there before its summary', () => {
    const day = ({ name }: (typeof mails)[number]) => name.slice(0, '2024-02-05'.length);
    const summaries = of('bao-cao-thang_chutich').map(day);
    of('du-thao').forEach((draft, month) => expect(day(draft) < (summaries[month] ?? '')).toBe(true));
  });

  test('no citizen’s words and no dossier code in any of them', () => {
    const answers = csv('khao-sat.csv').slice(1);
    const words = [...new Set(answers.flatMap((row) => [row[1] ?? '', row[10] ?? '']))].filter(
      (text) => text.length > 9,
    );
    expect(words.length).toBeGreaterThan(1000);
    const sent = mails.map(({ mail }) => `${mail.subject ?? ''}${mail.text ?? ''}${String(mail.html)}`).join();
    expect(words.filter((text) => sent.includes(text))).toEqual([]);
  });

  test.each([
    ['Tỷ lệ trả kết quả trước hạn', 'hồ sơ'],
    ['Tỷ lệ hài lòng', 'phiếu'],
  ])('figures as known then: the summary of June counts %s to the end of June', (indicator, counted) => {
    const june = of('bao-cao-thang_chutich').find(({ name }) => name.startsWith('2024-07'));
    const months = csv('expected.csv').filter(
      ([name, period = '', unit]) =>
        name === indicator && unit === 'Toàn cơ quan' && period >= '2024-01' && period <= '2024-06',
    );
    const sum = (column: number) => months.reduce((all, row) => all + Number(row[column]), 0).toLocaleString('vi-VN');
    expect(months).toHaveLength(6);
    expect(june?.mail.text).toContain(`(${sum(3)}/${sum(4)} ${counted})`);
  });
});

test('a second start changes nothing but lines of the log, and sends nothing', async () => {
  const [tabs, sent, log] = [tabsOf(out), mailOf(out), rowsOf(out, 'Nhật ký')];
  const second = await start(['--out', out]);
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(tabsOf(out)).toEqual(tabs);
  expect(mailOf(out)).toEqual(sent);
  expect(rowsOf(out, 'Nhật ký').slice(0, log.length)).toEqual(log);
});
