/** What the host has told this window: the scene, messages, progress; and asking it for something. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Notice, Request, Scene, SeatView } from '../protocol';
import { Refused, type Asked, type WorkbenchLink } from './workbench-link';

export interface Message {
  readonly number: number;
  readonly text: string;
  readonly isFailure: boolean;
}

export interface Progress {
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

export interface SceneState {
  readonly scene: Scene | null;
  readonly messages: readonly Message[];
  readonly progress: Progress | null;
  /** Where the script brought the person last: another object each time. */
  readonly seat: SeatView | null;
  /** Grows with each thing that happened on the host. */
  readonly changes: number;
  /** Asks the host to do something; what it refuses is shown. @returns whether it was done */
  readonly act: <K extends Request['ask']>(request: Asked<K>) => Promise<boolean>;
  readonly say: (text: string, isFailure?: boolean) => void;
  readonly dismiss: (number: number) => void;
  readonly become: (email: string) => void;
}

let numbered = 0;

export function useScene(link: WorkbenchLink): SceneState {
  const [scene, setScene] = useState<Scene | null>(null);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [seat, setSeat] = useState<SeatView | null>(null);
  const [changes, setChanges] = useState(0);

  const say = useCallback((text: string, isFailure = false) => {
    numbered += 1;
    const message = { number: numbered, text, isFailure };
    setMessages((present) => [...present.slice(-2), message]);
  }, []);
  const dismiss = useCallback((number: number) => {
    setMessages((present) => present.filter((message) => message.number !== number));
  }, []);
  const act = useCallback(
    async <K extends Request['ask']>(request: Asked<K>): Promise<boolean> => {
      try {
        await link.ask(request);
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.message, true);
        return false;
      }
    },
    [link, say],
  );
  const enter = useCallback(async () => {
    try {
      const fresh = await link.ask<'enter'>({ ask: 'enter' });
      setScene(fresh);
      setChanges((count) => count + 1);
    } catch (error) {
      if (error instanceof Refused) say(error.message, true);
    }
  }, [link, say]);
  const become = useCallback(
    (email: string) => {
      link.email = email;
      setSeat(null);
      void enter();
    },
    [link, enter],
  );

  useEffect(() => {
    void enter();
    return link.hear((notice: Notice) => {
      if (notice.tell === 'scene') {
        setScene(notice.scene);
        setChanges((count) => count + 1);
      }
      if (notice.tell === 'seat') setSeat(notice.seat);
      if (notice.tell === 'message') say(notice.text, notice.isFailure);
      if (notice.tell === 'progress') setProgress(notice.text === '' ? null : notice);
      if (notice.tell === 'renewed') location.reload();
    });
  }, [link, enter, say]);

  return { scene, messages, progress, seat, changes, act, say, dismiss, become };
}
