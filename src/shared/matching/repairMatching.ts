import { solveMatching } from './solveMatching.ts';
import type { MatchingDone, MatchingFailed, MatchingProblem, MatchingResult, Pair } from './types.ts';

/** A mentee who joins late and is not in the problem yet: one row of it. */
export interface LateMentee {
  /** Scores with every mentor. */
  readonly score: Int32Array;
  readonly eligible?: Uint8Array;
  readonly tier?: number;
  readonly menteeMax?: number;
}

export interface RepairChanges {
  readonly dropMentors?: readonly number[];
  readonly dropMentees?: readonly number[];
  /** Rows of the problem that the pairing did not know, or whole new rows, which go to the end. */
  readonly addMentees?: readonly (number | LateMentee)[];
  /** New numbers of places: all of them, or `[mentor, places]` for some. */
  readonly capacity?: Uint16Array | readonly (readonly [mentor: number, places: number])[];
}

const append = <List extends Uint8Array | Uint32Array>(list: List, values: readonly number[]): List => {
  const longer = new (list.constructor as new (length: number) => List)(list.length + values.length);
  longer.set(list);
  longer.set(values, list.length);
  return longer;
};

const addRows = (problem: MatchingProblem, late: readonly LateMentee[]): MatchingProblem => {
  if (late.length === 0) return problem;
  const { menteeCount, mentorCount } = problem;
  const rows = menteeCount + late.length;
  const score = new Int32Array(rows * mentorCount);
  score.set(problem.score);
  const eligible = new Uint8Array(rows * mentorCount).fill(1);
  if (problem.eligible !== undefined) eligible.set(problem.eligible);
  late.forEach((mentee, index) => {
    score.set(mentee.score, (menteeCount + index) * mentorCount);
    if (mentee.eligible !== undefined) eligible.set(mentee.eligible, (menteeCount + index) * mentorCount);
  });
  const lastOf = (list: Uint32Array): number => list.reduce((most, value) => Math.max(most, value + 1), 0);
  const after = (list: Uint32Array): number[] => late.map((_, index) => lastOf(list) + index);
  const lastTier = problem.tier?.reduce((most, tier) => Math.max(most, tier), 0) ?? 0;
  const changed: MatchingProblem = { ...problem, menteeCount: rows, score, eligible };
  return {
    ...changed,
    ...(problem.tier === undefined
      ? {}
      : {
          tier: append(
            problem.tier,
            late.map((mentee) => mentee.tier ?? lastTier),
          ),
        }),
    ...(problem.menteeMax === undefined && late.every((mentee) => mentee.menteeMax === undefined)
      ? {}
      : {
          menteeMax: append(
            problem.menteeMax ?? new Uint8Array(menteeCount).fill(1),
            late.map((mentee) => mentee.menteeMax ?? 1),
          ),
        }),
    ...(problem.signedUp === undefined
      ? {}
      : { signedUp: append(problem.signedUp, after(problem.signedUp)) }),
    ...(problem.menteeRank === undefined
      ? {}
      : { menteeRank: append(problem.menteeRank, after(problem.menteeRank)) }),
  };
};

/**
 * The problem as it is after drop-outs, late joiners and changed places, with the pairs of before noted down. Whoever
 * drops out keeps their number and has no places any more.
 */
export const applyChanges = (
  problem: MatchingProblem,
  pairs: readonly Pair[],
  changes: RepairChanges,
): MatchingProblem => {
  const late = (changes.addMentees ?? []).filter((mentee) => typeof mentee !== 'number');
  const enlarged = addRows(problem, late);
  const { menteeCount, mentorCount } = enlarged;
  const mentorMax = enlarged.mentorMax?.slice() ?? new Uint16Array(mentorCount).fill(1);
  const menteeMax = enlarged.menteeMax?.slice() ?? new Uint8Array(menteeCount).fill(1);
  if (changes.capacity instanceof Uint16Array) mentorMax.set(changes.capacity);
  else for (const [mentor, places] of changes.capacity ?? []) mentorMax[mentor] = places;
  const goneMentors = new Set(changes.dropMentors);
  const goneMentees = new Set(changes.dropMentees);
  for (const mentor of goneMentors) mentorMax[mentor] = 0;
  for (const mentee of goneMentees) menteeMax[mentee] = 0;
  const mentorMin = enlarged.mentorMin?.map((least, mentor) => (goneMentors.has(mentor) ? 0 : least));
  const previous = new Int32Array(menteeCount).fill(-1);
  for (const [mentee, mentor] of pairs) if (previous[mentee] === -1) previous[mentee] = mentor;
  return {
    ...enlarged,
    mentorMax,
    menteeMax,
    ...(mentorMin === undefined ? {} : { mentorMin }),
    required: (enlarged.required ?? []).filter(
      ([mentee, mentor]) => !goneMentees.has(mentee) && !goneMentors.has(mentor),
    ),
    previous,
    previousPairs: pairs.filter(([mentee]) => !goneMentees.has(mentee)),
  };
};

/**
 * Mends a pairing after drop-outs, late joiners or changed places.
 * @param leastChange 1 = as few mentees as possible get another mentor, then the best total; 0 = the best total;
 *   between: a kept pair is worth that share of 1,000,000 points
 * @returns the new pairing, of the problem that `applyChanges` gives
 */
export const repairMatching = (
  problem: MatchingProblem,
  result: MatchingResult,
  changes: RepairChanges,
  leastChange: number,
): MatchingDone | MatchingFailed => {
  const pairs = result.ok ? result.pairs : [];
  return solveMatching(applyChanges(problem, pairs, changes), { objective: 'total', leastChange });
};
