/** What a page shows of the sheet: looked at when it opens and whenever something was written; meanwhile the last look stays. */
import { useEffect, useState } from 'preact/hooks';
import type { GivenBy, SidebarCall } from '../../../app/sidebar-calls';
import { useCall, type Call } from './use-call';

/** Calls that ask for nothing. */
type Opening = {
  [N in SidebarCall]: Record<never, never> extends Parameters<Call<N>['send']>[0] ? N : never;
}[SidebarCall];

export interface Look<N extends SidebarCall> {
  readonly call: Call<N>;
  /** `null` before the first look came. */
  readonly seen: GivenBy<N> | null;
  readonly again: () => void;
}

export function useLook<N extends Opening>(name: N): Look<N> {
  const call = useCall(name);
  const { state } = call;
  const [seen, setSeen] = useState<GivenBy<N> | null>(null);
  const again = (): void => {
    call.reset();
    call.send({} as Parameters<Call<N>['send']>[0]);
  };
  useEffect(again, []);
  useEffect(() => {
    if (state.phase === 'done') setSeen(state.given);
  }, [state]);
  return { call, seen, again };
}
