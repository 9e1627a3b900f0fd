import { addPair, emptyFlow, type Flow, familyOf } from './flow.ts';
import { compileNetwork, type Goals, type Network } from './network.ts';
import { raiseLevels } from './raiseLevels.ts';
import { solveNetwork } from './solveFlow.ts';
import type { MatchingProblem, Pair } from './types.ts';
import type { Watch } from './watch.ts';

/** The network of all goals above the points, with pairs from a score on only. */
export const levelNetwork = (problem: MatchingProblem, goals: Goals, floor: number): Network => {
  const several = problem.menteeMax?.some((most) => most > 1) ?? false;
  return { ...compileNetwork(problem, { ...goals, pairs: several }, { points: false }), floor };
};

/** Pairs put into a flow beside prices that were found with other pairs of the same worth. */
const exchangePairs = (prices: Flow, pairs: readonly Pair[]): Flow => {
  const { network } = prices;
  const flow: Flow = { ...emptyFlow(network), u: prices.u, v: prices.v, w: prices.w };
  flow.skipped.set(network.units);
  for (const [row, column] of pairs) {
    addPair(flow, row, column);
    flow.skipped[row]!--;
    const family = familyOf(network, column);
    if (family >= 0) flow.members[family]!++;
  }
  return flow;
};

const openPairs = (flow: Flow): Pair[] => {
  const { rows, maxUnits } = flow.network;
  const pairs: Pair[] = [];
  for (let place = 0; place < rows * maxUnits; place++)
    if (flow.mate[place] !== -1) pairs.push([Math.floor(place / maxUnits), flow.mate[place]!]);
  return pairs;
};

/**
 * The pairing with the strongest weakest pair, then the strongest second weakest, and so on, the goals above held.
 * Where mentees may have several mentors, as many pairs as possible come before the second weakest.
 * @param start the best total from `floor` on: a good place to begin
 * @returns the flow, or `undefined` where the run was stopped
 */
export const solveLeximin = (
  problem: MatchingProblem,
  goals: Goals,
  start: Flow,
  floor: number,
  watch: Watch,
): Flow | undefined => {
  const network = levelNetwork(problem, goals, floor);
  const prices = solveNetwork(network, watch);
  if (!prices.complete) return undefined;
  const several = network.maxUnits > 1;
  const flow = several ? prices.flow : exchangePairs(prices.flow, openPairs(start));
  const raised = raiseLevels(flow, watch);
  return raised.complete ? raised.flow : undefined;
};

/** Whether no chain of moves makes any level of a pairing stronger: the same question, asked of the result alone. */
export const isLeximin = (
  problem: MatchingProblem,
  goals: Goals,
  floor: number,
  pairs: readonly Pair[],
): boolean => {
  const network = levelNetwork(problem, goals, floor);
  const prices = solveNetwork(network).flow;
  const fixed = new Set(network.fixed.map(([row, column]) => row * network.columns + column));
  const open = pairs.filter(([row, column]) => !fixed.has(row * network.columns + column));
  if (open.length !== openPairs(prices).length) return false;
  const before = sortedScores(problem, open);
  const after = sortedScores(problem, openPairs(raiseLevels(exchangePairs(prices, open)).flow));
  return before.every((points, index) => points === after[index]);
};

const sortedScores = (problem: MatchingProblem, pairs: readonly Pair[]): Int32Array =>
  Int32Array.from(pairs, ([row, column]) => problem.score[row * problem.mentorCount + column]!).sort();
