/** A call to the script as a state of the page: at most one under way, the last one can be tried again. */
import { useRef, useState } from 'preact/hooks';
import type { GivenBy, RequestOf, SidebarCall } from '../../../app/sidebar-calls';
import { callServer } from './call-server';

export type CallState<T> =
  | { readonly phase: 'idle' | 'waiting' }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'done'; readonly given: T };

export interface Call<N extends SidebarCall> {
  readonly state: CallState<GivenBy<N>>;
  /** Does nothing while one is under way. */
  send(request: RequestOf<N>): void;
  retry(): void;
  /** Forgets what came, and what is still to come. */
  reset(): void;
}

export function useCall<N extends SidebarCall>(name: N): Call<N> {
  const [state, setState] = useState<CallState<GivenBy<N>>>({ phase: 'idle' });
  const underWay = useRef<symbol | null>(null);
  const last = useRef<{ readonly request: RequestOf<N> } | null>(null);
  const send = (request: RequestOf<N>): void => {
    if (underWay.current) return;
    const own = Symbol(name);
    underWay.current = own;
    last.current = { request };
    setState({ phase: 'waiting' });
    void callServer(name, request).then((reply) => {
      if (underWay.current !== own) return;
      underWay.current = null;
      setState(reply.ok ? { phase: 'done', given: reply as GivenBy<N> } : { phase: 'failed', message: reply.message });
    });
  };
  return {
    state,
    send,
    retry: () => {
      if (last.current) send(last.current.request);
    },
    reset: () => {
      underWay.current = null;
      setState({ phase: 'idle' });
    },
  };
}
