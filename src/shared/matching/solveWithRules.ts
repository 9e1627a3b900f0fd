import { countBlockingPairs } from './blockingPairs.ts';
import { type Breach, findBreach } from './jointRules.ts';
import { measurePairs } from './measurePairs.ts';
import { solveLadder } from './solveLadder.ts';
import type { MatchingDone, MatchingProblem, MatchingResult, Pair, SolveOptions } from './types.ts';

/** Pairings tried before the best found is returned with its bound. */
const MOST_TRIED = 400;

interface Branch {
  readonly problem: MatchingProblem;
  readonly result: MatchingDone;
  readonly value: readonly number[];
  readonly breach: Breach | undefined;
}

/** How good a pairing is, larger first: the ladder's figures one after the other. */
const figuresOf = (problem: MatchingProblem, result: MatchingDone): number[] => {
  const measures = measurePairs(problem, result.pairs);
  const lacking = measures.idle.reduce(
    (sum, mentor) => sum + (problem.mentorMin?.[mentor] ?? 0) - measures.load[mentor]!,
    0,
  );
  const levels = result.steps
    .filter((step) => step.goal === 'familiesAlive' || step.goal === 'leastChange')
    .map((step) => step.reached);
  const value = [measures.matched, -lacking, ...measures.tiers.map((tier) => tier.matched), ...levels];
  if (result.objective === 'leximin') {
    const scores = result.pairs.map(([row, column]) => problem.score[row * problem.mentorCount + column]!);
    return [...value, ...scores.sort((one, other) => one - other)];
  }
  return [...value, ...(result.objective === 'worstThenTotal' ? [measures.worst] : []), measures.total];
};

