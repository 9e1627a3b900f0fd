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
  | { readonly kind: 'missing'; readonly itemId: string };

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

/** Items that, unanswered, would give this mentee another mentor: foreseen from the regrets, confirmed by solving. */
const findMissing = (
  mentee: number,
  scored: ScoreResult,
  parts: Int32Array,
  problem: MatchingProblem,
  result: MatchingDone,
  regrets: Float64Array,
): number[] => {
  const { mentorCount } = problem;
  const own = result.pairs.find(([row]) => row === mentee)?.[1];
  if (own === undefined) return [];
  const found: number[] = [];
  for (let item = 0; item < scored.itemCount; item++) {
    if (scored.menteeAnswered[mentee * scored.itemCount + item] === 0) continue;
    const expected = Math.round((scored.statistics[item]?.expected ?? 0) * (scored.max[item] ?? 0));
    const change = (mentor: number): number =>
      expected - (parts[(mentee * mentorCount + mentor) * scored.itemCount + item] ?? 0);
    let couldMove = false;
    for (let mentor = 0; mentor < mentorCount && !couldMove; mentor++) {
      const regret = regrets[mentee * mentorCount + mentor] ?? Number.POSITIVE_INFINITY;
      couldMove = mentor !== own && change(mentor) - regret > change(own);
    }
    if (!couldMove) continue;
    const score = problem.score.slice();
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      const pair = mentee * mentorCount + mentor;
      score[pair] = Math.min(TOP_SCORE, Math.max(0, (score[pair] ?? 0) + change(mentor)));
    }
    const again = solveMatching(
      { ...problem, score },
      { objective: result.objective, seed: result.options.seed ?? 0 },
    );
    if (again.ok && !again.pairs.some(([row, mentor]) => row === mentee && mentor === own)) found.push(item);
  }
  return found;
};

/**
 * How firmly each pair of a run stands: against a tenth more or less of any weight, one more missing answer of the
 * mentee, and the drop-out of any other mentor.
 */
export const measureFirmness = (
  input: PairingInput,
  scored: ScoreResult,
  problem: MatchingProblem,
  result: MatchingDone,
): Firmness[] => {
  const { parts } = scored;
  const regrets = regretOfAllPairs(problem, result);
  const weights =
    parts === null
      ? []
      : input.items.flatMap((_, item) => [
          { label: `${item} more`, score: reweigh(scored, parts, item, tenth) },
          { label: `${item} less`, score: reweigh(scored, parts, item, -tenth) },
        ]);
  const firm = robustness(problem, result, { seed: input.settings.seed, weights });
  const standingOf = createScoreStanding(scored.score, problem.eligible);
  const busyMentors = new Set(result.pairs.map(([, mentor]) => mentor)).size;
  return input.mentees.map(({ id }, mentee) => {
    const because = Array.isArray(firm) ? (firm[mentee]?.because ?? []) : [];
    const causes: FirmnessCause[] = [];
    for (const cause of because)
      if (cause.kind === 'weights') {
        const [item, change] = cause.label.split(' ');
        const itemId = input.items[Number(item)]?.id ?? '';
        causes.push({ kind: 'weight', itemId, change: change === 'more' ? 'more' : 'less' });
      }
    if (parts !== null && regrets instanceof Float64Array)
      for (const item of findMissing(mentee, scored, parts, problem, result, regrets))
        causes.push({ kind: 'missing', itemId: input.items[item]?.id ?? '' });
    for (const cause of because)
      if (cause.kind === 'dropOut')
        causes.push({ kind: 'drop-out', mentorId: input.mentors[cause.mentor]?.id ?? '' });
    const answered = scored.menteeAnswered
      .subarray(mentee * scored.itemCount, (mentee + 1) * scored.itemCount)
      .reduce((sum, one) => sum + one, 0);
    const own = result.pairs.find(([row]) => row === mentee)?.[1];
    return {
      menteeId: id,
      causes,
      tests: weights.length + answered + Math.max(0, busyMentors - 1),
      standing: own === undefined ? null : standingOf(scored.score[mentee * problem.mentorCount + own] ?? 0),
    };
  });
};
