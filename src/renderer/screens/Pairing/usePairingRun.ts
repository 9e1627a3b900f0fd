import { useEffect, useRef, useState } from 'react';
import {
  buildPairingInput,
  type PairingInput,
  type PairingOutcome,
  settingsUnder,
  toNewRun,
} from '../../../shared/matching/run/index.ts';
import type { DraftId, RunDraft, RunSettings } from '../../../shared/model/index.ts';
import type { DraftState, PairingSnapshot } from '../../../shared/rpc/index.ts';
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

/**
 * Runs the engine in its worker from the answers as they are, and keeps the run as a draft; one at a time, with progress.
 * A run that is cancelled while it solves keeps the best pairs so far, with their bound.
 */
export const usePairingRun = (snapshot: PairingSnapshot, onNewDraft: (draftId: DraftId) => void) => {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const job = useRef<RunningJob<PairingOutcome> | null>(null);
  const appVersion = useHostInfo().data?.appVersion ?? '';
  const save = useCommand((client, input: DraftState) => client.drafts.save(input), {
    onDone: ({ draftId }) => {
      setState({ kind: 'idle' });
      onNewDraft(draftId);
    },
  });
  useEffect(() => () => job.current?.cancel(), []);

  /** @param draft the draft that is found anew, with its decisions; null makes the first one */
  const run = async (objective: RunSettings['objective'], draft: RunDraft | null): Promise<void> => {
    if (job.current !== null) return;
    const decisions = draft?.decisions ?? [];
    const pairsOf = (kind: 'locked' | 'apart'): [string, string][] =>
      decisions
        .filter((decision) => decision.kind === kind)
        .map(({ menteeId, mentorId }) => [menteeId, mentorId]);
    const input: PairingInput = {
      ...buildPairingInput(snapshot, settingsUnder(snapshot, objective)),
      ...(decisions.length === 0 ? {} : { decided: { locked: pairsOf('locked'), apart: pairsOf('apart') } }),
    };
    setState({ kind: 'running', done: 0, doing: 'Comparing answers' });
    const started = performance.now();
    job.current = startJob<PairingInput, PairingOutcome>(
      () => new Worker(new URL('../../workers/pairing.worker.ts', import.meta.url), { type: 'module' }),
      input,
      (done, doing) => setState({ kind: 'running', done, doing }),
    );
    try {
      const outcome = await job.current.result;
      const milliseconds = performance.now() - started;
      if (outcome.ok)
        await save.mutateAsync({
          draftId: draft?.id ?? null,
          basedOn: draft?.runId ?? null,
          deed: 'find',
          reason: null,
          keepsOthers: draft?.keepsOthers ?? true,
          decisions,
          run: toNewRun(snapshot.cycle.id, input, outcome, { appVersion, milliseconds }),
        });
      else
        setState(
          outcome.code === 'stopped'
            ? { kind: 'idle' }
            : {
                kind: 'failed',
                message: outcome.message,
                mentees: outcome.mentees,
                mentors: outcome.mentors,
              },
        );
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
