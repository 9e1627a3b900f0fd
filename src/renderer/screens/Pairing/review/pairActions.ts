import type { WhyNotAnswer } from '../../../../shared/matching/run/index.ts';
import type { DraftDecision, PersonId, RunDraft } from '../../../../shared/model/index.ts';
import { type DraftEditing, withoutPair } from '../drafts/useDraftEditing.ts';
import type { RunInsight } from '../useRunInsight.ts';

export interface PairOfPeople {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** What can be decided about pairs of a draft. Each deed is solved at once and can be undone. */
export interface PairActions {
  readonly canEdit: boolean;
  readonly isBusy: boolean;
  readonly isLocked: (pair: PairOfPeople) => boolean;
  readonly costOf: (pair: PairOfPeople) => Promise<WhyNotAnswer>;
  readonly swap: (pair: PairOfPeople) => void;
  readonly lock: (pair: PairOfPeople) => void;
  readonly unlock: (pair: PairOfPeople) => void;
  readonly keepApart: (pair: PairOfPeople, reason: string) => void;
  readonly allow: (pair: PairOfPeople) => void;
}

const toDecision = (
  { menteeId, mentorId }: PairOfPeople,
  kind: DraftDecision['kind'],
  reason = '',
): DraftDecision => ({ menteeId: menteeId as PersonId, mentorId: mentorId as PersonId, kind, reason });

/** The deeds of a draft, from what it holds and how it is edited. */
export const createPairActions = (
  draft: RunDraft | null,
  insight: RunInsight,
  editing: DraftEditing,
  canEdit: boolean,
): PairActions => {
  const decisions = draft?.decisions ?? [];
  const without = (pair: PairOfPeople): DraftDecision[] => withoutPair(decisions, toDecision(pair, 'locked'));
  const refuse = (): WhyNotAnswer => ({
    ok: false,
    reason: 'This could not be worked out. Choose the pair again.',
  });
  return {
    canEdit: canEdit && insight.current !== null,
    isBusy: editing.isBusy,
    isLocked: ({ menteeId, mentorId }) =>
      decisions.some(
        (decision) =>
          decision.kind === 'locked' && decision.menteeId === menteeId && decision.mentorId === mentorId,
      ),
    costOf: ({ menteeId, mentorId }) =>
      insight.whyNot(menteeId, mentorId, draft?.keepsOthers ?? true).catch(refuse),
    swap: (pair) =>
      void editing.make({
        deed: 'swap',
        decisions: [...without(pair), toDecision(pair, 'locked')],
        said: 'Made the swap and locked the new pair',
      }),
    lock: (pair) =>
      void editing.make({
        deed: 'lock',
        decisions: [...without(pair), toDecision(pair, 'locked')],
        said: 'Locked the pair',
      }),
    unlock: (pair) =>
      void editing.make({ deed: 'unlock', decisions: without(pair), said: 'Unlocked the pair' }),
    keepApart: (pair, reason) =>
      void editing.make({
        deed: 'keep apart',
        decisions: [...without(pair), toDecision(pair, 'apart', reason)],
        reason,
        said: 'Keeps the two apart',
      }),
    allow: (pair) =>
      void editing.make({ deed: 'allow', decisions: without(pair), said: 'Allowed the pair again' }),
  };
};
