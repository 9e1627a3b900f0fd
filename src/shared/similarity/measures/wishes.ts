import { type Measure, NOT_COMPARABLE, type PreparedItem } from '../measure.ts';
import { readOptions } from '../readAnswer.ts';
import type { Answer } from '../types.ts';

const usualLength = 5;

/**
 * People named in order, by either side or both. A name is worth 1 at the first place, falling evenly to 1/k at the
 * last of k (`atMost`, 5 unless given); a name given five times counts once. The similarity is the mean of what the
 * mentee's list says about the mentor and what the mentor's list says about the mentee.
 *
 * Silence is neutral: a side that named nobody counts with the mean of those on its side who did; where both are
 * silent, the pair is missing. Names that are not on the other side (oneself, somebody who does not take part) are
 * passed over, and a list with no other names is silence.
 */
export const wishes: Measure = ({ item, mentees, mentors, menteeIds, mentorIds }) => {
  const length = Math.max(1, item.atMost ?? usualLength);
  const read = readOptions(item);
  const ofMentees = readLists(mentees, menteeIds, mentorIds, length, read);
  const ofMentors = readLists(mentors, mentorIds, menteeIds, length, read);

  const worth = (rank: number | undefined): number => (rank === undefined ? 0 : (length - rank + 1) / length);
  const meanWorth = (lists: Lists, others: number): number => {
    const speaking = lists.ranks.filter((ranks) => ranks !== null);
    // Worths are multiples of 1/length: counted in whole numbers, the mean does not depend on the order of people.
    const steps = speaking.reduce((sum, ranks) => {
      for (const rank of ranks.values()) sum += length - rank + 1;
      return sum;
    }, 0);
    return speaking.length > 0 && others > 0 ? steps / length / speaking.length / others : 0;
  };
  const menteeMean = meanWorth(ofMentees, mentors.length);
  const mentorMean = meanWorth(ofMentors, mentees.length);

  const compare: PreparedItem['compare'] = (mentee, mentor) => {
    const own = ofMentees.ranks[mentee] ?? null;
    const other = ofMentors.ranks[mentor] ?? null;
    if (own === null && other === null) return NOT_COMPARABLE;
    const byMentee = own === null ? menteeMean : worth(own.get(mentor));
    const byMentor = other === null ? mentorMean : worth(other.get(mentee));
    return (byMentee + byMentor) / 2;
  };
  const namesOther: NonNullable<PreparedItem['shares']> = (mentee, mentor) =>
    ofMentees.ranks[mentee]?.has(mentor) || ofMentors.ranks[mentor]?.has(mentee) || false;

  const mentorBase = Float64Array.from(ofMentors.ranks, (ranks) => (ranks === null ? mentorMean : 0));
  const fillRow = (mentee: number, row: Float64Array): void => {
    const own = ofMentees.ranks[mentee] ?? null;
    for (let mentor = 0; mentor < row.length; mentor++) {
      const silent = own === null && ofMentors.answered[mentor] === 0;
      const byMentee = own === null ? menteeMean : 0;
      row[mentor] = silent ? NOT_COMPARABLE : (byMentee + (mentorBase[mentor] as number)) / 2;
    }
    for (const mentor of own?.keys() ?? []) row[mentor] = compare(mentee, mentor);
    for (const mentor of ofMentors.namedBy[mentee] ?? []) row[mentor] = compare(mentee, mentor);
  };
  return {
    // Everyone is a class of their own: what matters is who is named.
    menteeClass: Int32Array.from(mentees, (_, index) => index),
    mentorClass: Int32Array.from(mentors, (_, index) => index),
    menteeClasses: mentees.length,
    mentorClasses: mentors.length,
    menteeAnswered: ofMentees.answered,
    mentorAnswered: ofMentors.answered,
    compare,
    fillRow,
    shares: namesOther,
    shared: (mentee, mentor) =>
      namesOther(mentee, mentor)
        ? {
            kind: 'wish',
            byMentee: ofMentees.ranks[mentee]?.get(mentor) ?? null,
            byMentor: ofMentors.ranks[mentor]?.get(mentee) ?? null,
          }
        : null,
  };
};

interface Lists {
  /** By person: from the index of a person on the other side to the rank (1 = first); null = silent. */
  readonly ranks: readonly (ReadonlyMap<number, number> | null)[];
  /** By person: 1 = named somebody. */
  readonly answered: Uint8Array;
  /** By person on the other side: who named them. */
  readonly namedBy: readonly (readonly number[])[];
}

const readLists = (
  answers: readonly Answer[],
  ownIds: readonly string[],
  otherIds: readonly string[],
  length: number,
  read: ReturnType<typeof readOptions>,
): Lists => {
  const indexOf = new Map(otherIds.map((id, index) => [id, index]));
  const ranks = answers.map((answer, person) => {
    const named = (answer === null ? null : read(answer)) ?? [];
    const known = named.filter((id) => id !== ownIds[person] && indexOf.has(id)).slice(0, length);
    return known.length > 0
      ? new Map(known.map((id, place) => [indexOf.get(id) as number, place + 1]))
      : null;
  });
  const namedBy: number[][] = otherIds.map(() => []);
  ranks.forEach((named, person) => {
    for (const other of named?.keys() ?? []) namedBy[other]?.push(person);
  });
  return { ranks, namedBy, answered: Uint8Array.from(ranks, (named) => (named === null ? 0 : 1)) };
};
