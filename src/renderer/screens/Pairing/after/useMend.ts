import { useEffect, useRef, useState } from 'react';
import {
  buildMendRequest,
  type Happening,
  type MendOutcome,
  type MendRequest,
  type MendStop,
} from '../../../../shared/matching/run/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { JobCancelled, type RunningJob, startJob } from '../../../workers/startJob.ts';

export type MendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly doing: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly stops: readonly MendStop[] };

/** Looks for ways to mend the pairs in a worker, one search at a time. Nothing is written by it. */
export const useMend = () => {
  const [state, setState] = useState<MendState>({ kind: 'idle' });
  const job = useRef<RunningJob<MendOutcome> | null>(null);
  useEffect(() => () => job.current?.cancel(), []);
  const search = async (snapshot: PairingSnapshot, happening: Happening): Promise<void> => {
    job.current?.cancel();
    setState({ kind: 'running', done: 0, doing: 'Comparing answers' });
    const started = startJob<MendRequest, MendOutcome>(
      () => new Worker(new URL('../../../workers/mend.worker.ts', import.meta.url), { type: 'module' }),
      buildMendRequest(snapshot, happening),
      (done, doing) => setState({ kind: 'running', done, doing }),
    );
    job.current = started;
    try {
      const outcome = await started.result;
      if (job.current !== started) return;
      setState(
        outcome.ok ? { kind: 'found', stops: outcome.stops } : { kind: 'failed', message: outcome.message },
      );
    } catch (error) {
      if (job.current !== started) return;
      setState(
        error instanceof JobCancelled
          ? { kind: 'idle' }
          : {
              kind: 'failed',
              message: 'The change could not be worked out. Nothing was changed; try it again.',
            },
      );
    }
  };
  return {
    state,
    search,
    cancel: () => job.current?.cancel(),
    forget: () => {
      job.current = null;
      setState({ kind: 'idle' });
    },
  };
};
