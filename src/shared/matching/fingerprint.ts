import type { MatchingProblem } from './types.ts';

/** Mixes a number into 32 bits that look random (Murmur3's finalizer). */
const mix = (value: number): number => {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/**
 * A number for each person that depends on what is known about it and on its scores, but not on its row: two rounds
 * of summing up over the pairs, the second with the numbers of the other side.
 */
export const fingerprint = (problem: MatchingProblem): { mentees: Float64Array; mentors: Float64Array } => {
  const { menteeCount: rows, mentorCount: columns, score, eligible } = problem;
  let mentees = Float64Array.from({ length: rows }, (_, row) =>
    mix(
      (problem.tier?.[row] ?? 0) +
        256 * (problem.menteeMax?.[row] ?? 1) +
        65_536 * (problem.signedUp?.[row] ?? 0),
    ),
  );
  let mentors = Float64Array.from({ length: columns }, (_, column) =>
    mix((problem.mentorMax?.[column] ?? 1) + 4_096 * (problem.mentorMin?.[column] ?? 0)),
  );
  for (let round = 0; round < 2; round++) {
    const nextMentees = mentees.slice();
    const nextMentors = mentors.slice();
    for (let row = 0, cell = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, cell++) {
        if (eligible !== undefined && eligible[cell] === 0) continue;
        const value = score[cell]! + 1;
        nextMentees[row] = (nextMentees[row]! + mix(value ^ mix(mentors[column]!))) >>> 0;
        nextMentors[column] = (nextMentors[column]! + mix(value ^ mix(mentees[row]!))) >>> 0;
      }
    mentees = nextMentees.map(mix);
    mentors = nextMentors.map(mix);
  }
  return { mentees, mentors };
};
