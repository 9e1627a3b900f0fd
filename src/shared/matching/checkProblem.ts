import { type MatchingFailed, type MatchingProblem, type Pair, TOP_SCORE } from './types.ts';

const malformed = (reason: string): MatchingFailed => ({
  ok: false,
  code: 'malformed',
  mentees: [],
  mentors: [],
  places: 0,
  reason,
});

const infeasible = (
  mentees: number[],
  mentors: number[],
  places: number,
  reason: string,
): MatchingFailed => ({
  ok: false,
  code: 'infeasible',
  mentees,
  mentors,
  places,
  reason,
});

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The first thing that is wrong with the shape of a problem, or `undefined`. */
const findMalformed = (problem: MatchingProblem): MatchingFailed | undefined => {
  const { menteeCount, mentorCount, score } = problem;
  if (!isCount(menteeCount) || !isCount(mentorCount))
    return malformed('The numbers of mentees and mentors must be whole numbers from 0.');
  const cells = menteeCount * mentorCount;
  const lengths: [string, { length: number } | undefined, number][] = [
    ['scores', score, cells],
    ['eligibility marks', problem.eligible, cells],
    ['mentee limits', problem.menteeMax, menteeCount],
    ['mentor minimums', problem.mentorMin, mentorCount],
    ['mentor places', problem.mentorMax, mentorCount],
    ['priority tiers', problem.tier, menteeCount],
    ['sign-up positions', problem.signedUp, menteeCount],
    ['earlier mentors', problem.previous, menteeCount],
    ['mentee ranks', problem.menteeRank, menteeCount],
    ['mentor ranks', problem.mentorRank, mentorCount],
    ['families', problem.lineage?.family, mentorCount],
  ];
  for (const [name, list, expected] of lengths)
    if (list !== undefined && list.length !== expected)
      return malformed(`There are ${list.length} ${name}, but ${expected} are needed.`);
  for (let cell = 0; cell < cells; cell++)
    if (score[cell]! < 0 || score[cell]! > TOP_SCORE)
      return malformed('Scores must be whole numbers from 0 to 1,000,000.');
  for (const [mentee, mentor] of problem.required ?? [])
    if (!isCount(mentee) || mentee >= menteeCount || !isCount(mentor) || mentor >= mentorCount)
      return malformed('A required pair names someone who does not take part.');
  return undefined;
};

/** The required pairs, each once. */
export const distinctRequired = (problem: MatchingProblem): Pair[] => {
  const seen = new Set<number>();
  return (problem.required ?? []).filter(([mentee, mentor]) => {
    const cell = mentee * problem.mentorCount + mentor;
    if (seen.has(cell)) return false;
    seen.add(cell);
    return true;
  });
};

const groupBy = (pairs: readonly Pair[], side: 0 | 1): Map<number, Pair[]> => {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair[side]);
    if (group === undefined) groups.set(pair[side], [pair]);
    else group.push(pair);
  }
  return groups;
};

/** Required pairs that cannot hold together, or `undefined`. */
const findConflict = (problem: MatchingProblem): MatchingFailed | undefined => {
  const required = distinctRequired(problem);
  for (const [mentee, mentor] of required)
    if (problem.eligible?.[mentee * problem.mentorCount + mentor] === 0)
      return infeasible([mentee], [mentor], 0, 'A pair is both required and ruled out.');
  for (const [mentee, pairs] of groupBy(required, 0)) {
    const most = problem.menteeMax?.[mentee] ?? 1;
    if (pairs.length > most) {
      const mentors = pairs.map((pair) => pair[1]);
      return infeasible(
        [mentee],
        mentors,
        most,
        `${pairs.length} mentors are required for one mentee who may have ${most}.`,
      );
    }
  }
  for (const [mentor, pairs] of groupBy(required, 1)) {
    const places = problem.mentorMax?.[mentor] ?? 1;
    if (pairs.length > places) {
      const mentees = pairs.map((pair) => pair[0]);
      return infeasible(
        mentees,
        [mentor],
        places,
        `${pairs.length} mentees are required for one mentor with places for ${places}.`,
      );
    }
  }
  return undefined;
};

/** Why a problem cannot be solved at all: wrong shape or rules that contradict each other; else `undefined`. */
export const checkProblem = (problem: MatchingProblem): MatchingFailed | undefined =>
  findMalformed(problem) ?? findConflict(problem);
