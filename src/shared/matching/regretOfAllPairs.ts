import { type Flow, familyOf, hasPair, leaveCost, roomCost } from './flow.ts';
import { flowFromResult } from './flowFromResult.ts';
import { pointsIn } from './network.ts';
import { forEachMove, joinCost, partCost, returnCost } from './residual.ts';
import { type MatchingProblem, type MatchingResult, TOP_SCORE } from './types.ts';

export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

export const NO_PROOF: Refusal = {
  ok: false,
  reason:
    'This pairing has no proof of its total (it was stopped, or it is a stable or an all-levels pairing), so there is nothing to compare a pair with.',
};

/**
 * Costs of all chains of moves between mentors, families and the end (Floyd 1962). Mentees are passed through: each
 * stands between the mentor it would leave and the one it would join.
 */
export const chainCosts = (flow: Flow): Float64Array => {
  const { network } = flow;
  const { rows, columns, maxUnits, familyCount } = network;
  const size = columns + familyCount + 1;
  const end = size - 1;
  const costs = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY);
  const lower = (from: number, to: number, cost: number): void => {
    if (cost < costs[from * size + to]!) costs[from * size + to] = cost;
  };
  const passThrough = (from: number, row: number, before: number): void => {
    for (let column = 0; column < columns; column++)
      if (maxUnits === 1 ? flow.mate[row] !== column : !hasPair(flow, row, column))
        lower(from, column, before + joinCost(flow, row, column));
    lower(from, end, before + leaveCost(flow, row));
  };
  for (let column = 0; column < columns; column++) {
    const family = familyOf(network, column);
    lower(column, family >= 0 ? columns + family : end, roomCost(flow, column));
    for (let place = flow.head[column]!; place !== -1; place = flow.next[place]!) {
      const row = Math.floor(place / maxUnits);
      passThrough(column, row, partCost(flow, row, column));
    }
  }
  for (let row = 0; row < rows; row++)
    if (flow.skipped[row]! > 0) passThrough(end, row, returnCost(flow, row));
  for (let node = columns; node < size; node++)
    forEachMove(flow, rows + node, (to, cost) => {
      if (to >= rows) lower(node, to - rows, cost);
    });
  for (let node = 0; node < size; node++) costs[node * size + node] = 0;
  for (let middle = 0; middle < size; middle++)
    for (let from = 0; from < size; from++) {
      const first = costs[from * size + middle]!;
      if (first === Number.POSITIVE_INFINITY || from === middle) continue;
      const target = from * size;
      const source = middle * size;
      for (let to = 0; to < size; to++) {
        const length = first + costs[source + to]!;
        if (length < costs[target + to]!) costs[target + to] = length;
      }
    }
  return costs;
};

/**
 * For every pair at once, how many points of the total the whole would give up if that pair had to be: its cost beyond
 * the prices plus the cheapest chain of moves that makes room for it. All other goals stay held as in the result; where
 * that cannot be (someone would lose their mentor), it is still the points that are counted. A pair weaker than the
 * result's weakest may come out negative: the total would gain what the weakest pair had cost.
 * @returns menteeCount × mentorCount, 0 on chosen pairs, Infinity where ruled out; or why there is no answer
 */
export const regretOfAllPairs = (
  problem: MatchingProblem,
  result: MatchingResult,
): Float64Array | Refusal => {
  if (!result.ok) return { ok: false, reason: result.reason };
  const flow = flowFromResult(problem, result);
  if (flow === undefined) return NO_PROOF;
  const { network } = flow;
  const { rows, columns, maxUnits, familyCount } = network;
  const costs = chainCosts(flow);
  const size = columns + familyCount + 1;
  const regrets = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  for (const [row, column] of network.fixed) regrets[row * columns + column] = 0;
  const open = Uint8Array.from(network.capacity, (places) => (places > 0 ? 1 : 0));
  for (let row = 0, cell = 0; row < rows; row++) {
    if (network.units[row] === 0) {
      cell += columns;
      continue;
    }
    const back = returnCost(flow, row);
    for (let column = 0; column < columns; column++, cell++) {
      if (open[column] === 0 || network.allowed?.[cell] === 0) continue;
      if (hasPair(flow, row, column)) {
        regrets[cell] = 0;
        continue;
      }
      let release = back + costs[column * size + size - 1]!;
      for (let place = row * maxUnits; place < (row + 1) * maxUnits; place++) {
        const mate = flow.mate[place]!;
        if (mate === -1) continue;
        const cost = costs[column * size + mate]! + (maxUnits === 1 ? 0 : partCost(flow, row, mate));
        if (cost < release) release = cost;
      }
      const kept = network.kept?.[cell] === 1 ? network.keepReward : 0;
      const join = TOP_SCORE - problem.score[cell]! - kept - flow.u[row]! - flow.v[column]!;
      regrets[cell] = pointsIn(network, join + release);
    }
  }
  return regrets;
};
