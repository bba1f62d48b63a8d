/** The main job as a person runs it: `npm start` on a small year, again, cut and taken up, and on files that cannot be used. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { simpleParser } from 'mailparser';
import { shownWidth } from '../../src/host/replay/text-columns';
import { dataFolder, oneStopCsv, SMALL_YEAR } from '../builders/data-folder';
import { mailOf, newOut, rowsOf, start, tabsOf } from '../builders/start-program';

jest.setTimeout(60_000);

const UNTIL = '2024-04-10';
const data = dataFolder();
const whole = newOut();
let first: Awaited<ReturnType<typeof start>>;

const play = (out: string, until: string, ...more: string[]) =>
  start(['--data', data, '--out', out, '--until', until, ...more]);

beforeAll(async () => {
  first = await play(whole, UNTIL);
});

describe('a first start', () => {
  test('ends well and says where to look', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain(`Trang tính: ${whole}/workbook.xlsx`);
    expect(first.stdout).toContain(`Thư đã gửi: ${whole}/mail (9 thư)`);
  });

  test('prints how the objectives stand, in lines that fit 100 columns', () => {
    const table = first.stdout.split('\n').filter((line) => !line.includes(whole) && !line.includes(data));
    expect(Math.max(...table.map(shownWidth))).toBeLessThanOrEqual(100);
    expect(first.stdout).toContain('75,5% (249/330 hồ sơ)');
    expect(first.stdout).toContain('88,9% (8/9 phiếu)');
    expect(first.stdout).toContain('KẾT QUẢ ĐẾN HẾT NGÀY 10/4/2024');
  });

  test('shows a line a month when its output goes to a file', () => {
    const months = first.stdout.split('\n').filter((line) => /^Tháng \d/.test(line));
    expect(months.slice(1, 4)).toEqual([
      'Tháng 1/2024: 4 phiếu khảo sát, 0 thư đã gửi',
      'Tháng 2/2024: 8 phiếu khảo sát, 3 thư đã gửi',
      'Tháng 3/2024: 11 phiếu khảo sát, 6 thư đã gửi',
    ]);
  });

  test('what the Form could have taken came through it; the rest was typed by staff, at its time', () => {
    const rows = rowsOf(whole, 'Khảo sát').slice(1);
    const typed = rows.filter((row) => row[12] === 'Nhập tay').map((row) => row[4]);
    expect(typed).toEqual(['RẤT HÀI LÒNG', ' Hài\u00a0lòng ']);
    expect(rows.filter((row) => row[12] === 'Biểu mẫu')).toHaveLength(9);
    expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining(['HS-001', 'HS-009']) as unknown[]);
  });

  test('a citizen’s formula and telephone number reach the sheet as harmless text', () => {
    const comments = rowsOf(whole, 'Khảo sát').map((row) => String(row[10]));
    expect(comments).toContain('=1+1');
    expect(comments.join()).not.toContain('0905123456');
  });

  test('the objectives stand in the workbook merged as in the decision', async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.readFile(join(whole, 'workbook.xlsx'));
    const sheet = file.getWorksheet('Mục tiêu');
    expect(['A3', 'B3', 'C3'].map((cell) => sheet?.getCell(cell).master.address)).toEqual(['A2', 'B2', 'C2']);
    expect(sheet?.getCell('D3').master.address).toBe('D3');
  });

  test('each month’s summary goes to each leader on the set day, its draft to the secretary the working day before', () => {
    expect(readdirSync(join(whole, 'mail'))).toEqual([
      '2024-02-02_du-thao-bao-cao-thang_thuky.eml',
      '2024-02-05_bao-cao-thang_chutich.eml',
      '2024-02-05_bao-cao-thang_phochutich.eml',
      '2024-03-04_du-thao-bao-cao-thang_thuky.eml',
      '2024-03-05_bao-cao-thang_chutich.eml',
      '2024-03-05_bao-cao-thang_phochutich.eml',
      '2024-04-04_du-thao-bao-cao-thang_thuky.eml',
      '2024-04-05_bao-cao-thang_chutich.eml',
      '2024-04-05_bao-cao-thang_phochutich.eml',
    ]);
  });

  test('a mail program reads a summary: sender, subject, day, figures as known then, no citizen’s words', async () => {
    const mail = await simpleParser(readFileSync(join(whole, 'mail/2024-02-05_bao-cao-thang_chutich.eml')));
    expect(mail.from?.value[0]?.name).toBe('UBND xã Mẫu');
    expect(mail.subject).toMatch(/^Tháng 1\/2024: /);
    expect(mail.date?.toISOString().slice(0, 10)).toBe('2024-02-04');
    expect(mail.text).toContain('74,5%');
    expect(`${mail.text ?? ''}${String(mail.html)}`).not.toMatch(/Gọi tôi theo số|0905/);
  });
});

describe('a second start', () => {
  test('changes nothing but lines of the log, and sends nothing', async () => {
    const out = newOut();
    cpSync(whole, out, { recursive: true });
    const second = await play(out, UNTIL);
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toContain('Mọi việc đã làm xong từ lần trước; không gửi thư nào.');
    expect(tabsOf(out)).toEqual(tabsOf(whole));
    expect(mailOf(out)).toEqual(mailOf(whole));
    const [before, after] = [rowsOf(whole, 'Nhật ký'), rowsOf(out, 'Nhật ký')];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  test('with other data it asks for --fresh and touches nothing', async () => {
    const record = readFileSync(join(whole, 'state/replay.json'), 'utf8');
    const other = dataFolder({ 'danh-gia.csv': String(SMALL_YEAR['danh-gia.csv']).replace('14/03', '15/03') });
    const { status, stderr } = await start(['--data', other, '--out', whole]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/khác với dữ liệu đã chạy.*--fresh/s);
    expect(readFileSync(join(whole, 'state/replay.json'), 'utf8')).toBe(record);
  });

  test('to an earlier day than it has come to, it says so', async () => {
    const { status, stderr } = await play(whole, '2024-02-01');
    expect(status).toBe(1);
    expect(stderr).toContain('đã đến 10/4/2024, sau ngày 01/02/2024');
  });

  test('with --fresh it begins anew and comes to the same', async () => {
    const out = newOut();
    await play(out, '2024-01-31');
    const log = rowsOf(out, 'Nhật ký');
    expect(log).toEqual(rowsOf(whole, 'Nhật ký').slice(0, log.length));
    await play(out, UNTIL, '--fresh');
    expect(tabsOf(out)).toEqual(tabsOf(whole));
    expect(rowsOf(out, 'Nhật ký')).toEqual(rowsOf(whole, 'Nhật ký'));
    expect(readFileSync(join(out, 'workbook.xlsx')).equals(readFileSync(join(whole, 'workbook.xlsx')))).toBe(true);
  });
});

describe('a run that was cut', () => {
  /** Cut here and there, each time taken up again by the next start. */
  const out = newOut();

  test('by Ctrl-C, before the first month’s statistics, keeps what is done and says so', async () => {
    const stopped = await start(['--data', data, '--out', out, '--until', UNTIL], 'Tháng 12/2023');
    expect(stopped.status).toBe(130);
    expect(stopped.stdout).toMatch(/Đã dừng ở .* Chạy lại để làm tiếp\./);
    expect(mailOf(out).length).toBeLessThan(mailOf(whole).length);
  });

  test.each([
    ['late on a day with an answer at 23:58', '2024-02-27'],
    ['between draft and summary', '2024-03-04'],
    ['on the day of a summary', '2024-04-05'],
  ])('%s has the mail of that day', async (_, day) => {
    expect((await play(out, day)).status).toBe(0);
    expect(mailOf(out)).toEqual(mailOf(whole).filter(({ at }) => at.slice(0, 10) <= day));
  });

  test('comes to the same when it is taken up again, tab for tab and mail for mail', async () => {
    expect((await play(out, UNTIL)).status).toBe(0);
    expect(tabsOf(out)).toEqual(tabsOf(whole));
    expect(mailOf(out)).toEqual(mailOf(whole));
  });
});

