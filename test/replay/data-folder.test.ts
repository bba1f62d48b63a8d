/** What a person is told about a data folder that cannot be used: file, row, heading, what to do; all of it at once. */
import { mkdtempSync, readFileSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { DataFolderError, type DataFaultCode } from '../../src/host/replay/data-fault';
import { readDataFolder } from '../../src/host/replay/data-folder';
import { answerRow, dataFolder, oneStopCsv, SMALL_YEAR, surveyCsv } from '../builders/data-folder';

type Changes = Parameters<typeof dataFolder>[0];

/** Code and words of what stands against a folder. */
function faultsOf(changes: Changes): { codes: DataFaultCode[]; message: string } {
  return faultsIn(dataFolder(changes));
}

function faultsIn(folder: string): { codes: DataFaultCode[]; message: string } {
  try {
    readDataFolder(folder);
  } catch (error) {
    if (error instanceof DataFolderError)
      return { codes: error.faults.map(({ code }) => code), message: error.message };
    throw error;
  }
  return { codes: [], message: '' };
}

const text = (name: string): string => String(SMALL_YEAR[name]);
const notesOf = (changes: Changes): string[] => readDataFolder(dataFolder(changes)).notes.map(({ text: note }) => note);

function xlsx(rows: (string | number)[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'BaoCao');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('a folder that can be used', () => {
  test('is read whole', () => {
    const data = readDataFolder(dataFolder());
    expect(data.year).toBe(2024);
    expect(data.objectives.rows).toHaveLength(4);
    expect(data.answers).toHaveLength(11);
    expect(data.oneStop.map(({ period }) => period.key)).toEqual([
      '2023-01',
      '2023-02',
      '2023-03',
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
    expect(data.notes).toEqual([]);
  });

  test('answers come letter for letter, blanks and odd spaces too', () => {
    const { answers } = readDataFolder(dataFolder());
    expect(answers[6]?.answers['Mức độ hài lòng chung']).toBe(' Hài\u00a0lòng ');
    expect(answers[5]?.answers['Mức độ hài lòng chung']).toBe('');
  });

  test('a line break inside quotes belongs to its cell', () => {
    expect(readDataFolder(dataFolder()).objectives.rows[3]?.[3]).toBe('Phát phiếu thăm dò,\nthu phiếu');
  });

  test.each([
    ['semicolons', (csv: string) => csv.replace(/,/g, ';')],
    ['tabs', (csv: string) => csv.replace(/,/g, '\t')],
    ['no mark of UTF-8 and plain line feeds', (csv: string) => csv.replace('\ufeff', '').replace(/\r/g, '')],
    ['headings in another case with a no-break space', (csv: string) => csv.replace('Tên đơn vị', ' TÊN\u00a0đơn vị ')],
  ])('a CSV with %s reads the same', (_, change) => {
    const { units } = readDataFolder(dataFolder({ 'don-vi.csv': change(text('don-vi.csv')) }));
    expect(units.rows[0]).toEqual(['Phòng Tư pháp', 'Cơ quan chuyên môn', 'tuphap@xa.example', 'P. Tư pháp']);
  });

  test('a CSV in UTF-16, as “Unicode Text” of Excel, reads the same', () => {
    const bytes = Buffer.from(text('don-vi.csv').replace(/,/g, '\t'), 'utf16le');
    expect(readDataFolder(dataFolder({ 'don-vi.csv': bytes })).units.rows).toHaveLength(6);
  });

  test('what Excel and the system leave in the folder is passed over', () => {
    const data = readDataFolder(
      dataFolder({ 'mot-cua/~$2024-01.xlsx': 'x', 'mot-cua/.DS_Store': 'x', 'mot-cua/Thumbs.db': 'x' }),
    );
    expect(data.oneStop).toHaveLength(6);
  });

  test('the hash changes with a file and with nothing else', () => {
    const hash = readDataFolder(dataFolder()).hash;
    expect(readDataFolder(dataFolder({ 'ghi-chu.txt': 'không thuộc dữ liệu' })).hash).toBe(hash);
    expect(
      readDataFolder(dataFolder({ 'danh-gia.csv': text('danh-gia.csv').replace('14/03', '15/03') })).hash,
    ).not.toBe(hash);
  });
});

describe('a folder that cannot be used', () => {
  test('a folder that is not there', () => {
    expect(() => readDataFolder('/khong/co/thu/muc')).toThrow('Không thấy thư mục dữ liệu /khong/co/thu/muc.');
  });

  test('an empty folder says what it needs', () => {
    const empty = mkdtempSync(join(tmpdir(), 'trong-'));
    expect(() => readDataFolder(empty)).toThrow(/không có tệp nào.*muc-tieu\.csv.*khao-sat\.csv.*mot-cua/);
  });

  test('a missing file says what it should hold', () => {
    const { codes, message } = faultsOf({ 'khao-sat.csv': null });
    expect(codes).toEqual(['file-missing']);
    expect(message).toMatch(/^Tệp khao-sat\.csv: không có trong thư mục .* cần phiếu khảo sát xuất từ biểu mẫu\.$/);
  });

  test('a folder of one-stop files without a file', () => {
    const none = Object.fromEntries(
      Object.keys(SMALL_YEAR)
        .filter((name) => name.startsWith('mot-cua'))
        .map((name) => [name, null]),
    );
    expect(faultsOf(none)).toMatchObject({
      codes: ['folder-empty'],
      message: expect.stringContaining('Thư mục mot-cua') as string,
    });
  });

  test('a wrong heading is named, with the strange one that stands there', () => {
    const { codes, message } = faultsOf({
      'khao-sat.csv': text('khao-sat.csv').replace('Mức độ hài lòng chung', 'Hài lòng?'),
    });
    expect(codes).toEqual(['heading-missing']);
    expect(message).toContain(
      'Tệp khao-sat.csv, hàng 1, cột “Mức độ hài lòng chung”: không thấy cột này ở hàng tiêu đề.',
    );
    expect(message).toContain('Các cột lạ đang có: “Hài lòng?”');
  });

  test('a doubled heading is named', () => {
    const { codes, message } = faultsOf({ 'don-vi.csv': text('don-vi.csv').replace('Tên khác', 'Email') });
    expect(codes).toEqual(['heading-doubled']);
    expect(message).toContain('Tệp don-vi.csv, hàng 1, cột “Email”: có hai cột cùng tên này.');
  });

  test('an empty file', () => {
    expect(faultsOf({ 'don-vi.csv': '\ufeff\r\n' }).message).toContain('Tệp don-vi.csv: tệp không có nội dung.');
  });

  test('a workbook under the name of a CSV', () => {
    const { codes, message } = faultsOf({ 'muc-tieu.csv': xlsx([['TT']]) });
    expect(codes).toEqual(['file-unreadable']);
    expect(message).toContain('Tệp muc-tieu.csv: không phải tệp CSV dạng UTF-8.');
  });

  test('a CSV in another encoding is not guessed at', () => {
    const { message } = faultsOf({ 'cau-hinh.csv': Buffer.from('Tham s\u00f4,Gi\u00e1 tr\u00ec\r\n', 'latin1') });
    expect(message).toContain('Lưu thành → “CSV UTF-8”');
  });

  test('a file that breaks off inside a quoted cell', () => {
    const { codes, message } = faultsOf({ 'muc-tieu.csv': `${text('muc-tieu.csv')}4,"Mục tiêu bị cắt` });
    expect(codes).toContain('file-unreadable');
    expect(message).toContain('dấu ngoặc kép mở mà không đóng');
  });

  test('a comma that was not quoted shifts the cells: the row is named', () => {
    const { codes, message } = faultsOf({
      'danh-gia.csv': `${text('danh-gia.csv')}Hậu kiểm,15/03/2024,Chi cục TC, ĐL, CL,Đạt,0,x\r\n`,
    });
    expect(codes).toEqual(['row-too-wide']);
    expect(message).toContain('Tệp danh-gia.csv, hàng 3: có 8 ô, nhiều hơn 6 cột');
  });

  test.each(['31/02/2024 08:00:00', '2024-13-01', 'hôm qua', '05/06/2024 25:00:00'])('a broken date: %s', (date) => {
    const { codes, message } = faultsOf({
      'khao-sat.csv': surveyCsv(answerRow('03/01/2024 08:00:00', '', '', ''), answerRow(date, '', '', '')),
    });
    expect(codes).toEqual(['date-broken']);
    expect(message).toBe(
      `Tệp khao-sat.csv, hàng 3, cột “Dấu thời gian”: không có ngày “${date}”. Ghi theo dạng ngày/tháng/năm, ví dụ 05/06/2024.`,
    );
  });

  test('the row is the one that Excel shows, quoted line breaks and blank lines counted', () => {
    const rows = surveyCsv(
      answerRow('03/01/2024 08:00:00', '', '', '', 'hai\ndòng'),
      new Array<string>(12).fill(''),
      answerRow('', 'HS', '', ''),
    );
    expect(faultsOf({ 'khao-sat.csv': rows }).message).toContain(
      'Tệp khao-sat.csv, hàng 4, cột “Dấu thời gian”: ô còn trống.',
    );
  });

  test('a broken date of an assessment', () => {
    const { message } = faultsOf({ 'danh-gia.csv': text('danh-gia.csv').replace('14/03/2024', '14/14/2024') });
    expect(message).toContain('Tệp danh-gia.csv, hàng 2, cột “Ngày”: không có ngày “14/14/2024”.');
  });

  test('of many broken dates the first five are named and the rest are counted', () => {
    const rows = Array.from({ length: 12 }, () => answerRow('?', '', '', ''));
    const lines = faultsOf({ 'khao-sat.csv': surveyCsv(...rows) }).message.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('… và 7 chỗ khác cũng như vậy.');
  });

  test.each([
    ['is missing', (csv: string) => csv.replace('Năm,2024\r\n', ''), 'thiếu tham số “Năm”'],
    ['is no year', (csv: string) => csv.replace('Năm,2024', 'Năm,năm nay'), 'hàng 4: tham số “Năm” ghi “năm nay”'],
  ])('the year %s', (_, change, words) => {
    const { codes, message } = faultsOf({ 'cau-hinh.csv': change(text('cau-hinh.csv')) });
    expect(codes).toEqual(['year-unclear']);
    expect(message).toContain(words);
  });

  test('a setting that stands there twice', () => {
    const { message } = faultsOf({ 'cau-hinh.csv': `${text('cau-hinh.csv')}NĂM,2025\r\n` });
    expect(message).toContain('Tệp cau-hinh.csv, hàng 8: tham số “NĂM” đã có ở hàng 4.');
  });

  test('everything that is wrong is said in one go', () => {
    const { codes } = faultsOf({
      'don-vi.csv': null,
      'danh-gia.csv': text('danh-gia.csv').replace('14/03', '99/03'),
      'mot-cua/2024-03.csv': 'x',
    });
    expect(codes).toEqual(['file-missing', 'date-broken', 'one-stop-faulty']);
  });
});

describe('one-stop files', () => {
  test('a truncated .xlsx', () => {
    const whole = xlsx([['Tháng 4/2024'], ['Đơn vị', 'Trước hạn', 'Đúng hạn', 'Quá hạn'], ['Phòng Nội vụ', 1, 1, 1]]);
    const { codes, message } = faultsOf({ 'mot-cua/2024-04.xlsx': whole.slice(0, whole.length / 2) });
    expect(codes).toEqual(['one-stop-unreadable']);
    expect(message).toMatch(/2024-04\.xlsx.*(bị hỏng|chưa tải xong)/);
  });

  test('a file that is not what its name says', () => {
    const { codes, message } = faultsOf({ 'mot-cua/2024-04.xlsx': '%PDF-1.7 không phải bảng tính' });
    expect(codes).toEqual(['one-stop-unreadable']);
    expect(message).toContain('nội dung không đúng với đuôi .xlsx');
  });

  test('a file of 3 GB is refused without being read whole', () => {
    const folder = dataFolder({ 'mot-cua/2024-04.csv': 'x' });
    truncateSync(join(folder, 'mot-cua/2024-04.csv'), 3e9);
    const began = performance.now();
    const { codes, message } = faultsIn(folder);
    expect(codes).toEqual(['one-stop-unreadable']);
    expect(message).toMatch(/2024-04\.csv: lớn hơn .* Chọn lại đúng tệp\./);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('a photo has no place there', () => {
    expect(faultsOf({ 'mot-cua/thang-4.jpg': '\u00ff' }).message).toContain('chỉ nhận tệp .xlsx, .xls hoặc .csv');
  });

  test('early and on time in one column cannot serve the early-return rate', () => {
    const merged = oneStopCsv('4/2024', ['Phòng Tư pháp', 5, 0, 1])
      .replace('- Trước hạn', '- Đúng và trước hạn')
      .replace('Đã giải quyết - Đúng hạn', 'Ghi chú');
    const { codes, message } = faultsOf({ 'mot-cua/2024-04.csv': merged });
    expect(codes).toEqual(['one-stop-faulty']);
    expect(message).toMatch(
      /2024-04\.csv, hàng 3, cột “đã giải quyết - đúng và trước hạn”: gộp hồ sơ trước hạn với đúng hạn/i,
    );
  });

  test('a sum that does not add up is a question with its row', () => {
    const broken = oneStopCsv('4/2024', ['Phòng Tư pháp', 5, 4, 1]).replace('pháp,10,0,10,0,10,', 'pháp,10,0,10,0,11,');
    const { oneStop } = readDataFolder(dataFolder({ 'mot-cua/2024-04.csv': broken }));
    const questions = oneStop.flatMap((file) => file.questions);
    expect(questions.join()).toContain('Tệp 2024-04.csv, hàng 4 (Phòng Tư pháp)');
    expect(questions.join()).toContain('ghi tổng số 11, các cột thành phần cộng lại là 10');
  });

  test('a period twice: both files are named', () => {
    const { codes, message } = faultsOf({ 'mot-cua/thang-3-ban-2.csv': text('mot-cua/2024-03.csv') });
    expect(codes).toEqual(['period-doubled']);
    expect(message).toContain(
      'Tệp 2024-03.csv và tệp thang-3-ban-2.csv cùng là thống kê theo đơn vị của tháng 3/2024.',
    );
  });

  test('by unit and by field of one month are two views, not a period twice', () => {
    const byField = text('mot-cua/2024-03.csv').replace('Đơn vị', 'Lĩnh vực').replace('Phòng Tư pháp', 'Hộ tịch');
    expect(readDataFolder(dataFolder({ 'mot-cua/2024-03-linh-vuc.csv': byField })).oneStop).toHaveLength(7);
  });

  test('a period that overlaps another in part: both files and periods are named', () => {
    const crossing = oneStopCsv('3/2024', ['Phòng Tư pháp', 5, 4, 1]).replace(
      'Tháng 3/2024',
      'Từ ngày 15/03/2024 đến ngày 14/04/2024',
    );
    const { codes, message } = faultsOf({ 'mot-cua/ky-15.csv': crossing });
    expect(codes).toEqual(['period-overlap']);
    expect(message).toContain(
      'Tệp ky-15.csv (kỳ từ 15/3/2024 đến 14/4/2024) trùng một phần kỳ với tệp 2024-03.csv (tháng 3/2024).',
    );
  });
});

describe('what is said though the year can be worked out', () => {
  test('an unknown unit of a slip: where, how many, what to do', () => {
    const notes = notesOf({
      'khao-sat.csv': `${text('khao-sat.csv')}${surveyCsv(answerRow('22/03/2024 08:00:00', '', 'Phòng Lạ', 'Hài lòng')).split('\r\n')[1] ?? ''}\r\n`,
    });
    expect(notes).toEqual([expect.stringMatching(/^“Phòng Lạ” không có trong don-vi\.csv \(1 phiếu\)\./)]);
  });

  test('an unknown unit of a one-stop file', () => {
    const notes = notesOf({ 'mot-cua/2024-04.csv': oneStopCsv('4/2024', ['Đội Lạ', 5, 4, 1]) });
    expect(notes).toEqual([expect.stringMatching(/^“Đội Lạ” không có trong don-vi\.csv \(1 tệp\)\./)]);
  });

  test('another name of a unit is no unknown unit', () => {
    expect(notesOf({ 'mot-cua/2024-04.csv': oneStopCsv('4/2024', ['P. Tư pháp', 5, 4, 1]) })).toEqual([]);
  });

  test('an unreadable target: row, heading, why, and what follows', () => {
    const { notes } = readDataFolder(
      dataFolder({ 'muc-tieu.csv': text('muc-tieu.csv').replace('≥ 90%', 'Nâng cao mức hài lòng') }),
    );
    expect(notes).toEqual([
      expect.objectContaining({
        file: 'muc-tieu.csv',
        row: 5,
        heading: 'Chỉ tiêu',
        text: expect.stringContaining('vì thiếu con số') as string,
      }),
    ]);
  });

  test('a further column is not used', () => {
    const notes = notesOf({ 'cau-hinh.csv': text('cau-hinh.csv').replace('Giá trị', 'Giá trị,Người ghi') });
    expect(notes).toEqual(['không dùng cột “Người ghi”.']);
  });
});

test('the builder writes what Excel would', () => {
  expect(readFileSync(join(dataFolder(), 'cau-hinh.csv'), 'utf8')).toContain(
    '"Cách hiểu ""tăng 1%""",điểm phần trăm\r\n',
  );
});