const compareValues = (one: readonly number[], other: readonly number[]): number => {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const forbid = (problem: MatchingProblem, pairs: readonly Pair[]): MatchingProblem => {
  const { menteeCount, mentorCount } = problem;
  const eligible = problem.eligible?.slice() ?? new Uint8Array(menteeCount * mentorCount).fill(1);
  for (const [mentee, mentor] of pairs) eligible[mentee * mentorCount + mentor] = 0;
  return { ...problem, eligible };
};

const require = (problem: MatchingProblem, pairs: readonly Pair[]): MatchingProblem => ({
  ...problem,
  required: [...(problem.required ?? []), ...pairs],
});

/** Splits a broken rule into cases that together leave nothing out and do not overlap. */
const splitBreach = (problem: MatchingProblem, { pairs, tooFew }: Breach): MatchingProblem[] =>
  pairs.map((pair, index) =>
    tooFew
      ? require(forbid(problem, pairs.slice(0, index)), [pair])
      : forbid(require(problem, pairs.slice(0, index)), [pair]),
  );

/**
 * A quick way down: as many of the weakest (or strongest missing) pairs at once as the rule is broken by, and no others
 * in their place.
 */
const mendBreach = (problem: MatchingProblem, { pairs, tooFew, by, outside }: Breach): MatchingProblem => {
  const required = new Set((problem.required ?? []).map((pair) => pair[0] * problem.mentorCount + pair[1]));
  const busy = new Set((problem.required ?? []).map((pair) => pair[0]));
  const scoreOf = (pair: Pair): number => problem.score[pair[0] * problem.mentorCount + pair[1]]!;
  const sorted = [...pairs].sort((one, other) => scoreOf(one) - scoreOf(other));
  if (!tooFew) {
    const free = sorted.filter((pair) => !required.has(pair[0] * problem.mentorCount + pair[1]));
    return forbid(problem, [...outside, ...free.slice(0, by)]);
  }
  const chosen: Pair[] = [];
  for (const pair of sorted.reverse()) {
    if (chosen.length === by || busy.has(pair[0])) continue;
    if (chosen.filter((other) => other[1] === pair[1]).length >= (problem.mentorMax?.[pair[1]] ?? 1))
      continue;
    busy.add(pair[0]);
    chosen.push(pair);
  }
  return require(problem, chosen);
};

/**
 * The best pairing where rules tie pairs together (quotas, nobody their own ancestor, families kept apart): the ladder
 * without these rules bounds everything; where its pairing breaks one, the cases are solved apart, the most promising
 * first (branch and bound, Land and Doig 1960). Such problems can be hard, so after a while the best found is returned
 * with the bound that is left.
 */
export const solveWithRules = (problem: MatchingProblem, options: SolveOptions): MatchingResult => {
  const { quotas, ...base } = problem;
  let tried = 0;
  let stopped = false;
  const solve = (cased: MatchingProblem): Branch | undefined => {
    tried++;
    const result = solveLadder(cased, options);
    if (!result.ok) return undefined;
    stopped ||= result.stopped === true;
    return {
      problem: cased,
      result,
      value: figuresOf(cased, result),
      breach: findBreach(problem, result.pairs),
    };
  };
  const root = solve(base);
  if (root === undefined) return solveLadder(base, options);
  if (root.breach === undefined || stopped) return root.result;

  let best: Branch | undefined;
  const offer = (branch: Branch): void => {
    if (branch.breach === undefined && (best === undefined || compareValues(branch.value, best.value) > 0))
      best = branch;
  };
  let dive: Branch | undefined = root;
  for (let step = 0; step < 60 && dive?.breach !== undefined; step++)
    dive = solve(mendBreach(dive.problem, dive.breach));
  if (dive !== undefined) offer(dive);

  const open: Branch[] = [root];
  while (open.length > 0 && tried < MOST_TRIED && !stopped) {
    open.sort((one, other) => compareValues(one.value, other.value));
    const branch = open.pop()!;
    if (best !== undefined && compareValues(branch.value, best.value) <= 0) {
      open.length = 0;
      break;
    }
    for (const cased of splitBreach(branch.problem, branch.breach!)) {
      const found = solve(cased);
      if (stopped) open.push(branch);
      if (found === undefined || stopped) continue;
      if (found.breach === undefined) offer(found);
      else if (best === undefined || compareValues(found.value, best.value) > 0) open.push(found);
    }
    options.onProgress?.({ goal: 'rules', share: Math.min(1, tried / MOST_TRIED) });
  }
  const settled = open.length === 0;
  if (best === undefined)
    return {
      ok: false,
      code: 'infeasible',
      mentees: [...new Set(root.breach.pairs.map((pair) => pair[0]))],
      mentors: [...new Set(root.breach.pairs.map((pair) => pair[1]))],
      places: 0,
      reason: settled
        ? `No pairing keeps this rule together with the others: ${root.breach.label}.`
        : `No pairing was found that keeps this rule together with the others: ${root.breach.label}.`,
    };
  return describeBest(
    problem,
    best,
    root,
    settled,
    tried,
    Math.max(best.result.total, ...open.map((branch) => branch.result.total)),
  );
};

const describeBest = (
  problem: MatchingProblem,
  best: Branch,
  root: Branch,
  settled: boolean,
  tried: number,
  bound: number,
): MatchingDone => {
  const { certificate, steps, ...result } = best.result;
  const price = root.result.total - result.total;
  const kept = steps.filter((step) => step.goal !== 'total' && step.goal !== 'ties');
  const last = steps.filter((step) => step.goal === 'total' || step.goal === 'ties');
  return {
    ...result,
    blockingPairs: countBlockingPairs(problem, result.pairs),
    steps: [...kept, { goal: 'rules', reached: 1, of: 1, price }, ...last],
    bound: settled ? result.total : bound,
    search: { tried, settled },
    notes: settled
      ? result.notes
      : [
          ...result.notes,
          {
            code: 'notSettled',
            message: `These rules make the problem hard: of ${tried} pairings tried this is the best, and none can have a total above ${bound.toLocaleString('en-US')}.`,
          },
        ],
  };
};
