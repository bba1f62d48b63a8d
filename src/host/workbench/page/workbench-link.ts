/** The page's end of the wire: it asks the host, and hears what the host tells this window. */
import type { Notice, Replies, Reply, Request, SeenSeat } from '../protocol';

type Ask = Request['ask'];
export type Asked<K extends Ask> = Extract<Request, { readonly ask: K }>;

/** What the host refused, in words for the person. */
export class Refused extends Error {}

const WINDOW = 'workbench-window';
const EMAIL = 'workbench-email';

export class WorkbenchLink {
  /** One a window, and the same after it is loaded again. */
  readonly window: string;
  /** Where the person is in the grid: it goes along with what runs the script. */
  seat: () => SeenSeat | null = () => null;
  private readonly token: string;
  private readonly hears = new Set<(notice: Notice) => void>();

  constructor() {
    this.token = document.querySelector<HTMLMetaElement>('meta[name=workbench]')?.content ?? '';
    this.window = sessionStorage.getItem(WINDOW) ?? crypto.randomUUID();
    sessionStorage.setItem(WINDOW, this.window);
    const query = new URLSearchParams({ window: this.window, token: this.token });
    const source = new EventSource(`/notices?${query.toString()}`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const notice = JSON.parse(data) as Notice;
      for (const hear of this.hears) hear(notice);
    };
  }

  /** `''` for whoever owns the spreadsheet. */
  get email(): string {
    return sessionStorage.getItem(EMAIL) ?? '';
  }

  set email(email: string) {
    sessionStorage.setItem(EMAIL, email);
  }

  /** @returns what ends the hearing */
  hear(hear: (notice: Notice) => void): () => void {
    this.hears.add(hear);
    return () => this.hears.delete(hear);
  }

  /** @throws Refused */
  async ask<K extends Ask>(request: Asked<K>): Promise<Replies[K]> {
    const runsScript = request.ask === 'menu' || request.ask === 'call';
    const reply = await this.post(runsScript ? { ...request, seat: this.seat() ?? undefined } : request);
    if (!reply.ok) throw new Refused(reply.message);
    return reply.value as Replies[K];
  }

  private async post(request: Request): Promise<Reply> {
    try {
      const response = await fetch('/ask', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Workbench': this.token },
        body: JSON.stringify({ window: this.window, email: this.email, request }),
      });
      if (response.ok) return (await response.json()) as Reply;
      return { ok: false, message: 'Trang này đã cũ. Tải lại trang rồi làm lại.' };
    } catch {
      return { ok: false, message: 'Không kết nối được với chương trình. Xem lại cửa sổ lệnh, rồi thử lại.' };
    }
  }
}
