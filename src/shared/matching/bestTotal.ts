import { certify } from './certify.ts';
import { type Flow, pairsOf } from './flow.ts';
import { compileNetwork, type Goals, type Network, NO_GOALS, readLine, skipCost } from './network.ts';
import { solveNetwork } from './solveFlow.ts';
import { type MatchingProblem, type Pair, TOP_SCORE } from './types.ts';
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
  const line = new Float64Array(network.columns);
  for (let row = 0; row < network.rows; row++) {
    if (network.units[row] === 0) continue;
    readLine(network, row, line);
    let least = skipCost(network, row, 0);
    for (let column = 0; column < network.columns; column++) {
      const reduced = line[column]! - v[column]!;
      if (reduced < least) least = reduced;
    }
    u[row] = least;
  }
  return u;
};

/** A total that no pairing whatsoever can exceed, from any prices of the mentors (linear programming duality). */
export const boundTotal = (problem: MatchingProblem, prices: Float64Array): number => {
  const network = compileNetwork(problem, NO_GOALS);
  const v = prices.map((price) => Math.min(0, Math.max(price, -TOP_SCORE)));
  const u = rowPrices(network, v);
  let bound = totalOf(problem, network.fixed);
  // With one mentor each, what a mentee can gain is its price; else the pairs' own limits count too.
  if (network.maxUnits > 1) {
    const { dual } = certify(network, network.fixed, { u, v, w: new Float64Array(network.familyCount) });
    return bound + TOP_SCORE * network.units.reduce((sum, units) => sum + units, 0) - dual;
  }
  for (let row = 0; row < network.rows; row++) if (network.units[row] === 1) bound += TOP_SCORE - u[row]!;
  for (let column = 0; column < network.columns; column++) bound -= network.capacity[column]! * v[column]!;
  return bound;
};

/** Whether a pairing's total is the best that any pairing has, by its own prices; `false` = not shown. */
export const isBestOfAll = (problem: MatchingProblem, flow: Flow, total: number): boolean =>
  boundTotal(problem, flow.v) <= total;
