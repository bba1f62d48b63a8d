/** What the sheet or the form does not take, in words for the person. */
import { FormRefusal } from '../forms/form-refusal';
import { RefusedEdit } from '../model/person';

/** A request that cannot be met, in words for the person. */
export class DeskRefusal extends Error {}

const TEXTS: Readonly<Record<RefusedEdit['reason'], string>> = {
  protected: 'Ô này được bảo vệ hoặc tài khoản chỉ được xem; nội dung không thay đổi.',
  rule: 'Giá trị vừa nhập không hợp quy tắc của ô này; nội dung không thay đổi. Chọn một giá trị trong danh sách của ô.',
};

/** @throws DeskRefusal for what a person can put right; all else goes through */
export function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedEdit) throw new DeskRefusal(TEXTS[error.reason], { cause: error });
    if (error instanceof FormRefusal) {
      const text = 'Biểu mẫu chưa nhận câu trả lời này. Xem lại các câu bắt buộc rồi gửi lại.';
      throw new DeskRefusal(text, { cause: error });
    }
    throw error;
  }
}