describe('bad input ends with a message, a status that is not 0, and nothing written', () => {
  const refused = async (
    changes: Parameters<typeof dataFolder>[0],
    words: RegExp,
    ...more: string[]
  ): Promise<void> => {
    const out = newOut();
    const { status, stderr } = await start(['--data', dataFolder(changes), '--out', out, ...more]);
    expect(status).toBe(1);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(out)).toBe(false);
  };

  test('a missing file', () => refused({ 'don-vi.csv': null }, /^Tệp don-vi\.csv: không có trong thư mục/));

  test('a broken date', () =>
    refused(
      { 'danh-gia.csv': String(SMALL_YEAR['danh-gia.csv']).replace('14/03', '31/02') },
      /danh-gia\.csv, hàng 2, cột “Ngày”/,
    ));

  test('a truncated .xlsx', () =>
    refused({ 'mot-cua/2024-04.xlsx': 'PK\u0003\u0004' }, /2024-04\.xlsx.*chưa tải xong/));

  test('a setting that the tracker cannot read: tab, row and setting are named', () =>
    refused(
      { 'cau-hinh.csv': String(SMALL_YEAR['cau-hinh.csv']).replace('tháng,5', 'tháng,mồng năm') },
      /Trang tính “Thiết lập”, hàng \d+, tham số “Ngày gửi báo cáo tháng”: chưa hiểu “mồng năm”/,
    ));

  test('sums that do not add up are a question, and nothing is imported until it is answered', () =>
    refused(
      {
        'mot-cua/2024-04.csv': oneStopCsv('4/2024', ['Phòng Tư pháp', 5, 4, 1]).replace(
          'pháp,10,0,10,0,10,',
          'pháp,10,0,10,0,11,',
        ),
      },
      /hàng 4 \(Phòng Tư pháp\).*\n.*--confirm/,
    ));

  test('an option that it does not know', async () => {
    const { status, stderr } = await start(['--nhanh']);
    expect(status).toBe(1);
    expect(stderr).toContain('npm start -- --help');
  });

  test('a day before the year', () => refused({}, /--until phải từ 01\/01\/2024/, '--until', '2023-06-30'));

  test('a folder for results that holds other things', async () => {
    const foreign = dataFolder();
    writeFileSync(join(foreign, 'ghi-chu.txt'), 'của tôi');
    const { status, stderr } = await start(['--data', data, '--out', foreign, '--fresh']);
    expect(status).toBe(1);
    expect(stderr).toContain('đang chứa nội dung không do chương trình tạo');
    expect(readFileSync(join(foreign, 'ghi-chu.txt'), 'utf8')).toBe('của tôi');
  });
});

