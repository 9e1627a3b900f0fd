import { type MatchingDone, type MatchingProblem, solveMatching, whyNot } from '../index.ts';
import { type Firmness, measureFirmness } from './measureFirmness.ts';
import type { PairingInput } from './pairingInput.ts';
import { prepareRun } from './prepareRun.ts';

/** Why a mentee is not with a certain mentor, by ids. Points are of 1,000,000 as in scores. */
export type WhyNotAnswer =
  | {
      readonly ok: true;
      /** What the whole would give up. */
      readonly cost: number;
      /** Who would move, the asked pair first; null = without a mentor. The points add up to the cost. */
      readonly changes: readonly {
        readonly menteeId: string;
        readonly from: string | null;
        readonly to: string | null;
        readonly points: number;
      }[];
      /** Score of the weakest pair then. */
      readonly worst: number;
    }
  | { readonly ok: false; readonly reason: string };

export interface OpenRun {
  readonly firmness: readonly Firmness[];
  readonly whyNot: (menteeId: string, mentorId: string) => WhyNotAnswer;
}

export interface StoredPair {
  readonly menteeId: string;
  readonly mentorId: string;
}

const samePairs = (input: PairingInput, result: MatchingDone, stored: readonly StoredPair[]): boolean => {
  const key = (menteeId: string | undefined, mentorId: string | undefined): string =>
    `${menteeId} ${mentorId}`;
  const found = new Set(
    result.pairs.map(([mentee, mentor]) => key(input.mentees[mentee]?.id, input.mentors[mentor]?.id)),
  );
  return (
    found.size === stored.length &&
    stored.every(({ menteeId, mentorId }) => found.has(key(menteeId, mentorId)))
  );
};

const askWhyNot = (
  input: PairingInput,
  problem: MatchingProblem,
  result: MatchingDone,
  menteeId: string,
  mentorId: string,
): WhyNotAnswer => {
  const mentee = input.mentees.findIndex(({ id }) => id === menteeId);
  const mentor = input.mentors.findIndex(({ id }) => id === mentorId);
  const answer = whyNot(problem, result, mentee, mentor);
  if (!answer.ok) return answer;
  const mentorAt = (index: number): string | null => input.mentors[index]?.id ?? null;
  return {
    ok: true,
    cost: answer.cost,
    worst: answer.worst,
    changes: answer.changes.map((change) => ({
      menteeId: input.mentees[change.mentee]?.id ?? '',
      from: mentorAt(change.from),
      to: mentorAt(change.to),
      points: change.points,
    })),
  };
};

/**
 * Opens a stored run to be looked into: repeats it from its input, makes sure that the same pairs come out, and tells
 * how firmly each stands and what another pair would change.
 * @returns a reason in words where the run can't be looked into
 */
export const openRun = (
  input: PairingInput,
  stored: readonly StoredPair[],
): OpenRun | { readonly ok: false; readonly reason: string } => {
  if (input.settings.objective === 'stable')
    return {
      ok: false,
      reason: 'Where nobody would rather swap, there is no sum that another pair could cost.',
    };
  const { scored, problem } = prepareRun(input, { withParts: true });
  const { objective, seed } = input.settings;
  const result = solveMatching(problem, { objective, seed });
  if (!result.ok || !samePairs(input, result, stored))
    return {
      ok: false,
      reason: 'This proposal was found by another version of MentorGrove. Find it again to look into it.',
    };
  return {
    firmness: measureFirmness(input, scored, problem, result),
    whyNot: (menteeId, mentorId) => askWhyNot(input, problem, result, menteeId, mentorId),
  };
};
