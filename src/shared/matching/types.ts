/** The score that a perfect pair has: scores are whole numbers from 0 to this. */
export const TOP_SCORE = 1_000_000;

/** One mentee with one mentor, both by their place in the problem. */
export type Pair = readonly [mentee: number, mentor: number];

/** What is to be paired. Arrays over pairs are row-major: `mentee × mentorCount + mentor`. */
export interface MatchingProblem {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Pair scores, whole numbers from 0 to 1,000,000. */
  readonly score: Int32Array;
  /** 0 = this pair must not be; absent = every pair may be. */
  readonly eligible?: Uint8Array;
  /** Mentors a mentee may have, 0 = takes no part; absent = 1 each. */
  readonly menteeMax?: Uint8Array;
  /** Mentees a mentor wants at least; met wherever it can be; absent = 0 each. */
  readonly mentorMin?: Uint16Array;
  /** Places of a mentor; absent = 1 each. */
  readonly mentorMax?: Uint16Array;
  /** Priority tier of a mentee, 0 first; absent = all the same. */
  readonly tier?: Uint8Array;
  /** Pairs that must be. */
  readonly required?: readonly Pair[];
  /** Order of sign-up of the mentees, smallest first: breaks ties. */
  readonly signedUp?: Uint32Array;
  /** Mentor of each mentee before, −1 = none. */
  readonly previous?: Int32Array;
  /** All pairs of before, where mentees have had several mentors; `previous` then says who had any. */
  readonly previousPairs?: readonly Pair[];
  /** Rank of each mentee by a stable id, so that ties do not depend on the order of the rows. */
  readonly menteeRank?: Uint32Array;
  /** Rank of each mentor by a stable id. */
  readonly mentorRank?: Uint32Array;
  /** Families of the mentors, and what the pairing should do for them. */
  readonly lineage?: LineageAim;
  /** Limits on how many pairs may join one group of mentees with one group of mentors. */
  readonly quotas?: readonly Quota[];
}

/** Lineage as an aim: comes after coverage and priority tiers, before the weakest pair. */
export interface LineageAim {
  /** Family of each mentor, numbered from 0; −1 = founder of nothing yet, in no family. */
  readonly family: Int32Array;
  /** As many families as possible get at least one new member. */
  readonly keepAlive?: boolean;
  /** New members are spread over the families as evenly as can be. */
  readonly even?: boolean;
  /** Living members of each family today, counted in when families are to be even. */
  readonly size?: Int32Array;
  /** Nobody gets two mentors from the same family. */
  readonly separateBranches?: boolean;
  /** People who are mentee upward and mentor downward in the same run: nobody becomes their own ancestor. */
  readonly samePerson?: readonly Pair[];
}

/** At most (or at least) so many pairs between these mentees and these mentors. */
export interface Quota {
  readonly label: string;
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
  readonly atMost?: number;
  readonly atLeast?: number;
}

export type Objective = 'total' | 'worstThenTotal' | 'leximin' | 'stable';

export interface SolveOptions {
  readonly objective: Objective;
  /** 0 = best total, 1 = fewest changes against `previous`; between: points that a kept pair is worth. */
  readonly leastChange?: number;
  /** A number turns ties into a lottery that comes out the same for the same number. */
  readonly seed?: number;
  /** Asked every few milliseconds; true ends the run with the best pairing so far and its bound. */
  readonly shouldStop?: () => boolean;
  /** Called with a goal's name and the share done, 0 to 1. */
  readonly onProgress?: (progress: { readonly goal: Goal; readonly share: number }) => void;
}

/** The goals in the order in which they count. */
export type Goal =
  | 'coverage'
  | 'mentorMin'
  | 'tier'
  | 'leastChange'
  | 'familiesAlive'
  | 'familiesEven'
  | 'rules'
  | 'worst'
  | 'leximin'
  | 'stable'
  | 'total'
  | 'ties';

/** One goal of the ladder: what was reached, and what it took from the total. */
export interface LadderStep {
  readonly goal: Goal;
  /** Mentees matched, mentors with their minimum, mentees of the tier, pairs kept, score or total. */
  readonly reached: number;
  /** The most that `reached` could be if nothing stood in the way. */
  readonly of?: number;
  /** For `tier`: which one. */
  readonly tier?: number;
  /** Points of the total given up for this goal, with the goals before it already held. */
  readonly price: number;
}

/**
 * Proof of the total. `cost = 1,000,000 − score`; prices satisfy `u[i] + v[j] ≤ cost` for every pair that may be,
 * with equality on the chosen pairs; `v ≤ 0`, and `v = 0` where a mentor has room.
 */
export interface Certificate {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly primal: number;
  readonly dual: number;
  readonly minReducedCost: number;
  readonly proven: boolean;
  /** Pairs below this score were left out, to keep the weakest pair as strong as possible. */
  readonly floor: number;
  /** Whether the prices are in points, or (for `leximin`) prove only the goals above the points. */
  readonly priced: 'points' | 'goals';
  /** Prices of families, where lineage is an aim. */
  readonly family?: Float64Array;
  /** Prices that prove that no pairing of the same coverage has only pairs above `floor`. */
  readonly weakest?: {
    readonly above: number;
    readonly u: Float64Array;
    readonly v: Float64Array;
    readonly family: Float64Array;
  };
}

/** In place of a number of pairs that was not counted. */
export const NOT_COUNTED = -1;

export interface Note {
  readonly code: string;
  readonly message: string;
}

export interface MatchingDone {
  readonly ok: true;
  readonly objective: Objective;
  readonly pairs: Pair[];
  /** Mentees without a mentor. */
  readonly unmatched: number[];
  /** Mentors with fewer mentees than they want at least; without such wishes, none. */
  readonly idle: number[];
  readonly total: number;
  /** Score of the weakest pair; 0 where there is no pair. */
  readonly worst: number;
  readonly steps: LadderStep[];
  readonly certificate?: Certificate;
  /** The total that no pairing can exceed, where the run was stopped or the rules made it too hard. */
  readonly bound?: number;
  readonly stopped?: boolean;
  /** Rules that tie pairs together were searched for: how many pairings were tried, and whether that settled it. */
  readonly search?: { readonly tried: number; readonly settled: boolean };
  /** Pairs in which both sides would rather have each other; −1 where a stopped run did not count them. */
  readonly blockingPairs: number;
  /** Sentences about what is out of the ordinary. */
  readonly notes: Note[];
  /** How the run was asked for, so that it can be looked into afterwards. */
  readonly options: { readonly leastChange: number; readonly seed: number | null };
}

export interface MatchingFailed {
  readonly ok: false;
  readonly code: 'infeasible' | 'malformed';
  readonly mentees: number[];
  readonly mentors: number[];
  readonly places: number;
  readonly reason: string;
}

export type MatchingResult = MatchingDone | MatchingFailed;
