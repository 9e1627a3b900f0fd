import type { MatchingProblem, Pair } from './types.ts';

const isAllowed = (problem: MatchingProblem, cell: number): boolean => problem.eligible?.[cell] !== 0;

/**
 * How many pairs would rather have each other: a mentee who would gain (or has a place free) and a mentor who would
 * gain (or has a place free). Required pairs stay out of it, as nobody may leave them. O(mentees × mentors).
 */
export const countBlockingPairs = (problem: MatchingProblem, pairs: readonly Pair[]): number => {
  const { menteeCount, mentorCount, score } = problem;
  const required = new Set((problem.required ?? []).map(([row, column]) => row * mentorCount + column));
  const together = new Set(pairs.map(([row, column]) => row * mentorCount + column));
  const menteeRoom = Int32Array.from({ length: menteeCount }, (_, row) => problem.menteeMax?.[row] ?? 1);
  const mentorRoom = Int32Array.from(
    { length: mentorCount },
    (_, column) => problem.mentorMax?.[column] ?? 1,
  );
  // The weakest pair that each could leave; one who may leave none and has no room never blocks.
  const menteeLeast = new Float64Array(menteeCount).fill(Number.POSITIVE_INFINITY);
  const mentorLeast = new Float64Array(mentorCount).fill(Number.POSITIVE_INFINITY);
  for (const [row, column] of pairs) {
    const cell = row * mentorCount + column;
    menteeRoom[row]!--;
    mentorRoom[column]!--;
    if (required.has(cell)) continue;
    menteeLeast[row] = Math.min(menteeLeast[row]!, score[cell]!);
    mentorLeast[column] = Math.min(mentorLeast[column]!, score[cell]!);
  }
  for (let row = 0; row < menteeCount; row++) if (menteeRoom[row]! > 0) menteeLeast[row] = -1;
  for (let column = 0; column < mentorCount; column++) if (mentorRoom[column]! > 0) mentorLeast[column] = -1;
  let blocking = 0;
  for (let row = 0, cell = 0; row < menteeCount; row++) {
    const least = menteeLeast[row]!;
    for (let column = 0; column < mentorCount; column++, cell++) {
      const points = score[cell]!;
      if (points > least && points > mentorLeast[column]! && isAllowed(problem, cell) && !together.has(cell))
        blocking++;
    }
  }
  return blocking;
};
