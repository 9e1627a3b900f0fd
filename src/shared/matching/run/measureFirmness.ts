import { createScoreStanding, type ScoreResult } from '../../similarity/index.ts';
import {
  type MatchingDone,
  type MatchingProblem,
  regretOfAllPairs,
  robustness,
  solveMatching,
  TOP_SCORE,
} from '../index.ts';
import type { PairingInput } from './pairingInput.ts';

/** Something small that would pair a mentee with somebody else. */
export type FirmnessCause =
  | { readonly kind: 'drop-out'; readonly mentorId: string }
  | { readonly kind: 'weight'; readonly itemId: string; readonly change: 'more' | 'less' }
  | { readonly kind: 'missing'; readonly itemId: string }
  /** Kept as it was by a change that moved as few people as possible: the best pairing would have this mentor. */
  | { readonly kind: 'kept'; readonly mentorId: string };

export interface Firmness {
  readonly menteeId: string;
  /** Empty: the pair stays the same under every test. Weights first, then missing answers, then drop-outs. */
  readonly causes: readonly FirmnessCause[];
  /** How many small changes were tried on this pair. */
  readonly tests: number;
  /** Share of all possible pairs that score lower than this one, 0 to 1; null where the mentee has no pair. */
  readonly standing: number | null;
}

const tenth = 0.1;

/** Scores as they would be if one item weighed a tenth more or less: its part grows, and the whole is of 100 again. */
const reweigh = (scored: ScoreResult, parts: Int32Array, item: number, by: number): Int32Array => {
  const whole = 1 + (by * (scored.max[item] ?? 0)) / TOP_SCORE;
  return scored.score.map((score, pair) =>
    Math.min(
      TOP_SCORE,
      Math.max(0, Math.round((score + by * (parts[pair * scored.itemCount + item] ?? 0)) / whole)),
    ),
  );
};

/**
 * Items that, unanswered, would give this mentee another mentor. Only the mentee's own scores change then, so the best
 * total with any mentor changes by as much as that one score: regrets and scores tell, without solving anew.
 */
const findMissing = (
  mentee: number,
  own: number,
  scored: ScoreResult,
  parts: Int32Array,
  problem: MatchingProblem,
  regrets: Float64Array,
): number[] => {
  const { mentorCount } = problem;
  const found: number[] = [];
  if (own === -1) return found;
  for (let item = 0; item < scored.itemCount; item++) {
    if (scored.menteeAnswered[mentee * scored.itemCount + item] === 0) continue;
    const expected = Math.round((scored.statistics[item]?.expected ?? 0) * (scored.max[item] ?? 0));
    const change = (mentor: number): number => {
      const pair = mentee * mentorCount + mentor;
      const score = problem.score[pair] ?? 0;
      const then = score + expected - (parts[pair * scored.itemCount + item] ?? 0);
      return Math.min(TOP_SCORE, Math.max(0, then)) - score;
    };
    const kept = change(own);
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const regret = regrets[mentee * mentorCount + mentor] ?? Number.POSITIVE_INFINITY;
      if (mentor === own || change(mentor) - regret <= kept) continue;
      found.push(item);
      break;
    }
  }
  return found;
};

interface Firm {
  readonly causes: FirmnessCause[][];
  /** Tests of weights and drop-outs that were made on every pair. */
  readonly tests: number;
}

const reweighings = (input: PairingInput, scored: ScoreResult) => {
  const { parts } = scored;
  return parts === null
    ? []
    : input.items.flatMap((_, item) => [
        { label: `${item} more`, score: reweigh(scored, parts, item, tenth) },
        { label: `${item} less`, score: reweigh(scored, parts, item, -tenth) },
      ]);
};

const weightCause = (input: PairingInput, label: string): FirmnessCause => {
  const [item, change] = label.split(' ');
  return {
    kind: 'weight',
    itemId: input.items[Number(item)]?.id ?? '',
    change: change === 'more' ? 'more' : 'less',
  };
};

