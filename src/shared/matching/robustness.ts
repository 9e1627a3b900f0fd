import { createRandom, shuffle } from '../util/index.ts';
import { augment, createSearch } from './augment.ts';
import { type Flow, pairsOf, removePair } from './flow.ts';
import { flowFromResult } from './flowFromResult.ts';
import { type Refusal, regretOfAllPairs } from './regretOfAllPairs.ts';
import { applyChanges } from './repairMatching.ts';
import { settleTies } from './settleTies.ts';
import { solveMatching } from './solveMatching.ts';
import { type TieOrder, tieOrder } from './tieOrder.ts';
import type { MatchingProblem, MatchingResult, Pair } from './types.ts';

/** What would give a mentee another mentor. */
export type Cause =
  | { readonly kind: 'dropOut'; readonly mentor: number }
  | { readonly kind: 'weights'; readonly label: string };

export interface Robustness {
  /** Keeps its mentor in everything that was tried. */
  readonly stable: boolean;
  readonly because?: Cause[];
  /** Points by which its pair is decided: what its cheapest other mentor would cost the whole. */
  readonly margin: number;
}

export interface RobustnessOptions {
  readonly seed: number;
  /** Scores as they would be with a weight 10 % up or down, or one answer missing: each with a name. */
  readonly weights?: readonly { readonly label: string; readonly score: Int32Array }[];
  /** How many drop-outs are tried; absent = every mentor who has a mentee. */
  readonly dropOuts?: number;
}

const mentorLists = (count: number, pairs: readonly Pair[]): string[] => {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [mentee, mentor] of pairs) lists[mentee]!.push(mentor);
  return lists.map((list) => list.join());
};

/** The best pairing without one mentor, from the proven one: only that mentor's mentees are placed anew. */
const withoutMentor = (flow: Flow, mentor: number, order: TieOrder): Pair[] => {
  const { network } = flow;
  const copy: Flow = {
    network: { ...network, capacity: network.capacity.slice(), wanted: network.wanted.slice() },
    mate: flow.mate.slice(),
    load: flow.load.slice(),
    members: flow.members.slice(),
    skipped: flow.skipped.slice(),
    u: flow.u.slice(),
    v: flow.v.slice(),
    w: flow.w.slice(),
    head: flow.head.slice(),
    next: flow.next.slice(),
  };
  copy.network.capacity[mentor] = 0;
  copy.network.wanted[mentor] = 0;
  const leaving: number[] = [];
  for (let place = flow.head[mentor]!; place !== -1; place = flow.next[place]!)
    leaving.push(Math.floor(place / network.maxUnits));
  for (const row of leaving) removePair(copy, row, mentor);
  const search = createSearch(copy);
  for (const row of leaving) augment(copy, row, search);
  settleTies(copy, () => order);
  return pairsOf(copy);
};

/**
 * How firmly each mentee's pair stands: it is held against the drop-out of every other mentor (each from the proven
 * pairing, without solving anew) and against other weights or a missing answer (each solved anew).
 * @returns one entry per mentee; or why there is no answer
 */
export const robustness = (
  problem: MatchingProblem,
  result: MatchingResult,
  options: RobustnessOptions,
): Robustness[] | Refusal => {
  if (!result.ok) return { ok: false, reason: result.reason };
  const flow = flowFromResult(problem, result);
  const regrets = regretOfAllPairs(problem, result);
  if (flow === undefined || !(regrets instanceof Float64Array))
    return { ok: false, reason: 'This pairing has no proof of its total, so its firmness cannot be told.' };
  const { menteeCount, mentorCount } = problem;
  const own = mentorLists(menteeCount, result.pairs);
  const causes: Cause[][] = Array.from({ length: menteeCount }, () => []);
  const compare = (pairs: readonly Pair[], cause: Cause): void => {
    mentorLists(menteeCount, pairs).forEach((list, mentee) => {
      const lost = cause.kind === 'dropOut' && own[mentee]!.split(',').includes(String(cause.mentor));
      if (list !== own[mentee] && !lost) causes[mentee]!.push(cause);
    });
  };
  const { leastChange, seed } = result.options;
  const settings = { objective: result.objective, leastChange, ...(seed === null ? {} : { seed }) };
  const order = tieOrder(problem, seed);
  const required = new Set((problem.required ?? []).map((pair) => pair[1]));
  const active = [...new Set(result.pairs.map((pair) => pair[1]))].sort((one, other) => one - other);
  const tried = shuffle(createRandom(options.seed), active).slice(0, options.dropOuts ?? active.length);
  for (const mentor of tried) {
    const cause: Cause = { kind: 'dropOut', mentor };
    // Families and required pairs change with the mentor, so the prices do not carry over.
    if (flow.network.family === undefined && !required.has(mentor))
      compare(withoutMentor(flow, mentor, order), cause);
    else {
      const { previous, ...without } = applyChanges(problem, [], { dropMentors: [mentor] });
      const before = problem.previous ?? previous;
      const again = solveMatching(
        { ...without, ...(before === undefined ? {} : { previous: before }) },
        settings,
      );
      if (again.ok) compare(again.pairs, cause);
    }
  }
  for (const { label, score } of options.weights ?? []) {
    const again = solveMatching({ ...problem, score }, settings);
    if (again.ok) compare(again.pairs, { kind: 'weights', label });
  }
  const chosen = new Set(result.pairs.map(([mentee, mentor]) => mentee * mentorCount + mentor));
  return causes.map((because, mentee) => {
    let margin = Number.POSITIVE_INFINITY;
    for (let cell = mentee * mentorCount; cell < (mentee + 1) * mentorCount; cell++)
      if (!chosen.has(cell) && regrets[cell]! < margin) margin = regrets[cell]!;
    return { stable: because.length === 0, margin, ...(because.length === 0 ? {} : { because }) };
  });
};
