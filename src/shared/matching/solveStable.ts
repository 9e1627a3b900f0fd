import { bestTotal } from './bestTotal.ts';
import { countBlockingPairs } from './blockingPairs.ts';
import { distinctRequired } from './checkProblem.ts';
import { deferredAcceptance } from './deferredAcceptance.ts';
import { describeOutcome } from './describeOutcome.ts';
import { measurePairs } from './measurePairs.ts';
import { NO_GOALS } from './network.ts';
import { tieOrder } from './tieOrder.ts';
import { type MatchingDone, type MatchingProblem, type Pair, type SolveOptions, TOP_SCORE } from './types.ts';

/**
 * A stable pairing: no mentee and mentor would both rather have each other. Both sides prefer the higher score; equal
 * scores go by tier and the order of ties. Required pairs stand outside; minimums do not count.
 */
export const solveStable = (problem: MatchingProblem, options: SolveOptions): MatchingDone => {
  const { menteeCount: rows, mentorCount: columns, score, eligible } = problem;
  const { mentees, mentorPlace } = tieOrder(problem, options.seed ?? null);
  const tierOf = (row: number): number => problem.tier?.[row] ?? 0;
  const menteeAt = [...mentees].sort((one, other) => tierOf(one) - tierOf(other));
  const mentorAt = new Int32Array(columns);
  for (let mentor = 0; mentor < columns; mentor++) mentorAt[mentorPlace[mentor]!] = mentor;
  const everyMentee = menteeAt.map((_, place) => place);
  const everyMentor = Array.from(mentorAt, (_, place) => place);
  const fixed = distinctRequired(problem);
  const together = new Set(fixed.map(([row, column]) => row * columns + column));
  const menteeRoom = Int32Array.from({ length: rows }, (_, row) => problem.menteeMax?.[row] ?? 1);
  const mentorRoom = Int32Array.from({ length: columns }, (_, column) => problem.mentorMax?.[column] ?? 1);
  for (const [row, column] of fixed) {
    menteeRoom[row]!--;
    mentorRoom[column]!--;
  }
  const may = (row: number, column: number): boolean =>
    eligible?.[row * columns + column] !== 0 && !together.has(row * columns + column);
  // One number a pair sorts faster than a comparison: score first, then whoever goes first.
  const places = Math.max(rows, columns) + 1;
  const sortBy = (members: number[], key: (member: number) => number): Int32Array => {
    const keys = Float64Array.from(members, (member) => key(member) * places + member);
    return Int32Array.from(keys.sort(), (value) => value % places);
  };
  const menteeLists = Array.from({ length: rows }, (_, row) => {
    const order = sortBy(
      everyMentor.filter((place) => may(row, mentorAt[place]!)),
      (place) => TOP_SCORE - score[row * columns + mentorAt[place]!]!,
    );
    return order.map((place) => mentorAt[place]!);
  });
  const mentorLists = Array.from({ length: columns }, (_, column) => {
    const order = sortBy(
      everyMentee.filter((place) => may(menteeAt[place]!, column)),
      (place) => TOP_SCORE - score[menteeAt[place]! * columns + column]!,
    );
    return order.map((place) => menteeAt[place]!);
  });
  const found: Pair[] = deferredAcceptance(menteeLists, mentorLists, mentorRoom, menteeRoom);
  const pairs = [...fixed, ...found].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const measures = measurePairs(problem, pairs);
  const blockingPairs = countBlockingPairs(problem, pairs);
  const best = bestTotal(problem, NO_GOALS, { shouldStop: options.shouldStop }) ?? measures.total;
  return {
    ok: true,
    objective: 'stable',
    pairs,
    unmatched: measures.unmatched,
    idle: measures.idle,
    total: measures.total,
    worst: measures.worst,
    steps: [
      { goal: 'stable', reached: blockingPairs, of: 0, price: best - measures.total },
      {
        goal: 'coverage',
        reached: measures.matched,
        of: measures.matched + measures.unmatched.length,
        price: 0,
      },
      { goal: 'total', reached: measures.total, of: Math.min(TOP_SCORE * pairs.length, best), price: 0 },
    ],
    blockingPairs,
    notes: describeOutcome(problem, measures),
    options: { leastChange: 0, seed: options.seed ?? null },
  };
};
