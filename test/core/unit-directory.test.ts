import { isInScope, unitDirectory } from '../../src/core/unit-directory';
import { sampleDirectory } from '../builders/sample-year';

const directory = sampleDirectory();
const names = (list: string): string[] => directory.expand(list).units.map(({ name }) => name);

test.each([
  ['phòng  TN&MT', 'Phòng Tài nguyên và Môi trường'],
  ['PHÒNG TƯ PHÁP'.normalize('NFD'), 'Phòng Tư pháp'],
  ['Phòng Lao động – Thương binh và Xã hội', 'Phòng Lao động - Thương binh và Xã hội'],
  ['Bộ phận Tiếp nhận và Trả kết quả', 'Bộ phận Tiếp nhận và Trả kết quả của huyện'],
  ['Văn phòng HĐND&UBND huyện', 'Văn phòng HĐND&UBND huyện'],
])('%s is %s', (text, name) => expect(directory.match(text)?.name).toBe(name));

test('a name that matches nothing is reported', () => {
  expect(directory.match('Phòng Kế hoạch Vũ trụ')).toBeNull();
  expect(directory.expand('Phòng Y tế, Phòng Vũ trụ').unmatched).toEqual(['Phòng Vũ trụ']);
});

test('a group expands to its members, whatever stands around its name', () => {
  expect(names('Các cơ quan chuyên môn thuộc Hệ thống QLCL của UBND huyện')).toHaveLength(12);
  expect(
    names('Bộ phận Tiếp nhận và Trả kết quả của huyện, các cơ quan chuyên môn thuộc Hệ thống QLCL của UBND huyện'),
  ).toHaveLength(13);
  expect(names('Lãnh đạo UBND huyện, các cơ quan chuyên môn, Thư ký BCĐ ISO huyện')).toHaveLength(14);
});

test("a unit's own name wins over a group's", () => {
  expect(names('Lãnh đạo UBND huyện')).toEqual(['Lãnh đạo UBND huyện']);
  const own = unitDirectory([
    { name: 'Lãnh đạo', otherNames: '', group: 'Khối', email: 'a@x.vn', scope: '' },
    { name: 'Văn thư', otherNames: '', group: 'Lãnh đạo', email: 'b@x.vn', scope: '' },
  ]);
  expect(own.addressesOf('Lãnh đạo')).toEqual(['a@x.vn']);
});

test('addresses of a group, each once', () => {
  expect(directory.addressesOf('Lãnh đạo')).toEqual(['chutich@tuyphuoc.example', 'pct.vanxa@tuyphuoc.example']);
});

test('a name in two rows, and a name that two units share, are reported', () => {
  const row = { otherNames: '', group: '', email: '', scope: '' };
  expect(
    unitDirectory([
      { ...row, name: 'A' },
      { ...row, name: 'a ' },
    ]).faults,
  ).toHaveLength(1);
  expect(
    unitDirectory([
      { ...row, name: 'A', otherNames: 'X' },
      { ...row, name: 'B', otherNames: 'x' },
    ]).faults,
  ).toHaveLength(1);
});

test.each([
  ['', true, true],
  ['Có', true, true],
  ['Không', false, false],
  ['Từ 01/7/2024', false, true],
  ['Đến 30/6/2024', true, false],
  ['Từ 01/01/2024 đến 30/6/2024', true, false],
])('“%s” in Thuộc phạm vi: in June %s, in July %s', (scope, june, july) => {
  const [unit] = unitDirectory([{ name: 'A', otherNames: '', group: '', email: '', scope }]).units;
  expect(unit && [isInScope(unit, '2024-06-30'), isInScope(unit, '2024-07-31')]).toEqual([june, july]);
});
