/** The server's end of the thread with the host: each question gets its answer, notices go to whoever listens. */
import { Worker } from 'node:worker_threads';
import type { Envelope, Notice, Reply, WindowId } from './protocol';
import type { FromHost, ShownContent, ToHost, WorkerData } from './worker-messages';

type Numbered = Exclude<ToHost, { readonly to: 'leave' }>;
type WithoutNumber<T> = T extends Numbered ? Omit<T, 'number'> : never;

export class HostLink {
  private readonly worker: Worker;
  private readonly open = new Map<number, (message: FromHost) => void>();
  private asked = 0;

  /** @param program the built file of the thread */
  constructor(program: string, data: WorkerData, onNotice: (window: WindowId, notice: Notice) => void) {
    this.worker = new Worker(program, { workerData: data });
    this.worker.on('message', (message: FromHost) => {
      if (message.from === 'notice') return onNotice(message.window, message.notice);
      this.open.get(message.number)?.(message);
      this.open.delete(message.number);
    });
    this.worker.on('error', (error) => {
      throw error;
    });
  }

  async answer(envelope: Envelope): Promise<Reply> {
    const message = await this.ask({ to: 'answer', envelope });
    return message.from === 'reply' ? message.reply : { ok: false, message: '' };
  }

  async page(page: string): Promise<ShownContent | null> {
    const message = await this.ask({ to: 'page', page });
    return message.from === 'page' ? message.shown : null;
  }

  leave(window: WindowId): void {
    this.worker.postMessage({ to: 'leave', window } satisfies ToHost);
  }

  /** Writes the state and ends the thread. */
  async close(): Promise<void> {
    await this.ask({ to: 'save' });
    await this.worker.terminate();
  }

  private ask(message: WithoutNumber<Numbered>): Promise<FromHost> {
    this.asked += 1;
    const number = this.asked;
    return new Promise((resolve) => {
      this.open.set(number, resolve);
      this.worker.postMessage({ ...message, number });
    });
  }
}
