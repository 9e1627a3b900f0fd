import { bestTotal, isBestOfAll } from './bestTotal.ts';
import type { Flow } from './flow.ts';
import { GOAL_ORDER } from './goals.ts';
import type { Measures } from './measurePairs.ts';
import { type Goals, NO_GOALS } from './network.ts';
import type { Goal, LadderStep, MatchingProblem } from './types.ts';
import type { Watch } from './watch.ts';

/** What each goal above the points reached. */
const reachedBy = (
  problem: MatchingProblem,
  goal: Goal,
  measures: Measures,
): Omit<LadderStep, 'price' | 'goal'>[] => {
  if (goal === 'coverage')
    return [{ reached: measures.matched, of: measures.matched + measures.unmatched.length }];
  if (goal === 'mentorMin') return [{ reached: measures.minimumsMet, of: measures.minimums }];
  if (goal === 'tier') return measures.tiers.map(({ tier, matched, of }) => ({ reached: matched, of, tier }));
  if (goal === 'leastChange') return [{ reached: measures.kept, of: measures.hadBefore }];
  const lineage = problem.lineage!;
  const sizes = new Map<number, number>();
  for (const family of lineage.family) if (family >= 0) sizes.set(family, 0);
  measures.load.forEach((load, mentor) => {
    const family = lineage.family[mentor]!;
    if (family >= 0) sizes.set(family, sizes.get(family)! + load);
  });
  const alive = [...sizes.values()].filter((size) => size > 0).length;
  if (goal === 'familiesAlive') return [{ reached: alive, of: sizes.size }];
  const grown = [...sizes].map(([family, size]) => size + (lineage.size?.[family] ?? 0));
  return [{ reached: grown.length === 0 ? 0 : Math.max(...grown) - Math.min(...grown) }];
};

/**
 * The ladder as data: for each goal what it reached and how many points of the total it took, the goals before it
 * held. The prices add up to the distance from the best total of all to the total of the pairing.
 * @param before the pairing that reaches all goals above the points with the best total
 * @param beforeTotal its total
 */
export const buildSteps = (
  problem: MatchingProblem,
  goals: Goals,
  before: Flow,
  beforeTotal: number,
  measures: Measures,
  watch: Watch,
): LadderStep[] => {
  const active = GOAL_ORDER.filter((goal) => goals[goal] !== false && goals[goal] !== 0);
  const free = isBestOfAll(problem, before, beforeTotal);
  let held: Goals = NO_GOALS;
  let total = free ? beforeTotal : (bestTotal(problem, held, watch) ?? beforeTotal);
  const steps: LadderStep[] = [];
  active.forEach((goal, index) => {
    held = { ...held, [goal]: goals[goal] };
    // Goals only take away, so once the total is down to the end's, the rest is free.
    const settled = total === beforeTotal;
    const next =
      free || settled || index === active.length - 1
        ? beforeTotal
        : (bestTotal(problem, held, watch) ?? beforeTotal);
    reachedBy(problem, goal, measures).forEach((reached, place, all) => {
      steps.push({ goal, ...reached, price: place === all.length - 1 ? total - next : 0 });
    });
    total = next;
  });
  return steps;
};