test('an unreadable target and an unknown unit do not stop the year; both are said', async () => {
  const changed = dataFolder({
    'muc-tieu.csv': String(SMALL_YEAR['muc-tieu.csv']).replace('≥ 90%', 'Nâng cao sự hài lòng'),
    'mot-cua/2024-01.csv': oneStopCsv('1/2024', ['Đội Lạ', 5, 4, 1]),
  });
  const { status, stdout } = await start(['--data', changed, '--out', newOut(), '--until', '2024-02-10']);
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Tệp muc-tieu.csv, hàng 5, cột “Chỉ tiêu”: chưa xác định được “Nâng cao sự hài lòng” vì thiếu con số',
  );
  expect(stdout).toContain('“Đội Lạ” không có trong don-vi.csv');
  expect(stdout).toContain('Chương trình ghi ở trang “Nhật ký”:');
});

test('confirmed, a file whose sums do not add up is imported', async () => {
  const changed = dataFolder({
    'mot-cua/2024-01.csv': oneStopCsv('1/2024', ['Phòng Tư pháp', 5, 4, 1]).replace(
      'pháp,10,0,10,0,10,',
      'pháp,10,0,10,0,11,',
    ),
  });
  const out = newOut();
  const { status } = await start(['--data', changed, '--out', out, '--until', '2024-02-02', '--confirm']);
  expect(status).toBe(0);
  expect(rowsOf(out, 'Một cửa').some((row) => row[15] === '2024-01.csv')).toBe(true);
});

test('--help explains itself and does nothing', async () => {
  const { status, stdout } = await start(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('Cách dùng: npm start -- [--data THƯ_MỤC]');
});
