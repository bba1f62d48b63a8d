/**
 * Slips on their way into the sheet: they are sent one after another while the next is being typed, and stay until the script
 * has said that they are there. Each keeps its key, so that sending it again can never double it.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { callServer } from '../server/call-server';
import { newKey, type Slip } from './slip-fields';

export interface SentSlip {
  readonly key: string;
  readonly slip: Slip;
  /** Why it did not get there, `null` while that is open. */
  readonly fault: string | null;
}

interface Saved {
  readonly id: string;
  readonly print: string;
  readonly slip: Slip;
}

export interface SlipQueue {
  readonly sent: readonly SentSlip[];
  /** Whether any got there. */
  readonly hasSaved: boolean;
  put(slip: Slip): void;
  retry(): void;
  take(key: string): void;
}

export function useSlipQueue(onSaved: (saved: Saved, count: number) => void): SlipQueue {
  const [sent, setSent] = useState<readonly SentSlip[]>([]);
  const [hasSaved, setHasSaved] = useState(false);
  const underWay = useRef(false);
  const next = sent.find(({ fault }) => fault === null);
  useEffect(() => {
    if (!next || underWay.current) return;
    underWay.current = true;
    const { key, slip } = next;
    void callServer('addSlip', { key, slip }).then((reply) => {
      underWay.current = false;
      if (reply.ok) {
        setHasSaved(true);
        onSaved({ id: reply.id, print: reply.print, slip }, reply.count);
      }
      const settle = (one: SentSlip): SentSlip[] => {
        if (one.key !== key) return [one];
        return reply.ok ? [] : [{ ...one, fault: reply.message }];
      };
      setSent((all) => all.flatMap(settle));
    });
  }, [next?.key]);
  return {
    sent,
    hasSaved,
    put: (slip) => setSent((all) => [...all, { key: newKey(), slip, fault: null }]),
    retry: () => setSent((all) => all.map((one) => ({ ...one, fault: null }))),
    take: (key) => setSent((all) => all.filter((one) => one.key !== key)),
  };
}
