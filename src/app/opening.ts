/** What the calls have in common by which pages learn, when they open, what they have to know: nothing is asked along. */
import * as v from 'valibot';

export type Opening = Record<never, never>;

export const OPENING = {
  request: v.object({}),
  unreadable: 'Không mở được bảng bên. Đóng bảng rồi mở lại từ menu.',
};
