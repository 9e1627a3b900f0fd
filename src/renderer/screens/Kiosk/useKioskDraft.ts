import { useEffect, useRef, useState } from 'react';
import {
  emptyDraft,
  type KioskDraft,
  keepDraft,
  quietSeconds,
  recallDraft,
  warningSeconds,
  welcomePage,
} from './kioskDraft.ts';

const touches = ['pointerdown', 'click', 'keydown', 'input', 'wheel'] as const;

/** The draft of the person at the kiosk. It survives a reload, and is gone after a while without a touch. */
export const useKioskDraft = () => {
  const [draft, setDraft] = useState(() => recallDraft(Date.now()));
  /** Seconds until the draft is cleared; null while somebody is there. */
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const touchedAt = useRef(Date.now());

  useEffect(() => {
    const touch = (): void => {
      touchedAt.current = Date.now();
      setSecondsLeft(null);
    };
    for (const event of touches) window.addEventListener(event, touch, { passive: true });
    return () => {
      for (const event of touches) window.removeEventListener(event, touch);
    };
  }, []);

  const change = (part: Partial<KioskDraft>): void =>
    setDraft((before) => ({ ...before, ...part, touchedAt: Date.now() }));
  const clear = (): void => {
    setDraft(emptyDraft);
    setSecondsLeft(null);
  };

  useEffect(() => keepDraft(draft), [draft]);
  // A reload does not come by here: it finds the draft again. The end of the kiosk does.
  useEffect(() => () => keepDraft(emptyDraft), []);

  const isStarted = draft.page !== welcomePage;
  useEffect(() => {
    if (!isStarted) return;
    touchedAt.current = Date.now();
    const timer = window.setInterval(() => {
      const quiet = (Date.now() - touchedAt.current) / 1000;
      if (quiet >= quietSeconds + warningSeconds) {
        setDraft(emptyDraft);
        setSecondsLeft(null);
      } else if (quiet >= quietSeconds) {
        setSecondsLeft(Math.ceil(quietSeconds + warningSeconds - quiet));
      }
    }, 1_000);
    return () => window.clearInterval(timer);
  }, [isStarted]);

  return { draft, change, clear, secondsLeft };
};
