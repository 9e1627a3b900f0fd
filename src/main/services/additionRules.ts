import type { NewPairingChange, PersonId } from '../../shared/model/index.ts';
import { ChapterError } from '../storage/index.ts';
import { type ApprovalContext, checkAssignments } from './approvalRules.ts';

type Addition = NewPairingChange['adds'][number];

/**
 * Refuses pairs that are written after approval and break a rule of the program. New mentors are held to everything that
 * an approval is held to; a bridge may be anyone who is not kept apart from the mentee, enrolled or not.
 * @throws ChapterError REFUSED
 */
export const checkAdditions = (adds: readonly Addition[], context: ApprovalContext): void => {
  const primary = adds.filter(({ kind }) => kind === 'primary');
  if (primary.length > 0) {
    checkAssignments(
      primary.map(({ menteeId, mentorId, score }) => ({
        menteeId,
        mentorId,
        score: score ?? 0,
        parts: [],
        state: 'locked',
      })),
      { ...context, rules: context.rules.filter(isStillPossible(context)) },
    );
  }
  for (const bridge of adds.filter(({ kind }) => kind === 'bridge')) checkBridge(bridge, context);
};

/** A rule that asks for a mentor who takes no part any more can't hold. */
const isStillPossible = ({ enrollments }: ApprovalContext) => {
  const mentors = new Set(
    enrollments.filter(({ role }) => role === 'mentor' || role === 'both').map(({ personId }) => personId),
  );
  return ({ kind, mentorId }: ApprovalContext['rules'][number]): boolean =>
    kind !== 'require' || mentors.has(mentorId);
};

const checkBridge = (
  { menteeId, mentorId }: Addition,
  { people, bans, pairings, cycleId }: ApprovalContext,
): void => {
  const nameOf = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? 'someone';
  const refuse = (sentence: string): never => {
    throw new ChapterError('REFUSED', `${sentence} Nothing was changed.`, menteeId);
  };
  if (menteeId === mentorId) refuse(`${nameOf(menteeId)} can't bridge their own gap.`);
  const causes = new Set(
    bans.filter((ban) => ban.menteeId === menteeId && ban.mentorId === mentorId).map(({ cause }) => cause),
  );
  // What is confidential is not told, not even whom it is about.
  if (causes.has('confidential')) refuse('A rule of this cycle stands against one of these pairs.');
  if (causes.has('rule'))
    refuse(`A rule of this program cycle keeps ${nameOf(menteeId)} and ${nameOf(mentorId)} apart.`);
  const isTogether = pairings.some(
    (pairing) =>
      pairing.cycleId === cycleId &&
      pairing.status !== 'ended' &&
      pairing.menteeId === menteeId &&
      pairing.mentorId === mentorId,
  );
  if (isTogether) refuse(`${nameOf(menteeId)} and ${nameOf(mentorId)} are a pair already.`);
  if (pairings.some((pairing) => pairing.mentorId === menteeId && pairing.menteeId === mentorId)) {
    refuse(`${nameOf(menteeId)} is the mentor of ${nameOf(mentorId)}, so the bridge would lead back.`);
  }
};
