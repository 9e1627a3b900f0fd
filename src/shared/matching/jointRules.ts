import type { MatchingProblem, Pair } from './types.ts';

/** A rule about several pairs at once that does not hold: either too many of them, or too few. */
export interface Breach {
  readonly kind: 'quota' | 'ownAncestor' | 'sameFamily';
  readonly label: string;
  /** Too many: at least one of these pairs has to go. Too few: at least one of these has to come. */
  readonly pairs: Pair[];
  readonly tooFew: boolean;
  /** Too many: pairs not in use that would count against the rule as well. */
  readonly outside: Pair[];
  readonly by: number;
}

export const hasJointRules = (problem: MatchingProblem): boolean =>
  (problem.quotas?.length ?? 0) > 0 ||
  problem.lineage?.separateBranches === true ||
  (problem.lineage?.samePerson?.length ?? 0) > 0;

/** Pairs that lead a person back to itself: mentee of someone who is, by any chain, their own mentee. */
const findCircle = (problem: MatchingProblem, pairs: readonly Pair[]): Pair[] | undefined => {
  const asMentee = new Map((problem.lineage?.samePerson ?? []).map(([mentee, mentor]) => [mentor, mentee]));
  if (asMentee.size === 0) return undefined;
  const upward = new Map<number, Pair[]>();
  for (const pair of pairs) upward.set(pair[0], [...(upward.get(pair[0]) ?? []), pair]);
  const state = new Map<number, 'open' | 'done'>();
  const path: Pair[] = [];
  const visit = (mentee: number): Pair[] | undefined => {
    state.set(mentee, 'open');
    for (const pair of upward.get(mentee) ?? []) {
      const next = asMentee.get(pair[1]);
      if (next === undefined) continue;
      path.push(pair);
      if (state.get(next) === 'open') return path.slice(path.findIndex((step) => step[0] === next));
      const circle = state.get(next) === 'done' ? undefined : visit(next);
      if (circle !== undefined) return circle;
      path.pop();
    }
    state.set(mentee, 'done');
    return undefined;
  };
  for (const mentee of upward.keys()) {
    const circle = state.has(mentee) ? undefined : visit(mentee);
    if (circle !== undefined) return circle;
  }
  return undefined;
};

const findSameFamily = (problem: MatchingProblem, pairs: readonly Pair[]): Pair[] | undefined => {
  if (problem.lineage?.separateBranches !== true) return undefined;
  const first = new Map<string, Pair>();
  for (const pair of pairs) {
    const family = problem.lineage.family[pair[1]]!;
    if (family < 0) continue;
    const key = `${pair[0]} ${family}`;
    const before = first.get(key);
    if (before !== undefined) return [before, pair];
    first.set(key, pair);
  }
  return undefined;
};

/** The first rule about several pairs that these pairs break, or `undefined`. */
export const findBreach = (problem: MatchingProblem, pairs: readonly Pair[]): Breach | undefined => {
  const circle = findCircle(problem, pairs);
  if (circle !== undefined)
    return {
      kind: 'ownAncestor',
      label: 'Nobody becomes their own ancestor',
      pairs: circle,
      tooFew: false,
      outside: [],
      by: 1,
    };
  const family = findSameFamily(problem, pairs);
  if (family !== undefined)
    return {
      kind: 'sameFamily',
      label: 'Two mentors from one family',
      pairs: family,
      tooFew: false,
      outside: [],
      by: 1,
    };
  for (const quota of problem.quotas ?? []) {
    const mentees = new Set(quota.mentees);
    const mentors = new Set(quota.mentors);
    const inside = pairs.filter(([mentee, mentor]) => mentees.has(mentee) && mentors.has(mentor));
    const tooMany = quota.atMost !== undefined && inside.length > quota.atMost;
    const tooFew = quota.atLeast !== undefined && inside.length < quota.atLeast;
    if (!tooMany && !tooFew) continue;
    const used = new Set(inside.map(([mentee, mentor]) => mentee * problem.mentorCount + mentor));
    const outside: Pair[] = [];
    for (const mentee of mentees)
      for (const mentor of mentors) {
        const cell = mentee * problem.mentorCount + mentor;
        if (!used.has(cell) && problem.eligible?.[cell] !== 0) outside.push([mentee, mentor]);
      }
    return tooMany
      ? {
          kind: 'quota',
          label: quota.label,
          pairs: inside,
          tooFew,
          outside,
          by: inside.length - quota.atMost!,
        }
      : {
          kind: 'quota',
          label: quota.label,
          pairs: outside,
          tooFew,
          outside: [],
          by: quota.atLeast! - inside.length,
        };
  }
  return undefined;
};
