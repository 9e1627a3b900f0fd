import { useRef, useState } from 'react';
import type { HandedInFile, LockedCopy, Received } from '../../../shared/model/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';

export interface HandedIn {
  /** Name of the file that is being read and checked; null while none is. */
  readonly reading: string | null;
  readonly received: Received | null;
  /** One that is encrypted and waits for its passphrase or recovery code. */
  readonly locked: LockedCopy | null;
  /** Why the last file was refused. */
  readonly problem: string | null;
  take(file: File): void;
  /** Takes a second version of a chapter that lies in the folder already. */
  takeFromFolder(fileName: string): void;
  cancel(): void;
  /** To be called when what was locked is open. */
  unlocked(received: Received): void;
  /** Throws away what was received. */
  discard(): void;
}

/** A chapter file or a hand-over package on its way in: read, checked, described, and opened as nothing yet. */
export const useHandedIn = (): HandedIn => {
  const client = useClient();
  const [reading, setReading] = useState<string | null>(null);
  const [received, setReceived] = useState<Received | null>(null);
  const [locked, setLocked] = useState<LockedCopy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const take = async (
    name: string,
    receive: (options: { signal: AbortSignal }) => Promise<HandedInFile>,
  ): Promise<void> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setReading(name);
    setProblem(null);
    setReceived(null);
    setLocked(null);
    try {
      const answer = await receive({ signal: control.signal });
      if (control.signal.aborted) return;
      if (answer.isLocked) setLocked(answer);
      else setReceived(answer);
    } catch (error) {
      if (!control.signal.aborted) setProblem(describeError(error));
    } finally {
      if (stop.current === control) setReading(null);
    }
  };
  return {
    reading,
    received,
    locked,
    problem,
    take: (file) => void take(file.name, (options) => client.handOver.receive({ file }, options)),
    takeFromFolder: (fileName) =>
      void take(fileName, (options) => client.handOver.receiveCopy({ fileName }, options)),
    cancel: () => {
      stop.current?.abort();
      setReading(null);
    },
    unlocked: (opened) => {
      setLocked(null);
      setReceived(opened);
    },
    discard: () => {
      const receivedId = received?.id ?? locked?.id;
      if (receivedId !== undefined) void client.handOver.discard({ receivedId }).catch(() => undefined);
      setReceived(null);
      setLocked(null);
      setProblem(null);
    },
  };
};
