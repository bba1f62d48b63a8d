/** The survey as citizens meet it: its questions, declared as data; ids are the columns of tab `Khảo sát`. */
import type { Question, SurveySpec } from '../ports';
import { CHANNELS, CRITERIA } from '../tabs/spec/survey-tabs';

/** Question whose choices are the units; they follow tab `Đơn vị`. */
export const UNIT_QUESTION = 'unit';

/** Questions that are answered by a level of the scale. */
export const LEVEL_QUESTIONS: readonly string[] = ['overall', ...CRITERIA.map(({ id }) => id)];

/**
 * @param authority short name of the authority, `''` before it is set
 * @param scale levels of satisfaction, highest first
 */
export function surveySpec(authority: string, scale: readonly string[]): SurveySpec {
  const level = (id: string, title: string): Question => ({ id, title, kind: 'choice', choices: scale });
  const host = authority === '' ? 'Cơ quan' : authority;
  return {
    title: 'Phiếu lấy ý kiến về giải quyết thủ tục hành chính',
    description:
      `${host} lấy ý kiến để cải tiến việc giải quyết thủ tục hành chính; việc trả lời là tự nguyện, không ảnh hưởng ` +
      'đến hồ sơ của Ông/Bà. Phiếu không hỏi họ tên, điện thoại, số định danh; mã hồ sơ (không bắt buộc) chỉ để ' +
      'tránh tính trùng; xin không ghi thông tin cá nhân vào phần góp ý. Dữ liệu lưu trên dịch vụ của Google, máy ' +
      'chủ có thể ở nước ngoài; chỉ người được giao nhiệm vụ được xem.',
    confirmation: 'Cảm ơn Ông/Bà đã dành thời gian góp ý.',
    questions: [
      {
        id: 'code',
        title: 'Mã hồ sơ',
        kind: 'text',
        help: 'Không bắt buộc; ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
      },
      { id: UNIT_QUESTION, title: 'Cơ quan giải quyết', kind: 'list' },
      { id: 'field', title: 'Lĩnh vực', kind: 'text', help: 'Ví dụ: Đất đai, Hộ tịch, Chứng thực.' },
      level('overall', 'Mức độ hài lòng chung'),
      ...CRITERIA.map(({ id, heading }) => level(id, heading)),
      { id: 'comment', title: 'Ý kiến góp ý', kind: 'paragraph', help: 'Xin không ghi thông tin cá nhân.' },
      { id: 'channel', title: 'Hình thức nộp hồ sơ', kind: 'choice', choices: CHANNELS },
    ],
  };
}
