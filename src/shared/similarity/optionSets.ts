import { compareText } from '../util/index.ts';
import { type DistinctAnswers, distinctAnswers, type MeasureInput } from './measure.ts';
import { keyOfSet, readOptions } from './readAnswer.ts';

/** Ticked options of both sides, and how much each option says. */
export interface OptionSets {
  readonly mentees: DistinctAnswers<readonly string[]>;
  readonly mentors: DistinctAnswers<readonly string[]>;
  /** Sum of the weights of a class's options. */
  readonly menteeWeight: Float64Array;
  readonly mentorWeight: Float64Array;
  /** Sum of the weights of the options that both ticked. */
  readonly commonWeight: (menteeClass: number, mentorClass: number) => number;
  /** The same for all mentor classes at once. */
  readonly fillCommonWeights: (menteeClass: number, row: Float64Array) => void;
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
  const numbered = (side: DistinctAnswers<readonly string[]>): Int32Array[] =>
    side.values.map((value) => Int32Array.from(value, (option) => indexOf.get(option) as number).sort());
  const menteeTicks = numbered(ofMentees);
  const mentorTicks = numbered(ofMentors);
  const tickedBy: number[][] = options.map(() => []);
  mentorTicks.forEach((ticks, row) => {
    for (const option of ticks) tickedBy[option]?.push(row);
  });

  const commonWeight = (mentee: number, mentor: number): number => {
    const other = new Set(mentorTicks[mentor]);
    return (menteeTicks[mentee] as Int32Array).reduce(
      (sum, option) => (other.has(option) ? sum + (weights[option] as number) : sum),
      0,
    );
  };
  const fillCommonWeights = (mentee: number, row: Float64Array): void => {
    row.fill(0);
    for (const option of menteeTicks[mentee] as Int32Array) {
      const weight = weights[option] as number;
      const rows = tickedBy[option] as number[];
      for (let place = 0; place < rows.length; place++) {
        const column = rows[place] as number;
        row[column] = (row[column] as number) + weight;
      }
    }
  };
  const ownWeight = (side: readonly Int32Array[]): Float64Array =>
    Float64Array.from(side, (ticks) => ticks.reduce((sum, option) => sum + (weights[option] as number), 0));

  return {
    mentees: ofMentees,
    mentors: ofMentors,
    menteeWeight: ownWeight(menteeTicks),
    mentorWeight: ownWeight(mentorTicks),
    commonWeight,
    fillCommonWeights,
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
