import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DraftEdit, toNewRun } from '../../../../shared/matching/run/index.ts';
import type {
  CycleId,
  DraftDecision,
  DraftDeed,
  DraftId,
  MatchingRun,
  RunDraft,
} from '../../../../shared/model/index.ts';
import type { DraftState } from '../../../../shared/rpc/index.ts';
import { useHostInfo } from '../../../client/queries.ts';
import { unchanging } from '../../../client/refreshSnapshots.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import type { RunInsight } from '../useRunInsight.ts';

export interface DraftChange {
  readonly deed: DraftDeed;
  /** What the message says when it is done. */
  readonly said: string;
  readonly aim?: DraftEdit['aim'];
  readonly decisions?: readonly DraftDecision[];
  /** Why, for a decision by hand; asked for after the freeze. */
  readonly reason?: string;
}

export interface DraftEditing {
  readonly isBusy: boolean;
  /** Why the last edit could not be made; null where it could. */
  readonly problem: string | null;
  readonly dismiss: () => void;
  readonly make: (change: DraftChange) => Promise<void>;
}

/** The decisions without any about this pair of people. */
export const withoutPair = (
  decisions: readonly DraftDecision[],
  { menteeId, mentorId }: Pick<DraftDecision, 'menteeId' | 'mentorId'>,
): DraftDecision[] =>
  decisions.filter((decision) => decision.menteeId !== menteeId || decision.mentorId !== mentorId);

/** What a draft asks for, with its decisions as pairs that must be and pairs that must not. */
export const editFrom = (
  aim: DraftEdit['aim'],
  decisions: readonly DraftDecision[],
  keepsOthers: boolean,
): DraftEdit => ({
  aim,
  locked: decisions.filter(({ kind }) => kind === 'locked'),
  apart: decisions.filter(({ kind }) => kind === 'apart'),
  keepsOthers,
});

/** Makes edits of a draft: each is solved at once, kept as a run of its own, and can be undone. */
export const useDraftEditing = (
  cycleId: CycleId,
  draft: RunDraft | null,
  run: MatchingRun | undefined,
  insight: RunInsight,
  onNewDraft: (draftId: DraftId) => void,
): DraftEditing => {
  const appVersion = useHostInfo().data?.appVersion ?? '';
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCommand((client, input: DraftState & { said: string }) => client.drafts.save(input), {
    said: (_, { said }) => said,
    onDone: ({ draftId, runId }, { run: kept }) => {
      // What was just kept need not be read again.
      cache.setQueryData([...unchanging, 'run input', runId], { input: kept.input });
      onNewDraft(draftId);
    },
  });

  const make = async (change: DraftChange): Promise<void> => {
    if (run === undefined || insight.current === null || isBusy) return;
    setBusy(true);
    setProblem(null);
    const decisions = [...(change.decisions ?? draft?.decisions ?? [])];
    const keepsOthers = draft?.keepsOthers ?? true;
    try {
      // The dial asks for the best that its stop allows; only edits of single pairs keep the others.
      const keeps = keepsOthers && change.deed !== 'dial';
      const edit = editFrom(change.aim ?? insight.current.aim, decisions, keeps);
      const { input, outcome, milliseconds } = await insight.makeEdit(edit);
      if (outcome.ok)
        await save.mutateAsync({
          draftId: draft?.id ?? null,
          basedOn: draft?.runId ?? null,
          deed: change.deed,
          reason: change.reason ?? null,
          keepsOthers,
          decisions,
          run: toNewRun(cycleId, input, outcome, { appVersion, milliseconds }),
          said: change.said,
        });
      else setProblem(outcome.message);
    } catch {
      setProblem('This change could not be made. The draft stands as it was.');
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, dismiss: () => setProblem(null), make };
};
