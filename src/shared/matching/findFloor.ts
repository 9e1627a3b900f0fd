import { certify } from './certify.ts';
import { type Flow, pairsOf } from './flow.ts';
import { compileNetwork, type Goals } from './network.ts';
import { solveNetwork } from './solveFlow.ts';
import { type MatchingProblem, type Pair, TOP_SCORE } from './types.ts';
import type { Watch } from './watch.ts';

export interface Floor {
  /** The highest score that the weakest pair can have while every goal above the points still holds. */
  readonly floor: number;
  /** Prices that prove it; absent where a required pair or the top score is the limit. */
  readonly proof: Flow | undefined;
  readonly complete: boolean;
}

/**
 * How strong the weakest pair can be, by halving: is there a pairing with the same coverage, minimums, tiers … that
 * uses only pairs from this score on? Points do not count in that question, so it is a plain flow.
 * @param pairs a pairing that reaches the goals above the points
 */
export const findFloor = (
  problem: MatchingProblem,
  goals: Goals,
  pairs: readonly Pair[],
  watch: Watch,
): Floor => {
  const scoreOf = ([row, column]: Pair): number => problem.score[row * problem.mentorCount + column]!;
  const flat = compileNetwork(problem, goals, { points: false });
  const none = {
    u: new Float64Array(flat.rows),
    v: new Float64Array(flat.columns),
    w: new Float64Array(flat.familyCount),
  };
  const target = certify(flat, pairs, none).primal;
  let reached = Math.min(...pairs.map(scoreOf));
  let limit = Math.min(TOP_SCORE, ...flat.fixed.map(scoreOf)) + 1;
  let proof: Flow | undefined;
  while (limit - reached > 1) {
    const middle = Math.floor((reached + limit) / 2);
    const network = { ...flat, floor: middle };
    const { flow, complete } = solveNetwork(network, watch);
    if (!complete) return { floor: reached, proof: undefined, complete: false };
    const found = pairsOf(flow);
    if (certify(network, found, none).primal <= target) {
      reached = found.reduce((least, pair) => Math.min(least, scoreOf(pair)), limit - 1);
    } else {
      limit = middle;
      proof = flow;
    }
  }
  return { floor: reached, proof, complete: true };
};
