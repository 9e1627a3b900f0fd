import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { readNumber } from '../readAnswer.ts';

/**
 * Closeness on a scale: 1 − |difference| / range (Gower 1971). Without a stated scale its ends are the lowest and
 * the highest answer. Answers beyond a stated scale count as its nearest end.
 */
export const rating: Measure = ({ item, mentees, mentors }) => {
  const given = [...mentees, ...mentors].filter(
    (answer) => typeof answer === 'number' && Number.isFinite(answer),
  );
  const low =
    item.scale?.min ?? (given as number[]).reduce((least, value) => Math.min(least, value), Infinity);
  const high =
    item.scale?.max ?? (given as number[]).reduce((most, value) => Math.max(most, value), -Infinity);
  const range = high - low;
  const read = (answer: Parameters<typeof readNumber>[0]): number | null => {
    const value = readNumber(answer);
    return value === null ? null : Math.min(high, Math.max(low, value));
  };
  const ofMentees = distinctAnswers(mentees, read);
  const ofMentors = distinctAnswers(mentors, read);
  const compare = (mentee: number, mentor: number): number => {
    const distance = Math.abs((ofMentees.values[mentee] as number) - (ofMentors.values[mentor] as number));
    return range > 0 ? 1 - distance / range : 1;
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => ({
    kind: 'values',
    mentee: ofMentees.values[mentee] as number,
    mentor: ofMentors.values[mentor] as number,
  }));
};
