/** The lines on the page, what is being typed of them, saving several at once, and taking the last saving back. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { GivenBy, RequestOf } from '../../../app/sidebar-calls';
import { useCall, type Call } from '../server/use-call';
import type { TaskLine } from './task-line';

type Change = RequestOf<'saveResults'>['lines'][number];
type Outcome = GivenBy<'saveResults'>['outcomes'][number];

/** What became of the last call. */
export interface Saved {
  readonly isUndone: boolean;
  /** Those that stand as they were sent. */
  readonly changes: readonly Change[];
  readonly refusedCount: number;
}

export interface Results {
  readonly lines: readonly TaskLine[];
  readonly call: Call<'saveResults'>;
  readonly saved: Saved | null;
  /** Why a line was not saved, by its key. */
  readonly refused: Readonly<Record<string, string>>;
  save(changes: readonly Change[]): void;
  undo(): void;
  /** Puts lines in the place of those that are shown, as they were just fetched. */
  refresh(lines: readonly TaskLine[]): void;
}

const shown = (text: string): string => (text === '' ? 'để trống' : `“${text}”`);

const refusalOf = ({ now }: Outcome): string =>
  now === null
    ? 'Việc này không còn ở trang “Công việc” nên chưa lưu. Đóng bảng bên rồi mở lại từ menu.'
    : `Có người vừa ghi việc này ở trang “Công việc” nên chưa lưu. Đang có: trạng thái ${shown(now[0] ?? '')}, minh chứng ` +
      `${shown(now[2] ?? '')}, ghi chú ${shown(now[3] ?? '')}. Kiểm tra, rồi lưu lại nếu vẫn muốn thay.`;

export function useResults(first: readonly TaskLine[], onSaved: (keys: readonly string[]) => void): Results {
  const [lines, setLines] = useState(first);
  const [sent, setSent] = useState<{ readonly changes: readonly Change[]; readonly isUndo: boolean } | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const call = useCall('saveResults');
  const { state } = call;
  useLayoutEffect(() => {
    if (state.phase !== 'done' || !sent) return;
    const byKey = new Map(state.given.outcomes.map((one) => [one.key, one]));
    const isSaved = ({ key }: { readonly key: string }): boolean => byKey.get(key)?.isSaved === true;
    setLines((all) => all.map((line) => ({ ...line, typed: byKey.get(line.key)?.now ?? line.typed })));
    const bad = state.given.outcomes.filter((one) => !one.isSaved);
    setRefused((all) => ({
      ...Object.fromEntries(Object.entries(all).filter(([key]) => !byKey.has(key))),
      ...Object.fromEntries(bad.map((one) => [one.key, refusalOf(one)])),
    }));
    setSaved({ isUndone: sent.isUndo, changes: sent.changes.filter(isSaved), refusedCount: bad.length });
    onSaved(sent.isUndo ? [] : sent.changes.filter(isSaved).map(({ key }) => key));
  }, [state]);
  const send = (changes: readonly Change[], isUndo: boolean): void => {
    if (state.phase === 'waiting') return;
    setSent({ changes, isUndo });
    setSaved(null);
    call.reset();
    call.send({ lines: changes.map((one) => ({ ...one })) });
  };
  return {
    lines,
    call,
    saved,
    refused,
    save: (changes) => send(changes, false),
    undo: () => {
      const back = (saved?.changes ?? []).map(({ key, seen, typed }) => ({ key, seen: typed, typed: seen }));
      if (back.length > 0) send(back, true);
    },
    refresh: setLines,
  };
}
