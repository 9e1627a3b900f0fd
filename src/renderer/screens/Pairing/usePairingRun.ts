import { useEffect, useRef, useState } from 'react';
import {
  buildPairingInput,
  type PairingInput,
  type PairingOutcome,
  settingsUnder,
} from '../../../shared/matching/run/index.ts';
import type { CycleId, ItemId, NewRun, PersonId, RunSettings } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { useHostInfo } from '../../client/queries.ts';
import { useCommand } from '../../client/useCommand.tsx';
import { JobCancelled, type RunningJob, startJob } from '../../workers/startJob.ts';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly doing: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly mentees: readonly string[];
      readonly mentors: readonly string[];
    };

const toNewRun = (
  cycleId: CycleId,
  input: PairingInput,
  outcome: Extract<PairingOutcome, { ok: true }>,
  appVersion: string,
  milliseconds: number,
): NewRun => ({
  cycleId,
  settings: input.settings,
  appVersion,
  input: JSON.stringify(input),
  outcome: {
    total: outcome.total,
    worst: outcome.worst,
    proven: outcome.proven,
    steps: [...outcome.steps],
    milliseconds,
  },
  assignments: outcome.pairs.map((pair) => ({
    menteeId: pair.menteeId as PersonId,
    mentorId: pair.mentorId as PersonId,
    score: pair.score,
    parts: pair.parts.map(({ itemId, part, max }) => ({ itemId: itemId as ItemId, part, max })),
    state: 'proposed',
  })),
  unmatched: outcome.unmatched.map((id) => id as PersonId),
  idle: outcome.idle.map((id) => id as PersonId),
});

/** Runs the engine in its worker and stores the run; one at a time, with progress and cancel. */
export const usePairingRun = (snapshot: PairingSnapshot | undefined) => {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const job = useRef<RunningJob<PairingOutcome> | null>(null);
  const appVersion = useHostInfo().data?.appVersion ?? '';
  const save = useCommand((client, run: NewRun) => client.pairing.saveRun(run), {
    onDone: () => setState({ kind: 'idle' }),
  });
  useEffect(() => () => job.current?.cancel(), []);

  const run = async (objective: RunSettings['objective']): Promise<void> => {
    if (snapshot === undefined || job.current !== null) return;
    const input = buildPairingInput(snapshot, settingsUnder(snapshot, objective));
    setState({ kind: 'running', done: 0, doing: 'Comparing answers' });
    const started = performance.now();
    job.current = startJob<PairingInput, PairingOutcome>(
      () => new Worker(new URL('../../workers/pairing.worker.ts', import.meta.url), { type: 'module' }),
      input,
      (done, doing) => setState({ kind: 'running', done, doing }),
    );
    try {
      const outcome = await job.current.result;
      if (outcome.ok)
        await save.mutateAsync(
          toNewRun(snapshot.cycle.id, input, outcome, appVersion, performance.now() - started),
        );
      else
        setState({
          kind: 'failed',
          message: outcome.message,
          mentees: outcome.mentees,
          mentors: outcome.mentors,
        });
    } catch (error) {
      setState(
        error instanceof JobCancelled
          ? { kind: 'idle' }
          : {
              kind: 'failed',
              message: 'The pairing could not be worked out. Nothing was changed; try it again.',
              mentees: [],
              mentors: [],
            },
      );
    } finally {
      job.current = null;
    }
  };

  return { state, run, cancel: () => job.current?.cancel(), dismiss: () => setState({ kind: 'idle' }) };
};
