import { useRef, useState } from 'react';
import type { Received } from '../../../shared/model/index.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';

export interface HandedIn {
  /** Name of the file that is being read and checked; null while none is. */
  readonly reading: string | null;
  readonly received: Received | null;
  /** Why the last file was refused. */
  readonly problem: string | null;
  take(file: File): void;
  cancel(): void;
  /** Throws away what was received. */
  discard(): void;
}

/** A chapter file or a hand-over package on its way in: read, checked, described, and opened as nothing yet. */
export const useHandedIn = (): HandedIn => {
  const client = useClient();
  const [reading, setReading] = useState<string | null>(null);
  const [received, setReceived] = useState<Received | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const take = async (file: File): Promise<void> => {
    stop.current?.abort();
    const control = new AbortController();
    stop.current = control;
    setReading(file.name);
    setProblem(null);
    setReceived(null);
    try {
      const answer = await client.handOver.receive({ file }, { signal: control.signal });
      if (!control.signal.aborted) setReceived(answer);
    } catch (error) {
      if (!control.signal.aborted) setProblem(describeError(error));
    } finally {
      if (stop.current === control) setReading(null);
    }
  };
  return {
    reading,
    received,
    problem,
    take: (file) => void take(file),
    cancel: () => {
      stop.current?.abort();
      setReading(null);
    },
    discard: () => {
      if (received !== null) void client.handOver.discard({ receivedId: received.id }).catch(() => undefined);
      setReceived(null);
      setProblem(null);
    },
  };
};
