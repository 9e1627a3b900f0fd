import { checkProblem, distinctRequired } from './checkProblem.ts';
import { flowFromResult } from './flowFromResult.ts';
import { chainCosts } from './regretOfAllPairs.ts';
import { returnCost } from './residual.ts';
import { solveMatching } from './solveMatching.ts';
import { type MatchingDone, type MatchingProblem, type MatchingResult, TOP_SCORE } from './types.ts';

/** One thing that could be changed, and what solving again with it gave. */
export interface Repair {
  /** One more place; a pair no longer ruled out; a pair no longer required; one more mentor allowed; tiers set aside. */
  readonly kind: 'place' | 'rule' | 'required' | 'menteeMax' | 'tier';
  readonly who: { readonly mentee?: number; readonly mentor?: number };
  /** Mentees more who get a mentor. */
  readonly gains: number;
  /** The total then, and how much more that is. */
  readonly total: number;
  readonly points: number;
}

type Candidate = Pick<Repair, 'kind' | 'who'>;

/** The problem with one repair made. */
export const applyRepair = (problem: MatchingProblem, { kind, who }: Candidate): MatchingProblem => {
  const { menteeCount, mentorCount } = problem;
  const mentee = who.mentee ?? -1;
  const mentor = who.mentor ?? -1;
  if (kind === 'place') {
    const mentorMax = problem.mentorMax?.slice() ?? new Uint16Array(mentorCount).fill(1);
    mentorMax[mentor]!++;
    return { ...problem, mentorMax };
  }
  if (kind === 'menteeMax') {
    const menteeMax = problem.menteeMax?.slice() ?? new Uint8Array(menteeCount).fill(1);
    menteeMax[mentee]!++;
    return { ...problem, menteeMax };
  }
  if (kind === 'rule') {
    const eligible = problem.eligible?.slice() ?? new Uint8Array(menteeCount * mentorCount).fill(1);
    eligible[mentee * mentorCount + mentor] = 1;
    return { ...problem, eligible };
  }
  if (kind === 'tier') return { ...problem, tier: new Uint8Array(menteeCount) };
  return {
    ...problem,
    required: (problem.required ?? []).filter((pair) => pair[0] !== mentee || pair[1] !== mentor),
  };
};

/** Candidates for mentees without a mentor, by exact price differences, the most helpful first. */
const candidatesFor = (problem: MatchingProblem, result: MatchingDone): Candidate[] => {
  const flow = flowFromResult(problem, result);
  if (flow === undefined) return [];
  const { rows, columns, familyCount, maxUnits, units } = flow.network;
  const costs = chainCosts(flow);
  const size = columns + familyCount + 1;
  const end = size - 1;
  const rated: { candidate: Candidate; change: number }[] = [];
  const rate = (change: number, candidate: Candidate): void => {
    if (change < 0) rated.push({ candidate, change });
  };
  for (let mentor = 0; mentor < columns; mentor++)
    rate(flow.v[mentor]! + costs[end * size + mentor]!, { kind: 'place', who: { mentor } });
  for (let mentee = 0, cell = 0; mentee < rows; mentee++)
    for (let mentor = 0; mentor < columns; mentor++, cell++) {
      if (problem.eligible?.[cell] !== 0 || units[mentee] === 0) continue;
      let release = returnCost(flow, mentee) + costs[mentor * size + end]!;
      for (let place = mentee * maxUnits; place < (mentee + 1) * maxUnits; place++)
        if (flow.mate[place] !== -1) release = Math.min(release, costs[mentor * size + flow.mate[place]!]!);
      rate(TOP_SCORE - problem.score[cell]! - flow.u[mentee]! - flow.v[mentor]! + release, {
        kind: 'rule',
        who: { mentee, mentor },
      });
    }
  return rated.sort((one, other) => one.change - other.change).map(({ candidate }) => candidate);
};

/**
 * The single changes that would help most: one more place, a pair no longer ruled out, a pair no longer required, one
 * more mentor for a mentee, tiers set aside. Each was checked by solving again.
 * @param outcome a failed run, a pairing, or the mentees who have no mentor
 * @param limit how many to return at most
 * @returns most mentees gained first, then the largest total
 */
export const cheapestRepairs = (
  problem: MatchingProblem,
  outcome: MatchingResult | readonly number[],
  limit = 20,
): Repair[] => {
  const base = solveMatching(problem, { objective: 'total' });
  if (!base.ok && base.code === 'malformed') return [];
  const candidates: Candidate[] = [];
  for (const [mentee, mentor] of distinctRequired(problem))
    candidates.push({ kind: 'required', who: { mentee, mentor } });
  if (base.ok) {
    if (problem.tier !== undefined) candidates.push({ kind: 'tier', who: {} });
    const asked = Array.isArray(outcome) ? outcome.length : base.unmatched.length;
    if (asked > 0 && base.unmatched.length > 0)
      candidates.push(...candidatesFor(problem, base).slice(0, 2 * limit));
  } else {
    for (const mentor of base.mentors) candidates.push({ kind: 'place', who: { mentor } });
    for (const mentee of base.mentees) candidates.push({ kind: 'menteeMax', who: { mentee } });
    for (const mentee of base.mentees)
      for (const mentor of base.mentors)
        if (problem.eligible?.[mentee * problem.mentorCount + mentor] === 0)
          candidates.push({ kind: 'rule', who: { mentee, mentor } });
  }
  const matchedBefore = base.ok ? problem.menteeCount - base.unmatched.length : 0;
  const totalBefore = base.ok ? base.total : 0;
  const repairs: Repair[] = [];
  for (const candidate of candidates) {
    const changed = applyRepair(problem, candidate);
    const again = solveMatching(changed, { objective: 'total' });
    if (again.ok) {
      const gains = problem.menteeCount - again.unmatched.length - matchedBefore;
      const points = again.total - totalBefore;
      const helps = gains > 0 || (base.ok && candidate.kind === 'tier' && points > 0);
      if (helps || !base.ok) repairs.push({ ...candidate, gains, total: again.total, points });
    } else if (!base.ok && checkProblem(changed)?.reason !== base.reason) {
      // Mends this contradiction, but another one is left.
      repairs.push({ ...candidate, gains: 0, total: 0, points: 0 });
    }
  }
  return repairs.sort((one, other) => other.gains - one.gains || other.total - one.total).slice(0, limit);
};
