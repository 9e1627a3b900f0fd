import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { readNumber } from '../readAnswer.ts';

/**
 * Closeness of two numbers: 1 − |difference| / range, never below 0. The range is that of the item's scale; without
 * one it goes from the 5th to the 95th percentile of all answers, so that a single odd number (an age of 99) does
 * not make everybody else look alike.
 */
export const number: Measure = ({ item, mentees, mentors }) => {
  const ofMentees = distinctAnswers(mentees, readNumber);
  const ofMentors = distinctAnswers(mentors, readNumber);
  const range = item.scale ? item.scale.max - item.scale.min : usualRange([...mentees, ...mentors]);
  const compare = (mentee: number, mentor: number): number => {
    const distance = Math.abs((ofMentees.values[mentee] as number) - (ofMentors.values[mentor] as number));
    if (distance === 0) return 1;
    return range > 0 ? Math.max(0, 1 - distance / range) : 0;
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => ({
    kind: 'values',
    mentee: ofMentees.values[mentee] as number,
    mentor: ofMentors.values[mentor] as number,
  }));
};

const usualRange = (answers: readonly unknown[]): number => {
  const sorted = answers
    .filter((answer): answer is number => typeof answer === 'number' && Number.isFinite(answer))
    .sort((left, right) => left - right);
  const last = sorted.length - 1;
  if (last < 1) return 0;
  const inner = (sorted[Math.ceil(0.95 * last)] as number) - (sorted[Math.floor(0.05 * last)] as number);
  return inner > 0 ? inner : (sorted[last] as number) - (sorted[0] as number);
};
