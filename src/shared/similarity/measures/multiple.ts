import { type Measure, type PreparedItem, prepareItem } from '../measure.ts';
import { buildOptionSets } from '../optionSets.ts';

/**
 * Several choices: weighted Jaccard, the weight of what both ticked over the weight of what either ticked (Jaccard
 * 1912, with weights by rarity: sharing what few like says more than sharing what everybody likes).
 */
export const multiple: Measure = (input) => {
  const sets = buildOptionSets(input);
  const share = (common: number, mentee: number, mentor: number): number =>
    common / ((sets.menteeWeight[mentee] as number) + (sets.mentorWeight[mentor] as number) - common);
  const compare = (mentee: number, mentor: number): number =>
    share(sets.commonWeight(mentee, mentor), mentee, mentor);
  const fillRow = (mentee: number, row: Float64Array): void => {
    sets.fillCommonWeights(mentee, row);
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor] = share(row[mentor] as number, mentee, mentor);
  };
  const shared: PreparedItem['shared'] = (mentee, mentor) => {
    const options = sets.commonOptions(mentee, mentor);
    return options.length > 0 ? { kind: 'options', options } : null;
  };
  return prepareItem(sets.mentees, sets.mentors, compare, shared, fillRow);
};
