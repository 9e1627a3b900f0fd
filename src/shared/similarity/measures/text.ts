import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { readText } from '../readAnswer.ts';
import { buildTermVectors, type TermVectors, type Texts } from '../termVectors.ts';
import type { AnswerValue } from '../types.ts';
import { readWords, type Word } from '../words.ts';

/**
 * Free text: the cosine of the texts' TF-IDF vectors over stemmed words without empty ones, then ranked within the
 * class: 0 where no word is shared, else the share of the pairs with any shared word whose cosine is not greater.
 * Cosines of short texts are nearly all small; what counts is who is closer than others. A text without any telling
 * word is no answer.
 */
export const text: Measure = ({ mentees, mentors }) => {
  const ofMentees = distinctAnswers(mentees, read, keyOf);
  const ofMentors = distinctAnswers(mentors, read, keyOf);
  const { fillCosines, commonWords } = buildTermVectors(ofMentees, ofMentors);
  const ranks = rankCosines(ofMentees, ofMentors, fillCosines);
  const fillRow = (mentee: number, row: Float64Array): void => {
    fillCosines(mentee, row);
    for (let column = 0; column < row.length; column++)
      row[column] = ranks[stepOf(row[column] as number)] as number;
  };
  const compare = (mentee: number, mentor: number): number => {
    const row = new Float64Array(ofMentors.values.length);
    fillRow(mentee, row);
    return row[mentor] as number;
  };
  return prepareItem(
    ofMentees,
    ofMentors,
    compare,
    (mentee, mentor) => {
      const words = commonWords(mentee, mentor);
      return words.length > 0 ? { kind: 'words', words } : null;
    },
    fillRow,
  );
};

const read = (answer: AnswerValue): readonly Word[] | null => {
  const words = readWords(readText(answer) ?? '');
  return words.length > 0 ? words : null;
};

const keyOf = (words: readonly Word[]): string => words.map((word) => word.written).join(' ');

/** Cosines are ranked in this many steps. */
const steps = 4096;

/** 0 for 0, else 1 to `steps`; cosines that differ by a rounding error only are in one step. */
const stepOf = (cosine: number): number =>
  cosine <= 0 ? 0 : Math.min(steps, Math.max(1, Math.ceil(cosine * steps - 1e-6)));

/** By step: the share of the pairs with a cosine above 0 that are in this step or a lower one; 0 for step 0. */
const rankCosines = (
  mentees: Texts,
  mentors: Texts,
  fillCosines: TermVectors['fillCosines'],
): Float64Array => {
  const pairs = new Float64Array(steps + 1);
  const row = new Float64Array(mentors.values.length);
  mentees.counts.forEach((people, mentee) => {
    fillCosines(mentee, row);
    for (let column = 0; column < row.length; column++) {
      const step = stepOf(row[column] as number);
      pairs[step] = (pairs[step] as number) + people * (mentors.counts[column] as number);
    }
  });
  pairs[0] = 0;
  const total = pairs.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return pairs.map((count, step) => {
    below += count;
    return step === 0 || total === 0 ? 0 : below / total;
  });
};
