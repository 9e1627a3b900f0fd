import { type Change, comparePairs } from './comparePairs.ts';
import { addPair, type Flow, pairsOf } from './flow.ts';
import { flowFromResult } from './flowFromResult.ts';
import { NodeHeap } from './heap.ts';
import type { Refusal } from './regretOfAllPairs.ts';
import { endNode, followChain, forEachMove } from './residual.ts';
import { solveMatching } from './solveMatching.ts';
import type { MatchingDone, MatchingProblem, MatchingResult, Pair } from './types.ts';

export interface WhyNot {
  readonly ok: true;
  /** Points of the total that the whole would give up. */
  readonly cost: number;
  /** Who would change, the asked pair first, then along the chain; their points add up to `cost`. */
  readonly changes: Change[];
  /** Mentees who would lose their mentor altogether. */
  readonly uncovered: number[];
  /** Score of the weakest pair then. */
  readonly worst: number;
}

/** The cheapest chain from a mentor who gets one mentee too many to the mentee who must give something up. */
const findChain = (flow: Flow, from: number, target: number): Int32Array | undefined => {
  const nodes = endNode(flow) + 1;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const parent = new Int32Array(nodes).fill(-1);
  const done = new Uint8Array(nodes);
  const heap = new NodeHeap(distance);
  distance[from] = 0;
  heap.push(from);
  while (heap.size > 0) {
    const node = heap.pop();
    if (node === target) return parent;
    done[node] = 1;
    forEachMove(flow, node, (to, cost) => {
      const length = distance[node]! + cost;
      if (done[to] === 1 || length >= distance[to]!) return;
      distance[to] = length;
      parent[to] = node;
      heap.push(to);
    });
  }
  return undefined;
};

/** The pairs with one more pair forced, everything else as good as it can be; `undefined` where it cannot be. */
const forcePair = (problem: MatchingProblem, result: MatchingDone, pair: Pair): Pair[] | undefined => {
  const flow = flowFromResult(problem, result);
  if (flow === undefined) {
    const { leastChange, seed } = result.options;
    const again = solveMatching(
      { ...problem, required: [...(problem.required ?? []), pair] },
      { objective: result.objective, leastChange, ...(seed === null ? {} : { seed }) },
    );
    return again.ok ? [...again.pairs] : undefined;
  }
  const [mentee, mentor] = pair;
  const parent = findChain(flow, flow.network.rows + mentor, mentee);
  if (parent === undefined) return undefined;
  followChain(flow, mentee, parent);
  addPair(flow, mentee, mentor);
  return pairsOf(flow);
};

/** Orders changes along the chain: whoever comes to a mentor is followed by whoever has to leave that mentor. */
export const orderChain = (changes: Change[], mentee: number): Change[] => {
  const left = [...changes];
  const ordered: Change[] = [];
  let next = left.findIndex((change) => change.mentee === mentee);
  while (left.length > 0) {
    const change = left.splice(Math.max(0, next), 1)[0]!;
    ordered.push(change);
    next = left.findIndex((other) => other.from === change.to);
  }
  return ordered;
};

/**
 * Why a mentee does not have a certain mentor: the chain of people who would have to change if it had, with the points
 * each gives up. The cost is the pair's regret; solving again with the pair required gives the same total.
 * @returns the chain, or in words why the pair cannot be at all
 */
export const whyNot = (
  problem: MatchingProblem,
  result: MatchingResult,
  mentee: number,
  mentor: number,
): WhyNot | Refusal => {
  const refuse = (reason: string): Refusal => ({ ok: false, reason });
  if (!result.ok) return refuse(result.reason);
  const { menteeCount, mentorCount, score } = problem;
  if (!(mentee >= 0 && mentee < menteeCount) || !(mentor >= 0 && mentor < mentorCount))
    return refuse('One of the two does not take part in this pairing.');
  const worstOf = (pairs: readonly Pair[]): number =>
    pairs.reduce(
      (least, pair) => Math.min(least, score[pair[0] * mentorCount + pair[1]]!),
      Number.POSITIVE_INFINITY,
    );
  if (result.pairs.some((pair) => pair[0] === mentee && pair[1] === mentor))
    return { ok: true, cost: 0, changes: [], uncovered: [], worst: worstOf(result.pairs) };
  if (problem.eligible?.[mentee * mentorCount + mentor] === 0)
    return refuse('The rules do not allow this pair.');
  const required = problem.required ?? [];
  const menteeLimit = problem.menteeMax?.[mentee] ?? 1;
  const mentorLimit = problem.mentorMax?.[mentor] ?? 1;
  if (menteeLimit === 0) return refuse('This mentee is to have no mentor in this pairing.');
  if (mentorLimit === 0) return refuse('This mentor has no place for a mentee.');
  if (new Set(required.filter((pair) => pair[0] === mentee).map((pair) => pair[1])).size >= menteeLimit)
    return refuse('This mentee has a required mentor already.');
  if (new Set(required.filter((pair) => pair[1] === mentor).map((pair) => pair[0])).size >= mentorLimit)
    return refuse('All places of this mentor are taken by required mentees.');
  const forced = forcePair(problem, result, [mentee, mentor]);
  if (forced === undefined) return refuse('The required pairs leave no way to make room for this pair.');
  const changes = orderChain(comparePairs(problem, result.pairs, forced), mentee);
  const covered = new Set(forced.map((pair) => pair[0]));
  return {
    ok: true,
    cost: changes.reduce((sum, change) => sum + change.points, 0),
    changes,
    uncovered: changes.filter((change) => !covered.has(change.mentee)).map((change) => change.mentee),
    worst: worstOf(forced),
  };
};
