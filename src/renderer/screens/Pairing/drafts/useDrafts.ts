import { useState } from 'react';
import type { DraftId, MatchingRun, RunDraft } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { useDraftList } from '../../../client/queries.ts';

export interface MeetingDrafts {
  readonly drafts: readonly RunDraft[];
  /** The draft looked at; null where the pairs stand on a run without one. */
  readonly draft: RunDraft | null;
  /** The run looked at; undefined before the first one. */
  readonly run: MatchingRun | undefined;
  readonly look: (draftId: DraftId) => void;
}

/** The drafts of a cycle and the one looked at: the chosen one until somebody looks at another. */
export const useDrafts = (snapshot: PairingSnapshot, isApproved: boolean): MeetingDrafts => {
  const list = useDraftList(snapshot.cycle.id).data ?? [];
  const [lookedAt, look] = useState<DraftId | null>(null);
  const runOf = ({ runId }: RunDraft): MatchingRun | undefined =>
    snapshot.runs.find(({ id }) => id === runId);
  const known = list.filter((draft) => runOf(draft) !== undefined);
  if (isApproved) {
    const approved = snapshot.pairings.find(
      ({ cycleId, status, runId }) => cycleId === snapshot.cycle.id && status !== 'ended' && runId !== null,
    );
    const run = snapshot.runs.find(({ id }) => id === approved?.runId) ?? snapshot.runs[0];
    return { drafts: known, draft: known.find(({ runId }) => runId === run?.id) ?? null, run, look };
  }
  const draft =
    known.find(({ id }) => id === lookedAt) ?? known.find(({ chosen }) => chosen) ?? known[0] ?? null;
  return { drafts: known, draft, run: draft === null ? snapshot.runs[0] : runOf(draft), look };
};
