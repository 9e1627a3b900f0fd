import type { MatchingDone, MatchingProblem } from './types.ts';

/** Mentees who together can only go to these mentors, whose places do not reach (Hall 1935). */
export interface Shortage {
  readonly mentees: number[];
  readonly mentors: number[];
  readonly places: number;
  readonly reason: string;
}

const describe = (mentees: number, mentors: number, places: number): string => {
  if (mentors === 0) return 'The rules leave no mentor for this mentee.';
  const who = mentees === 1 ? 'This mentee can' : `These ${mentees} mentees can`;
  const where = mentors === 1 ? 'this one mentor' : `these ${mentors} mentors`;
  return `${who} only go to ${where} with ${places} ${places === 1 ? 'place' : 'places'}.`;
};

/**
 * Why mentees have no mentor: for each of them the mentors in reach by any chain of moves, all full, and everyone who
 * sits there; smallest sets first, each set once. No pairing can give all of a set a mentor.
 */
export const findShortages = (problem: MatchingProblem, result: MatchingDone): Shortage[] => {
  const { menteeCount, mentorCount, eligible } = problem;
  const required = new Set((problem.required ?? []).map(([mentee, mentor]) => mentee * mentorCount + mentor));
  const sitting: number[][] = Array.from({ length: mentorCount }, () => []);
  const places = Int32Array.from({ length: mentorCount }, (_, mentor) => problem.mentorMax?.[mentor] ?? 1);
  for (const [mentee, mentor] of result.pairs) {
    if (required.has(mentee * mentorCount + mentor)) places[mentor]!--;
    else sitting[mentor]!.push(mentee);
  }
  const found = new Map<string, Shortage>();
  for (const start of result.unmatched) {
    const mentees = [start];
    const mentors: number[] = [];
    const seenMentee = new Uint8Array(menteeCount);
    const seenMentor = new Uint8Array(mentorCount);
    seenMentee[start] = 1;
    for (let index = 0; index < mentees.length; index++)
      for (let mentor = 0; mentor < mentorCount; mentor++) {
        if (seenMentor[mentor] === 1 || eligible?.[mentees[index]! * mentorCount + mentor] === 0) continue;
        seenMentor[mentor] = 1;
        mentors.push(mentor);
        for (const mentee of sitting[mentor]!) {
          if (seenMentee[mentee] === 1) continue;
          seenMentee[mentee] = 1;
          mentees.push(mentee);
        }
      }
    mentees.sort((one, other) => one - other);
    mentors.sort((one, other) => one - other);
    const open = mentors.reduce((sum, mentor) => sum + places[mentor]!, 0);
    const key = mentors.join();
    const before = found.get(key);
    if (before !== undefined && mentors.length > 0) {
      if (!before.mentees.includes(start)) before.mentees.push(start);
      found.set(key, { ...before, reason: describe(before.mentees.length, mentors.length, open) });
    } else
      found.set(mentors.length === 0 ? `alone ${start}` : key, {
        mentees,
        mentors,
        places: open,
        reason: describe(mentees.length, mentors.length, open),
      });
  }
  return [...found.values()].sort((one, other) => one.mentees.length - other.mentees.length);
};
