import { certify } from './certify.ts';
import { type Flow, pairsOf } from './flow.ts';
import { arcCost, compileNetwork, type Goals, type Network, NO_GOALS, skipCost } from './network.ts';
import { solveNetwork } from './solveFlow.ts';
import type { MatchingProblem, Pair } from './types.ts';
import type { Watch } from './watch.ts';

export const totalOf = (problem: MatchingProblem, pairs: readonly Pair[]): number =>
  pairs.reduce((sum, [row, column]) => sum + problem.score[row * problem.mentorCount + column]!, 0);

/** The largest total under some of the goals; `undefined` where the run was stopped. */
export const bestTotal = (problem: MatchingProblem, goals: Goals, watch: Watch): number | undefined => {
  const { flow, complete } = solveNetwork(compileNetwork(problem, goals), watch);
  return complete ? totalOf(problem, pairsOf(flow)) : undefined;
};

/** The best price of each mentee for given prices of the mentors: as much as every pair and empty place allows. */
const rowPrices = (network: Network, v: Float64Array): Float64Array => {
  const u = new Float64Array(network.rows);
  for (let row = 0, cell = 0; row < network.rows; row++) {
    let least = network.units[row]! > 0 ? skipCost(network, row, 0) : 0;
    for (let column = 0; column < network.columns; column++, cell++) {
      const reduced = arcCost(network, cell) - v[column]!;
      if (reduced < least) least = reduced;
    }
    u[row] = least;
  }
  return u;
};

/** A total that no pairing whatsoever can exceed, from any prices of the mentors (linear programming duality). */
export const boundTotal = (problem: MatchingProblem, prices: Float64Array): number => {
  const network = compileNetwork(problem, NO_GOALS);
  const v = prices.map((price) => Math.min(0, Math.max(price, -1_000_000)));
  const { dual } = certify(network, network.fixed, {
    u: rowPrices(network, v),
    v,
    w: new Float64Array(network.familyCount),
  });
  const units = network.units.reduce((sum, unit) => sum + unit, 0);
  return units * 1_000_000 - dual + totalOf(problem, network.fixed);
};

/** Whether a pairing's total is the best that any pairing has, by its own prices; `false` = not shown. */
export const isBestOfAll = (problem: MatchingProblem, flow: Flow, total: number): boolean =>
  boundTotal(problem, flow.v) <= total;
