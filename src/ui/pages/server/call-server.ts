/** Calls a function of the script as a promise that always keeps: whatever goes wrong comes as words for the person. */
import type { ReplyOf, RequestOf, SidebarCall } from '../../../app/sidebar-calls';

type Functions = Readonly<Record<SidebarCall, (argument: unknown) => void>>;

interface Runner extends Functions {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Google ends a run after six minutes; an answer that is not there by then was lost on the way. */
const LONGEST_WAIT = 400_000;

const UNREACHED =
  'Chưa liên lạc được với chương trình. Kiểm tra kết nối mạng rồi thử lại; nội dung đã chọn hoặc đã nhập vẫn còn.';
const UNANSWERED =
  'Chờ quá lâu mà chưa có trả lời, nên chưa rõ việc đã xong hay chưa. Xem trang “Nhật ký”, rồi thử lại nếu chưa thấy kết quả.';

export function callServer<N extends SidebarCall>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  return new Promise((resolve) => {
    const fail = (message: string): void => resolve({ ok: false, message });
    const timer = setTimeout(() => fail(UNANSWERED), LONGEST_WAIT);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    try {
      const runner = google.script.run
        .withSuccessHandler((reply) => settle(() => (isReply<N>(reply) ? resolve(reply) : fail(UNREACHED))))
        .withFailureHandler(() => settle(() => fail(UNREACHED)));
      runner[name](request);
    } catch {
      settle(() => fail(UNREACHED));
    }
  });
}

function isReply<N extends SidebarCall>(reply: unknown): reply is ReplyOf<N> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
