import type { Measures } from './measurePairs.ts';
import type { MatchingProblem, Note } from './types.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** What is out of the ordinary about a pairing, in sentences. */
export const describeOutcome = (problem: MatchingProblem, measures: Measures): Note[] => {
  const notes: Note[] = [];
  const note = (code: string, message: string): void => {
    notes.push({ code, message });
  };
  if (problem.menteeCount === 0) note('noMentees', 'There are no mentees, so there is nobody to pair.');
  if (problem.mentorCount === 0) note('noMentors', 'There are no mentors, so nobody can be paired.');
  const alone = measures.unmatched.filter((mentee) => {
    for (let mentor = 0; mentor < problem.mentorCount; mentor++)
      if (problem.eligible?.[mentee * problem.mentorCount + mentor] !== 0) return false;
    return true;
  });
  if (problem.mentorCount > 0 && alone.length > 0)
    note(
      'noEligibleMentor',
      `The rules leave no mentor at all for ${count(alone.length, 'mentee', 'mentees')}.`,
    );
  if (measures.unmatched.length > alone.length)
    note(
      'tooFewPlaces',
      `${count(measures.unmatched.length, 'mentee has', 'mentees have')} no mentor: the places do not reach.`,
    );
  if (measures.idle.length > 0)
    note(
      'idleMentors',
      `${count(measures.idle.length, 'mentor gets', 'mentors get')} fewer mentees than wanted; no pairing of as many mentees avoids it.`,
    );
  return notes;
};
