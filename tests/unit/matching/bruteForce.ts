import type { MatchingProblem, Objective, Pair } from '../../../src/shared/matching/index.ts';

/** Every set of pairs that the hard rules allow. For small problems only. */
export const allPairings = (problem: MatchingProblem): Pair[][] => {
  const { menteeCount, mentorCount } = problem;
  const found: Pair[][] = [];
  const room = Array.from({ length: mentorCount }, (_, mentor) => problem.mentorMax?.[mentor] ?? 1);
  const chosen: Pair[] = [];
  const isRequired = (mentee: number, mentor: number): boolean =>
    (problem.required ?? []).some((pair) => pair[0] === mentee && pair[1] === mentor);
  const visit = (mentee: number, mentor: number, left: number): void => {
    if (mentee === menteeCount) {
      found.push([...chosen]);
      return;
    }
    if (mentor === mentorCount) {
      visit(mentee + 1, 0, problem.menteeMax?.[mentee + 1] ?? 1);
      return;
    }
    if (!isRequired(mentee, mentor)) visit(mentee, mentor + 1, left);
    if (left > 0 && room[mentor]! > 0 && problem.eligible?.[mentee * mentorCount + mentor] !== 0) {
      chosen.push([mentee, mentor]);
      room[mentor]!--;
      visit(mentee, mentor + 1, left - 1);
      room[mentor]!++;
      chosen.pop();
    }
  };
  visit(0, 0, problem.menteeMax?.[0] ?? 1);
  return found;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * How good a pairing is, as numbers to be compared one after the other, larger is better: straight from the ladder as
 * it is written down, without any of the engine's tricks.
 */
export const rankPairing = (
  problem: MatchingProblem,
  pairs: readonly Pair[],
  objective: Objective,
  leastChange: 0 | 1 = 0,
): number[] => {
  const { menteeCount, mentorCount, score, lineage, previous } = problem;
  const scores = pairs.map(([mentee, mentor]) => score[mentee * mentorCount + mentor]!);
  const mentorsOf = Array.from({ length: menteeCount }, (_, mentee) =>
    pairs.filter((pair) => pair[0] === mentee).map((pair) => pair[1]),
  );
  const load = Array.from(
    { length: mentorCount },
    (_, mentor) => pairs.filter((pair) => pair[1] === mentor).length,
  );
  const rank = [mentorsOf.filter((mentors) => mentors.length > 0).length];
  rank.push(
    -sum(
      load.map((filled, mentor) =>
        Math.max(0, Math.min(problem.mentorMin?.[mentor] ?? 0, problem.mentorMax?.[mentor] ?? 1) - filled),
      ),
    ),
  );
  const tiers = [...new Set(problem.tier ?? [])].sort((one, other) => one - other);
  for (const tier of tiers)
    rank.push(
      mentorsOf.filter((mentors, mentee) => problem.tier?.[mentee] === tier && mentors.length > 0).length,
    );
  if (leastChange === 1 && previous !== undefined)
    rank.push(-mentorsOf.filter((mentors, mentee) => (mentors[0] ?? -1) !== previous[mentee]).length);
  if (lineage !== undefined) {
    const families = [...new Set(lineage.family)].filter((family) => family >= 0);
    const members = families.map((family) =>
      sum(load.filter((_, mentor) => lineage.family[mentor] === family)),
    );
    if (lineage.keepAlive === true) rank.push(members.filter((count) => count > 0).length);
    if (lineage.even === true)
      rank.push(
        -sum(members.map((count, index) => (count + (lineage.size?.[families[index]!] ?? 0)) ** 2)) +
          sum(families.map((family) => (lineage.size?.[family] ?? 0) ** 2)),
      );
  }
  if (objective === 'worstThenTotal') rank.push(scores.length === 0 ? 0 : Math.min(...scores));
  if (objective === 'leximin') {
    const sorted = [...scores].sort((one, other) => one - other);
    rank.push(sorted[0] ?? 0, sorted.length, ...sorted);
  } else rank.push(sum(scores));
  return rank;
};

/** Ties: who has a mentor, mentee by mentee; then each in turn the highest score, then the mentor that goes first. */
const rankTies = (problem: MatchingProblem, pairs: readonly Pair[], order: readonly number[]): number[] => {
  const mentorsOf = (mentee: number): number[] =>
    pairs
      .filter((pair) => pair[0] === mentee)
      .map((pair) => problem.score[mentee * problem.mentorCount + pair[1]]! * 1_000 - pair[1])
      .sort((one, other) => other - one);
  const covered = order.map((mentee) => Math.min(1, mentorsOf(mentee).length));
  const most = Math.max(1, ...(problem.menteeMax ?? []));
  const wishes = order.flatMap((mentee) => {
    const list = mentorsOf(mentee);
    return Array.from({ length: most }, (_, place) => list[place] ?? -1_000_000);
  });
  return [...covered, ...wishes];
};

export const compareRanks = (one: readonly number[], other: readonly number[]): number => {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The one pairing that the whole ladder, ties included, puts first. */
export const bestByBruteForce = (
  problem: MatchingProblem,
  objective: Objective,
  leastChange: 0 | 1 = 0,
): { pairs: Pair[]; rank: number[] } => {
  const order = Array.from({ length: problem.menteeCount }, (_, mentee) => mentee).sort(
    (one, other) => (problem.signedUp?.[one] ?? 0) - (problem.signedUp?.[other] ?? 0) || one - other,
  );
  let best: { pairs: Pair[]; rank: number[]; ties: number[] } | undefined;
  for (const pairs of allPairings(problem)) {
    const rank = rankPairing(problem, pairs, objective, leastChange);
    const difference = best === undefined ? 1 : compareRanks(rank, best.rank);
    if (difference < 0) continue;
    const ties = rankTies(problem, pairs, order);
    if (difference > 0 || compareRanks(ties, best!.ties) > 0) best = { pairs, rank, ties };
  }
  if (best === undefined) throw new Error('no pairing obeys the rules');
  return best;
};
