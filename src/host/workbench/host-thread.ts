/** The thread in which the host lives: a long job there leaves the server free to show how far it has come. */
import { parentPort, workerData } from 'node:worker_threads';
import { Desk } from './desk';
import type { Notice, Reply, WindowId } from './protocol';
import { DeskRefusal } from './refusal-text';
import { Keep } from './sample';
import { isPrivate } from '../runtime/entry-points';
import type { FromHost, ShownContent, ToHost, WorkerData } from './worker-messages';

/** The state is written when nothing has happened for so long. */
const QUIET = 1500;

const { root, folder } = workerData as WorkerData;
const keep = new Keep(root, folder);
const send = (message: FromHost): void => parentPort?.postMessage(message);

class Thread {
  private host = keep.open();
  private desk = this.newDesk();
  private readonly known = new Set<WindowId>();
  private saving: NodeJS.Timeout | null = null;

  receive(message: ToHost): void {
    switch (message.to) {
      case 'answer': {
        const { window, email, request } = message.envelope;
        this.known.add(window);
        const reply = replyOf(() =>
          request.ask === 'start anew' ? this.startAnew() : this.desk.answer(window, email, request),
        );
        send({ from: 'reply', number: message.number, reply });
        return;
      }
      case 'page':
        send({ from: 'page', number: message.number, shown: this.shown(message.page) });
        return;
      case 'leave':
        this.known.delete(message.window);
        this.desk.leave(message.window);
        return;
      case 'save':
        this.save();
        send({ from: 'saved', number: message.number });
    }
  }

  private shown(page: string): ShownContent | null {
    const content = this.desk.pageContent(page);
    return content === null ? null : { content, names: this.host.entryPoints().filter((name) => !isPrivate(name)) };
  }

  private newDesk(): Desk {
    return new Desk(this.host, (window: WindowId, notice: Notice) => {
      send({ from: 'notice', window, notice });
      this.saveSoon();
    });
  }

  private startAnew(): null {
    if (this.saving) clearTimeout(this.saving);
    this.saving = null;
    keep.startAnew();
    this.host = keep.open();
    this.desk = this.newDesk();
    for (const window of this.known) send({ from: 'notice', window, notice: { tell: 'renewed' } });
    return null;
  }

  private saveSoon(): void {
    if (this.saving) clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), QUIET);
  }

  private save(): void {
    if (this.saving) clearTimeout(this.saving);
    this.saving = null;
    keep.save(this.host);
  }
}

/** What the program did wrong is told as such: the page shows it, and the thread lives on. */
function replyOf(work: () => unknown): Reply {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { ok: false, message: error instanceof DeskRefusal ? text : `Không làm được việc này: ${text}` };
  }
}

const thread = new Thread();
parentPort?.on('message', (message: ToHost) => thread.receive(message));
