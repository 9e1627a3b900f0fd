import { addPair, emptyFlow, type Flow, familyOf } from './flow.ts';
import { askedGoals } from './goals.ts';
import { compileNetwork } from './network.ts';
import type { MatchingDone, MatchingProblem } from './types.ts';

/** The proven flow behind a result, rebuilt from its pairs and prices; `undefined` where it carries no proof. */
export const flowFromResult = (problem: MatchingProblem, result: MatchingDone): Flow | undefined => {
  const { certificate } = result;
  if (certificate === undefined || !certificate.proven || certificate.priced !== 'points') return undefined;
  const goals = askedGoals(problem, result.options.leastChange);
  const network = { ...compileNetwork(problem, goals), floor: certificate.floor };
  const flow = emptyFlow(network);
  flow.u.set(certificate.u);
  flow.v.set(certificate.v);
  if (certificate.family !== undefined) flow.w.set(certificate.family);
  const fixed = new Set(network.fixed.map(([row, column]) => row * network.columns + column));
  flow.skipped.set(network.units);
  for (const [row, column] of result.pairs) {
    if (fixed.has(row * network.columns + column)) continue;
    addPair(flow, row, column);
    flow.skipped[row]!--;
    const family = familyOf(network, column);
    if (family >= 0) flow.members[family]!++;
  }
  return flow;
};
