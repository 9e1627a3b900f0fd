import { compareText } from '../util/index.ts';
import { type DistinctAnswers, distinctAnswers, type MeasureInput } from './measure.ts';
import { keyOfSet, readOptions } from './readAnswer.ts';

/** Ticked options of both sides as bit sets, and how much each option says. */
export interface OptionSets {
  readonly mentees: DistinctAnswers<readonly string[]>;
  readonly mentors: DistinctAnswers<readonly string[]>;
  /** Sum of the weights of a class's options. */
  readonly menteeWeight: Float64Array;
  readonly mentorWeight: Float64Array;
  /** Sum of the weights of the options that both ticked. */
  readonly commonWeight: (menteeClass: number, mentorClass: number) => number;
  /** The options that both ticked, the rarest first. */
  readonly commonOptions: (menteeClass: number, mentorClass: number) => readonly string[];
}

/**
 * An option weighs ln(1 + N / n), where n of the N people who answered ticked it: ln 2 where everybody did, more the
 * rarer it is. Sums run over the options in one fixed order, so that they don't depend on the order of people.
 */
export const buildOptionSets = ({ item, mentees, mentors }: MeasureInput): OptionSets => {
  const read = readOptions(item);
  const ofMentees = distinctAnswers(mentees, read, keyOfSet);
  const ofMentors = distinctAnswers(mentors, read, keyOfSet);
  const ticked = countTicks(ofMentees, ofMentors);
  const options = [...ticked.keys()].sort(compareText);
  const answered = [...ofMentees.counts, ...ofMentors.counts].reduce((sum, count) => sum + count, 0);
  const weights = Float64Array.from(options, (option) =>
    Math.log(1 + answered / (ticked.get(option) as number)),
  );

  const indexOf = new Map(options.map((option, index) => [option, index]));
  const words = Math.max(1, Math.ceil(options.length / 32));
  const bitsOf = (side: DistinctAnswers<readonly string[]>): Int32Array => {
    const bits = new Int32Array(side.values.length * words);
    side.values.forEach((value, row) => {
      for (const option of value) {
        const index = indexOf.get(option) as number;
        const word = row * words + (index >>> 5);
        bits[word] = (bits[word] as number) | (1 << (index & 31));
      }
    });
    return bits;
  };
  const menteeBits = bitsOf(ofMentees);
  const mentorBits = bitsOf(ofMentors);

  const sumOverlap = (left: Int32Array, row: number, right: Int32Array, column: number): number => {
    let sum = 0;
    for (let word = 0; word < words; word++) {
      let common = (left[row * words + word] as number) & (right[column * words + word] as number);
      while (common !== 0) {
        const lowest = common & -common;
        sum += weights[word * 32 + 31 - Math.clz32(lowest)] as number;
        common ^= lowest;
      }
    }
    return sum;
  };
  const ownWeight = (bits: Int32Array, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => sumOverlap(bits, row, bits, row));

  return {
    mentees: ofMentees,
    mentors: ofMentors,
    menteeWeight: ownWeight(menteeBits, ofMentees.values.length),
    mentorWeight: ownWeight(mentorBits, ofMentors.values.length),
    commonWeight: (mentee, mentor) => sumOverlap(menteeBits, mentee, mentorBits, mentor),
    commonOptions: (mentee, mentor) => {
      const other = new Set(ofMentors.values[mentor]);
      return (ofMentees.values[mentee] as readonly string[])
        .filter((option) => other.has(option))
        .sort(
          (left, right) =>
            (ticked.get(left) as number) - (ticked.get(right) as number) || compareText(left, right),
        );
    },
  };
};

const countTicks = (...sides: readonly DistinctAnswers<readonly string[]>[]): Map<string, number> => {
  const ticked = new Map<string, number>();
  for (const side of sides) {
    side.values.forEach((value, index) => {
      for (const option of value)
        ticked.set(option, (ticked.get(option) ?? 0) + (side.counts[index] as number));
    });
  }
  return ticked;
};
