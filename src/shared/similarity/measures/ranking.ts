import { compareText } from '../../util/index.ts';
import { type DistinctAnswers, distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { keyOfList, readOptions } from '../readAnswer.ts';

/**
 * Full rankings: 1 − F / ⌊n²/2⌋ with Spearman's footrule F, the sum of the distances between an option's two ranks,
 * and its greatest value (Diaconis & Graham 1977). Options that someone did not rank share the mean of the ranks
 * that are left. For lists of a few favorites out of many, `topK` says more.
 */
export const ranking: Measure = ({ item, mentees, mentors }) => {
  const read = readOptions(item);
  const ofMentees = distinctAnswers(mentees, read, keyOfList);
  const ofMentors = distinctAnswers(mentors, read, keyOfList);
  const neutral = new Set(item.neutralOptions ?? []);
  const met = [...(item.options ?? []), ...ofMentees.values.flat(), ...ofMentors.values.flat()];
  const options = [...new Set(met)].filter((option) => !neutral.has(option)).sort(compareText);
  const count = options.length;
  const indexOf = new Map(options.map((option, index) => [option, index]));
  const menteeRanks = tabulateRanks(ofMentees, indexOf);
  const mentorRanks = tabulateRanks(ofMentors, indexOf);
  const greatest = Math.floor((count * count) / 2);

  const compare = (mentee: number, mentor: number): number => {
    let footrule = 0;
    for (let option = 0; option < count; option++) {
      footrule += Math.abs(
        (menteeRanks[mentee * count + option] as number) - (mentorRanks[mentor * count + option] as number),
      );
    }
    return greatest > 0 ? 1 - footrule / greatest : 1;
  };
  return prepareItem(ofMentees, ofMentors, compare, (mentee, mentor) => {
    const rankSum = (option: number): number =>
      (menteeRanks[mentee * count + option] as number) + (mentorRanks[mentor * count + option] as number);
    const byRank = options.map((_, index) => index).sort((left, right) => rankSum(left) - rankSum(right));
    // Of what both put into the upper half, or else the one that both together put highest.
    const high = byRank.filter((option) => {
      const limit = (count + 1) / 2;
      return (
        (menteeRanks[mentee * count + option] as number) < limit &&
        (mentorRanks[mentor * count + option] as number) < limit
      );
    });
    const common = (high.length > 0 ? high : byRank.slice(0, 1)).map((option) => options[option] as string);
    return common.length > 0 ? { kind: 'options', options: common } : null;
  });
};

const tabulateRanks = (
  side: DistinctAnswers<readonly string[]>,
  indexOf: ReadonlyMap<string, number>,
): Float64Array => {
  const count = indexOf.size;
  const ranks = new Float64Array(side.values.length * count);
  side.values.forEach((list, row) => {
    ranks.fill((list.length + 1 + count) / 2, row * count, (row + 1) * count);
    list.forEach((option, place) => {
      ranks[row * count + (indexOf.get(option) as number)] = place + 1;
    });
  });
  return ranks;
};
