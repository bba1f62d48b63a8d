/** `google.script` inside a page of the script: calls go to the workbench around the frame, answers come back in time. */
import { remoteArgument } from '../../runtime/remote-value';
import type { FrameAnswer, FrameRequest } from './frame-messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler | undefined;
  readonly failure?: Handler | undefined;
  readonly userObject?: unknown;
}

/** So many calls are under way at once; more wait. */
const MOST_AT_ONCE = 10;

const tell = (message: FrameRequest): void => parent.postMessage(message, '*');

class Calls {
  private readonly open = new Map<string, Handlers>();
  private readonly waiting: { readonly message: FrameRequest; readonly handlers: Handlers }[] = [];
  private made = 0;

  /** @throws Error where an argument is no plain data */
  make(name: string, given: readonly unknown[], handlers: Handlers): void {
    const plain = given.map(
      (value) => remoteArgument(value instanceof HTMLFormElement ? fieldsOf(value) : value) ?? null,
    );
    this.made += 1;
    this.waiting.push({ message: { say: 'call', call: String(this.made), name, given: plain }, handlers });
    this.send();
  }

  take({ call, result, failure }: FrameAnswer): void {
    const handlers = this.open.get(call);
    if (!handlers) return;
    this.open.delete(call);
    this.send();
    if (!failure) return handlers.success?.(result, handlers.userObject);
    const error = Object.assign(new Error(failure.message), { name: failure.name });
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else reportError(error);
  }

  private send(): void {
    while (this.open.size < MOST_AT_ONCE) {
      const next = this.waiting.shift();
      if (!next) return;
      if (next.message.say === 'call') this.open.set(next.message.call, next.handlers);
      tell(next.message);
    }
  }
}

/** A form arrives at the script as a record of its fields. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value : value.name;
    const present = fields[name];
    fields[name] = present === undefined ? text : [present, text].flat();
  }
  return fields;
}

/** Each `with…` gives a runner of its own, so that two calls do not share their handlers. */
function runner(calls: Calls, names: readonly string[], handlers: Handlers): Readonly<Record<string, unknown>> {
  const functions = names.map((name) => {
    return [name, (...given: unknown[]): void => calls.make(name, given, handlers)] as const;
  });
  const next = (more: Handlers): unknown => runner(calls, names, { ...handlers, ...more });
  return {
    ...Object.fromEntries(functions),
    withSuccessHandler: (success: Handler) => next({ success }),
    withFailureHandler: (failure: Handler) => next({ failure }),
    withUserObject: (userObject: unknown) => next({ userObject }),
  };
}

/** @param names functions of the script that a page may call */
export function start(names: readonly string[]): void {
  const calls = new Calls();
  addEventListener('message', ({ source, data }: MessageEvent<FrameAnswer>) => {
    if (source === parent) calls.take(data);
  });
  const google = {
    script: {
      run: runner(calls, names, {}),
      host: {
        close: () => tell({ say: 'close' }),
        setHeight: (height: number) => tell({ say: 'size', height }),
        setWidth: (width: number) => tell({ say: 'size', width }),
        editor: { focus: () => tell({ say: 'focus' }) },
        origin: '',
      },
    },
  };
  Object.assign(globalThis, { google });
  addEventListener('keydown', ({ key }) => {
    if (key === 'F6') tell({ say: 'focus' });
  });
}
