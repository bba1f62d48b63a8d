/** Answers of citizens: single ones, and tallies of many. */
import { normalise } from '../../../core/text/text';
import type { ColumnSpec, TabSpec } from '../tab-spec';
import { INPUT, text, longText, count } from './columns';

/** Criteria of the survey besides the overall question, in the order of the Form. */
export const CRITERIA = [
  { id: 'criterion1', heading: 'Thời gian giải quyết' },
  { id: 'criterion2', heading: 'Thái độ phục vụ của công chức' },
  { id: 'criterion3', heading: 'Hướng dẫn, thủ tục hồ sơ' },
  { id: 'criterion4', heading: 'Cơ sở vật chất' },
  { id: 'criterion5', heading: 'Kết quả giải quyết' },
] as const;

const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'];

/** The scale is a setting: other words may be as right. */
const level = (id: string, heading: string, width: number, note?: string): ColumnSpec =>
  text(id, heading, width, { choices: LEVELS, isOpenChoice: true, ...(note ? { note } : {}) });

export const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Bưu chính'] as const;

export const SURVEY: TabSpec = {
  name: 'Khảo sát',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    {
      id: 'at',
      heading: 'Dấu thời gian',
      kind: 'date-time',
      width: 140,
      note: 'Ngày giờ trả lời, ví dụ 05/7/2024 09:30:00.',
    },
    text('code', 'Mã hồ sơ', 165, { note: 'Không bắt buộc; hồ sơ trả lời nhiều lần chỉ tính phiếu hợp lệ mới nhất.' }),
    text('unit', 'Cơ quan giải quyết', 270, { offersUnits: true, note: 'Tên hoặc tên khác ở trang “Đơn vị”.' }),
    text('field', 'Lĩnh vực', 150),
    level(
      'overall',
      'Mức độ hài lòng chung',
      110,
      'Câu được dùng để tính tỷ lệ hài lòng; để trống thì phiếu không được tính.',
    ),
    ...CRITERIA.map(({ id, heading }) => level(id, heading, 100)),
    longText(
      'comment',
      'Ý kiến góp ý',
      240,
      'Số điện thoại, số định danh, thư điện tử trong góp ý từ biểu mẫu đã được che.',
    ),
    text('channel', 'Hình thức nộp hồ sơ', 130, { choices: CHANNELS, isOpenChoice: true }),
    text('source', 'Nguồn', 100, { note: 'Ví dụ “Phiếu giấy”, “Zalo”; phiếu từ biểu mẫu do chương trình ghi.' }),
    text('id', 'Mã phản hồi', 120, {
      note: 'Do biểu mẫu hoặc bảng Nhập phiếu giấy cấp; gõ phiếu thẳng vào trang này thì để trống.',
      isView: true,
    }),
  ],
};

const LEVEL_NOTE = 'Thang có mức không trùng tên cột thì ghi lần lượt từ cột “Rất hài lòng” sang phải, mức cao trước.';

export const TALLIES: TabSpec = {
  name: 'Phiếu tổng hợp',
  filledBy: 'people',
  tabColour: INPUT,
  columns: [
    text('period', 'Kỳ', 80, { note: 'Tháng, ví dụ 6/2024.', holds: 'month' }),
    text('unit', 'Đơn vị', 280, { offersUnits: true }),
    text('source', 'Nguồn', 120, {
      note: 'Khác với nguồn của phiếu lẻ cùng đơn vị, cùng tháng; trùng nhau thì không tính hai lần.',
    }),
    count(
      'handedOut',
      'Phát ra',
      'Số phiếu phát ra, thu về, không hợp lệ chỉ để theo dõi; tỷ lệ tính trên các cột mức độ.',
    ),
    count('returned', 'Thu về'),
    count('invalid', 'Không hợp lệ'),
    ...LEVELS.map((name, index) => count(`level${index + 1}`, name, LEVEL_NOTE)),
    longText('note', 'Ghi chú', 160),
  ],
};

/**
 * Columns of tab `Phiếu tổng hợp` for the levels of the scale, then those that stay blank under it. A column means the
 * level whose name it bears; where the scale has a level with no column of its name, the columns mean its levels in order.
 *
 * Example: `Hài lòng; Bình thường; Không hài lòng` → `level2, level3, level4, level1, level5`;
 * `Tốt; Khá; Kém` → `level1, level2, …`
 */
export function levelColumns(scale: readonly string[]): string[] {
  const ids = LEVELS.map((_, index) => `level${index + 1}`);
  const own = scale.map((level) => LEVELS.map(normalise).indexOf(normalise(level)));
  return [...new Set([...(own.includes(-1) ? [] : own.map((at) => ids[at] ?? '')), ...ids])];
}
