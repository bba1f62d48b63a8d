/** Nested rows of a one-stop table: parent and child are never added. */
import { counts, oneStopExport } from '../../builders/one-stop-export';
import { readCells, readExport, standing, said } from '../../builders/one-stop-reading';

describe('nested rows: parent and child are never added', () => {
  const half = (part: number) => counts(part * 10, part * 4, part, { pendingInTime: part });
  const LAND = { name: 'Đất đai', counts: half(2) };
  const HOUSING = { name: 'Nhà ở', counts: half(1) };
  const BOTH = { name: 'Phòng Tư pháp', counts: half(3) };
  const OTHER = { name: 'Phòng Nội vụ', counts: half(5) };

  test('fields under a unit: the unit counts', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
      { order: 2, ...OTHER },
    ];
    const table = readExport({ rows, totalRow: false });
    expect(standing(table)).toEqual([BOTH, OTHER]);
    expect(table.faults).toEqual([]);
  });

  test('units under a group: the units count', () => {
    const group = { name: 'Cơ quan chuyên môn', counts: half(8) };
    const rows = [
      { order: 'I', ...group },
      { order: 1, ...BOTH },
      { order: 2, ...OTHER },
    ];
    expect(standing(readExport({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('A, I, 1 and 1.1 together: one level counts', () => {
    const rows = [
      { order: 'A', name: 'Cấp huyện', counts: half(8) },
      { order: 'I', name: 'Cơ quan chuyên môn', counts: half(8) },
      { order: '1.', ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
      { order: '2.', ...OTHER },
    ];
    expect(standing(readExport({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('a unit that the directory does not know counts as those beside it do', () => {
    const unknown = { order: 2, name: 'Phòng Khoa học', counts: half(3) };
    const rows = [{ order: 1, ...OTHER }, unknown, { order: '2.1', ...LAND }, { order: '2.2', ...HOUSING }];
    expect(standing(readExport({ rows, totalRow: false })).map(({ name }) => name)).toEqual([OTHER.name, unknown.name]);
  });

  test.each([
    ['a dash before the name', '- Đất đai', '- Nhà ở'],
    ['names moved in', '    Đất đai', '    Nhà ở'],
    ['nothing but the sum to tell', 'Đất đai', 'Nhà ở'],
  ])('children told by %s', (_, first, second) => {
    const rows = [
      { order: 1, ...BOTH },
      { name: first, counts: LAND.counts },
      { name: second, counts: HOUSING.counts },
      { order: 2, ...OTHER },
    ];
    expect(standing(readExport({ rows, totalRow: false }))).toEqual([BOTH, OTHER]);
  });

  test('an unnumbered row that is no part of the one above it stands for itself', () => {
    const rows = [{ order: 1, ...BOTH }, OTHER];
    expect(standing(readExport({ rows }))).toEqual([BOTH, OTHER]);
  });

  test('the total row is the sum of the outermost rows', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
      { order: '1.2', ...HOUSING },
    ];
    const { cells } = oneStopExport({ rows, totalRow: false });
    const right = [...cells, ['', 'Tổng cộng', 48]];
    expect(readCells(right).faults).toEqual([]);
    const wrong = readExport({ rows });
    expect(said(wrong)).toContainEqual(['ask', 'total-differs', 12]);
  });

  test('a parent that is not the sum of its children is asked about, by row and column', () => {
    const rows = [
      { order: 1, ...BOTH },
      { order: '1.1', ...LAND },
    ];
    const [fault] = readExport({ rows, totalRow: false }).faults;
    expect(fault).toMatchObject({ code: 'parent-differs', severity: 'ask', row: 9 });
    expect(fault?.text).toBe(
      'Tệp thong-ke.xlsx, hàng 9 (Phòng Tư pháp), cột “Tiếp nhận – Tổng số”: ghi 48, các hàng con cộng lại là 32. Kiểm tra lại tệp.',
    );
  });
});