/** Where levels count instead of points there are no prices to test drop-outs by: weights alone, each solved anew. */
const testWeightsOnly = (
  input: PairingInput,
  scored: ScoreResult,
  problem: MatchingProblem,
  result: MatchingDone,
): Firm => {
  const causes: FirmnessCause[][] = input.mentees.map(() => []);
  const own = mentorsOf(problem, result);
  const weights = reweighings(input, scored);
  for (const { label, score } of weights) {
    const again = solveMatching(
      { ...problem, score },
      { objective: result.objective, seed: input.settings.seed },
    );
    if (!again.ok) continue;
    const then = mentorsOf(problem, again);
    own.forEach((mentor, mentee) => {
      if (mentor !== -1 && then[mentee] !== mentor) causes[mentee]?.push(weightCause(input, label));
    });
  }
  return { causes, tests: weights.length };
};

const mentorsOf = ({ menteeCount }: MatchingProblem, result: MatchingDone): number[] => {
  const mentorOf = Array.from({ length: menteeCount }, () => -1);
  for (const [mentee, mentor] of result.pairs) mentorOf[mentee] = mentor;
  return mentorOf;
};

const testByPrices = (
  input: PairingInput,
  scored: ScoreResult,
  problem: MatchingProblem,
  result: MatchingDone,
  regrets: Float64Array,
): Firm => {
  const weights = reweighings(input, scored);
  const firm = robustness(problem, result, { seed: input.settings.seed, weights });
  const own = mentorsOf(problem, result);
  const causes = input.mentees.map((_, mentee): FirmnessCause[] => {
    const because = Array.isArray(firm) ? (firm[mentee]?.because ?? []) : [];
    const missing =
      scored.parts === null
        ? []
        : findMissing(mentee, own[mentee] ?? -1, scored, scored.parts, problem, regrets).map((item) => ({
            kind: 'missing' as const,
            itemId: input.items[item]?.id ?? '',
          }));
    return [
      ...because.flatMap((cause) => (cause.kind === 'weights' ? [weightCause(input, cause.label)] : [])),
      ...missing,
      ...because.flatMap((cause) =>
        cause.kind === 'dropOut'
          ? [{ kind: 'drop-out' as const, mentorId: input.mentors[cause.mentor]?.id ?? '' }]
          : [],
      ),
    ];
  });
  const busyMentors = new Set(result.pairs.map(([, mentor]) => mentor)).size;
  return { causes, tests: weights.length + Math.max(0, busyMentors - 1) };
};

/**
 * How firmly each pair of a run stands: against a tenth more or less of any weight, one more missing answer of the
 * mentee, and the drop-out of any other mentor. Where levels count instead of points (leximin), weights alone are tried.
 * @param result the best pairing of the problem
 * @param mentorOf the mentor of each mentee as the run has it, −1 = none; differs from `result` where the run keeps
 *   pairs as they were before
 */
export const measureFirmness = (
  input: PairingInput,
  scored: ScoreResult,
  problem: MatchingProblem,
  result: MatchingDone,
  mentorOf: readonly number[] = mentorsOf(problem, result),
): Firmness[] => {
  const regrets = regretOfAllPairs(problem, result);
  const isPriced = regrets instanceof Float64Array;
  const { causes, tests } = isPriced
    ? testByPrices(input, scored, problem, result, regrets)
    : testWeightsOnly(input, scored, problem, result);
  const standingOf = createScoreStanding(scored.score, problem.eligible);
  const best = mentorsOf(problem, result);
  return input.mentees.map(({ id }, mentee) => {
    const own = mentorOf[mentee] ?? -1;
    const answered = isPriced
      ? scored.menteeAnswered
          .subarray(mentee * scored.itemCount, (mentee + 1) * scored.itemCount)
          .reduce((sum, one) => sum + one, 0)
      : 0;
    const kept = own !== -1 && own !== best[mentee];
    return {
      menteeId: id,
      causes: kept
        ? [{ kind: 'kept', mentorId: input.mentors[best[mentee] ?? -1]?.id ?? '' }]
        : (causes[mentee] ?? []),
      tests: tests + answered,
      standing: own === -1 ? null : standingOf(scored.score[mentee * problem.mentorCount + own] ?? 0),
    };
  });
};
